import { useWidth } from '~/components/figure/use-width'
import type { Pair } from './network'

export interface DrawnUnit {
  name: string
  /** Inside the circle. */
  said: string
  /** Below it: a sum, or a blame; named where there is room. */
  below?: { name: string; value: string }
  /** From −1, should say more, to 1, should say less; nothing on the way there. */
  blame?: number
}

interface DrawingProps {
  /** Facts, hidden units, outputs. */
  layers: readonly [Pair<DrawnUnit>, Pair<DrawnUnit>, Pair<DrawnUnit>]
  /** On the lines from one layer to the next, by `[from][into]`. */
  lines: readonly [Pair<Pair<DrawnLine>>, Pair<Pair<DrawnLine>>]
}

export interface DrawnLine {
  label: string
  /** In pixels. */
  thickness: number
  /** Less than 0 where a gradient points down. */
  sign: number
}

/** Pixels. */
const height = 270
const roomy = 480
const radius = 27
const rows = [78, 206] as const

/** The network from left to right, in type that keeps its size on a phone. */
export function Drawing({ layers, lines }: DrawingProps) {
  const { ref, width } = useWidth<HTMLDivElement>()
  const margin = Math.min(90, Math.max(36, width * 0.1))
  const columns = [margin, width / 2, width - margin]
  return (
    <div ref={ref}>
      <svg viewBox={`0 0 ${width} ${height}`} className="block w-full" aria-hidden>
        {lines.map((layer, column) =>
          layer.map((from, row) =>
            from.map((line, into) => (
              <Line
                key={`${column}${row}${into}`}
                line={line}
                from={[columns[column] ?? 0, rows[row] ?? 0]}
                to={[columns[column + 1] ?? 0, rows[into] ?? 0]}
                crossing={row !== into}
              />
            )),
          ),
        )}
        {layers.map((layer, column) =>
          layer.map((unit, row) => (
            <Unit
              key={unit.name}
              unit={unit}
              x={columns[column] ?? 0}
              y={rows[row] ?? 0}
              named={width >= roomy}
            />
          )),
        )}
      </svg>
    </div>
  )
}

interface LineProps {
  line: DrawnLine
  from: readonly [number, number]
  to: readonly [number, number]
  crossing: boolean
}

/** The label stands near its beginning where lines cross, so that no two meet. */
function Line({ line, from, to, crossing }: LineProps) {
  const share = crossing ? 0.42 : 0.5
  const [x, y] = [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]
  return (
    <g>
      <line
        x1={from[0]}
        y1={from[1]}
        x2={to[0]}
        y2={to[1]}
        stroke={line.sign < 0 ? 'var(--accent)' : line.sign > 0 ? 'var(--danger)' : 'var(--line-strong)'}
        strokeWidth={line.thickness}
        strokeOpacity={0.55}
      />
      <text x={x} y={y + 4} textAnchor="middle" fontSize={12} fill="var(--ink)" {...halo}>
        {line.label}
      </text>
    </g>
  )
}

function Unit({ unit, x, y, named }: { unit: DrawnUnit; x: number; y: number; named: boolean }) {
  const { blame = 0 } = unit
  const colour = blame > 0 ? 'var(--danger)' : 'var(--accent)'
  const strength = unit.blame === undefined ? 12 : Math.round(8 + 60 * Math.min(1, Math.abs(blame)))
  return (
    <g>
      <circle
        cx={x}
        cy={y}
        r={radius}
        fill={`color-mix(in oklab, ${colour} ${strength}%, var(--surface))`}
        stroke={colour}
        strokeWidth={1.75}
      />
      <text
        x={x}
        y={y + 4}
        textAnchor="middle"
        fontSize={13}
        fontWeight={600}
        fill="var(--ink)"
        className="tabular"
      >
        {unit.said}
      </text>
      <text x={x} y={y - radius - 9} textAnchor="middle" fontSize={12} fill="var(--ink-soft)" {...halo}>
        {unit.name}
      </text>
      {unit.below ? (
        <text x={x} y={y + radius + 17} textAnchor="middle" fontSize={12} fill="var(--ink-soft)" {...halo}>
          {named ? `${unit.below.name} ${unit.below.value}` : unit.below.value}
        </text>
      ) : null}
    </g>
  )
}

const halo = {
  paintOrder: 'stroke',
  stroke: 'var(--surface)',
  strokeWidth: 5,
  strokeLinejoin: 'round',
} as const
