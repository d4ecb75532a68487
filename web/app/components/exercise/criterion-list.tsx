import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Section } from '~/components/ui/section'
import { useToast } from '~/components/ui/toast'
import { post, type CriterionAnswer } from '~/exercise-runner/exercise-address'
import { exerciseAddresses, type ExercisePage } from '~/exercise-runner/exercise-page'
import { pointsOf } from '~/exercise-runner/submission/submission-state'
import type { CriterionStateFragment, SubmissionStateFragment } from '~/graphql/generated/graphql'
import { CheckMark } from './preview-checks'

interface CriterionListProps {
  page: ExercisePage
  submission: SubmissionStateFragment
  grading: NonNullable<SubmissionStateFragment['grading']>
  onChanged: (submission: SubmissionStateFragment) => void
}

/** Each criterion as a sentence with the numbers that decided; the first one missed stands open with its hint. */
export function CriterionList({ page, submission, grading, onChanged }: CriterionListProps) {
  const { t } = useTranslation('exercise')
  const firstMissed = grading.criteria.find(({ passed }) => !passed)
  const replace = (criterion: CriterionStateFragment) =>
    onChanged({
      ...submission,
      grading: {
        ...grading,
        criteria: grading.criteria.map((one) => (one.id === criterion.id ? criterion : one)),
      },
    })
  return (
    <Section title={t('result.criteria')}>
      <ul className="border-line bg-surface divide-line divide-y rounded border">
        {grading.criteria.map((criterion) => (
          <li key={criterion.id}>
            <CriterionHead criterion={criterion} all={grading.criteria} />
            {criterion.hint ? (
              <Hints
                criterion={criterion}
                open={criterion.id === firstMissed?.id}
                submissionId={submission.id}
                address={exerciseAddresses(page).submissions}
                onRevealed={replace}
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

interface HintsProps {
  criterion: CriterionStateFragment
  open: boolean
  submissionId: string
  address: string
  onRevealed: (criterion: CriterionStateFragment) => void
}

function Hints({ criterion, open, submissionId, address, onRevealed }: HintsProps) {
  const { t } = useTranslation('exercise')
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const { stages = [], totalStages = 0 } = criterion.hint ?? {}
  const reveal = async () => {
    setBusy(true)
    const answered = await post<CriterionAnswer>(address, {
      kind: 'reveal-hint',
      input: { submission: submissionId, criterion: criterion.id },
    })
    setBusy(false)
    const revealed = answered.ok ? answered.answer.criterion : null
    if (revealed) onRevealed(revealed)
    else toast({ tone: 'danger', text: t('result.hintFailed') })
  }
  return (
    <details open={open} className="group px-4 pb-4 ps-11">
      <summary className="text-accent inline-flex items-center gap-1 rounded-sm text-sm [&::-webkit-details-marker]:hidden">
        <ChevronDown
          aria-hidden
          className="size-4 -rotate-90 transition-transform group-open:rotate-0"
          strokeWidth={1.75}
        />
        {t('result.hint', { stage: stages.length, total: totalStages })}
      </summary>
      <ol aria-live="polite" className="mt-2 grid gap-2">
        {stages.map((stage) => (
          <li key={stage} className="bg-accent-soft rounded px-4 py-3 text-sm whitespace-pre-line">
            {stage}
          </li>
        ))}
      </ol>
      {stages.length < totalStages ? (
        <Button size="small" tone="quiet" busy={busy} onClick={() => void reveal()} className="mt-2 -ms-3">
          {t('result.moreHint', { left: totalStages - stages.length })}
        </Button>
      ) : null}
    </details>
  )
}
