import type { BarPanel, MatrixPanel, XyPanel } from '@skillgrad/exercises/contract'
import { said, useTexts } from '../kit'
import { countsAt, histogram, measuresOf, type Scores } from './scores'
import { texts } from './texts'

const binWidth = 2

/** Everything the figure shows, as panels; the two histograms with the count of their fullest bin. */
export function useThresholdPanels(scores: Scores, threshold: number) {
  const t = useTexts(texts)
  const counts = countsAt(scores, threshold)
  const { precision, recall, f1, accuracy } = measuresOf(counts)
  const [positive, negative] = [
    histogram(scores.positive, binWidth, threshold),
    histogram(scores.negative, binWidth, threshold),
  ]
  const urgent = scoresPanel(t.urgent(String(scores.positive.length)), [
    { name: said(t.missed), mark: 'columns', tone: 3, x: positive.middles, y: positive.below },
    { name: said(t.found), mark: 'columns', tone: 1, x: positive.middles, y: positive.above },
  ])
  const other = scoresPanel(t.other(String(scores.negative.length)), [
    { name: said(t.quiet), mark: 'columns', tone: 0, x: negative.middles, y: negative.below },
    { name: said(t.alarms), mark: 'columns', tone: 3, x: negative.middles, y: negative.above },
  ])
  const matrix: MatrixPanel = {
    kind: 'matrix',
    title: said(t.matrix),
    rowAxis: said(t.truth),
    columnAxis: said(t.said),
    rows: [said(t.isUrgent), said(t.isNot)],
    columns: [said(t.flagged), said(t.notFlagged)],
    values: [counts.found, counts.missed, counts.alarms, counts.quiet],
    format: 'count',
  }
  const measures: BarPanel = {
    kind: 'bars',
    title: said(t.measures),
    value: { label: said(t.measures) },
    bars: [
      { name: said(t.precision), value: precision, tone: 1 },
      { name: said(t.recall), value: recall, tone: 1 },
      { name: said(t.f1), value: f1, tone: 1 },
      { name: said(t.accuracy), value: accuracy, tone: 0 },
    ],
  }
  return { urgent, other, matrix, measures, highest: { urgent: fullest(positive), other: fullest(negative) } }

  function scoresPanel(title: string, series: XyPanel['series']): XyPanel {
    return {
      kind: 'xy',
      title: said(title),
      x: { label: said(t.score) },
      y: { label: said(t.tickets) },
      series,
    }
  }
}

/** The same for every threshold, so that the picture stands still; with room for a word above. */
function fullest({ below, above }: ReturnType<typeof histogram>): number {
  return Math.max(...below.map((count, at) => count + (above[at] ?? 0))) * 1.25
}
