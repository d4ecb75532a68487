import type { MatrixPanel, XyPanel } from '@skillgrad/exercises/contract'
import { said, useNumbers, useTexts } from '../kit'
import { candidates, type Summary } from './search'
import { texts } from './texts'

export const windows = { x: [0.8, 100], y: [40, 100] } satisfies Record<string, [number, number]>

/** The scores by candidate and fold, and what they come to. */
export function useFoldsPanels(
  byCandidate: readonly number[][],
  summaries: readonly Summary[],
  truth: readonly number[] | undefined,
) {
  const t = useTexts(texts)
  const n = useNumbers()
  const x = [...candidates]
  const scores: MatrixPanel = {
    kind: 'matrix',
    title: said(t.scores),
    rowAxis: said(t.foldAxis),
    columnAxis: said(t.neighbours),
    rows: (byCandidate[0] ?? []).map((_, fold) => said(t.fold(n.whole(fold + 1)))),
    columns: candidates.map((count) => said(n.whole(count))),
    values: (byCandidate[0] ?? []).flatMap((_, fold) => byCandidate.map((score) => 100 * (score[fold] ?? 0))),
    format: 'number',
  }
  const percent = (shares: readonly number[]) => shares.map((share) => 100 * share)
  const means: XyPanel = {
    kind: 'xy',
    title: said(t.means),
    x: { label: said(t.neighbours), scale: 'log' },
    y: { label: said(t.right) },
    series: [
      { name: said(t.mean), mark: 'points', tone: 1, x, y: percent(summaries.map(({ mean }) => mean)) },
      ...(truth
        ? [{ name: said(t.truth), mark: 'dashed-line' as const, tone: 2 as const, x, y: percent(truth) }]
        : []),
    ],
  }
  return { scores, means }
}
