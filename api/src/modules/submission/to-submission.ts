import { SubmissionStatus, type Verdict } from '../../graphql/enums.js'
import { encodeId } from '../../graphql/global-id.js'
import type { Tenant } from '../../tenant.js'
import { backendName, gradingCostsAttempt, learnerMessage, timingsOf } from './grading-facts.js'
import { Grading } from './grading.type.js'
import type { GradingRow, SubmissionRow } from './submission.repository.js'
import { Submission } from './submission.type.js'

export function toSubmission(tenant: Tenant, row: SubmissionRow): Submission {
  return Object.assign(new Submission(), {
    id: encodeId('Submission', row.id, tenant.organization.id),
    attempt: row.attemptNumber,
    createdAt: row.createdAt,
    status: statusOf(row),
    codeRemovedAt: row.codeRemovedAt,
    tenant,
    row,
  })
}

/** Derived from the facts: a grading that stands beats whatever became of the run. */
export function statusOf(
  row: Pick<SubmissionRow, 'grading'> & { runs: { state: string }[] },
): SubmissionStatus {
  if (row.grading) return SubmissionStatus.GRADED
  switch (row.runs[0]?.state) {
    case 'leased':
    case 'running':
      return SubmissionStatus.RUNNING
    case 'cancelled':
      return SubmissionStatus.CANCELLED
    default:
      return SubmissionStatus.QUEUED
  }
}

export function toGrading(tenant: Tenant, row: SubmissionRow, grading: GradingRow): Grading {
  const { text, line, column } = learnerMessage(grading, tenant.locale)
  return Object.assign(new Grading(), {
    verdict: grading.verdict as Verdict,
    points: grading.points,
    fault: grading.fault,
    message: text,
    line,
    column,
    costsAttempt: gradingCostsAttempt(grading),
    backend: backendName(grading.backend),
    // A regrading waited for no learner.
    timings: timingsOf(grading.timings, grading.regradeId ? undefined : row.runs[0]),
    gradedAt: grading.gradedAt,
    tenant,
    row,
    stored: grading,
  })
}
