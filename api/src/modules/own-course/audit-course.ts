import type { Tx } from '../../database.js'
import type { Tenant } from '../../tenant.js'
import { uuidOf } from '../../uuid.js'
import { auditBy, type AuditEntry } from '../audit/record-event.js'

/** What an author did to a course of the company. */
export function auditCourse(
  tx: Tx,
  tenant: Tenant,
  { courseId }: { courseId: string },
  entry: Pick<AuditEntry, 'action' | 'details' | 'id'>,
): Promise<void> {
  return auditBy(tx, tenant, { ...entry, subjectType: 'course', subjectId: courseId })
}

const hourMs = 3_600_000

/** Writing saves itself every few seconds: once an hour for each person and part says as much. */
export function auditCourseEdit(
  tx: Tx,
  tenant: Tenant,
  { courseId }: { courseId: string },
  part: string,
): Promise<void> {
  const hour = String(Math.floor(tenant.now().getTime() / hourMs))
  return auditCourse(
    tx,
    tenant,
    { courseId },
    {
      action: 'course.changed',
      id: uuidOf(['course-edit', tenant.organization.id, tenant.userId, courseId, part, hour]),
      details: { part },
    },
  )
}
