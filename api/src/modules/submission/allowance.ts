import type { Reader, Tx } from '../../database.js'
import type { Tenant } from '../../tenant.js'
import { standing } from './submission.repository.js'

export const allowed = { submissions: 10, windowMinutes: 60 } as const
const windowMs = allowed.windowMinutes * 60_000

export interface Allowance {
  remaining: number
  limit: number
  windowMinutes: number
  /** When one more becomes free; null while some are left. */
  resetsAt: Date | null
}

/**
 * Ten graded runs an hour for each exercise. What was our fault, did not compile, or was cancelled before it began
 * costs nothing; a run still waiting or running counts, since it will.
 */
export async function allowanceOf(db: Reader | Tx, tenant: Tenant, exerciseSlug: string): Promise<Allowance> {
  const rows = await db.submission.findMany({
    where: {
      organizationId: tenant.organization.id,
      userId: tenant.userId,
      exerciseSlug,
      createdAt: { gt: new Date(tenant.now().getTime() - windowMs) },
    },
    orderBy: { createdAt: 'asc' },
    select: {
      createdAt: true,
      gradings: { ...standing, select: { verdict: true, fault: true } },
      runs: { where: { purpose: 'grade' }, select: { state: true, startedAt: true } },
    },
  })
  const counted = rows.filter(counts)
  const remaining = Math.max(0, allowed.submissions - counted.length)
  const freeing = remaining > 0 ? undefined : counted[counted.length - allowed.submissions]
  return {
    remaining,
    limit: allowed.submissions,
    windowMinutes: allowed.windowMinutes,
    resetsAt: freeing ? new Date(freeing.createdAt.getTime() + windowMs) : null,
  }
}

function counts(submission: {
  gradings: { verdict: string; fault: string | null }[]
  runs: { state: string; startedAt: Date | null }[]
}): boolean {
  const { runs } = submission
  const [grading] = submission.gradings
  if (grading) return grading.verdict !== 'our_fault' && grading.fault !== 'SYNTAX_ERROR'
  return runs.every((run) => run.state !== 'cancelled' || run.startedAt !== null)
}
