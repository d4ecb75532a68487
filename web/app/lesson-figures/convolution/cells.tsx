interface CellsProps {
  columns: number
  values: readonly number[]
  /** Of a cell, by its value. */
  fill: (value: number) => string
  ink: (value: number) => string
  label?: (value: number) => string
  /** A frame around some cells. */
  framed?: { row: number; column: number; size: number }
  /** Widest it may be drawn, in pixels. */
  most: number
}

const size = 34

/** A grid of numbers as tinted squares. */
export function Cells({ columns, values, fill, ink, label, framed, most }: CellsProps) {
  const rows = Math.ceil(values.length / columns)
  return (
    <svg
      viewBox={`-2 -2 ${columns * size + 4} ${rows * size + 4}`}
      className="block w-full"
      style={{ maxWidth: most }}
      aria-hidden
    >
      {values.map((value, at) => {
        const [x, y] = [(at % columns) * size, Math.floor(at / columns) * size]
        return (
          <g key={at}>
            <rect
              x={x + 0.5}
              y={y + 0.5}
              width={size - 1}
              height={size - 1}
              rx={3}
              fill={fill(value)}
              stroke="var(--line)"
            />
            {label ? (
              <text
                x={x + size / 2}
                y={y + size / 2 + 4.5}
                textAnchor="middle"
                fontSize={13}
                fill={ink(value)}
              >
                {label(value)}
              </text>
            ) : null}
          </g>
        )
      })}
      {framed ? (
        <rect
          x={framed.column * size}
          y={framed.row * size}
          width={framed.size * size}
          height={framed.size * size}
          rx={4}
          fill="none"
          stroke="var(--caution)"
          strokeWidth={4}
        />
      ) : null}
    </svg>
  )
}
