import type { Prisma } from '../generated/client.js'
import { withOwner } from '../connection/with-owner.js'

/**
 * Signs a person out everywhere; null: nobody has an account with the e-mail. Without an e-mail, everybody. Gives the number
 * of sessions that ended. `url` is the owner's.
 */
export async function endSessions(url: string, email?: string): Promise<number | null> {
  return withOwner(url, (prisma) =>
    prisma.$transaction(async (tx) => {
      const whose = await peopleOf(tx, email)
      if (!whose) return null
      const { count } = await tx.session.deleteMany({ where: whose })
      await tx.signInStep.deleteMany({ where: whose })
      await record(tx, whose)
      await tx.$executeRaw`select pg_notify('session_revoked', ${whose.userId ?? ''})`
      return count
    }),
  )
}

async function peopleOf(tx: Prisma.TransactionClient, email?: string): Promise<{ userId?: string } | null> {
  if (email === undefined) return {}
  const user = await tx.user.findUnique({ where: { email: email.trim().toLowerCase() } })
  return user && { userId: user.id }
}

async function record(tx: Prisma.TransactionClient, whose: { userId?: string }): Promise<void> {
  const members = await tx.member.findMany({ where: whose, select: { organizationId: true, userId: true } })
  await tx.auditEvent.createMany({
    data: members.map(({ organizationId, userId }) => ({
      ...{ organizationId, action: 'sessions.ended-by-operator' },
      ...{ subjectType: 'user', subjectId: userId },
    })),
  })
}
