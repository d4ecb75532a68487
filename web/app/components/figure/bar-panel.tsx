import type { BarPanel as BarPanelData } from '@skillgrad/exercises/contract'
import { scaleLinear } from '@visx/scale'
import { useId } from 'react'
import { useLocalized } from './figure-data'
import { labelWidth } from './geometry'
import { number } from './tables'
import { toneColour } from './tones'
import { useWidth } from './use-width'

const rowHeight = 46

/** Horizontal bars, each under its name, with its value at the end and a dashed line to compare with. */
export function BarPanel({ panel }: { panel: BarPanelData }) {
  const say = useLocalized()
  const hatch = useId()
  const { ref, width } = useWidth<HTMLDivElement>()
  const most = Math.max(panel.reference?.value ?? 0, ...panel.bars.map((bar) => bar.value), Number.MIN_VALUE)
  const scale = scaleLinear<number>({ domain: [0, most * 1.04], range: [0, width - 56] })
  const height = rowHeight * panel.bars.length + (panel.reference ? 22 : 0)
  const mark = panel.reference ? scale(panel.reference.value) : 0
  return (
    <div ref={ref}>
      <svg viewBox={`0 0 ${width} ${height}`} className="block w-full text-xs" aria-hidden>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="var(--sunken)" />
          <line y2="6" stroke="var(--ink-faint)" strokeWidth="3" />
        </pattern>
        {panel.bars.map((bar, at) => (
          <g key={bar.name.en} transform={`translate(0,${at * rowHeight})`}>
            <text y={13} fill="var(--ink-soft)">
              {say(bar.name)}
            </text>
            <rect
              y={20}
              width={Math.max(2, scale(Math.max(0, bar.value)))}
              height={16}
              rx={4}
              fill={bar.tone === 2 ? `url(#${hatch})` : toneColour[bar.tone]}
            />
            <text x={scale(Math.max(0, bar.value)) + 8} y={33} fill="var(--ink)" fontWeight={600}>
              {number(bar.value)}
            </text>
          </g>
        ))}
        {panel.reference ? (
          <g>
            <line
              x1={mark}
              x2={mark}
              y1={16}
              y2={height - 18}
              stroke="var(--ink)"
              strokeDasharray="5 4"
              strokeWidth={1.5}
            />
            <text
              x={mark}
              y={height - 5}
              textAnchor={mark > labelWidth(say(panel.reference.name)) ? 'end' : 'start'}
              fill="var(--ink-soft)"
            >
              {`${say(panel.reference.name)} ${number(panel.reference.value)}`}
            </text>
          </g>
        ) : null}
      </svg>
    </div>
  )
}
