import type { BarPanel, XyPanel } from '@skillgrad/exercises/contract'
import { said, useTexts } from '../kit'
import { cash, groupNames, otherCosts, type Month, type Plan } from './economics'
import { texts } from './texts'

const months = 36
export const window = { x: [0, months], y: [-200, 400] } satisfies Record<'x' | 'y', [number, number]>

/** Where the price goes, what each group leaves, and the cash of one customer won, as panels. */
export function useMoneyPanels({ serving, free, left, byGroup }: Month, { price, churn }: Plan) {
  const t = useTexts(texts)
  const cents = (euros: number) => Number(euros.toFixed(2))
  const parts: BarPanel = {
    kind: 'bars',
    title: said(t.parts),
    value: { label: said(t.euros) },
    bars: [
      { name: said(t.serving), value: cents(serving), tone: 1 },
      { name: said(t.free), value: cents(free), tone: 0 },
      { name: said(t.other), value: otherCosts, tone: 2 },
      { name: said(t.sum), value: cents(serving + free + otherCosts), tone: 3 },
    ],
    reference: { name: said(t.price), value: price },
  }
  const groups: BarPanel = {
    kind: 'bars',
    title: said(t.byGroup),
    value: { label: said(t.euros) },
    bars: groupNames.map((group) => ({
      name: said(t.groups[group]),
      value: cents(byGroup[group]),
      tone: 1,
    })),
  }
  const passed = Array.from({ length: months + 1 }, (_, month) => month)
  const cashPanel: XyPanel = {
    kind: 'xy',
    title: said(t.cash),
    x: { label: said(t.month) },
    y: { label: said(t.euros) },
    series: [
      { name: said(t.paidBack), mark: 'dashed-line', tone: 2, x: [0, months], y: [0, 0] },
      { name: said(t.oneCustomer), mark: 'line', tone: 1, x: passed, y: cash(left, churn, months) },
    ],
  }
  return { parts, groups, cash: cashPanel }
}
