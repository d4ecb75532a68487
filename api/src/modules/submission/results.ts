import type { Verdict } from '../../graphql/enums.js'
import { encodeId } from '../../graphql/global-id.js'
import { isPresent } from '../../graphql/present.js'
import type { Tenant } from '../../tenant.js'
import { toExercise } from '../exercise/to-exercise.js'
import { formerMember, memberLoader } from '../organization/people.js'
import { sightOf } from '../privacy/sight.js'
import type { Result } from './result.type.js'
import { listSubmissions, submissionsById, type SubmissionRow } from './submission.repository.js'

/** The newest graded submissions of people whom the viewer may see; null where the results of any are not for the viewer. */
export async function latestResults(
  tenant: Tenant,
  userIds: readonly string[],
  take: number,
): Promise<Result[] | null> {
  const sights = await Promise.all(userIds.map((userId) => sightOf(tenant, userId)))
  if (sights.some(({ results }) => !results)) return null
  const rows = await listSubmissions(tenant, { userIds, graded: true }, { take })
  return (await Promise.all(rows.map((row) => toResult(tenant, row)))).filter(isPresent)
}

/** Of these submissions, each of somebody whose results the viewer may see. In the order given. */
export async function resultsOf(tenant: Tenant, ids: readonly string[]): Promise<Result[]> {
  const rows = await submissionsById(tenant, ids)
  return (await Promise.all(rows.map((row) => toResult(tenant, row)))).filter(isPresent)
}

async function toResult(tenant: Tenant, row: SubmissionRow): Promise<Result | null> {
  const exercise = tenant.catalogue.exerciseBySlug.get(row.exerciseSlug)
  if (!row.grading || !exercise) return null
  const { scores } = await sightOf(tenant, row.userId)
  return {
    id: encodeId('Submission', row.id, tenant.organization.id),
    exercise: toExercise(tenant, exercise),
    by: (await tenant.use(memberLoader).load(row.userId)) ?? formerMember(tenant, row.userId),
    attempt: row.attemptNumber,
    createdAt: row.createdAt,
    verdict: row.grading.verdict as Verdict,
    points: scores ? row.grading.points : null,
  }
}
