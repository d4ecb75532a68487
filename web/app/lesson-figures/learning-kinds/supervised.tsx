import type { XyPanel as XyPanelData } from '@skillgrad/exercises/contract'
import { Handle, Range, said, useNumbers, useTexts, XyPanel } from '../kit'
import { learners, middles, predict, squaredDistance, type Place } from './learners'
import { texts } from './texts'
import type { Way } from './way'

export const window: { x: [number, number]; y: [number, number] } = { x: [0, 8.4], y: [-0.6, 8] }
const cells = 80
const steps = { min: 0, max: 8, step: 0.5 }

/** Supervised: a newcomer between the middles of those who left and those who stayed. */
export function useSupervised(newcomer: Place, move: (place: Place) => void): Way {
  const t = useTexts(texts)
  const n = useNumbers()
  const { left, stayed, says } = predict(newcomer)
  const panel: XyPanelData = {
    kind: 'xy',
    title: said(t.learners),
    x: { label: said(t.lessons) },
    y: { label: said(t.reminders) },
    field,
    series: [
      series(t.left, 3, learners.filter((learner) => !learner.stayed).map(placeOf)),
      series(t.stayed, 1, learners.filter((learner) => learner.stayed).map(placeOf)),
      series(t.middles, 2, [middles.left, middles.stayed]),
    ],
  }
  return {
    panels: [
      panel,
      { ...panel, title: said(t.newcomer), field: undefined, series: [series(t.newcomer, 0, [newcomer])] },
    ],
    sees: t.supervised(n.significant(left), n.significant(stayed), says),
    picture: (
      <XyPanel
        panel={panel}
        extent={window}
        height={320}
        over={(frame) => (
          <Handle
            frame={frame}
            label={t.newcomer}
            says={t.newcomerSays(n.significant(newcomer.x), n.significant(newcomer.y))}
            {...newcomer}
            step={{ x: steps.step, y: steps.step }}
            onMove={({ x, y }) => move({ x: clamped(x), y: clamped(y) })}
          />
        )}
      />
    ),
    controls: (
      <>
        <Range
          label={t.newLessons}
          {...steps}
          value={newcomer.x}
          onChange={(x) => move({ ...newcomer, x })}
          format={(value) => n.significant(value)}
        />
        <Range
          label={t.newReminders}
          {...steps}
          value={newcomer.y}
          onChange={(y) => move({ ...newcomer, y })}
          format={(value) => n.significant(value)}
        />
      </>
    ),
  }
}

/** Nearer to those who stayed is 1. */
const field: XyPanelData['field'] = {
  ...window,
  columns: cells,
  rows: cells,
  values: Array.from({ length: cells ** 2 }, (_, at) => {
    const place = {
      x: within(window.x, ((at % cells) + 0.5) / cells),
      y: within(window.y, (Math.floor(at / cells) + 0.5) / cells),
    }
    return squaredDistance(place, middles.stayed) < squaredDistance(place, middles.left) ? 0.62 : 0.38
  }),
}

function within([from, to]: readonly [number, number], share: number): number {
  return from + share * (to - from)
}

function clamped(count: number): number {
  return Math.min(steps.max, Math.max(steps.min, count))
}

function placeOf({ lessons, reminders }: (typeof learners)[number]): Place {
  return { x: lessons, y: reminders }
}

export function series(
  name: string,
  tone: 0 | 1 | 2 | 3,
  at: readonly Place[],
): XyPanelData['series'][number] {
  return { name: said(name), mark: 'points', tone, x: at.map(({ x }) => x), y: at.map(({ y }) => y) }
}
