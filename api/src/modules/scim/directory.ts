import { setTenant, type PrismaClient } from '@skillgrad/db'
import type { Tx } from '../../database.js'
import type { Throttle } from '../identity/throttle.js'
import { inTransaction } from '../identity/auth-store.js'

/** A company as its identity provider acts on it, by a token with the scope `scim`. */
export interface Directory {
  organization: { id: string; slug: string; name: string; seats: number; locale: string }
  tokenId: string
  client: PrismaClient
  throttle: Throttle
  publicOrigin: string
  now(): Date
}

/**
 * One change of a company's directory after the other: of two at once for one person, the second sees what the first did.
 * With the company set, so that teams and the trail stand in the same transaction.
 */
export function changing<Result>(
  { client, organization }: Directory,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return inTransaction(client, async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`directory ${organization.id}`}, 0))`
    await setTenant(tx, organization.id)
    return work(tx)
  })
}
