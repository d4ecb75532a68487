import { useWidth } from '~/components/figure/use-width'
import type { Risk, Standing } from './survey'

const look: Record<Risk, { fill: string; stroke?: string }> = {
  alone: { fill: 'var(--caution)' },
  alike: { fill: 'none', stroke: 'var(--caution)' },
  few: { fill: 'color-mix(in oklab, var(--accent) 55%, transparent)' },
  many: { fill: 'var(--accent)' },
}

/** Everybody of the survey, those who stand alone first; shapes say what colours say. */
export function Crowd({ people }: { people: readonly Standing[] }) {
  const { ref, width } = useWidth<HTMLDivElement>()
  const columns = width < 430 ? 20 : 40
  const cell = width / columns
  const height = Math.ceil(people.length / columns) * cell
  return (
    <div ref={ref}>
      <svg viewBox={`0 0 ${width} ${height}`} className="block w-full" aria-hidden>
        {people.map(({ risk }, at) => (
          <g
            key={at}
            transform={`translate(${(at % columns) * cell + cell / 2},${Math.floor(at / columns) * cell + cell / 2})`}
          >
            <Mark risk={risk} size={cell * 0.36} />
          </g>
        ))}
      </svg>
    </div>
  )
}

/** Names the marks with their counts. */
export function CrowdLegend({
  entries,
}: {
  entries: readonly { risk: Risk; name: string; count: string }[]
}) {
  return (
    <ul className="text-ink-soft grid grid-cols-2 gap-x-4 gap-y-1 text-xs sm:flex sm:flex-wrap" aria-hidden>
      {entries.map(({ risk, name, count }) => (
        <li key={risk} className="inline-flex items-center gap-1.5">
          <svg width="14" height="14" viewBox="-7 -7 14 14" className="shrink-0">
            <Mark risk={risk} size={5} />
          </svg>
          <span>
            <b className="text-ink tabular font-semibold">{count}</b> {name}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Mark({ risk, size }: { risk: Risk; size: number }) {
  const { fill, stroke } = look[risk]
  if (risk === 'many' || risk === 'few') return <circle r={risk === 'many' ? size : size * 0.7} fill={fill} />
  return (
    <rect
      x={-size * 0.8}
      y={-size * 0.8}
      width={size * 1.6}
      height={size * 1.6}
      rx={1.5}
      fill={fill}
      stroke={stroke}
      strokeWidth={1.8}
      transform={risk === 'alone' ? 'rotate(45)' : undefined}
    />
  )
}
