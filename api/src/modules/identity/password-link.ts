import type { Tx } from '../../database.js'
import { hashOf } from './hash.js'

/** Links to a new password stand among the short-lived proofs, by the hash of their token. */
export const passwordLinkPrefix = 'password:'
export const passwordLinkOf = (token: string) => `${passwordLinkPrefix}${hashOf(token)}`

/** Whoever opens the link before it ends, and it only, may choose the password of the account with this address. */
export async function storePasswordLink(
  tx: Tx,
  { email, token, expiresAt }: { email: string; token: string; expiresAt: Date },
): Promise<void> {
  await tx.verification.create({ data: { identifier: passwordLinkOf(token), value: email, expiresAt } })
}
