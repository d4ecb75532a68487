import { AxisLeft } from '@visx/axis'
import { GridRows } from '@visx/grid'
import { scaleBand, scaleLinear } from '@visx/scale'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useWidth } from '~/components/figure/use-width'
import { RowHead, Table, Td, Th } from '~/components/ui/table'
import type { ActiveWeekFragment } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'
import { HowCounted } from './how-counted'

interface ActiveWeeksProps {
  weeks: ActiveWeekFragment[]
  /** How many people there are. */
  people: number
}

/** How many people did something in each of the last weeks, beside how many there are. */
export function ActiveWeeks({ weeks, people }: ActiveWeeksProps) {
  const { t } = useTranslation('progress')
  const format = useFormat()
  const titleId = useId()
  const last = weeks.at(-2)
  const active = last?.people ?? 0
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <figure
        aria-labelledby={titleId}
        className="border-line bg-surface grid gap-4 rounded border p-4 sm:p-5"
      >
        <figcaption id={titleId} className="leading-snug font-semibold">
          {t('weeks.title', {
            ...{ count: active, people: format.whole(active), of: format.whole(people) },
            day: format.day(last?.from ?? ''),
          })}
        </figcaption>
        <Columns weeks={weeks} people={people} />
      </figure>
      <details className="text-sm">
        <summary className="text-ink-soft w-fit cursor-pointer underline-offset-4 hover:underline">
          {t('weeks.asTable')}
        </summary>
        <div className="mt-3 max-w-sm">
          <Table caption={t('weeks.caption')}>
            <thead>
              <tr>
                <Th>{t('weeks.week')}</Th>
                <Th align="end">{t('weeks.active')}</Th>
              </tr>
            </thead>
            <tbody>
              {weeks.map((week) => (
                <tr key={week.from}>
                  <RowHead>{format.day(week.from)}</RowHead>
                  <Td align="end">{format.whole(week.people)}</Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      </details>
      <HowCounted text={t('weeks.how')} />
    </div>
  )
}

const outer = { left: 36, bottom: 26, top: 18, height: 220 }

/** The table beside it says the same; the week that is not over is paler. */
function Columns({ weeks, people }: ActiveWeeksProps) {
  const { t, i18n } = useTranslation('progress')
  const { ref, width } = useWidth<HTMLDivElement>()
  const day = new Intl.DateTimeFormat(i18n.language, { month: 'short', day: 'numeric', timeZone: 'UTC' })
  const inner = { width: width - outer.left, height: outer.height - outer.bottom - outer.top }
  const x = scaleBand<string>({
    domain: weeks.map(({ from }) => from),
    range: [0, inner.width],
    padding: 0.2,
  })
  const y = scaleLinear<number>({ domain: [0, people], range: [inner.height, 0] })
  const rows = y.ticks(4).filter(Number.isInteger)
  const named = width < 500 ? 4 : 2
  return (
    <div ref={ref}>
      <svg viewBox={`0 0 ${width} ${outer.height}`} className="block w-full" aria-hidden>
        <g transform={`translate(${outer.left},${outer.top})`}>
          <GridRows scale={y} width={inner.width} tickValues={rows} stroke="var(--line)" />
          {weeks.map((week, at) => (
            <g key={week.from} transform={`translate(${x(week.from) ?? 0},0)`}>
              <rect
                y={y(week.people)}
                width={x.bandwidth()}
                height={inner.height - y(week.people)}
                rx={2}
                fill="var(--accent)"
                fillOpacity={at === weeks.length - 1 ? 0.5 : 1}
              />
              {(weeks.length - 1 - at) % named === 0 ? (
                <text
                  x={at === weeks.length - 1 ? x.bandwidth() : x.bandwidth() / 2}
                  y={inner.height + 18}
                  {...tickText}
                  textAnchor={at === weeks.length - 1 ? 'end' : 'middle'}
                >
                  {day.format(new Date(week.from))}
                </text>
              ) : null}
            </g>
          ))}
          <line x2={inner.width} stroke="var(--ink-faint)" strokeWidth={1.5} strokeDasharray="6 4" />
          <text x={inner.width} y={-6} {...tickText} textAnchor="end">
            {t('weeks.all', { people: String(people) })}
          </text>
          <AxisLeft
            scale={y}
            tickValues={rows}
            hideTicks
            hideAxisLine
            tickFormat={String}
            tickLabelProps={{ ...tickText, dx: '-0.3em', dy: '0.32em', textAnchor: 'end' }}
          />
        </g>
      </svg>
    </div>
  )
}

const tickText = { fill: 'var(--ink-faint)', fontSize: 12, fontFamily: 'inherit' } as const
