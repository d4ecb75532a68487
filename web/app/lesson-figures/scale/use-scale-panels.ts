import type { MatrixPanel, XyPanel } from '@skillgrad/exercises/contract'
import { said, useTexts } from '../kit'
import { modelNames, models, tokensFor, type ModelName, type Size } from './models'
import { texts } from './texts'

const billion = 1e9
export const window: { x: [number, number]; y: [number, number] } = { x: [5, 800], y: [100, 40_000] }

/** All that the figure shows, as panels. */
export function useScalePanels(chosen: ModelName, size: Size): { map: XyPanel; table: MatrixPanel } {
  const t = useTexts(texts)
  const others = modelNames.filter((name) => name !== chosen)
  const line = (
    name: string,
    mark: 'line' | 'dashed-line',
    tone: 0 | 1,
    tokens: (active: number) => number,
  ) => ({
    name: said(name),
    mark,
    tone,
    x: window.x,
    y: window.x.map((active) => tokens(active * billion) / billion),
  })
  const points = (name: string, tone: 1 | 2, shown: readonly ModelName[]) => ({
    name: said(name),
    mark: 'points' as const,
    tone,
    x: shown.map((model) => models[model].active / billion),
    y: shown.map((model) => models[model].tokens / billion),
  })
  return {
    map: {
      kind: 'xy',
      title: said(t.map),
      x: { label: said(t.activeAxis), scale: 'log' },
      y: { label: said(t.tokensAxis), scale: 'log' },
      series: [
        line(t.twenty, 'line', 0, (active) => 20 * active),
        line(t.equal, 'dashed-line', 1, (active) => tokensFor(size.training, active)),
        points(t.others, 2, others),
        points(t.chosen, 1, [chosen]),
      ],
    },
    table: {
      kind: 'matrix',
      title: said(t.table),
      rowAxis: said(t.models[chosen]),
      columnAxis: said(t.amount),
      rows: t.rows.map(said),
      columns: [said(t.amount)],
      values: [
        size.memory,
        size.cardsToHold,
        size.training / 1e23,
        size.days,
        size.readingYears,
        size.tokensPerParameter,
      ],
      format: 'number',
    },
  }
}
