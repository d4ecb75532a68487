import type { Axis, Series, XyPanel as XyPanelData } from '@skillgrad/exercises/contract'
import { AxisBottom, AxisLeft } from '@visx/axis'
import { GridRows } from '@visx/grid'
import { scaleLinear, scaleLog } from '@visx/scale'
import { LinePath } from '@visx/shape'
import { useId } from 'react'
import { Field } from './field'
import { useLocalized } from './figure-data'
import { extentOf, labelWidth } from './geometry'
import { Legend } from './legend'
import { number } from './tables'
import { dashes, toneColour, tonePath } from './tones'
import { logTicks } from './ticks'
import { useWidth } from './use-width'

type Scale = ReturnType<typeof scaleOf>

const margin = { top: 8, right: 12, bottom: 48 }
/** The least at the left, and what the axis' label takes of it beside the widest number. */
const left = { least: 52, label: 30 }

/** Lines and points over two axes, with a field behind them where there is one. */
export function XyPanel({ panel }: { panel: XyPanelData }) {
  const say = useLocalized()
  const { ref, width } = useWidth<HTMLDivElement>()
  const clip = useId()
  const height = Math.round(Math.min(320, Math.max(220, width * 0.58)))
  const extent = extentOf(panel)
  const rows = ticksOf(panel.y, extent.y, 5)
  const margins = {
    ...margin,
    left: Math.max(left.least, left.label + Math.max(...rows.map((tick) => labelWidth(number(tick))))),
  }
  const inner = { width: width - margins.left - margin.right, height: height - margin.top - margin.bottom }
  const x = scaleOf(panel.x, extent.x, [0, inner.width])
  const y = scaleOf(panel.y, extent.y, [inner.height, 0])
  return (
    <div ref={ref} className="grid gap-2">
      <Legend series={panel.series} />
      <svg viewBox={`0 0 ${width} ${height}`} className="block w-full" aria-hidden>
        <clipPath id={clip}>
          <rect width={inner.width} height={inner.height} />
        </clipPath>
        <g transform={`translate(${margins.left},${margin.top})`}>
          {panel.field ? <Field field={panel.field} width={inner.width} height={inner.height} /> : null}
          <GridRows scale={y} width={inner.width} tickValues={rows} stroke="var(--line)" />
          <g clipPath={`url(#${clip})`}>
            {panel.series.map((series) => (
              <SeriesMarks key={series.name.en} series={series} x={x} y={y} outlined={Boolean(panel.field)} />
            ))}
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
            labelOffset={margins.left - 18}
            hideTicks
            tickLabelProps={{ ...tickText, dx: '-0.3em', dy: '0.32em', textAnchor: 'end' }}
          />
        </g>
      </svg>
    </div>
  )
}

function SeriesMarks({ series, x, y, outlined }: { series: Series; x: Scale; y: Scale; outlined: boolean }) {
  const points = series.x
    .map((value, at) => ({ x: x(value), y: y(series.y[at] ?? NaN) }))
    .filter((point) => Number.isFinite(point.x) && Number.isFinite(point.y))
  const colour = toneColour[series.tone]
  if (series.mark === 'points') {
    return points.map((point, at) => (
      <path
        key={at}
        d={tonePath[series.tone]}
        transform={`translate(${point.x.toFixed(1)},${point.y.toFixed(1)})`}
        fill={colour}
        fillOpacity={outlined ? 1 : 0.75}
        stroke={outlined ? 'var(--surface)' : undefined}
      />
    ))
  }
  return (
    <LinePath
      data={points}
      x={(point) => point.x}
      y={(point) => point.y}
      stroke={colour}
      strokeWidth={series.mark === 'line' ? 2.5 : 1.75}
      strokeDasharray={dashes[series.mark]}
      strokeLinejoin="round"
    />
  )
}

function scaleOf(axis: Axis, domain: [number, number], range: [number, number]) {
  return axis.scale === 'log' ? scaleLog<number>({ domain, range }) : scaleLinear<number>({ domain, range })
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
