import { Pause, Play } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { cx } from '~/components/ui/class-names'
import { isAlive, type Fleet } from './fleet'
import { secondsBetween, useAge } from './use-age'

/** The whole fleet in one line. Machines that were stopped on purpose do not count. */
export function FleetSummary({ fleet }: { fleet: Fleet }) {
  const { t } = useTranslation('fleet')
  const age = useAge()
  const hosts = fleet.hosts.filter(({ state }) => state !== 'STOPPED')
  const sum = (of: 'waiting' | 'trials' | 'regrading' | 'running') =>
    fleet.queue.reduce((total, line) => total + line[of], 0)
  const oldest = fleet.queue.flatMap(({ oldestQueuedAt }) => oldestQueuedAt ?? []).toSorted()[0]
  const facts = [
    t('summary.hosts', { count: hosts.length, alive: hosts.filter(isAlive).length }),
    oldest
      ? t('summary.waiting', { waiting: sum('waiting'), oldest: age(secondsBetween(oldest, fleet.at)) })
      : t('summary.nobodyWaits'),
    ...(sum('running') > 0 ? [t('summary.running', { running: sum('running') })] : []),
    ...(sum('trials') > 0 ? [t('summary.trials', { trials: sum('trials') })] : []),
    ...(sum('regrading') > 0 ? [t('summary.regrading', { regrading: sum('regrading') })] : []),
  ]
  return (
    <p className="tabular mb-6 text-lg">
      {facts.map((fact, index) => (
        <span key={index} className="inline-block">
          {fact}
          {index < facts.length - 1 ? <span className="text-ink-faint px-2">·</span> : null}
        </span>
      ))}
    </p>
  )
}

/** Says that the page moves by itself, and lets whoever reads stop it. */
export function LiveSwitch({ isOn, onChange }: { isOn: boolean; onChange: (isOn: boolean) => void }) {
  const { t } = useTranslation('fleet')
  return (
    <div className="text-ink-soft flex items-center gap-3 text-sm">
      <span className="flex items-center gap-2">
        <span
          aria-hidden
          className={cx('size-2 rounded-full', isOn ? 'bg-success animate-breathe' : 'bg-line-strong')}
        />
        {t(isOn ? 'live.on' : 'live.off')}
      </span>
      <Button tone="secondary" size="small" icon={isOn ? Pause : Play} onClick={() => onChange(!isOn)}>
        {t(isOn ? 'live.pause' : 'live.resume')}
      </Button>
    </div>
  )
}
