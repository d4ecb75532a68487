import type { BarPanel, MatrixPanel, XyPanel } from '@skillgrad/exercises/contract'
import { said, useNumbers, useTexts } from '../kit'
import { cheapest, costOf, dayOf, groups, truthOf, ways, type Terms } from './behaviour'
import { texts } from './texts'

const shares = Array.from({ length: 121 }, (_, at) => 0.4 + at * 0.005)
export const window = { x: [40, 100], y: [0, 4] } satisfies Record<'x' | 'y', [number, number]>
const looks = {
  act: { mark: 'line', tone: 3 },
  ask: { mark: 'line', tone: 1 },
  leave: { mark: 'dashed-line', tone: 2 },
} as const

/** The cost of each way by confidence, what becomes of each group, and what a day costs, as panels. */
export function useDoubtPanels(terms: Terms, boast: number) {
  const t = useTexts(texts)
  const n = useNumbers()
  const lines: XyPanel = {
    kind: 'xy',
    title: said(t.lines),
    x: { label: said(t.confidence) },
    y: { label: said(t.euros) },
    series: [
      ...ways.map((way) => ({
        name: said(t[way]),
        ...looks[way],
        x: shares.map((share) => 100 * share),
        y: shares.map((share) => costOf(way, share, terms)),
      })),
      {
        name: said(t.really),
        mark: 'points' as const,
        tone: 2 as const,
        x: groups.map(({ stated }) => 100 * stated),
        y: groups.map(({ stated }) => costOf(cheapest(stated, terms), truthOf(stated, boast), terms)),
      },
    ],
  }
  const table: MatrixPanel = {
    kind: 'matrix',
    title: said(t.groups),
    rowAxis: said(t.stated),
    columnAxis: said(t.ofThese),
    rows: groups.map(({ stated }) => said(n.percent(stated, 1))),
    columns: [said(t.right), ...ways.map((way) => said(t.by[way]))],
    values: groups.flatMap(({ stated }) => [
      truthOf(stated, boast),
      ...ways.map((way) => Number(cheapest(stated, terms) === way)),
    ]),
    format: 'share',
  }
  const { byConfidence, always } = dayOf(terms, boast)
  const days: BarPanel = {
    kind: 'bars',
    title: said(t.days),
    value: { label: said(t.euros) },
    bars: [
      { name: said(t.byConfidence), value: Math.round(byConfidence), tone: 1 },
      ...ways.map((way) => ({
        name: said(t.always[way]),
        value: Math.round(always[way]),
        tone: 0 as const,
      })),
    ],
  }
  return { lines, groups: table, days }
}
