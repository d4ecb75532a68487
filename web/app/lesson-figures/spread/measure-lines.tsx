import type { XyFrame } from '~/components/figure/xy-frame'
import type { texts } from './texts'
import type { Measures } from './times'

interface MeasureLinesProps {
  frame: XyFrame
  measures: Measures
  texts: (typeof texts)['en']
}

/** Median and mean as lines through the answers, and the band of one standard deviation below them. */
export function MeasureLines({ frame: { x, inner }, measures, texts: t }: MeasureLinesProps) {
  const { mean, median, deviation } = measures
  const band = { top: inner.height - 30, height: 12 }
  const [from, to] = [x(mean - deviation), x(mean + deviation)]
  return (
    <g>
      <rect
        x={from}
        width={to - from}
        y={band.top}
        height={band.height}
        rx={4}
        fill="var(--accent)"
        fillOpacity={0.22}
      />
      <line x1={x(0)} x2={x(0)} y1={0} y2={inner.height} stroke="var(--line-strong)" />
      <line
        x1={x(median)}
        x2={x(median)}
        y1={2}
        y2={inner.height}
        stroke="var(--ink)"
        strokeDasharray="5 4"
        strokeWidth={1.5}
      />
      <line x1={x(mean)} x2={x(mean)} y1={2} y2={inner.height} stroke="var(--accent)" strokeWidth={2} />
      <text x={x(mean) + 6} y={11} fill="var(--accent)" fontWeight={600}>
        {t.mean}
      </text>
      <text x={x(median) - 6} y={11} textAnchor="end" fill="var(--ink)" fontWeight={600}>
        {t.median}
      </text>
    </g>
  )
}
