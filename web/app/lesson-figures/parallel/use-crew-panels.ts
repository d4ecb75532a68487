import type { BarPanel, XyPanel } from '@skillgrad/exercises/contract'
import { said, useTexts } from '../kit'
import { texts } from './texts'
import { stepOf, type Crew, type Step } from './training'

export const mostCards = 16_384
export const window: { x: [number, number]; y: [number, number] } = {
  x: [1, mostCards],
  y: [1, mostCards],
}
const stops = Array.from({ length: 29 }, (_, at) => 2 ** (at / 2))

/** All that the figure shows, as panels. */
export function useCrewPanels(crew: Crew, step: Step): { faster: XyPanel; step: BarPanel } {
  const t = useTexts(texts)
  return {
    faster: {
      kind: 'xy',
      title: said(t.faster),
      x: { label: said(t.cardsAxis), scale: 'log' },
      y: { label: said(t.timesAxis), scale: 'log' },
      series: [
        { name: said(t.perfect), mark: 'dashed-line', tone: 2, x: window.x, y: window.x },
        {
          name: said(t.real),
          mark: 'line',
          tone: 1,
          x: stops,
          y: stops.map((cards) => stepOf({ ...crew, cards }).speedup),
        },
        { name: said(t.now), mark: 'points', tone: 3, x: [crew.cards], y: [step.speedup] },
      ],
    },
    step: {
      kind: 'bars',
      title: said(t.step),
      value: { label: said(t.step) },
      bars: [
        { name: said(t.computing), value: step.computing, tone: 1 },
        { name: said(t.waiting), value: step.waiting, tone: 3 },
      ],
    },
  }
}
