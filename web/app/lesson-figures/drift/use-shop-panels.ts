import type { XyPanel } from '@skillgrad/exercises/contract'
import { said, useTexts } from '../kit'
import { delay, type Week } from './shop'
import { texts } from './texts'

/** The three signals as panels, as far as they are known in week `today`. */
export function useShopPanels(all: readonly Week[], today: number): Record<keyof Week, XyPanel> {
  const t = useTexts(texts)
  const panel = (title: string, axis: string, known: number, valueOf: (week: Week) => number): XyPanel => {
    const shown = all.slice(0, Math.max(0, known))
    const weeks = shown.map((_, at) => at + 1)
    return {
      kind: 'xy',
      title: said(title),
      x: { label: said(t.week) },
      y: { label: said(axis) },
      series: [{ name: said(title), mark: 'points', tone: 1, x: weeks, y: shown.map(valueOf) }],
    }
  }
  return {
    psi: panel(t.psi, t.psiAxis, today, ({ psi }) => psi),
    flagged: panel(t.flagged, t.share, today, ({ flagged }) => 100 * flagged),
    right: panel(t.right, t.share, today - delay, ({ right }) => 100 * right),
  }
}
