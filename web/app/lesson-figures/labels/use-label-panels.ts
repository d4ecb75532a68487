import type { MatrixPanel, XyPanel } from '@skillgrad/exercises/contract'
import { said, useTexts } from '../kit'
import { texts } from './texts'
import { crowds, rightLabels, type Labelling, type Photo } from './votes'

export const window: [number, number] = [0, 40]
const widest = crowds.at(-1) ?? 1

/** The curves by crowd, and the votes as a table. */
export function useLabelPanels(labelling: Labelling, photos: readonly Photo[]) {
  const t = useTexts(texts)
  const errors = Array.from({ length: window[1] + 1 }, (_, at) => at)
  const rightAt = (error: number, people: number) =>
    100 * rightLabels({ ...labelling, error: error / 100, people })
  const curve: XyPanel = {
    kind: 'xy',
    title: said(t.curve),
    x: { label: said(t.errorAxis) },
    y: { label: said(t.rightAxis) },
    series: [
      ...crowds.map((people) => ({
        name: said(t.crowd(people)),
        mark: people === labelling.people ? ('line' as const) : ('dashed-line' as const),
        tone: people === labelling.people ? (1 as const) : (0 as const),
        x: errors,
        y: errors.map((error) => rightAt(error, people)),
      })),
      {
        name: said(t.here),
        mark: 'points',
        tone: 3,
        x: [100 * labelling.error],
        y: [rightAt(100 * labelling.error, labelling.people)],
      },
    ],
  }
  const votes: MatrixPanel = {
    kind: 'matrix',
    title: said(t.votes(photos.length)),
    rowAxis: said(t.photoAxis),
    columnAxis: said(`${t.rightVote} 1, ${t.wrongVote} 0`),
    rows: photos.map((_, at) => said(t.photo(at + 1))),
    columns: [
      ...Array.from({ length: Math.min(widest, labelling.people) }, (_, at) => said(`${t.byVote} ${at + 1}`)),
      said(t.label),
    ],
    values: photos.flatMap(({ votes: own, right }) => [...own, right].map(Number)),
    format: 'number',
  }
  return { curve, votes }
}
