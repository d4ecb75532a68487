import { scaleLinear } from '@visx/scale'
import { useWidth } from '~/components/figure/use-width'
import type { texts } from './texts'
import {
  events,
  firstYear,
  ideas,
  lastYear,
  standingIn,
  winters,
  type EventName,
  type IdeaName,
  type Strand,
} from './waits'

const tracks: Record<Strand, number> = { examples: 44, both: 82, rules: 120 }
const waiting = 168
const height = 212
const side = 8
const decades = [1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020]

interface TimelineProps {
  year: number
  idea: IdeaName
  texts: (typeof texts)['en']
}

/** Turns on the track of their idea, the winters behind them, and the wait of one idea below. */
export function Timeline({ year, idea, texts: t }: TimelineProps) {
  const { ref, width } = useWidth<HTMLDivElement>()
  const x = scaleLinear<number>({ domain: [firstYear, lastYear], range: [side, width - side] })
  return (
    <div ref={ref}>
      <svg viewBox={`0 0 ${width} ${height}`} className="block w-full text-xs" aria-hidden>
        <Winters x={x} name={t.winter} />
        {Object.entries(tracks).map(([strand, y]) => (
          <g key={strand}>
            <line x1={x(firstYear)} x2={x(lastYear)} y1={y} y2={y} stroke="var(--line)" strokeWidth={2} />
            <text x={x(firstYear)} y={y - 12} fill="var(--ink-faint)">
              {t.strands[strand as Strand]}
            </text>
          </g>
        ))}
        {events.map((event) => (
          <circle
            key={event.name}
            cx={x(event.year)}
            cy={tracks[event.strand]}
            r={5}
            fill={event.year <= year ? 'var(--ink)' : 'var(--surface)'}
            stroke={event.year <= year ? 'var(--surface)' : 'var(--line-strong)'}
            strokeWidth={1.5}
          />
        ))}
        <Latest x={x} year={year} names={t.events} />
        <Wait x={x} year={year} idea={idea} name={t.ideas[idea].name} />
        <line x1={x(year)} x2={x(year)} y1={20} y2={height - 24} stroke="var(--accent)" strokeWidth={2} />
        {decades
          .filter((_, at) => width > 420 || at % 2 === 0)
          .map((decade) => (
            <text
              key={decade}
              x={x(decade)}
              y={height - 6}
              textAnchor={decade === firstYear ? 'start' : 'middle'}
              fill="var(--ink-faint)"
            >
              {decade}
            </text>
          ))}
      </svg>
    </div>
  )
}

type Scale = ReturnType<typeof scaleLinear<number>>

function Winters({ x, name }: { x: Scale; name: string }) {
  return winters.map(({ from, to }) => (
    <g key={from}>
      <rect
        x={x(from)}
        width={x(to) - x(from)}
        y={20}
        height={height - 44}
        rx={4}
        fill="var(--gradient-from)"
        fillOpacity={0.14}
      />
      <text x={(x(from) + x(to)) / 2} y={13} textAnchor="middle" fill="var(--ink-faint)">
        {name}
      </text>
    </g>
  ))
}

/** The turn one had seen last, by its name. */
function Latest({ x, year, names }: { x: Scale; year: number; names: Record<EventName, string> }) {
  const { name, year: when, strand } = standingIn(year, 'transformer').last
  const place = x(when)
  const atEnd = place > (x.range()[1] ?? 0) / 2
  return (
    <g>
      <circle
        cx={place}
        cy={tracks[strand]}
        r={7}
        fill="var(--accent)"
        stroke="var(--surface)"
        strokeWidth={2}
      />
      <text
        x={place + (atEnd ? 6 : -6)}
        y={tracks[strand] - 12}
        textAnchor={atEnd ? 'end' : 'start'}
        fill="var(--ink)"
        fontWeight={600}
        paintOrder="stroke"
        stroke="var(--surface)"
        strokeWidth={4}
        strokeLinejoin="round"
      >
        {names[name]}
      </text>
    </g>
  )
}

/** From when an idea was known to its turn; filled as far as it has waited. */
function Wait({ x, year, idea, name }: { x: Scale; year: number; idea: IdeaName; name: string }) {
  const { known, turn } = ideas[idea]
  const until = Math.max(known, Math.min(year, turn))
  return (
    <g>
      <text x={x(known) - 8} y={waiting + 4} textAnchor="end" fill="var(--ink-soft)">
        {name}
      </text>
      <rect
        x={x(known)}
        width={x(turn) - x(known)}
        y={waiting - 6}
        height={12}
        rx={4}
        fill="var(--sunken)"
        stroke="var(--line-strong)"
      />
      <rect
        x={x(known)}
        width={x(until) - x(known)}
        y={waiting - 6}
        height={12}
        rx={4}
        fill="var(--accent)"
      />
    </g>
  )
}
