import { useWidth } from '~/components/figure/use-width'
import type { Kind } from './alarms'

const look: Record<Kind, { fill: string; stroke?: string }> = {
  found: { fill: 'var(--accent)' },
  wronged: { fill: 'var(--caution)' },
  missed: { fill: 'none', stroke: 'var(--accent)' },
  quiet: { fill: 'color-mix(in oklab, var(--ink-faint) 34%, transparent)' },
}

/** Every essay as a dot, the flagged ones first; squares are flagged, so that it needs no colour. */
export function Crowd({ essays }: { essays: readonly Kind[] }) {
  const { ref, width } = useWidth<HTMLDivElement>()
  const columns = width < 430 ? 40 : 50
  const cell = width / columns
  const height = Math.ceil(essays.length / columns) * cell
  return (
    <div ref={ref}>
      <svg viewBox={`0 0 ${width} ${height}`} className="block w-full" aria-hidden>
        {essays.map((kind, at) => {
          const [x, y] = [((at % columns) + 0.5) * cell, (Math.floor(at / columns) + 0.5) * cell]
          const { fill, stroke } = look[kind]
          return isFlagged(kind) ? (
            <rect
              key={at}
              x={x - cell * 0.38}
              y={y - cell * 0.38}
              width={cell * 0.76}
              height={cell * 0.76}
              rx={2}
              fill={fill}
              transform={kind === 'wronged' ? `rotate(45 ${x} ${y})` : undefined}
            />
          ) : (
            <circle key={at} cx={x} cy={y} r={cell * 0.3} fill={fill} stroke={stroke} strokeWidth={1.5} />
          )
        })}
      </svg>
    </div>
  )
}

/** Names the marks of the crowd with their counts. */
export function CrowdLegend({
  entries,
}: {
  entries: readonly { kind: Kind; name: string; count: string }[]
}) {
  return (
    <ul className="text-ink-soft grid grid-cols-2 gap-x-4 gap-y-1 text-xs sm:flex sm:flex-wrap" aria-hidden>
      {entries.map(({ kind, name, count }) => (
        <li key={kind} className="inline-flex items-center gap-1.5">
          <svg width="12" height="12" viewBox="-6 -6 12 12" className="shrink-0">
            {isFlagged(kind) ? (
              <rect
                x={-4}
                y={-4}
                width={8}
                height={8}
                rx={1.5}
                fill={look[kind].fill}
                transform={kind === 'wronged' ? 'rotate(45)' : undefined}
              />
            ) : (
              <circle r={4} fill={look[kind].fill} stroke={look[kind].stroke} strokeWidth={1.5} />
            )}
          </svg>
          <span>
            <b className="text-ink tabular font-semibold">{count}</b> {name}
          </span>
        </li>
      ))}
    </ul>
  )
}

function isFlagged(kind: Kind): boolean {
  return kind === 'found' || kind === 'wronged'
}
