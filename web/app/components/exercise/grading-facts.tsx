import { useTranslation } from 'react-i18next'
import type { SubmissionStateFragment } from '~/graphql/generated/graphql'
import { LogLines } from './log-lines'
import { seconds } from './run-output'

/** Where and how long it ran, and what the code wrote meanwhile. */
export function GradingFacts({ grading }: { grading: NonNullable<SubmissionStateFragment['grading']> }) {
  const { t } = useTranslation('exercise')
  const { trainMs, queueMs, totalMs } = grading.timings
  const lines = grading.log.split('\n').filter(Boolean)
  return (
    <div className="border-line grid gap-2 border-t pt-4">
      <LogLines lines={lines} open={grading.verdict === 'LEARNER_ERROR'} />
      <p className="text-ink-faint tabular text-xs">
        {grading.backend}
        {typeof trainMs === 'number'
          ? ` · ${t('result.timings', { train: seconds(trainMs), queue: seconds(queueMs ?? 0), total: seconds(totalMs ?? trainMs) })}`
          : null}
      </p>
    </div>
  )
}
