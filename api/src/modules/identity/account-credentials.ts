import type { Tx } from '../../database.js'
import { uuidv7 } from '../../uuid.js'

/**
 * An account whose address nobody had proved may have been made by somebody else, in wait for its owner: the passkeys of that
 * time open it no more. A second step stays; only its codes pass it.
 */
export async function proveAddress(tx: Tx, person: { id: string; emailVerified: boolean }): Promise<void> {
  if (person.emailVerified) return
  await tx.passkey.deleteMany({ where: { userId: person.id } })
  await tx.user.updateMany({ where: { id: person.id }, data: { emailVerified: true } })
}

/** `password`: its hash. */
export async function storePassword(tx: Tx, userId: string, password: string): Promise<void> {
  const credential = { providerId: 'credential', accountId: userId }
  await tx.account.upsert({
    where: { providerId_accountId: credential },
    create: { id: uuidv7(), userId, ...credential, password },
    update: { password },
  })
}
