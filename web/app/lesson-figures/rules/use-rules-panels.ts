import type { MatrixPanel, TextPanel, XyPanel } from '@skillgrad/exercises/contract'
import { said, useTexts } from '../kit'
import { months, nobody, outcomeOf, type Goal, type Month } from './orders'
import { texts } from './texts'

export const window: [number, number] = [0, 720]
/** Fine enough for the steps to look like steps. */
const everyEuros = 1

interface Shown {
  month: Month
  goal: Goal
  threshold: number
  learned: number
}

/** All that the figure shows, as panels. */
export function useRulesPanels({ month, goal, threshold, learned }: Shown) {
  const t = useTexts(texts)
  const thresholds = Array.from({ length: window[1] / everyEuros + 1 }, (_, at) => at * everyEuros)
  const valueAt = (at: number) => outcomeOf(month, at)[goal]
  const point = (name: string, tone: 1 | 2, at: number): XyPanel['series'][number] => ({
    name: said(name),
    mark: 'points',
    tone,
    x: [at],
    y: [valueAt(at)],
  })
  const curve: XyPanel = {
    kind: 'xy',
    title: said(t.curve[goal]),
    x: { label: said(t.thresholdAxis) },
    y: { label: said(t.goalAxis[goal]) },
    series: [
      { name: said(t.everywhere), mark: 'line', tone: 0, x: thresholds, y: thresholds.map(valueAt) },
      point(t.learnedLine, 2, learned),
      point(t.yours, 1, threshold),
    ],
  }
  const rules = [threshold, learned, nobody]
  const outcomes: MatrixPanel = {
    kind: 'matrix',
    title: said(t.outcomes),
    rowAxis: said(t.rule),
    columnAxis: said(t.outcome),
    rows: [t.yours, t.learnedLine, t.nobody].map(said),
    columns: [t.missed, t.bothered, t.goalAxis.mistakes, t.goalAxis.euros].map(said),
    values: rules.flatMap((from) => {
      const { missed, bothered, mistakes, euros } = outcomeOf(month, from)
      return [missed, bothered, mistakes, euros]
    }),
    format: 'count',
  }
  const orders: TextPanel = {
    kind: 'text',
    title: said(t.orders),
    passages: [
      { name: said(t.honest), text: months[month].honest.join(', '), tone: 0 },
      { name: said(t.stolen), text: months[month].stolen.join(', '), tone: 1 },
    ],
  }
  return { curve, outcomes, orders }
}
