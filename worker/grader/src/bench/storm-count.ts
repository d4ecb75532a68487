import type { PrismaClient } from '@skillgrad/db'
import type { Accepted } from './storm-crowd.js'

export interface StormCount {
  /** Accepted, and not in the database any more. */
  lost: number
  unfinished: number
  gradedTwice: number
  /** Gradings that say something else than this code deserves. */
  unexpected: number
  /** Runs that a grader had to begin again. */
  retried: number
  /** From submission to claim, in seconds. */
  longestWait: { largeCompany: number; smallCompany: number; others: number }
}

interface Row {
  organization_id: string
  submission_id: string
  state: string
  attempt: number
  waited: number
  gradings: number
  verdict: string | null
}

export async function countStorm(
  owner: PrismaClient,
  accepted: readonly Accepted[],
  { largeCompany, smallCompany }: { largeCompany: string; smallCompany: string },
): Promise<StormCount> {
  const rows = await owner.$queryRaw<Row[]>`
    select r.organization_id, r.submission_id, r.state::text, r.attempt,
      extract(epoch from r.claimed_at - r.queued_at)::float8 as waited,
      count(g.id)::int as gradings, max(g.verdict::text) as verdict
    from app.run r left join app.grading g on g.organization_id = r.organization_id and g.submission_id = r.submission_id
    group by r.organization_id, r.id`
  const bySubmission = new Map(rows.map((row) => [row.submission_id, row]))
  const found = accepted.flatMap(({ submissionId }) => bySubmission.get(submissionId) ?? [])
  const longest = (of: (organization: string) => boolean) =>
    Math.max(0, ...found.filter((row) => of(row.organization_id)).map(({ waited }) => waited))
  return {
    lost: accepted.length - found.length,
    unfinished: found.filter(({ state, gradings }) => state !== 'done' || gradings === 0).length,
    gradedTwice: found.filter(({ gradings }) => gradings > 1).length,
    unexpected: found.filter(({ verdict }) => verdict !== null && verdict !== 'failed').length,
    retried: found.filter(({ attempt }) => attempt > 1).length,
    longestWait: {
      largeCompany: longest((id) => id === largeCompany),
      smallCompany: longest((id) => id === smallCompany),
      others: longest((id) => id !== largeCompany && id !== smallCompany),
    },
  }
}
