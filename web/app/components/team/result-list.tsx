import { SubmissionList } from '~/components/submissions/submission-list'
import type { ResultRowFragment } from '~/graphql/generated/graphql'

type Row = ResultRowFragment & { by?: { id: string; name: string } }

interface ResultListProps<Result extends Row> {
  results: Result[]
  /** Where a row leads; without it rows are only read. */
  linkTo?: (result: Result) => string
}

/** Results of others, as far as the company shows them: like one's own submissions, perhaps without points. */
export function ResultList<Result extends Row>({ results, linkTo }: ResultListProps<Result>) {
  const submissions = results.map((result) => {
    const { verdict, points } = result
    return { ...result, status: 'GRADED' as const, grading: { verdict, points } }
  })
  return <SubmissionList submissions={submissions} linkTo={linkTo} />
}
