import { CircleAlert, CircleCheck, CircleDashed, Square } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Figure } from '~/components/figure/figure'
import { useLocalized } from '~/components/figure/figure-data'
import { LossCurve } from '~/components/figure/loss-curve'
import { Banner } from '~/components/ui/banner'
import { Button } from '~/components/ui/button'
import { TextWithCode } from '~/components/ui/text-with-code'
import type { FaultLine } from '~/exercise-runner/editor/fault-line'
import { isRunning, type RunState } from '~/exercise-runner/run-state'
import type { PreviewRuns } from '~/exercise-runner/use-preview-run'
import { LatestMetrics } from './latest-metrics'
import { LogLines } from './log-lines'
import { PreviewChecks } from './preview-checks'

interface RunOutputProps {
  runs: PreviewRuns
  criteria: readonly { id: string; title: string }[]
  onGoToLine: (fault: FaultLine) => void
}

/** What a run in the browser shows: the curve while it trains, then checks and picture, or why it stopped. */
export function RunOutput({ runs, criteria, onGoToLine }: RunOutputProps) {
  const { t } = useTranslation('exercise')
  const { state } = runs
  return (
    <section aria-label={t('run.pane')} className="@container grid gap-3" data-phase={state.phase}>
      <RunAnnouncement state={state} />
      {state.phase === 'idle' ? (
        <p className="text-ink-soft text-sm">
          <span className="text-ink font-medium">{t('run.idle.title')}</span> {t('run.idle.text')}
        </p>
      ) : (
        <>
          <RunHead runs={runs} />
          {state.gpuGaveUp ? <p className="text-ink-soft text-sm">{t('run.leftGpu')}</p> : null}
          <RunBody state={state} criteria={criteria} onGoToLine={onGoToLine} />
          <LogLines lines={state.log} />
        </>
      )}
    </section>
  )
}

function RunHead({ runs: { state, stop } }: { runs: PreviewRuns }) {
  const { t } = useTranslation('exercise')
  if (state.phase === 'idle') return null
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <RunIcon state={state} />
      <p className="text-sm font-medium">{headline(state, t)}</p>
      <div className="grow" />
      <p className="text-ink-faint tabular text-xs">{state.backend}</p>
      {isRunning(state) ? (
        <Button size="small" tone="quiet" icon={Square} onClick={stop} className="lg:hidden">
          {t('run.stop')}
        </Button>
      ) : null}
    </div>
  )
}

function RunIcon({ state }: { state: RunState }) {
  if (state.phase === 'faulted' || state.phase === 'broken') {
    return <CircleAlert aria-hidden className="text-caution size-5" strokeWidth={1.75} />
  }
  if (state.phase === 'done' && state.checks.every(({ passed }) => passed)) {
    return <CircleCheck aria-hidden className="text-success size-5" strokeWidth={1.75} />
  }
  return <CircleDashed aria-hidden className="text-ink-faint size-5" strokeWidth={1.75} />
}

function headline(
  state: Exclude<RunState, { phase: 'idle' }>,
  t: ReturnType<typeof useTranslation<'exercise'>>['t'],
): string {
  switch (state.phase) {
    case 'preparing':
    case 'training':
    case 'checking':
      return t(`run.${state.phase}`)
    case 'done':
      return t('run.done', { seconds: seconds(state.trainMs ?? 0) })
    case 'faulted':
      return t(`fault.${state.fault.fault}`)
    case 'stopped':
      return t('run.stopped', { seconds: seconds(state.totalMs) })
    case 'broken':
      return t('run.broken.title')
  }
}

function RunBody({
  state,
  criteria,
  onGoToLine,
}: Omit<RunOutputProps, 'runs'> & { state: Exclude<RunState, { phase: 'idle' }> }) {
  const { t } = useTranslation('exercise')
  const say = useLocalized()
  switch (state.phase) {
    case 'preparing':
      return null
    case 'done':
      return (
        <div className="grid gap-4 @2xl:grid-cols-2">
          <div className="grid content-start gap-4">
            <PreviewChecks checks={state.checks} criteria={criteria} />
            <Curve state={state} live={false} />
          </div>
          <Figure figure={state.figure} />
        </div>
      )
    case 'faulted': {
      const { line, column, message } = state.fault
      return (
        <>
          <Banner
            tone="caution"
            action={
              line ? (
                <Button
                  size="small"
                  tone="secondary"
                  onClick={() => onGoToLine({ line, column, message: say(message) })}
                >
                  {t('run.line', { line })}
                </Button>
              ) : null
            }
          >
            <span className="text-ink wrap-anywhere">
              <TextWithCode>{say(message)}</TextWithCode>
            </span>
          </Banner>
          <Curve state={state} live={false} />
        </>
      )
    }
    case 'broken':
      return <p className="text-ink-soft text-sm">{t('run.broken.text')}</p>
    default:
      return <Curve state={state} live={isRunning(state)} />
  }
}

function Curve({ state, live }: { state: Exclude<RunState, { phase: 'idle' }>; live: boolean }) {
  if (state.curve.length === 0) return null
  return (
    <div className="grid gap-1">
      <LossCurve curve={state.curve} live={live} />
      <LatestMetrics point={state.curve.at(-1)} />
    </div>
  )
}

/** Only the turns of a run are said aloud; the numbers on the way would never stop. */
function RunAnnouncement({ state }: { state: RunState }) {
  const { t } = useTranslation('exercise')
  const spoken = { training: 'training', done: 'done', stopped: 'stopped', faulted: 'faulted' } as const
  const key = state.phase in spoken ? spoken[state.phase as keyof typeof spoken] : null
  return (
    <p role="status" className="sr-only">
      {key ? t(`run.announce.${key}`) : null}
    </p>
  )
}

/** Two figures are enough to tell runs apart. */
export function seconds(ms: number): string {
  return ms < 10_000 ? (ms / 1000).toFixed(1) : String(Math.round(ms / 1000))
}
