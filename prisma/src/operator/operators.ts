import { withOwner } from '../connection/with-owner.js'
import type { PrismaClient } from '../generated/client.js'

export interface KnownOperator {
  name: string
  email: string
  since: Date
}

export type Appointment = 'appointed' | 'already_operator' | 'unknown_person'
export type Dismissal = 'dismissed' | 'no_operator'

/** Who may see the whole installation. `url` is the owner's: no service may make operators. */
export function listOperators(url: string): Promise<KnownOperator[]> {
  return withOwner(url, async (prisma) => {
    const rows = await prisma.operator.findMany({ include: { user: true }, orderBy: { createdAt: 'asc' } })
    return rows.map(({ user, createdAt }) => ({ name: user.name, email: user.email, since: createdAt }))
  })
}

/** The person must have an account; being an operator changes nothing about their companies. */
export function appointOperator(url: string, email: string): Promise<Appointment> {
  return withOwner(url, async (prisma) => {
    const user = await prisma.user.findUnique({
      where: { email: addressOf(email) },
      include: { operator: true },
    })
    if (!user) return 'unknown_person'
    if (user.operator) return 'already_operator'
    await prisma.operator.create({ data: { userId: user.id } })
    await forgetSessions(prisma, user.id)
    return 'appointed'
  })
}

export function dismissOperator(url: string, email: string): Promise<Dismissal> {
  return withOwner(url, async (prisma) => {
    const operator = await prisma.operator.findFirst({ where: { user: { email: addressOf(email) } } })
    if (!operator) return 'no_operator'
    await prisma.operator.delete({ where: { userId: operator.userId } })
    await forgetSessions(prisma, operator.userId)
    return 'dismissed'
  })
}

/** So that every api reads afresh who the person is, instead of some seconds later. */
async function forgetSessions(prisma: PrismaClient, userId: string): Promise<void> {
  await prisma.$executeRaw`select pg_notify('session_revoked', ${userId})`
}

function addressOf(email: string): string {
  return email.trim().toLowerCase()
}
