import { withOwner } from '../connection/with-owner.js'

export type Removal = 'removed' | 'was_off' | 'unknown_person'

/**
 * For a person who has lost both phone and recovery codes, after somebody has made sure who they are: the password alone is
 * asked again. Ends all their sessions. `url` is the owner's.
 */
export async function removeSecondStep(url: string, email: string): Promise<Removal> {
  return withOwner(url, (prisma) =>
    prisma.$transaction(async (tx) => {
      const user = await tx.user.findUnique({ where: { email: email.trim().toLowerCase() } })
      if (!user) return 'unknown_person'
      const { count } = await tx.totp.deleteMany({ where: { userId: user.id } })
      if (count === 0) return 'was_off'
      await tx.recoveryCode.deleteMany({ where: { userId: user.id } })
      await tx.session.deleteMany({ where: { userId: user.id } })
      const members = await tx.member.findMany({
        where: { userId: user.id },
        select: { organizationId: true },
      })
      await tx.auditEvent.createMany({
        data: members.map(({ organizationId }) => ({
          organizationId,
          action: 'two-step.removed-by-operator',
          subjectType: 'user',
          subjectId: user.id,
        })),
      })
      await tx.$executeRaw`select pg_notify('session_revoked', ${user.id})`
      return 'removed'
    }),
  )
}
