import DataLoader from 'dataloader'
import type { Tenant } from '../../tenant.js'
import { listSubmissions, type SubmissionRow } from '../submission/submission.repository.js'

/** Scored submissions looked at for the best; the hourly allowance keeps a person far below it. */
const considered = 200

/** The viewer's best scored submission to each exercise: passes first, then points, then the earlier. */
export const ownBest = (tenant: Tenant) =>
  new DataLoader(async (slugs: readonly string[]): Promise<(SubmissionRow | null)[]> => {
    const rows = await Promise.all(
      slugs.map((exerciseSlug) =>
        listSubmissions(
          tenant,
          { userIds: [tenant.userId], exerciseSlug, graded: true },
          { take: considered },
        ),
      ),
    )
    return rows.map((candidates) => best(candidates))
  })

function best(rows: readonly SubmissionRow[]): SubmissionRow | null {
  const scored = rows.filter((row) => row.grading?.points != null)
  return (
    scored.toSorted(
      (one, other) => rank(other) - rank(one) || one.createdAt.getTime() - other.createdAt.getTime(),
    )[0] ?? null
  )
}

const rank = (row: SubmissionRow) =>
  (row.grading?.verdict === 'passed' ? 1000 : 0) + (row.grading?.points ?? 0)
