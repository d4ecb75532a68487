import type { Attempt } from '@skillgrad/db'
import type { Tenant } from '../../tenant.js'
import { findAttempt, type AttemptWithResponses } from './taking/attempts.js'
import type { Wanted } from './taking/assessments.js'
import { isLeftAlone } from './taking/retakes.js'

/** Without what they were opened with and what they say, which is much. */
export type OwnAttempt = Omit<Attempt, 'setup' | 'report'>

/** All of the viewer's, newest first, read once a request. */
export const ownAttempts = async (tenant: Tenant): Promise<OwnAttempt[]> =>
  tenant.db.read((db) =>
    db.attempt.findMany({
      where: { organizationId: tenant.organization.id, userId: tenant.userId },
      orderBy: { startedAt: 'desc' },
      omit: { setup: true, report: true },
    }),
  )

/** One that was left alone for too long is ended when the next one begins. */
export function openOf(attempts: readonly OwnAttempt[], now: Date): OwnAttempt | null {
  const open = attempts.find(({ finishedAt, voidedAt }) => !finishedAt && !voidedAt)
  return open && !isLeftAlone(open, now) ? open : null
}

export function lastReported(attempts: readonly OwnAttempt[], { kind, subject }: Wanted): OwnAttempt | null {
  return (
    attempts.find(
      (one) =>
        one.kind === kind && one.subject === subject && one.finishedAt && !one.voidedAt && !one.isHurried,
    ) ?? null
  )
}

/** Of the viewer alone. */
export function attemptSeen(tenant: Tenant, id: string): Promise<AttemptWithResponses | null> {
  return tenant.db.read((db) =>
    findAttempt(db, { organizationId: tenant.organization.id, userId: tenant.userId, id }),
  )
}
