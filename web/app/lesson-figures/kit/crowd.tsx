import type { ReactNode } from 'react'
import { useWidth } from '~/components/figure/use-width'

interface CrowdProps<Kind> {
  /** Everybody, in reading order. */
  kinds: readonly Kind[]
  /** In a row: on a phone, and where there is room. */
  columns: { narrow: number; wide: number }
  /** Drawn around the origin; `size` is half of the room it has. */
  mark: (kind: Kind, size: number) => ReactNode
}

/** One mark for each of many; shapes say what colours say. */
export function Crowd<Kind extends string>({ kinds, columns: { narrow, wide }, mark }: CrowdProps<Kind>) {
  const { ref, width } = useWidth<HTMLDivElement>()
  const columns = width < 430 ? narrow : wide
  const cell = width / columns
  const height = Math.ceil(kinds.length / columns) * cell
  return (
    <div ref={ref}>
      <svg viewBox={`0 0 ${width} ${height}`} className="block w-full" aria-hidden>
        {kinds.map((kind, at) => (
          <g
            key={at}
            transform={`translate(${((at % columns) + 0.5) * cell},${(Math.floor(at / columns) + 0.5) * cell})`}
          >
            {mark(kind, cell / 2)}
          </g>
        ))}
      </svg>
    </div>
  )
}

interface CrowdLegendProps<Kind> {
  entries: readonly { kind: Kind; name: string; count: string }[]
  mark: CrowdProps<Kind>['mark']
}

/** Names the marks with their counts. */
export function CrowdLegend<Kind extends string>({ entries, mark }: CrowdLegendProps<Kind>) {
  return (
    <ul className="text-ink-soft grid grid-cols-2 gap-x-4 gap-y-1 text-xs sm:flex sm:flex-wrap" aria-hidden>
      {entries.map(({ kind, name, count }) => (
        <li key={kind} className="inline-flex items-center gap-1.5">
          <svg width="14" height="14" viewBox="-7 -7 14 14" className="shrink-0">
            {mark(kind, 6)}
          </svg>
          <span>
            <b className="text-ink tabular font-semibold">{count}</b> {name}
          </span>
        </li>
      ))}
    </ul>
  )
}
