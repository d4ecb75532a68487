import type { XyPanel } from '@skillgrad/exercises/contract'
import { said, useTexts } from '../kit'
import { bands, border, weeks, type Week } from './lending'
import { texts } from './texts'

export const windows = {
  belief: { x: [0, weeks], y: [0, 25] },
  gain: { x: [0, weeks], y: [-6000, 16_000] },
} satisfies Record<string, { x: [number, number]; y: [number, number] }>

/** The belief and the money, up to the week that is looked at. */
export function useLoopPanels(year: readonly Week[], gained: readonly number[], until: number) {
  const t = useTexts(texts)
  const passed = Array.from({ length: until + 1 }, (_, week) => week)
  const level = (name: string, value: number, mark: 'line' | 'dashed-line', tone: 0 | 2) => ({
    name: said(name),
    mark,
    tone,
    x: [0, weeks],
    y: [value, value],
  })
  const belief: XyPanel = {
    kind: 'xy',
    title: said(t.belief),
    x: { label: said(t.week) },
    y: { label: said(t.share) },
    series: [
      level(t.border, 100 * border, 'dashed-line', 2),
      level(t.truth, 100 * bands.c.truth, 'line', 0),
      {
        name: said(t.believed),
        mark: 'line',
        tone: 1,
        x: passed,
        y: passed.map((week) => 100 * (year[week]?.belief.c ?? NaN)),
      },
    ],
  }
  const gain: XyPanel = {
    kind: 'xy',
    title: said(t.gain),
    x: { label: said(t.week) },
    y: { label: said(t.euros) },
    series: [
      level(t.never, 0, 'dashed-line', 2),
      {
        name: said(t.advantage),
        mark: 'line',
        tone: 1,
        x: passed,
        y: passed.map((week) => gained[week] ?? NaN),
      },
    ],
  }
  return { belief, gain }
}
