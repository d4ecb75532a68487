import type { Tenant } from '../../tenant.js'
import { uuidOf } from '../../uuid.js'
import type { AuditActionName } from '../audit/actions.js'
import { auditBy } from '../audit/record-event.js'

interface Looked {
  userId: string
  action: Extract<AuditActionName, 'evidence.opened' | 'person.opened'>
  /** Slug. */
  skill?: string
}

/** That somebody looked at somebody else is kept, once a day for each part of each person. */
export async function recordLook(tenant: Tenant, { userId, action, skill }: Looked): Promise<void> {
  if (userId === tenant.userId) return
  const day = tenant.now().toISOString().slice(0, 10)
  await tenant.db.write((tx) =>
    auditBy(tx, tenant, {
      id: uuidOf([action, tenant.organization.id, tenant.userId, userId, skill ?? '', day]),
      ...{ action, subjectType: 'user', subjectId: userId },
      details: skill ? { skill } : {},
    }),
  )
}
