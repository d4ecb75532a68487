import type { Tenant } from '../../tenant.js'
import { curveOf } from './grading-facts.js'
import { gradingBodyLoader, progressLoader, type SubmissionRow } from './submission.repository.js'
import type { CurvePoint } from './submission.type.js'

/** The final curve once there is a grading; before, what the run has reported so far. */
export async function liveCurve(tenant: Tenant, row: SubmissionRow): Promise<CurvePoint[]> {
  if (row.grading) {
    const body = await tenant.use(gradingBodyLoader).load(row.grading.id)
    return curveOf(body.curve)
  }
  const run = row.runs[0]
  if (!run || run.state === 'queued') return []
  return curveOf(await tenant.use(progressLoader).load(run))
}
