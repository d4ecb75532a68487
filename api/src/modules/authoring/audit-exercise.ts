import type { Tx } from '../../database.js'
import type { Tenant } from '../../tenant.js'
import { auditBy, type AuditEntry } from '../audit/record-event.js'

/** What an author did to an exercise of the company. */
export function auditExercise(
  tx: Tx,
  tenant: Tenant,
  { exerciseId }: { exerciseId: string },
  entry: Pick<AuditEntry, 'action' | 'details'>,
): Promise<void> {
  return auditBy(tx, tenant, { ...entry, subjectType: 'exercise', subjectId: exerciseId })
}
