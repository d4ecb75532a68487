import type { BarPanel, XyPanel } from '@skillgrad/exercises/contract'
import { said, useTexts } from '../kit'
import { billOf, priceOf, type Supplier, type Use } from './bill'
import { texts } from './texts'

export const window: { x: [number, number]; y: [number, number] } = { x: [100, 1e6], y: [1, 1e7] }
const stops = Array.from({ length: 121 }, (_, at) => 10 ** (2 + at / 30))
const thousand = 1000

/** All that the figure shows, as panels. */
export function useBillPanels(
  use: Use,
  offer: { supplier: Supplier; cached: boolean },
): { months: XyPanel; parts: BarPanel } {
  const t = useTexts(texts)
  const price = priceOf(use, offer)
  const bills = stops.map((conversations) => billOf({ ...use, conversations }, offer))
  const now = billOf(use, offer)
  return {
    months: {
      kind: 'xy',
      title: said(t.months),
      x: { label: said(t.dayAxis), scale: 'log' },
      y: { label: said(t.monthAxis), scale: 'log' },
      series: [
        { name: said(t.byToken), mark: 'line', tone: 1, x: stops, y: bills.map(({ month }) => month) },
        {
          name: said(t.byCard),
          mark: 'dashed-line',
          tone: 2,
          x: stops,
          y: bills.map(({ ownMonth }) => ownMonth),
        },
        { name: said(t.now), mark: 'points', tone: 3, x: [use.conversations], y: [now.month] },
      ],
    },
    parts: {
      kind: 'bars',
      title: said(t.parts),
      value: { label: said(t.parts) },
      bars: [
        { name: said(t.instructions), value: thousand * price.instructions, tone: 1 },
        { name: said(t.history), value: thousand * price.history, tone: 3 },
        { name: said(t.questions), value: thousand * price.questions, tone: 0 },
        { name: said(t.answers), value: thousand * price.answers, tone: 2 },
      ],
    },
  }
}
