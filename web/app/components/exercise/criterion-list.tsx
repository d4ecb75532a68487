import { useTranslation } from 'react-i18next'
import { Section } from '~/components/ui/section'
import { exerciseAddresses, type ExercisePage } from '~/exercise-runner/exercise-page'
import { pointsOf } from '~/exercise-runner/submission/submission-state'
import type {
  CriterionStateFragment,
  HintStateFragment,
  SubmissionStateFragment,
} from '~/graphql/generated/graphql'
import { CheckMark } from './preview-checks'
import { StagedHint } from './staged-hint'

interface CriterionListProps {
  page: ExercisePage
  submission: SubmissionStateFragment
  grading: NonNullable<SubmissionStateFragment['grading']>
  onChanged: (submission: SubmissionStateFragment) => void
}

/** Each criterion as a sentence with the numbers that decided; the first one missed stands open with its hint. */
export function CriterionList({ page, submission, grading, onChanged }: CriterionListProps) {
  const { t } = useTranslation('exercise')
  const address = exerciseAddresses(page).submissions
  const firstMissed = grading.criteria.find(({ passed }) => !passed)
  const replaceHint = (criterion: string, hint: HintStateFragment) =>
    onChanged({
      ...submission,
      grading: {
        ...grading,
        criteria: grading.criteria.map((one) => (one.id === criterion ? { ...one, hint } : one)),
      },
    })
  return (
    <Section title={t('result.criteria')}>
      <ul className="border-line bg-surface divide-line divide-y rounded border">
        {grading.criteria.map((criterion) => (
          <li key={criterion.id}>
            <CriterionHead criterion={criterion} all={grading.criteria} />
            {criterion.hint ? (
              <StagedHint
                hint={criterion.hint}
                asked={{ address, submission: submission.id, criterion: criterion.id }}
                open={criterion.id === firstMissed?.id}
                onRevealed={(hint) => replaceHint(criterion.id, hint)}
                className="px-4 pb-4 ps-11"
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function CriterionHead({
  criterion,
  all,
}: {
  criterion: CriterionStateFragment
  all: readonly { weight: number }[]
}) {
  const { t } = useTranslation('exercise')
  return (
    <div className="flex gap-3 px-4 py-3.5">
      <CheckMark passed={criterion.passed} />
      <div className="min-w-0 grow text-sm">
        <h3 className="font-medium">{criterion.title}</h3>
        <p className="text-ink-soft mt-0.5">{criterion.reason}</p>
      </div>
      <span className="text-ink-faint tabular shrink-0 text-xs">
        {t('result.criterionPoints', pointsOf(criterion, all))}
      </span>
    </div>
  )
}
