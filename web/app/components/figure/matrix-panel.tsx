import type { MatrixPanel as MatrixPanelData } from '@skillgrad/exercises/contract'
import { useLocalized } from './figure-data'
import { labelWidth } from './geometry'
import { cell } from './tables'
import { useWidth } from './use-width'

/** Numbers in the cells while they fit; the tint alone in a larger map. */
const mostNumbered = 14
const mostRoomy = 4

/** A matrix as tinted cells, darker for more; rows are one axis, columns the other. */
export function MatrixPanel({ panel }: { panel: MatrixPanelData }) {
  const say = useLocalized()
  const { ref, width } = useWidth<HTMLDivElement>()
  const columns = panel.columns.map(say)
  const rows = panel.rows.map(say)
  const left = Math.min(width * 0.36, 28 + Math.max(...rows.map(labelWidth)))
  const size = Math.min(roomyCell(columns), (width - left - rightOf(columns)) / columns.length)
  const numbered = columns.length <= mostNumbered && (panel.format === 'count' || size >= 30)
  const tilted = columns.some((name) => labelWidth(name) > size - 4)
  const top = 26 + (tilted ? Math.min(110, 0.75 * Math.max(...columns.map(labelWidth))) : 16)
  const most = Math.max(...panel.values.map(Math.abs), Number.MIN_VALUE)
  return (
    <div ref={ref}>
      <svg
        viewBox={`0 0 ${width} ${top + size * rows.length + 6}`}
        className="block w-full text-xs"
        aria-hidden
      >
        <text x={left + (size * columns.length) / 2} y={12} textAnchor="middle" fill="var(--ink-soft)">
          {say(panel.columnAxis)}
        </text>
        <text
          transform={`translate(12,${top + (size * rows.length) / 2}) rotate(-90)`}
          textAnchor="middle"
          fill="var(--ink-soft)"
        >
          {say(panel.rowAxis)}
        </text>
        {columns.map((name, column) => (
          <text
            key={name}
            transform={`translate(${left + size * (column + 0.5)},${top - 6}) ${tilted ? 'rotate(-40)' : ''}`}
            textAnchor={tilted ? 'start' : 'middle'}
            fill="var(--ink-faint)"
          >
            {name}
          </text>
        ))}
        {rows.map((name, row) => (
          <text
            key={name}
            x={left - 8}
            y={top + size * (row + 0.5) + 4}
            textAnchor="end"
            fill="var(--ink-faint)"
          >
            {name}
          </text>
        ))}
        {panel.values.map((value, at) => {
          const [row, column] = [Math.floor(at / columns.length), at % columns.length]
          const share = Math.abs(value) / most
          return (
            <g key={at} transform={`translate(${left + size * column},${top + size * row})`}>
              <rect width={size - 2} height={size - 2} rx={Math.min(4, size / 8)} fill={tint(share)} />
              {numbered && (value !== 0 || panel.format === 'number') ? (
                <text
                  x={size / 2 - 1}
                  y={size / 2 + 3}
                  textAnchor="middle"
                  fontSize={size < 34 ? 10 : 12}
                  fill={share > 0.55 ? 'var(--on-accent)' : 'var(--ink)'}
                >
                  {cell(value, panel.format)}
                </text>
              ) : null}
            </g>
          )
        })}
      </svg>
    </div>
  )
}

/** A few cells may be as wide as their names; many keep to a size that the eye takes in at once. */
function roomyCell(names: readonly string[]): number {
  return names.length > mostRoomy
    ? 56
    : Math.min(88, Math.max(56, ...names.map((name) => labelWidth(name) + 10)))
}

/** A tilted name reaches beyond its column. */
function rightOf(names: readonly string[]): number {
  return names.length > mostRoomy ? Math.max(4, 0.77 * labelWidth(names.at(-1) ?? '') - 16) : 4
}

function tint(share: number): string {
  return `color-mix(in oklab, var(--accent-fill) ${Math.round(4 + 96 * share)}%, var(--sunken))`
}
