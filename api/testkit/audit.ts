import type { TestApi } from './api.js'

/** What a company's trail holds, oldest first, once all is written. */
export async function eventsOf(api: TestApi, organizationId: string) {
  await api.composition.services.audit.settled()
  return api.db.owner.auditEvent.findMany({
    where: { organizationId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
}
