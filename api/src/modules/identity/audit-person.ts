import type { Prisma } from '@skillgrad/db'
import type { Tx } from '../../database.js'
import { auditIn } from './company.repository.js'

/** What a person does with their account concerns each company they are in. */
export async function auditPerson(
  tx: Tx,
  userId: string,
  { action, details }: { action: string; details?: Prisma.InputJsonObject },
): Promise<void> {
  const companies = await tx.member.findMany({ where: { userId }, select: { organizationId: true } })
  for (const { organizationId } of companies)
    await auditIn(tx, organizationId, {
      actorId: userId,
      action,
      subjectType: 'user',
      subjectId: userId,
      ...(details ? { details } : {}),
    })
}
