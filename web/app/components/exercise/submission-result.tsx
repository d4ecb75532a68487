import { useTranslation } from 'react-i18next'
import { Figure } from '~/components/figure/figure'
import { asFigure } from '~/components/figure/figure-data'
import { LossCurve } from '~/components/figure/loss-curve'
import type { FaultLine } from '~/exercise-runner/editor/fault-line'
import { exerciseAddresses, type ExercisePage } from '~/exercise-runner/exercise-page'
import { isLive } from '~/exercise-runner/submission/submission-state'
import type { SubmissionStateFragment } from '~/graphql/generated/graphql'
import { CriterionList } from './criterion-list'
import { GradingFacts } from './grading-facts'
import { LatestMetrics } from './latest-metrics'
import { NextStep } from './next-step'
import { RegradingNote } from './regrading-note'
import { SkillChanges } from './skill-changes'
import { StagedHint } from './staged-hint'
import { SubmissionProgress } from './submission-progress'
import { VerdictHead } from './verdict-head'

interface SubmissionResultProps {
  page: ExercisePage
  submission: SubmissionStateFragment
  onChanged: (submission: SubmissionStateFragment) => void
  onGoToLine: (fault: FaultLine) => void
}

export function SubmissionResult({ page, submission, onChanged, onGoToLine }: SubmissionResultProps) {
  if (isLive(submission))
    return <SubmissionProgress page={page} submission={submission} onChanged={onChanged} />
  const { grading } = submission
  const figure = asFigure(grading?.figure)
  return (
    <>
      <VerdictHead submission={submission} passScore={page.exercise.passScore} onGoToLine={onGoToLine} />
      <RegradingNote submission={submission} />
      {grading?.hint ? (
        <StagedHint
          hint={grading.hint}
          asked={{ address: exerciseAddresses(page).submissions, submission: submission.id, criterion: null }}
          open
          onRevealed={(hint) => onChanged({ ...submission, grading: { ...grading, hint } })}
          className="-mt-2 ps-10"
        />
      ) : null}
      {grading && figure ? <Figure figure={figure} /> : null}
      {grading && grading.criteria.length > 0 ? (
        <CriterionList page={page} submission={submission} grading={grading} onChanged={onChanged} />
      ) : null}
      <SkillChanges submission={submission} />
      {grading?.verdict === 'PASSED' ? <NextStep page={page} /> : null}
      {grading && !figure ? <GradedCurve submission={submission} /> : null}
      {grading ? <GradingFacts grading={grading} /> : null}
    </>
  )
}

/** How far the training came, where there is no picture to tell it: time or memory ran out on the way. */
function GradedCurve({ submission: { curve } }: { submission: SubmissionStateFragment }) {
  const { t } = useTranslation('exercise')
  if (curve.length === 0) return null
  return (
    <section className="grid gap-2">
      <h2 className="text-base">{t('result.curve')}</h2>
      <LossCurve curve={curve} live={false} />
      <LatestMetrics point={curve.at(-1)} />
    </section>
  )
}
