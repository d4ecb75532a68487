import type { Series } from '@skillgrad/exercises/contract'
import { LinePath } from '@visx/shape'
import { dashes, toneColour, tonePath } from './tones'
import type { Scale } from './xy-frame'

interface SeriesMarksProps {
  series: Series
  x: Scale
  y: Scale
  /** On a coloured ground marks get an edge. */
  outlined: boolean
}

export function SeriesMarks({ series, x, y, outlined }: SeriesMarksProps) {
  const points = series.x
    .map((value, at) => ({ x: x(value), y: y(series.y[at] ?? NaN) }))
    .filter((point) => Number.isFinite(point.x) && Number.isFinite(point.y))
  const colour = toneColour[series.tone]
  if (series.mark === 'columns') return <Columns points={points} ground={y(0)} colour={colour} />
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

function Columns({ points, ground, colour }: { points: Point[]; ground: number; colour: string }) {
  const width = points[0] && points[1] ? Math.abs(points[1].x - points[0].x) : 8
  return points.map((point, at) => (
    <rect
      key={at}
      x={point.x - width / 2 + 0.5}
      width={Math.max(1, width - 1)}
      y={Math.min(point.y, ground)}
      height={Math.abs(ground - point.y)}
      rx={Math.min(2, width / 6)}
      fill={colour}
    />
  ))
}

interface Point {
  x: number
  y: number
}
