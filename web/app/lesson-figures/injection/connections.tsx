import { useWidth } from '~/components/figure/use-width'
import { harmOf, type Assistant } from './attack'
import type { texts } from './texts'

const height = 150
const boxHeight = 38
const rows = { top: 34, middle: 75, bottom: 116 }

interface Box {
  x: number
  y: number
  width: number
  text: string
  isOn: boolean
}

/** The assistant between what it reads and where it can write; the way of an attack is drawn through it. */
export function Connections({ assistant, texts: t }: { assistant: Assistant; texts: (typeof texts)['en'] }) {
  const { ref, width } = useWidth<HTMLDivElement>()
  const [side, middle] = [Math.min(150, width * 0.33), Math.min(120, width * 0.24)]
  const boxes: Record<'strangers' | 'secrets' | 'assistant' | 'outside', Box> = {
    strangers: { x: side / 2 + 1, y: rows.top, width: side, text: t.strangersBox, isOn: assistant.strangers },
    secrets: { x: side / 2 + 1, y: rows.bottom, width: side, text: t.secretsBox, isOn: assistant.secrets },
    assistant: { x: width * 0.53, y: rows.middle, width: middle, text: t.assistantBox, isOn: true },
    outside: {
      x: width - middle / 2 - 1,
      y: rows.middle,
      width: middle,
      text: t.outsideBox,
      isOn: assistant.sends,
    },
  }
  const harm = harmOf(assistant)
  const gate = (boxes.assistant.x + boxes.outside.x) / 2
  return (
    <div ref={ref}>
      <svg viewBox={`0 0 ${width} ${height}`} className="block w-full text-xs" aria-hidden>
        <Way from={boxes.strangers} to={boxes.assistant} isOn={assistant.strangers} isBad={harm !== 'none'} />
        <Way from={boxes.secrets} to={boxes.assistant} isOn={assistant.secrets} isBad={harm === 'leak'} />
        <Way
          from={boxes.assistant}
          to={boxes.outside}
          isOn={assistant.sends}
          isBad={harm === 'leak' || harm === 'abuse'}
        />
        {Object.values(boxes).map((box) => (
          <Labelled key={box.text} box={box} />
        ))}
        {assistant.sends && assistant.confirmed ? (
          <g>
            <line
              x1={gate}
              x2={gate}
              y1={rows.middle - 22}
              y2={rows.middle + 22}
              stroke="var(--ink)"
              strokeWidth={3}
            />
            <text x={gate} y={rows.middle - 28} textAnchor="middle" fill="var(--ink-soft)">
              {t.personBox}
            </text>
          </g>
        ) : null}
      </svg>
    </div>
  )
}

function Way({ from, to, isOn, isBad }: { from: Box; to: Box; isOn: boolean; isBad: boolean }) {
  const [x1, x2] = [from.x + from.width / 2, to.x - to.width / 2]
  const towards = Math.sign(from.y - to.y) * (boxHeight / 4)
  return (
    <line
      x1={x1}
      x2={x2}
      y1={from.y}
      y2={to.y + towards}
      stroke={isOn ? (isBad ? 'var(--caution)' : 'var(--accent)') : 'var(--line-strong)'}
      strokeWidth={isOn ? 3 : 1.5}
      strokeDasharray={isOn ? undefined : '3 5'}
    />
  )
}

function Labelled({ box: { x, y, width, text, isOn } }: { box: Box }) {
  return (
    <g opacity={isOn ? 1 : 0.5}>
      <rect
        x={x - width / 2}
        y={y - boxHeight / 2}
        width={width}
        height={boxHeight}
        rx={8}
        fill="var(--sunken)"
        stroke="var(--line-strong)"
        strokeDasharray={isOn ? undefined : '4 4'}
      />
      <text x={x} y={y + 4} textAnchor="middle" fill="var(--ink)" fontWeight={600}>
        {text}
      </text>
    </g>
  )
}
