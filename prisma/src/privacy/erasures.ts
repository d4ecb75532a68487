import { deriveSecret } from '../connection/secret.js'
import { withOwner } from '../connection/with-owner.js'
import { KeptOut } from './kept-out.js'
import type { PrismaClient } from '../generated/client.js'

/** One line of the list that is kept beside the backups. Says nothing of who it was. */
export interface ListedErasure {
  id: string
  kind: 'person' | 'company'
  subject: string
  /** ISO 8601 */
  at: string
}

export interface Replayed {
  persons: number
  companies: number
  /** Companies that have nobody left who may run them, by their addresses. */
  withoutOwner: string[]
}

/** Rows that one step of a company's end takes at most. */
const mostRows = 5000

/** All erasures so far, oldest first. `url` is the owner's. */
export function listErasures(url: string): Promise<ListedErasure[]> {
  return withOwner(url, async (prisma) => {
    const rows = await prisma.erasure.findMany({ orderBy: [{ erasedAt: 'asc' }, { id: 'asc' }] })
    return rows.map(({ id, kind, subjectId, erasedAt }) => ({
      id,
      kind: kind as ListedErasure['kind'],
      subject: subjectId,
      at: erasedAt.toISOString(),
    }))
  })
}

/** Where an operator erases: `url` is the owner's, `secret` the installation's. */
export interface ErasingPlace {
  url: string
  secret: string
}

/** Erases once more whoever a restored backup brought back. Twice changes nothing. */
export function replayErasures(
  { url, secret }: ErasingPlace,
  listed: readonly ListedErasure[],
): Promise<Replayed> {
  return withOwner(url, async (prisma) => {
    for (const erasure of listed)
      if (erasure.kind === 'person')
        await erasePerson(prisma, secret, { person: erasure.subject, receipt: erasure.id })
      else await eraseCompany(prisma, erasure.subject)
    const orphans = await prisma.organization.findMany({
      where: { members: { none: { role: 'owner' } } },
      orderBy: { slug: 'asc' },
      select: { slug: true },
    })
    const count = (kind: ListedErasure['kind']) => listed.filter((erasure) => erasure.kind === kind).length
    return {
      persons: count('person'),
      companies: count('company'),
      withoutOwner: orphans.map(({ slug }) => slug),
    }
  })
}

export type AdminErasure = 'erased' | 'unknown_person' | 'last_owner'

/** Without the time to think it over, for whoever asked an operator. */
export function eraseByEmail({ url, secret }: ErasingPlace, email: string): Promise<AdminErasure> {
  return withOwner(url, async (prisma) => {
    const user = await prisma.user.findUnique({
      where: { email: email.trim().toLowerCase() },
      include: { members: { where: { role: 'owner', organization: { deletion: { is: null } } } } },
    })
    if (!user) return 'unknown_person'
    for (const { organizationId } of user.members)
      if (!(await hasOtherOwner(prisma, organizationId, user.id))) return 'last_owner'
    await erasePerson(prisma, secret, { person: user.id, receipt: crypto.randomUUID() })
    return 'erased'
  })
}

/** One who is suspended, or about to be erased as well, keeps no company. */
async function hasOtherOwner(prisma: PrismaClient, organizationId: string, userId: string): Promise<boolean> {
  const others = { userId: { not: userId }, suspendedAt: null, user: { deletion: { is: null } } }
  return (await prisma.member.count({ where: { organizationId, role: 'owner', ...others } })) > 0
}

async function erasePerson(
  prisma: PrismaClient,
  secret: string,
  { person, receipt }: { person: string; receipt: string },
): Promise<void> {
  await prisma.$transaction(
    async (tx) => {
      // As the services do it, with the key that they have.
      await new KeptOut(deriveSecret(secret, 'identity')).keep(tx, person)
      await tx.$executeRaw`select auth.erase_person(${person}::uuid, ${receipt}::uuid)`
    },
    { timeout: 600_000 },
  )
}

async function eraseCompany(prisma: PrismaClient, organization: string): Promise<void> {
  for (;;) {
    const [step] = await prisma.$queryRaw<[{ gone: boolean }]>`
      select gone from auth.erase_company(${organization}::uuid, ${mostRows})`
    if (step.gone) return
  }
}
