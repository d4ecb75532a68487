import type { MatrixPanel, XyPanel } from '@skillgrad/exercises/contract'
import { said, useTexts } from '../kit'
import { counts, groups, resultOf, scores, type Group, type Limits } from './loans'
import { texts } from './texts'

/** Scores that share a column of the picture. */
const together = 2
export const window: { x: [number, number]; y: [number, number] } = { x: [0, 1], y: [0, 45] }

/** All that the figure shows, as panels. */
export function useLoanPanels(limits: Limits): Record<Group, XyPanel> & { table: MatrixPanel } {
  const t = useTexts(texts)
  const results = groups.map((group) => resultOf(group, limits[group]))
  const histogram = (group: Group): XyPanel => {
    const middles = scores.filter((_, at) => at % together === 0).map((score) => score + 0.5 / scores.length)
    const heights = (isGiven: boolean) =>
      middles.map((_, at) =>
        [0, 1].reduce((sum, next) => {
          const place = at * together + next
          return (scores[place] ?? 0) >= limits[group] === isGiven ? sum + (counts[group][place] ?? 0) : sum
        }, 0),
      )
    return {
      kind: 'xy',
      title: said(t.groups[group]),
      x: { label: said(t.scoreAxis) },
      y: { label: said(t.peopleAxis) },
      series: [
        { name: said(t.refused), mark: 'columns', tone: 0, x: middles, y: heights(false) },
        { name: said(t.given), mark: 'columns', tone: 1, x: middles, y: heights(true) },
      ],
    }
  }
  return {
    residents: histogram('residents'),
    newcomers: histogram('newcomers'),
    table: {
      kind: 'matrix',
      title: said(t.table),
      rowAxis: said(t.measure),
      columnAxis: said(t.group),
      rows: [t.gets, t.opportunity, t.wrongly, t.kept].map(said),
      columns: groups.map((group) => said(t.groups[group])),
      values: (['selected', 'opportunity', 'wrongly', 'kept'] as const).flatMap((measure) =>
        results.map((result) => result[measure]),
      ),
      format: 'share',
    },
  }
}
