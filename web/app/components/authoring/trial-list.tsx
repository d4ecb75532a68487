import { CircleCheck, CircleDashed, CircleX, Clock, LoaderCircle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isTrying } from '~/authoring/trial-progress'
import { Progress } from '~/components/ui/progress'
import type { ManuscriptQuery } from '~/graphql/generated/graphql'

export type Trial = NonNullable<NonNullable<ManuscriptQuery['organization']>['ownExercise']>['trials'][number]

/** How each of the author's files was graded, where it was, and whether that is what they said. */
export function TrialList({ trials }: { trials: readonly Trial[] }) {
  const { t } = useTranslation('authoring')
  const done = trials.filter(({ state }) => state === 'DONE').length
  const progress = t('trials.progress', { done, count: trials.length })
  return (
    <div className="grid gap-3" aria-live="polite">
      {isTrying(trials) ? (
        <div className="grid gap-1.5">
          <Progress label={progress} value={done} max={trials.length} />
          <p className="text-ink-faint text-sm">{progress}</p>
        </div>
      ) : null}
      <ul className="border-line divide-line divide-y rounded border">
        {trials.map((trial) => (
          <TrialRow key={trial.file} trial={trial} />
        ))}
      </ul>
    </div>
  )
}

const icons = {
  notTried: { icon: CircleDashed, look: 'text-ink-faint' },
  waiting: { icon: Clock, look: 'text-ink-faint' },
  running: { icon: LoaderCircle, look: 'text-accent animate-spin' },
  right: { icon: CircleCheck, look: 'text-success' },
  wrong: { icon: CircleX, look: 'text-danger' },
}

function TrialRow({ trial }: { trial: Trial }) {
  const { t } = useTranslation('authoring')
  const { icon: Icon, look } = icons[appearance(trial)]
  const firstFailed = trial.criteria.find(({ passed }) => !passed)
  return (
    <li className="flex gap-3 px-3 py-2.5 text-sm">
      <Icon aria-hidden className={`mt-0.5 size-4.5 shrink-0 ${look}`} strokeWidth={1.75} />
      <div className="min-w-0 grow">
        <p className="flex flex-wrap justify-between gap-x-3">
          <span className="font-mono text-xs leading-5">{trial.file}</span>
          <span className="text-ink-soft">{stateOf(trial, t)}</span>
        </p>
        <p className="text-ink-faint mt-0.5">{expectation(trial.expected, t)}</p>
        {trial.finding ? <p className="mt-1 wrap-anywhere">{trial.finding}</p> : null}
        {firstFailed ? (
          <p className="text-ink-soft mt-1">
            <span className="font-mono text-xs">{firstFailed.id}</span> {firstFailed.reason}
          </p>
        ) : null}
      </div>
    </li>
  )
}

function appearance({ state, asExpected }: Trial): keyof typeof icons {
  if (state === 'WAITING') return 'waiting'
  if (state === 'RUNNING') return 'running'
  if (state !== 'DONE') return 'notTried'
  return asExpected ? 'right' : 'wrong'
}

type Translate = ReturnType<typeof useTranslation<'authoring'>>['t']

function stateOf({ state, asExpected, points }: Trial, t: Translate): string {
  if (state !== 'DONE') return t(`trials.state.${state}`)
  const found = typeof points === 'number' ? t('trials.points', { count: points }) : t('trials.stopped')
  return `${found} · ${asExpected ? t('trials.asExpected') : t('trials.notAsExpected')}`
}

function expectation(expected: string, t: Translate): string {
  return expected === 'pass' || expected === 'fail'
    ? t(`trials.expected.${expected}`)
    : t('trials.expected.criterion', { criterion: expected })
}
