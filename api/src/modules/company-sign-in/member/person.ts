import type { Tx } from '../../../database.js'
import { uuidv7 } from '../../../uuid.js'
import { proveAddress } from '../../identity/account-credentials.js'
import { oneLine } from '../../identity/input.js'
import { endSessions } from '../../identity/end-sessions.js'
import { lockAccount } from '../../identity/lock-account.js'
import type { ProviderRow } from '../provider/provider.js'

export interface Arriving {
  subject: string
  /** Lower case, of a domain that the company has proved. */
  email: string
  name: string | null
}

interface Person {
  id: string
  email: string
  emailVerified: boolean
}

/** How `auth.account` names a provider. */
export const accountOf = (provider: { id: string }) => `company:${provider.id}`

/** The account that the provider means: by its own word for the person, else by the address, else a new one. */
export async function personBehind(
  tx: Tx,
  provider: ProviderRow,
  arriving: Arriving,
): Promise<{ id: string; isNew: boolean }> {
  const providerId = accountOf(provider)
  await lockAccount(tx, arriving.email)
  const linked = await tx.account.findFirst({
    where: { providerId, accountId: arriving.subject },
    select: { userId: true },
  })
  if (linked) return { id: linked.userId, isNew: false }
  const known = await tx.user.findFirst({ where: { email: arriving.email } })
  const id = known ? await claim(tx, provider, known) : await create(tx, arriving)
  await tx.account.create({ data: { id: uuidv7(), userId: id, providerId, accountId: arriving.subject } })
  return { id, isNew: !known }
}

async function create(tx: Tx, { email, name }: Arriving): Promise<string> {
  const id = uuidv7()
  await tx.user.create({
    data: {
      id,
      email,
      name: (oneLine(name ?? '') || email.split('@')[0]!).slice(0, 100),
      emailVerified: true,
    },
  })
  return id
}

/**
 * An account that nobody has proved may have been made by somebody else, in wait for the address's owner: what opened it then opens
 * it no more. Not where the person is of the company already, which knows them by that account.
 */
async function claim(tx: Tx, { organizationId }: ProviderRow, person: Person): Promise<string> {
  const isMember = (await tx.member.count({ where: { organizationId, userId: person.id } })) > 0
  if (!person.emailVerified && !isMember) {
    await tx.account.deleteMany({ where: { userId: person.id, providerId: 'credential' } })
    await endSessions(tx, person.id)
    await proveAddress(tx, person)
  }
  return person.id
}
