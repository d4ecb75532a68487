import { scaleLinear } from '@visx/scale'
import { useWidth } from '~/components/figure/use-width'
import { fields, limit, type Explanation, type Field } from './credit'

const rowHeight = 40
const top = 22
const side = 6

interface WaterfallProps {
  explanation: Explanation
  names: Record<Field, string>
  mean: string
  here: string
  limitName: string
  say: (share: number) => string
  sayPercent: (share: number) => string
}

/** The mean at the top, a step for each field, and the applicant at the bottom. */
export function Waterfall({ explanation, names, mean, here, limitName, say, sayPercent }: WaterfallProps) {
  const { ref, width } = useWidth<HTMLDivElement>()
  const { base, shares, chance } = explanation
  const x = scaleLinear<number>({ domain: [0, 1], range: [side, width - side] })
  const height = top + rowHeight * (fields.length + 2)
  const starts = fields.map((_, at) => fields.slice(0, at).reduce((sum, field) => sum + shares[field], base))
  return (
    <div ref={ref}>
      <svg viewBox={`0 0 ${width} ${height}`} className="block w-full text-xs" aria-hidden>
        <line
          x1={x(limit)}
          x2={x(limit)}
          y1={top - 6}
          y2={height}
          stroke="var(--ink-faint)"
          strokeDasharray="5 4"
        />
        <text x={x(limit)} y={11} textAnchor="middle" fill="var(--ink-soft)">
          {limitName}
        </text>
        <Total x={x} y={top} value={base} text={`${mean} ${sayPercent(base)}`} tone="var(--ink-faint)" />
        {fields.map((field, at) => (
          <Step
            key={field}
            x={x}
            y={top + rowHeight * (at + 1)}
            from={starts[at] ?? base}
            share={shares[field]}
            text={`${names[field]} ${say(shares[field])}`}
          />
        ))}
        <Total
          x={x}
          y={top + rowHeight * (fields.length + 1)}
          value={chance}
          text={`${here} ${sayPercent(chance)}`}
          tone="var(--ink)"
        />
      </svg>
    </div>
  )
}

type Scale = ReturnType<typeof scaleLinear<number>>

function Total({
  x,
  y,
  value,
  text,
  tone,
}: {
  x: Scale
  y: number
  value: number
  text: string
  tone: string
}) {
  return (
    <g>
      <text x={x(0)} y={y + 12} fill="var(--ink)" fontWeight={600}>
        {text}
      </text>
      <rect x={x(0)} y={y + 18} width={Math.max(2, x(value) - x(0))} height={14} rx={3} fill={tone} />
    </g>
  )
}

interface StepProps {
  x: Scale
  y: number
  from: number
  share: number
  text: string
}

/** A rise is filled, a fall outlined, with a tick where it began. */
function Step({ x, y, from, share, text }: StepProps) {
  const [a, b] = [x(from), x(from + share)]
  const isFall = share < 0
  return (
    <g>
      <text x={x(0)} y={y + 12} fill="var(--ink-soft)">
        {text}
      </text>
      <line x1={a} x2={a} y1={y + 14} y2={y + 36} stroke="var(--ink-soft)" />
      <rect
        x={Math.min(a, b)}
        y={y + 18}
        width={Math.max(2, Math.abs(b - a))}
        height={14}
        rx={3}
        fill={isFall ? 'color-mix(in oklab, var(--caution) 45%, transparent)' : 'var(--accent)'}
        stroke={isFall ? 'var(--caution)' : 'none'}
        strokeWidth={1.5}
      />
    </g>
  )
}
