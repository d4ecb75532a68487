import type { Reader, Tx } from '../../database.js'
import type { Tenant } from '../../tenant.js'
import { gradingCostsAttempt } from './grading-facts.js'
import { standing } from './submission.repository.js'

/** Of each exercise in an hour: so many graded runs, and so many runs in all, those included that cost no attempt. */
export const allowed = { submissions: 10, runs: 30, windowMinutes: 60 } as const
const windowMs = allowed.windowMinutes * 60_000

export interface Allowance {
  remaining: number
  limit: number
  windowMinutes: number
  /** When one more becomes free; null while some are left. */
  resetsAt: Date | null
  /** What is used up when nothing remains: attempts, or the runs that cost none beside them. */
  usedUp: 'submissions' | 'runs' | null
}

/**
 * Ten graded runs an hour for each exercise. What was our fault, or was cancelled before it began, costs nothing; nor do
 * faults of form, which `costsAttempt` of the exercise contract lists. These ran all the same, so there are at most
 * thirty runs of any kind: free ones are no free computer. A run still waiting or running counts, since it may.
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
      gradings: { ...standing, select: { verdict: true, fault: true, message: true } },
      runs: { where: { purpose: 'grade' }, select: { state: true, startedAt: true } },
    },
  })
  const ran = rows.filter(hasRun)
  const graded = ran.filter(({ gradings: [grading] }) => !grading || gradingCostsAttempt(grading))
  const left = { submissions: allowed.submissions - graded.length, runs: allowed.runs - ran.length }
  const remaining = Math.max(0, Math.min(left.submissions, left.runs))
  const usedUp = remaining > 0 ? null : left.submissions <= 0 ? 'submissions' : 'runs'
  const [first, second] = [freeAt(graded, allowed.submissions), freeAt(ran, allowed.runs)]
  return {
    remaining,
    limit: allowed.submissions,
    windowMinutes: allowed.windowMinutes,
    resetsAt: first && second ? new Date(Math.max(first.getTime(), second.getTime())) : (first ?? second),
    usedUp,
  }
}

/** When the oldest of those that fill the limit leaves the hour; null while it is not full. */
function freeAt(taken: readonly { createdAt: Date }[], limit: number): Date | null {
  const oldest = taken[taken.length - limit]
  return oldest ? new Date(oldest.createdAt.getTime() + windowMs) : null
}

function hasRun(submission: {
  gradings: { verdict: string }[]
  runs: { state: string; startedAt: Date | null }[]
}): boolean {
  const { runs } = submission
  const [grading] = submission.gradings
  if (grading) return grading.verdict !== 'our_fault'
  return runs.every((run) => run.state !== 'cancelled' || run.startedAt !== null)
}
