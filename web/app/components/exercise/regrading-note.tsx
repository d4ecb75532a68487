import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { VerdictBadge } from '~/components/submissions/verdict-badge'
import { TextWithCode } from '~/components/ui/text-with-code'
import { Time } from '~/components/ui/time'
import type { EarlierGradingFragment, SubmissionStateFragment } from '~/graphql/generated/graphql'
import { CheckMark } from './preview-checks'

/** That the result is not the first one: when it changed, from what, why, and the earlier one to read. */
export function RegradingNote({
  submission: { grading, earlierGradings },
}: {
  submission: SubmissionStateFragment
}) {
  const { t } = useTranslation('exercise')
  const id = useId()
  const [before] = earlierGradings
  if (!grading?.regrading || !before) return null
  return (
    <section aria-labelledby={id} className="border-line bg-surface grid gap-2 rounded border p-4 text-sm">
      <h2 id={id} className="text-base">
        {t('result.regraded.title')}
      </h2>
      <p className="tabular">
        <Time value={grading.regrading.at} shape="date" />
        {' · '}
        <Change before={before} after={grading} />
      </p>
      <p className="text-ink-soft">
        {grading.regrading.because} {t('result.regraded.same')}
      </p>
      {earlierGradings.map((earlier) => (
        <EarlierGrading key={earlier.gradedAt} grading={earlier} />
      ))}
    </section>
  )
}

type Mark = Pick<EarlierGradingFragment, 'verdict' | 'points'>

function Change({ before, after }: { before: Mark; after: Mark }) {
  const { t } = useTranslation('exercise')
  const { t: common } = useTranslation()
  const points = (mark: Mark) => mark.points ?? '–'
  const word = (mark: Mark) => common(`verdict.${mark.verdict}`)
  return (
    <>
      {before.points === after.points
        ? null
        : t('result.regraded.points', { before: points(before), after: points(after) })}
      {before.points === after.points || before.verdict === after.verdict ? null : ' · '}
      {before.verdict === after.verdict
        ? null
        : t('result.regraded.verdict', { before: word(before), after: word(after) })}
    </>
  )
}

function EarlierGrading({ grading }: { grading: EarlierGradingFragment }) {
  const { t } = useTranslation('exercise')
  return (
    <details>
      <summary className="text-ink-soft hover:text-ink w-fit rounded-sm py-1">
        {t('result.regraded.earlier')}
      </summary>
      <div className="mt-2 grid gap-3">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <VerdictBadge submission={{ status: 'GRADED', grading }} />
          <span className="tabular font-medium">{grading.points}</span>
          <span className="text-ink-faint text-xs">
            {t('result.regraded.gradedAt')} <Time value={grading.gradedAt} />
          </span>
        </p>
        {grading.message ? (
          <p className="text-ink-soft wrap-anywhere">
            <TextWithCode>{grading.message}</TextWithCode>
          </p>
        ) : null}
        <ul className="grid gap-2">
          {grading.criteria.map((criterion) => (
            <li key={criterion.id} className="flex gap-2">
              <CheckMark passed={criterion.passed} />
              <span>
                <span className="font-medium">{criterion.title}</span>{' '}
                <span className="text-ink-soft">{criterion.reason}</span>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
