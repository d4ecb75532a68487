import {
  CircleCheck,
  CirclePause,
  Hourglass,
  ShieldAlert,
  ShieldCheck,
  TriangleAlert,
  WifiOff,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/components/ui/badge'
import { cx } from '~/components/ui/class-names'
import { useFormat } from '~/i18n/format'
import type { Host } from './fleet'
import { HostDetails } from './host-details'
import { SlotBar } from './slot-bar'
import { secondsBetween, useAge } from './use-age'

const looks = {
  ALIVE: { tone: 'success', icon: CircleCheck },
  STUCK: { tone: 'caution', icon: Hourglass },
  SILENT: { tone: 'danger', icon: WifiOff },
  DRAINING: { tone: 'neutral', icon: Hourglass },
  STOPPED: { tone: 'neutral', icon: CirclePause },
} as const

/** What needs somebody first, what rests last. */
const order: Host['state'][] = ['SILENT', 'STUCK', 'ALIVE', 'DRAINING', 'STOPPED']

export function HostList({ hosts, at }: { hosts: Host[]; at: string }) {
  const sorted = hosts.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
  return (
    <ul className="border-line bg-surface divide-line divide-y overflow-hidden rounded border">
      {sorted.map((host) => (
        <li key={host.id} className={cx('px-5 py-5', host.state === 'STOPPED' && 'bg-sunken')}>
          <HostRow host={host} at={at} />
        </li>
      ))}
    </ul>
  )
}

function HostRow({ host, at }: { host: Host; at: string }) {
  const { t } = useTranslation('fleet')
  const { tone, icon } = looks[host.state]
  return (
    <article aria-label={host.name}>
      <div className="grid gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,5fr)_minmax(0,3fr)_minmax(0,4fr)_minmax(0,2fr)] lg:items-center">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h3 className="min-w-0 text-base font-semibold break-words">{host.name}</h3>
            <Badge tone={tone} icon={icon}>
              {t(`state.${host.state}`)}
            </Badge>
          </div>
          <HostSigns host={host} at={at} />
        </div>
        {host.state === 'STOPPED' ? null : <HostWork host={host} />}
      </div>
      <HostDetails host={host} />
    </article>
  )
}

/** What it does and with what; of one that was stopped there is nothing to tell. */
function HostWork({ host }: { host: Host }) {
  const { t } = useTranslation('fleet')
  const { whole } = useFormat()
  return (
    <>
      <div className="grid gap-2">
        <SlotBar busy={host.busy} slots={host.slots} />
        <p className="text-ink-soft tabular text-sm">
          {t('host.busy', { busy: host.busy, slots: host.slots })}
        </p>
      </div>
      <HostBadges host={host} />
      <p className="flex items-baseline gap-2 lg:block lg:text-end">
        <span className="tabular text-lg font-semibold">{whole(host.gradedLastHour)}</span>
        <span className="text-ink-soft text-xs lg:block">{t('host.graded')}</span>
      </p>
    </>
  )
}

/** How it is, in the numbers that tell it: when it was seen, since when it runs, what it runs. */
function HostSigns({ host, at }: { host: Host; at: string }) {
  const { t } = useTranslation('fleet')
  const age = useAge()
  const since = (moment: string) => ({ age: age(secondsBetween(moment, at)) })
  const sign = {
    ALIVE: t('host.seen', since(host.seenAt)),
    STUCK: t('host.seen', since(host.seenAt)),
    SILENT: t('host.silent', since(host.seenAt)),
    DRAINING: t('host.draining', since(host.since)),
    STOPPED: t('host.stopped', since(host.since)),
  }[host.state]
  const runs = host.state === 'ALIVE' || host.state === 'STUCK' || host.state === 'DRAINING'
  const facts = [
    sign,
    ...(runs ? [t('host.up', since(host.startedAt))] : []),
    t('host.version', { version: host.version }),
  ]
  return <p className="text-ink-soft tabular mt-1 text-sm">{facts.join(' · ')}</p>
}

function HostBadges({ host }: { host: Host }) {
  const { t } = useTranslation('fleet')
  const walls = host.sandbox.failedWalls.length
  const isFull = host.sandbox.mode === 'FULL'
  return (
    <div className="flex flex-wrap gap-1.5">
      {host.rungs
        .filter(({ isOffered }) => isOffered)
        .map(({ rung, device }) => (
          <Badge key={rung} tone="accent">
            {device ? `${rung} · ${device}` : rung}
          </Badge>
        ))}
      <Badge tone={isFull ? 'neutral' : 'caution'} icon={isFull ? ShieldCheck : ShieldAlert}>
        {t(`sandbox.${host.sandbox.mode}`)}
      </Badge>
      {walls > 0 ? (
        <Badge tone="caution" icon={ShieldAlert}>
          {t('host.walls', { count: walls })}
        </Badge>
      ) : null}
      {host.faults.lastDay > 0 ? (
        <Badge tone="caution" icon={TriangleAlert}>
          {t('host.faults', { count: host.faults.lastDay })}
        </Badge>
      ) : null}
    </div>
  )
}
