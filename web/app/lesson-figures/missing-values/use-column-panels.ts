import type { BarPanel, XyPanel } from '@skillgrad/exercises/contract'
import { said, useTexts } from '../kit'
import { binned, code, customers, deviationOf, meanOf, type Column } from './customers'
import { texts } from './texts'

export const windows = { x: [40, 340], y: [0, 80] } satisfies Record<string, [number, number]>
const binWidth = 10

/** The column as a histogram over the truth, and its statistics beside the true ones. */
export function useColumnPanels({ known, filled }: Column) {
  const t = useTexts(texts)
  const bins = (values: readonly number[]) => binned(values, windows.x, binWidth)
  const [sure, both, all] = [known, [...known, ...filled], customers.map(({ minutes }) => minutes)].map(bins)
  const x = sure?.middles ?? []
  const inSight = filled.some((value) => value !== code)
  const histogram: XyPanel = {
    kind: 'xy',
    title: said(t.histogram),
    x: { label: said(t.minutes) },
    y: { label: said(t.customers) },
    series: [
      ...(inSight
        ? [{ name: said(t.filled), mark: 'columns' as const, tone: 3 as const, x, y: both?.counts ?? [] }]
        : []),
      { name: said(t.known), mark: 'columns', tone: 0, x, y: sure?.counts ?? [] },
      { name: said(t.truth), mark: 'dashed-line', tone: 2, x, y: all?.counts ?? [] },
    ],
  }
  const column = [...known, ...filled]
  const statistics: BarPanel = {
    kind: 'bars',
    title: said(t.statistics),
    value: { label: said(t.minutes) },
    bars: [
      { name: said(t.mean), value: meanOf(column), tone: 1 },
      { name: said(t.deviation), value: deviationOf(column), tone: 1 },
    ],
  }
  return { histogram, statistics }
}
