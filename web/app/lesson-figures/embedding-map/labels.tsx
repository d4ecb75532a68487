import { labelWidth } from '~/components/figure/geometry'
import type { XyFrame } from '../kit'

interface Label {
  x: number
  y: number
  text: string
}

const lineHeight = 17
const apart = 16

/** Names beside their points, one below the other where they would meet, each with a stroke to its point; the first is the chosen one. */
export function Labels({ frame, labels }: { frame: XyFrame; labels: readonly Label[] }) {
  return spread(frame, labels).map(({ text, point, at, end, strong }) => (
    <g key={text}>
      <line
        x1={point.x}
        y1={point.y}
        x2={at.x + (end ? 3 : -3)}
        y2={at.y - 4}
        stroke="var(--line-strong)"
        strokeWidth={1}
      />
      <text
        x={at.x}
        y={at.y}
        textAnchor={end ? 'end' : 'start'}
        fontSize={12}
        fontWeight={strong ? 600 : 400}
        fill="var(--ink)"
        paintOrder="stroke"
        stroke="var(--surface)"
        strokeWidth={4}
        strokeLinejoin="round"
      >
        {text}
      </text>
    </g>
  ))
}

function spread({ x, y, inner }: XyFrame, labels: readonly Label[]) {
  const placed = labels
    .map((label, order) => {
      const point = { x: x(label.x), y: y(label.y) }
      const end = point.x + apart + labelWidth(label.text) > inner.width
      return {
        text: label.text,
        strong: order === 0,
        point,
        end,
        at: { x: point.x + (end ? -apart : apart), y: point.y + 4 },
      }
    })
    .sort((one, other) => one.at.y - other.at.y)
  placed.forEach((label, order) => {
    const before = placed[order - 1]
    label.at.y = Math.max(label.at.y, lineHeight, before ? before.at.y + lineHeight : 0)
  })
  // What was pushed out below comes back from the bottom up.
  placed.toReversed().forEach((label, order) => {
    label.at.y = Math.min(label.at.y, inner.height - 4 - order * lineHeight)
  })
  return placed
}
