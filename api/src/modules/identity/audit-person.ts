import type { Prisma } from '@skillgrad/db'
import type { Tx } from '../../database.js'
import type { AuditActionName } from '../audit/actions.js'
import { auditIn } from '../audit/record-event.js'

/** What a person does with their account concerns each company they are in, and none that is closed to them. */
export async function auditPerson(
  tx: Tx,
  userId: string,
  { action, details }: { action: AuditActionName; details?: Prisma.InputJsonObject },
): Promise<void> {
  const companies = await tx.member.findMany({
    where: { userId, suspendedAt: null },
    select: { organizationId: true },
  })
  for (const { organizationId } of companies)
    await auditIn(tx, organizationId, {
      actorId: userId,
      action,
      subjectType: 'user',
      subjectId: userId,
      ...(details ? { details } : {}),
    })
}
