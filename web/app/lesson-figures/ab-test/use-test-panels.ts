import type { BarPanel, XyPanel } from '@skillgrad/exercises/contract'
import { said, useTexts } from '../kit'
import { isClear, type Day } from './experiment'
import { texts } from './texts'

/** The course of one experiment, and what comes of many. */
export function useTestPanels(days: readonly Day[], { atEnd, anyDay }: { atEnd: number; anyDay: number }) {
  const t = useTexts(texts)
  const x = days.map((_, at) => at + 1)
  const clear = days.flatMap((day, at) => (isClear(day) ? [{ x: at + 1, y: 100 * day.difference }] : []))
  const bound = (sign: 1 | -1) => days.map(({ difference, band }) => 100 * (difference + sign * band))
  const course: XyPanel = {
    kind: 'xy',
    title: said(t.course),
    x: { label: said(t.day) },
    y: { label: said(t.points) },
    series: [
      { name: said(t.difference), mark: 'line', tone: 1, x, y: days.map((day) => 100 * day.difference) },
      {
        name: said(t.clear),
        mark: 'points',
        tone: 3,
        x: clear.map((point) => point.x),
        y: clear.map((point) => point.y),
      },
    ],
  }
  const bounds: XyPanel['series'] = [
    { name: said(t.upper), mark: 'dashed-line', tone: 0, x, y: bound(1) },
    { name: said(t.lower), mark: 'dashed-line', tone: 0, x, y: bound(-1) },
  ]
  const many: BarPanel = {
    kind: 'bars',
    title: said(t.many),
    value: { label: said(t.share) },
    bars: [
      { name: said(t.atEnd), value: Number((100 * atEnd).toFixed(1)), tone: 1 },
      { name: said(t.anyDay), value: Number((100 * anyDay).toFixed(1)), tone: 3 },
    ],
  }
  return { course, withBounds: { ...course, series: [...course.series, ...bounds] }, many }
}
