import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Time } from '~/components/ui/time'
import type { SubmissionRowFragment } from '~/graphql/generated/graphql'
import { VerdictBadge } from './verdict-badge'

type Row = SubmissionRowFragment & { by?: { name: string } }

interface SubmissionListProps<Submission extends Row> {
  submissions: Submission[]
  /** Where a row leads; without it rows are only read. */
  linkTo?: (submission: Submission) => string
}

export function SubmissionList<Submission extends Row>({
  submissions,
  linkTo,
}: SubmissionListProps<Submission>) {
  return (
    <ul className="divide-line divide-y">
      {submissions.map((submission) => (
        <li key={submission.id} className="flex items-center gap-4 py-3">
          <div className="min-w-0 grow">
            {linkTo ? (
              <Link
                to={linkTo(submission)}
                className="text-sm font-medium underline-offset-4 hover:underline"
              >
                {submission.exercise.title}
              </Link>
            ) : (
              <span className="text-sm font-medium">{submission.exercise.title}</span>
            )}
            <p className="text-ink-faint mt-0.5 text-xs">
              <RowFacts submission={submission} />
            </p>
          </div>
          <VerdictBadge submission={submission} />
          <Points submission={submission} />
        </li>
      ))}
    </ul>
  )
}

function RowFacts({ submission }: { submission: Row }) {
  const { t } = useTranslation('home')
  return (
    <>
      {submission.by ? `${submission.by.name} · ` : null}
      {t('submissions.attempt', { attempt: submission.attempt })}
      {' · '}
      <Time value={submission.createdAt} />
    </>
  )
}

function Points({ submission: { grading } }: { submission: SubmissionRowFragment }) {
  const { t } = useTranslation('home')
  const points = grading?.points
  return (
    <span className="tabular w-8 shrink-0 text-end text-sm font-medium">
      {typeof points === 'number' ? (
        <>
          {points}
          <span className="sr-only"> {t('submissions.points')}</span>
        </>
      ) : null}
    </span>
  )
}
