import type {
  HintStateFragment,
  SubmissionStateFragment,
  SubmissionStatus,
} from '~/graphql/generated/graphql'

/**
 * Puts an update into what is shown. Updates come by subscription and by refetch, in any order, so a submission never
 * goes back: not to an earlier state, not to a shorter curve, not to a grading without its skill changes.
 */
export function mergeSubmission(
  shown: SubmissionStateFragment,
  incoming: SubmissionStateFragment,
): SubmissionStateFragment {
  if (shown.id !== incoming.id) return shown
  const later = progressOf(incoming) >= progressOf(shown) ? incoming : shown
  const curve = incoming.curve.length >= shown.curve.length || later.grading ? later.curve : shown.curve
  return { ...later, curve, grading: mergeGrading(shown, later) }
}

function mergeGrading(shown: SubmissionStateFragment, later: SubmissionStateFragment) {
  const { grading } = later
  if (!grading || !shown.grading || grading === shown.grading) return grading
  // A regrading is another grading: nothing of the one before belongs to it.
  if (grading.gradedAt !== shown.grading.gradedAt) return grading
  const skillChanges = grading.skillChanges.length > 0 ? grading.skillChanges : shown.grading.skillChanges
  const criteria = grading.criteria.map((criterion) => {
    const known = shown.grading?.criteria.find(({ id }) => id === criterion.id)
    return { ...criterion, hint: furtherOpen(known?.hint, criterion.hint) }
  })
  return { ...grading, skillChanges, criteria, hint: furtherOpen(shown.grading.hint, grading.hint) }
}

/** A refetch that was under way when a stage was opened does not close it again. */
function furtherOpen(
  shown: HintStateFragment | null | undefined,
  incoming: HintStateFragment | null,
): HintStateFragment | null {
  return shown && shown.stages.length > (incoming?.stages.length ?? 0) ? shown : incoming
}

const order: Record<SubmissionStatus, number> = { QUEUED: 0, RUNNING: 1, CANCELLED: 2, GRADED: 2 }

/** A retry after our own fault puts a running submission back into the queue; that is the one step back there is. */
function progressOf({ status, curve }: SubmissionStateFragment): number {
  return order[status] === 2 ? 2 : status === 'QUEUED' && curve.length === 0 ? 1 : order[status]
}

export function isLive({ status }: { status: SubmissionStatus }): boolean {
  return status === 'QUEUED' || status === 'RUNNING'
}

/** The estimate is updated a moment after the grade; for that long the page keeps listening. */
export function awaitsSkillChanges({ status, grading }: SubmissionStateFragment): boolean {
  const counts = grading?.verdict === 'PASSED' || grading?.verdict === 'FAILED'
  return status === 'GRADED' && counts && grading.skillChanges.length === 0
}

/** What the panel shows, one case each. */
export type SubmissionView =
  /** `ahead` is null while a retry pauses, `waitSeconds` while no grader is there. */
  | { kind: 'queued'; ahead: number | null; waitSeconds: number | null }
  | { kind: 'running' }
  | { kind: 'cancelled' }
  | { kind: 'passed'; points: number }
  | { kind: 'failed'; points: number }
  | {
      kind: 'learner-error'
      fault: string
      message: string
      line: number | null
      column: number | null
      costsAttempt: boolean
    }
  | { kind: 'our-fault' }

export function viewOf({ status, grading, ...queue }: SubmissionStateFragment): SubmissionView {
  switch (status) {
    case 'QUEUED':
      return {
        kind: 'queued',
        ahead: queue.queuePosition ?? null,
        waitSeconds: queue.estimatedWaitSeconds ?? null,
      }
    case 'RUNNING':
      return { kind: 'running' }
    case 'CANCELLED':
      return { kind: 'cancelled' }
    case 'GRADED':
      switch (grading?.verdict) {
        case 'PASSED':
          return { kind: 'passed', points: grading.points ?? 0 }
        case 'FAILED':
          return { kind: 'failed', points: grading.points ?? 0 }
        case 'LEARNER_ERROR':
          return {
            kind: 'learner-error',
            fault: grading.fault ?? 'RUNTIME_ERROR',
            message: grading.message ?? '',
            line: grading.line ?? null,
            column: grading.column ?? null,
            costsAttempt: grading.costsAttempt,
          }
        default:
          return { kind: 'our-fault' }
      }
  }
}

/** Points of a criterion out of those it can give; whole numbers, as the score itself is. */
export function pointsOf(
  criterion: { weight: number; credit: number },
  all: readonly { weight: number }[],
): { earned: number; possible: number } {
  const total = all.reduce((sum, { weight }) => sum + weight, 0) || 1
  const share = (100 * criterion.weight) / total
  return { earned: Math.floor(share * criterion.credit + 1e-9), possible: Math.round(share) }
}

/**
 * What is shown after the loader's answer: the same attempt with newer facts, the one that was chosen, or what was shown
 * before. An older attempt was asked for by its address; but an answer that knows of no attempt as new as the shown one set
 * out before that was submitted, and is late.
 */
export function followLoader(
  shown: SubmissionStateFragment | null,
  {
    loaded,
    newestAttempt,
    chosen,
  }: { loaded: SubmissionStateFragment; newestAttempt: number; chosen: boolean },
): SubmissionStateFragment {
  if (shown === null) return loaded
  if (loaded.id === shown.id) return mergeSubmission(shown, loaded)
  const late = loaded.attempt >= newestAttempt && loaded.attempt < shown.attempt
  return chosen && !late ? loaded : shown
}
