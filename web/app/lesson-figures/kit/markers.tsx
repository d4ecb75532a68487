import { labelWidth } from '~/components/figure/geometry'
import type { XyFrame } from '~/components/figure/xy-frame'

interface MarkerProps {
  frame: XyFrame
  at: number
  label?: string
}

/** A line across the window at one x, with its name beside it at the top. */
export function Upright({ frame: { x, inner }, at, label }: MarkerProps) {
  const place = x(at)
  const fits = place + labelWidth(label ?? '') + 8 < inner.width
  return (
    <g>
      <line x1={place} x2={place} y2={inner.height} stroke="var(--ink)" strokeWidth={1.5} />
      {label ? (
        <text
          x={place + (fits ? 7 : -7)}
          y={12}
          textAnchor={fits ? 'start' : 'end'}
          fontSize={12}
          fill="var(--ink)"
          fontWeight={600}
          {...halo}
        >
          {label}
        </text>
      ) : null}
    </g>
  )
}

/** A line across the window at one y. */
export function Level({ frame: { y, inner }, at, label }: MarkerProps) {
  const place = y(at)
  return (
    <g>
      <line x2={inner.width} y1={place} y2={place} stroke="var(--ink)" strokeDasharray="5 4" />
      {label ? (
        <text
          x={inner.width - 4}
          y={place - 6}
          textAnchor="end"
          fontSize={12}
          fill="var(--ink-soft)"
          {...halo}
        >
          {label}
        </text>
      ) : null}
    </g>
  )
}

/** A few words at a place of the window. */
export function Note({ frame, x, y, text }: { frame: XyFrame; x: number; y: number; text: string }) {
  const fits = frame.x(x) + labelWidth(text) + 10 < frame.inner.width
  return (
    <text
      x={frame.x(x) + (fits ? 9 : -9)}
      y={frame.y(y) - 8}
      textAnchor={fits ? 'start' : 'end'}
      fontSize={12}
      fill="var(--ink)"
      {...halo}
    >
      {text}
    </text>
  )
}

/** Keeps words readable over whatever is drawn below them. */
const halo = {
  paintOrder: 'stroke',
  stroke: 'var(--surface)',
  strokeWidth: 4,
  strokeLinejoin: 'round',
} as const
