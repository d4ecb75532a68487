import type { XyPanel as XyPanelData } from '@skillgrad/exercises/contract'
import { Steps, said, Toggle, useNumbers, useTexts, XyPanel } from '../kit'
import { cluster, learners, places, type Round } from './learners'
import { series, window } from './supervised'
import { texts } from './texts'
import type { Way } from './way'

const rounds = cluster()
export const lastRound = rounds.length - 1

interface Knobs {
  round: number
  uncovered: boolean
}

/** Unsupervised: two groups by likeness alone; who left can be uncovered afterwards. */
export function useUnsupervised({ round, uncovered }: Knobs, turn: (changed: Partial<Knobs>) => void): Way {
  const t = useTexts(texts)
  const n = useNumbers()
  const shown = rounds[round] as Round
  const sizes = [0, 1].map((group) => shown.groups.filter((one) => one === group).length)
  const stayers = shown.groups.at(-1)
  const loner = uncovered && learners.some(({ stayed }, at) => !stayed && shown.groups[at] === stayers)
  const groupOf = (group: number) => places.filter((_, at) => shown.groups[at] === group)
  const panel: XyPanelData = {
    kind: 'xy',
    title: said(t.learners),
    x: { label: said(t.lessons) },
    y: { label: said(t.reminders) },
    series: [
      series(t.groups[0] ?? '', 0, groupOf(0)),
      series(t.groups[1] ?? '', 1, groupOf(1)),
      series(t.middles, 2, shown.middles),
    ],
  }
  return {
    panels: [panel],
    sees: t.unsupervised(round, n.list(sizes.map(n.whole)), round === lastRound, loner),
    picture: (
      <XyPanel
        panel={panel}
        extent={window}
        height={320}
        before={(frame) =>
          uncovered
            ? learners.map(({ lessons, reminders, stayed }) =>
                stayed ? null : (
                  <circle
                    key={`${lessons}-${reminders}`}
                    cx={frame.x(lessons)}
                    cy={frame.y(reminders)}
                    r={11}
                    fill="none"
                    stroke="var(--caution)"
                    strokeWidth={2}
                  />
                ),
              )
            : null
        }
      />
    ),
    controls: (
      <>
        <Steps
          label={t.round}
          at={round}
          last={lastRound}
          pace={900}
          onChange={(value) => turn({ round: value })}
          format={n.whole}
        />
        <Toggle label={t.uncover} checked={uncovered} onChange={(value) => turn({ uncovered: value })} />
      </>
    ),
  }
}
