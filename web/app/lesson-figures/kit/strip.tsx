import type { Series } from '@skillgrad/exercises/contract'
import { AxisBottom } from '@visx/axis'
import { scaleLinear } from '@visx/scale'
import type { ReactNode } from 'react'
import { Legend } from '~/components/figure/legend'
import { toneColour, tonePath } from '~/components/figure/tones'
import { useWidth } from '~/components/figure/use-width'
import type { XyFrame } from '~/components/figure/xy-frame'
import { said } from './texts'

type Tone = Series['tone']

interface StripProps {
  /** Of the axis, with its unit. */
  label: string
  extent: [number, number]
  rows: readonly { name: string; marks: readonly { at: number; tone: Tone }[] }[]
  legend?: readonly { name: string; tone: Tone }[]
  /** Pixels a row takes; more where much lies on one place. */
  rowHeight?: number
  /** At which end of its row a name stands. */
  namesAt?: 'start' | 'end'
  /** SVG over the marks; the y axis runs from 0 at the bottom to 1 at the top. */
  before?: (frame: XyFrame) => ReactNode
  behind?: (frame: XyFrame) => ReactNode
  /** HTML over the picture, for what can be moved. */
  over?: (frame: XyFrame) => ReactNode
}

/** Above the rows, for the names of lines. */
export const headroom = 20
const axisHeight = 46
const side = 12
const markSize = 10

/** Single things along one axis, a row for each kind; what lies on the same place is piled up. */
export function Strip({
  label,
  extent,
  rows,
  legend = [],
  rowHeight = 62,
  namesAt = 'start',
  before,
  behind,
  over,
}: StripProps) {
  const { ref, width } = useWidth<HTMLDivElement>()
  const inner = { width: width - 2 * side, height: headroom + rowHeight * rows.length }
  const frame: XyFrame = {
    x: scaleLinear<number>({ domain: extent, range: [0, inner.width] }),
    y: scaleLinear<number>({ domain: [0, 1], range: [inner.height, 0] }),
    inner,
    outer: { width, height: inner.height + axisHeight, left: side, top: 0 },
  }
  return (
    <div className="grid min-w-0 gap-2">
      <Legend
        series={legend.map(({ name, tone }) => ({ name: said(name), mark: 'points', tone, x: [], y: [] }))}
      />
      <div ref={ref} className="relative">
        <svg
          viewBox={`0 0 ${frame.outer.width} ${frame.outer.height}`}
          className="block w-full text-xs"
          aria-hidden
        >
          <g transform={`translate(${side},0)`}>
            {behind?.(frame)}
            {rows.map(({ name, marks }, at) => (
              <g key={name} transform={`translate(0,${headroom + at * rowHeight})`}>
                <text
                  x={namesAt === 'start' ? 0 : inner.width}
                  y={13}
                  textAnchor={namesAt}
                  fill="var(--ink-soft)"
                >
                  {name}
                </text>
                {piled(marks, (value) => frame.x(value)).map(({ x, level, tone }, mark) => (
                  <path
                    key={mark}
                    d={tonePath[tone]}
                    transform={`translate(${x.toFixed(1)},${rowHeight - 12 - level * markSize}) scale(1.2)`}
                    fill={toneColour[tone]}
                  />
                ))}
              </g>
            ))}
            <Axis frame={frame} label={label} />
            {before?.(frame)}
          </g>
        </svg>
        {over?.(frame)}
      </div>
    </div>
  )
}

function Axis({ frame: { x, inner }, label }: { frame: XyFrame; label: string }) {
  return (
    <AxisBottom
      scale={x}
      top={inner.height}
      numTicks={inner.width < 400 ? 4 : 7}
      stroke="var(--line-strong)"
      tickStroke="var(--line-strong)"
      tickLength={5}
      label={label}
      labelOffset={12}
      labelProps={{ fill: 'var(--ink-soft)', fontSize: 12, fontFamily: 'inherit', textAnchor: 'middle' }}
      tickLabelProps={{
        fill: 'var(--ink-faint)',
        fontSize: 12,
        fontFamily: 'inherit',
        dy: '0.3em',
        textAnchor: 'middle',
      }}
    />
  )
}

interface Piled {
  x: number
  level: number
  tone: Tone
}

/** Each mark on the lowest level where it touches no other. */
function piled(marks: readonly { at: number; tone: Tone }[], x: (value: number) => number): Piled[] {
  const ends: number[] = []
  return [...marks]
    .sort((a, b) => a.at - b.at)
    .map(({ at, tone }) => {
      const place = x(at)
      const free = ends.findIndex((end) => place - end >= markSize)
      const level = free < 0 ? ends.length : free
      ends[level] = place
      return { x: place, level, tone }
    })
}
