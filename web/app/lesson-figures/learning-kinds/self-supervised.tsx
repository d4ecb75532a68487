import type { XyPanel as XyPanelData } from '@skillgrad/exercises/contract'
import { Range, said, useNumbers, useTexts, XyPanel } from '../kit'
import { guessHidden, places, type Place } from './learners'
import { series, window } from './supervised'
import { texts } from './texts'
import type { Way } from './way'

/** Self-supervised: one learner's reminders are hidden and guessed from the others. */
export function useSelfSupervised(hidden: number, hide: (hidden: number) => void): Way {
  const t = useTexts(texts)
  const n = useNumbers()
  const { slope, intercept, guess, truth } = guessHidden(hidden)
  const { x } = places[hidden] as Place
  const panel: XyPanelData = {
    kind: 'xy',
    title: said(t.learners),
    x: { label: said(t.lessons) },
    y: { label: said(t.reminders) },
    series: [
      {
        name: said(t.line),
        mark: 'line',
        tone: 2,
        x: window.x,
        y: window.x.map((lessons) => slope * lessons + intercept),
      },
      series(
        t.others,
        0,
        places.filter((_, at) => at !== hidden),
      ),
      series(t.guess, 1, [{ x, y: guess }]),
      series(t.truth, 3, [{ x, y: truth }]),
    ],
  }
  return {
    panels: [panel],
    sees: t.selfSupervised(n.decimal(slope), n.decimal(intercept), n.decimal(guess, 1), n.whole(truth)),
    picture: (
      <XyPanel
        panel={panel}
        extent={window}
        height={320}
        behind={(frame) => (
          <line
            x1={frame.x(x)}
            x2={frame.x(x)}
            y1={frame.y(guess)}
            y2={frame.y(truth)}
            stroke="var(--caution)"
            strokeWidth={2}
            strokeDasharray="4 3"
          />
        )}
      />
    ),
    controls: (
      <Range
        label={t.hidden}
        min={1}
        max={places.length}
        value={hidden + 1}
        onChange={(number) => hide(number - 1)}
        format={(value) => t.hiddenOf(n.whole(value))}
      />
    ),
  }
}
