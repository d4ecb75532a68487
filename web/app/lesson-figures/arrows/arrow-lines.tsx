import type { XyFrame } from '~/components/figure/xy-frame'
import { Note } from '../kit'
import { articleNames, articles, type Article, type Arrow } from './likeness'

interface ArrowLinesProps {
  frame: XyFrame
  question: Arrow
  favourite: Article | undefined
  name: string
}

/** The question's arrow and those of the articles, the favourite's drawn strongly. */
export function ArrowLines({ frame, question, favourite, name }: ArrowLinesProps) {
  return (
    <g>
      {articleNames.map((article) => (
        <g key={article}>
          <ArrowLine
            frame={frame}
            to={articles[article]}
            colour={article === favourite ? 'var(--ink)' : 'var(--ink-faint)'}
            width={article === favourite ? 3 : 1.75}
          />
          <Note
            frame={frame}
            x={articles[article].refund}
            y={articles[article].parcel}
            text={article.toUpperCase()}
          />
        </g>
      ))}
      <ArrowLine frame={frame} to={question} colour="var(--accent)" width={3} />
      <Note frame={frame} x={question.refund} y={question.parcel} text={name} />
    </g>
  )
}

const head = { length: 11, half: 5 }

function ArrowLine({
  frame: { x, y },
  to,
  colour,
  width,
}: {
  frame: XyFrame
  to: Arrow
  colour: string
  width: number
}) {
  const [fromX, fromY, tipX, tipY] = [x(0), y(0), x(to.refund), y(to.parcel)]
  const long = Math.hypot(tipX - fromX, tipY - fromY)
  if (long === 0) return null
  const [dx, dy] = [(tipX - fromX) / long, (tipY - fromY) / long]
  const [backX, backY] = [tipX - dx * head.length, tipY - dy * head.length]
  return (
    <g>
      <line x1={fromX} y1={fromY} x2={backX} y2={backY} stroke={colour} strokeWidth={width} />
      <path
        d={`M${tipX},${tipY}L${backX - dy * head.half},${backY + dx * head.half}L${backX + dy * head.half},${backY - dx * head.half}Z`}
        fill={colour}
      />
    </g>
  )
}
