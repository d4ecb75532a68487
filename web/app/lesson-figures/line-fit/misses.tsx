import type { XyFrame } from '../kit'
import type { Miss } from './fit'

/** Each error as an upright stroke between what was predicted and what happened, and its square beside it. */
export function Misses({
  frame,
  misses,
  squared,
}: {
  frame: XyFrame
  misses: readonly Miss[]
  squared: boolean
}) {
  return misses.map(({ people, minutes, predicted }) => {
    const [x, from, to] = [frame.x(people), frame.y(minutes), frame.y(predicted)]
    const size = Math.abs(to - from)
    return (
      <g key={people}>
        {squared ? (
          <rect
            // To the side on which the line does not pass through it.
            x={predicted < minutes ? x - size : x}
            y={Math.min(from, to)}
            width={size}
            height={size}
            fill="var(--caution)"
            fillOpacity={0.14}
            stroke="var(--caution)"
            strokeOpacity={0.5}
          />
        ) : null}
        <line x1={x} x2={x} y1={from} y2={to} stroke="var(--caution)" strokeWidth={2.5} />
      </g>
    )
  })
}
