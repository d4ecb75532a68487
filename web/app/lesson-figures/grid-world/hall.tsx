import { useWidth } from '~/components/figure/use-width'
import { useNumbers, useTexts } from '../kit'
import { texts } from './texts'
import { best, columns, desk, ramp, rows, start, type Table, type Trip } from './warehouse'

const arrows = ['↑', '→', '↓', '←'] as const
/** Pixels: cells are as wide as there is room, and not too high. */
const most = { width: 116, height: 84 }

/** The floor from above: a number and an arrow in each cell, and the cart's way as a line. */
export function Hall({ table, trip }: { table: Table; trip: Trip }) {
  const t = useTexts(texts)
  const { ref, width } = useWidth<HTMLDivElement>()
  const size = Math.min(most.width, (width - 4) / columns)
  const high = Math.min(most.height, size)
  const place = (cell: number) => [(cell % columns) * size, Math.floor(cell / columns) * high] as const
  const middle = (cell: number) =>
    place(cell)
      .map((corner, at) => (corner + (at === 0 ? size : high) / 2).toFixed(1))
      .join(',')
  return (
    <div ref={ref}>
      <svg
        viewBox={`-2 -2 ${columns * size + 4} ${rows * high + 4}`}
        className="mx-auto block"
        style={{ width: columns * size + 4, maxWidth: '100%' }}
        aria-hidden
      >
        {table.map((row, cell) => {
          const [x, y] = place(cell)
          return (
            <g key={cell} transform={`translate(${x},${y})`}>
              <rect
                x={1}
                y={1}
                width={size - 2}
                height={high - 2}
                rx={5}
                fill={fillOf(cell, Math.max(...row))}
                stroke={cell === start ? 'var(--accent)' : 'var(--line)'}
                strokeWidth={cell === start ? 2.5 : 1}
              />
            </g>
          )
        })}
        <path
          d={`M${trip.cells.map(middle).join('L')}`}
          fill="none"
          stroke="var(--accent)"
          strokeOpacity={0.24}
          strokeWidth={high * 0.2}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
        {table.map((row, cell) => {
          const [x, y] = place(cell)
          return (
            <g
              key={cell}
              transform={`translate(${x + size / 2},${y + high / 2})`}
              textAnchor="middle"
              fill="var(--ink)"
            >
              {cell === desk || ramp.includes(cell) ? (
                <Ending label={cell === desk ? t.desk : t.ramp} narrow={high < 60} />
              ) : (
                <Worth row={row} isStart={cell === start} size={high} />
              )}
            </g>
          )
        })}
      </svg>
    </div>
  )
}

function Worth({ row, isStart, size }: { row: readonly number[]; isStart: boolean; size: number }) {
  const t = useTexts(texts)
  const n = useNumbers()
  const isKnown = row.some((value) => value !== 0)
  return (
    <>
      {isStart && size >= 60 ? (
        <text y={-size / 2 + 17} fontSize={11} fill="var(--accent)">
          {t.start}
        </text>
      ) : null}
      <text y={isStart && size >= 60 ? 9 : 2} fontSize={size < 60 ? 15 : 20}>
        {isKnown ? arrows[best(row)] : '·'}
      </text>
      <text y={size / 2 - 9} fontSize={size < 60 ? 11 : 12} className="tabular">
        {n.decimal(Math.max(...row), size < 60 ? 1 : 2)}
      </text>
    </>
  )
}

/** Name and reward, one below the other. */
function Ending({ label, narrow }: { label: string; narrow: boolean }) {
  const [name = '', reward = ''] = label.split(' ')
  return (
    <>
      <text y={-3} fontSize={narrow ? 11 : 12} fill="var(--ink-soft)">
        {name}
      </text>
      <text y={15} fontSize={narrow ? 12 : 14} fontWeight={600} className="tabular">
        {reward}
      </text>
    </>
  )
}

/** Ten, the desk's reward, is as strong as it gets, in either direction. */
function fillOf(cell: number, worth: number): string {
  if (cell === desk) return 'var(--success-soft)'
  if (ramp.includes(cell)) return 'var(--danger-soft)'
  const share = Math.round(46 * Math.min(1, Math.abs(worth) / 10))
  return `color-mix(in oklab, ${worth < 0 ? 'var(--caution)' : 'var(--gradient-from)'} ${share}%, var(--surface))`
}
