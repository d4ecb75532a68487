import type { MatrixPanel, XyPanel } from '@skillgrad/exercises/contract'
import { said, useNumbers, useTexts } from '../kit'
import { world } from './answers'
import { texts } from './texts'

/** Both ways of counting against the truth, and the same as a table. */
export function useBehaviourPanels(shares: readonly number[], fitted: readonly number[]) {
  const t = useTexts(texts)
  const n = useNumbers()
  const against = (title: string, label: string, x: number[]): XyPanel => ({
    kind: 'xy',
    title: said(title),
    x: { label: said(label) },
    y: { label: said(t.truthAxis) },
    series: [{ name: said(t.topic), mark: 'points', tone: 1, x, y: world.difficulty }],
  })
  const percent = shares.map((share) => 100 * share)
  const dashboard = against(t.dashboard, t.shareAxis, percent)
  const model = against(t.model, t.fittedAxis, [...fitted])
  const numbers: MatrixPanel = {
    kind: 'matrix',
    title: said(t.numbers),
    rowAxis: said(t.topic),
    columnAxis: said(t.truthAxis),
    rows: world.difficulty.map((_, topic) => said(t.topicOf(n.whole(topic + 1)))),
    columns: [t.shareAxis, t.fittedAxis, t.truthAxis].map(said),
    values: world.difficulty.flatMap((difficulty, topic) => [
      percent[topic] ?? NaN,
      fitted[topic] ?? NaN,
      difficulty,
    ]),
    format: 'number',
  }
  return { dashboard, model, numbers }
}
