import { openPrisma } from '../connection/open-prisma.js'
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

/** Erases once more whoever a restored backup brought back. Twice changes nothing. `url` is the owner's. */
export function replayErasures(url: string, listed: readonly ListedErasure[]): Promise<Replayed> {
  return withOwner(url, async (prisma) => {
    for (const erasure of listed)
      if (erasure.kind === 'person') await erasePerson(prisma, erasure.subject, erasure.id)
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

/** Without the time to think it over, for whoever asked an operator. `url` is the owner's. */
export function eraseByEmail(url: string, email: string): Promise<AdminErasure> {
  return withOwner(url, async (prisma) => {
    const user = await prisma.user.findUnique({
      where: { email: email.trim().toLowerCase() },
      include: { members: { where: { role: 'owner' } } },
    })
    if (!user) return 'unknown_person'
    for (const { organizationId } of user.members) {
      const owners = await prisma.member.count({ where: { organizationId, role: 'owner' } })
      if (owners === 1) return 'last_owner'
    }
    await erasePerson(prisma, user.id, crypto.randomUUID())
    return 'erased'
  })
}

async function erasePerson(prisma: PrismaClient, person: string, receipt: string): Promise<void> {
  await prisma.$transaction(
    (tx) => tx.$executeRaw`select auth.erase_person(${person}::uuid, ${receipt}::uuid)`,
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

async function withOwner<Result>(
  url: string,
  work: (prisma: PrismaClient) => Promise<Result>,
): Promise<Result> {
  const prisma = openPrisma(url, 1)
  try {
    return await work(prisma)
  } finally {
    await prisma.$disconnect()
  }
}
