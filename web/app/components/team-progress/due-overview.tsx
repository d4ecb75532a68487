import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { DueProgressFragment } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'
import { HowCounted } from './how-counted'

const states = [
  { state: 'doneInTime', fill: 'var(--level-leading)' },
  { state: 'doneLate', fill: 'var(--level-working)' },
  { state: 'later', fill: 'var(--level-starting)' },
  { state: 'soon', fill: 'var(--caution)' },
  { state: 'over', fill: 'var(--danger)' },
] as const satisfies { state: keyof DueProgressFragment; fill: string }[]

/** Where everything is that was given by a day. */
export function DueOverview({ due, org }: { due: DueProgressFragment; org: string }) {
  const { t } = useTranslation('progress')
  const format = useFormat()
  const total = states.reduce((sum, { state }) => sum + due[state], 0)
  if (total === 0) return <p className="text-ink-soft">{t('due.none')}</p>
  return (
    <div className="grid gap-4">
      <p className="text-ink-soft">
        {t('due.top', { count: total, things: format.whole(total), people: format.whole(due.people) })}
      </p>
      <Lengths due={due} total={total} />
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        {states.map(({ state, fill }) => (
          <div key={state} className="flex items-center justify-between gap-3 text-sm">
            <dt className="flex items-center gap-2">
              <svg aria-hidden viewBox="0 0 12 12" className="size-3 shrink-0">
                <rect width="12" height="12" rx="2" fill={fill} stroke="var(--line-strong)" />
              </svg>
              {t(`due.states.${state}`)}
            </dt>
            <dd className="tabular font-medium">{format.whole(due[state])}</dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <Link
          to={`${org}/team/given`}
          className="text-accent text-sm font-medium hover:underline print:hidden"
        >
          {t('due.open')}
        </Link>
        <HowCounted text={t('due.how')} />
      </div>
    </div>
  )
}

/** The five numbers as lengths, in their order. */
function Lengths({ due, total }: { due: DueProgressFragment; total: number }) {
  const starts = states.map((_, at) =>
    states.slice(0, at).reduce((sum, { state }) => sum + (100 * due[state]) / total, 0),
  )
  return (
    <svg aria-hidden viewBox="0 0 100 10" preserveAspectRatio="none" className="block h-4 w-full rounded-sm">
      {states.map(({ state, fill }, at) => (
        <rect
          key={state}
          x={starts[at]}
          width={Math.max(0, (100 * due[state]) / total - 0.25)}
          height="10"
          fill={fill}
        />
      ))}
    </svg>
  )
}
