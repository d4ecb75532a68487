import type { Axis, XyPanel as XyPanelData } from '@skillgrad/exercises/contract'
import { AxisBottom, AxisLeft } from '@visx/axis'
import { GridRows } from '@visx/grid'
import { scaleLinear } from '@visx/scale'
import { useId, type ReactNode } from 'react'
import { Field } from './field'
import { useLocalized } from './figure-data'
import { extentOf, type Extent } from './geometry'
import { Legend } from './legend'
import { SeriesMarks } from './series-marks'
import { number } from './tables'
import { logTicks } from './ticks'
import { useWidth } from './use-width'
import { frameOf, type XyFrame } from './xy-frame'

interface XyPanelProps {
  panel: XyPanelData
  /** Windows given ahead, so that axes stand still while something is turned. */
  extent?: Partial<Extent>
  /** Height in pixels; without it the picture is a landscape of its width. */
  height?: number
  /** False where the marks are named otherwise. */
  legend?: boolean
  /** SVG in the window, clipped by it, behind the series and before them. */
  behind?: (frame: XyFrame) => ReactNode
  before?: (frame: XyFrame) => ReactNode
  /** HTML over the picture, for what can be moved. */
  over?: (frame: XyFrame) => ReactNode
}

/** Lines, points and columns over two axes, with a field behind them where there is one. */
export function XyPanel({
  panel,
  extent: given,
  height: high,
  legend = true,
  behind,
  before,
  over,
}: XyPanelProps) {
  const say = useLocalized()
  const { ref, width } = useWidth<HTMLDivElement>()
  const clip = useId()
  const extent = { ...extentOf(panel), ...given }
  const rows = ticksOf(panel.y, extent.y, high && high < 200 ? 3 : 5)
  const frame = frameOf(panel, { extent, rows, width, high })
  const { x, y, inner, outer } = frame
  return (
    <div className="grid min-w-0 gap-2">
      {legend ? <Legend series={panel.series} /> : null}
      <div ref={ref} className="relative">
        <svg viewBox={`0 0 ${outer.width} ${outer.height}`} className="block w-full" aria-hidden>
          <clipPath id={clip}>
            <rect width={inner.width} height={inner.height} />
          </clipPath>
          <g transform={`translate(${outer.left},${outer.top})`}>
            {panel.field ? <Field field={panel.field} width={inner.width} height={inner.height} /> : null}
            <GridRows scale={y} width={inner.width} tickValues={rows} stroke="var(--line)" />
            <g clipPath={`url(#${clip})`}>
              {behind?.(frame)}
              {panel.series.map((series) => (
                <SeriesMarks
                  key={series.name.en}
                  series={series}
                  x={x}
                  y={y}
                  outlined={Boolean(panel.field)}
                />
              ))}
              {before?.(frame)}
            </g>
            <AxisBottom
              {...axisLook}
              scale={x}
              top={inner.height}
              tickValues={ticksOf(panel.x, extent.x, width < 400 ? 4 : 6)}
              label={say(panel.x.label)}
              labelOffset={14}
              tickLabelProps={{ ...tickText, dy: '0.3em', textAnchor: 'middle' }}
            />
            <AxisLeft
              {...axisLook}
              scale={y}
              tickValues={rows}
              label={say(panel.y.label)}
              labelOffset={outer.left - 18}
              hideTicks
              tickLabelProps={{ ...tickText, dx: '-0.3em', dy: '0.32em', textAnchor: 'end' }}
            />
          </g>
        </svg>
        {over?.(frame)}
      </div>
    </div>
  )
}

function ticksOf(axis: Axis, domain: [number, number], most: number): number[] {
  return axis.scale === 'log' ? logTicks(domain, most) : scaleLinear<number>({ domain }).ticks(most)
}

const tickText = { fill: 'var(--ink-faint)', fontSize: 12, fontFamily: 'inherit' } as const

const axisLook = {
  stroke: 'var(--line-strong)',
  tickStroke: 'var(--line-strong)',
  tickLength: 5,
  tickFormat: (value: unknown) => number(Number(value)),
  labelProps: { fill: 'var(--ink-soft)', fontSize: 12, fontFamily: 'inherit', textAnchor: 'middle' },
} as const
