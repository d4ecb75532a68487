import type { XyPanel as XyPanelData } from '@skillgrad/exercises/contract'
import {
  numberSetting,
  Picture,
  Pictures,
  Playground,
  Range,
  Readout,
  said,
  Steps,
  Upright,
  useKnobs,
  useNumbers,
  useTexts,
  XyPanel,
  type LessonFigureProps,
} from '../kit'
import { beliefAfter, density, errorOfAverage, publishedOf, scaleFor, totals } from './noise'
import { texts } from './texts'

const totalWindow: [number, number] = [-120, 200]
const groupWindow: { x: [number, number]; y: [number, number] } = { x: [2, 20_000], y: [0.001, 1000] }
const totalsShown = Array.from({ length: 161 }, (_, at) => totalWindow[0] + 2 * at)

const mostTimes = 40

interface Knobs {
  epsilon: number
  people: number
  time: number
}

/** Two truths that differ by one person, and what noise makes of them: the promise, and its price. */
export default function PrivacyNoise({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<Knobs>({
    epsilon: numberSetting(settings, 'epsilon', 1),
    people: numberSetting(settings, 'people', 6),
    time: 1,
  })
  const { epsilon, people, time } = knobs
  const published = publishedOf(epsilon, time)
  const difference = n.whole(published.before - published.after)
  const panels = usePanels(knobs)
  const scale = n.significant(scaleFor(epsilon), 2)
  const times = n.significant(Math.exp(epsilon), 2)
  const belief = n.percent(beliefAfter(epsilon))
  const error = n.significant(errorOfAverage(people, epsilon), 2)
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        epsilon: n.significant(epsilon, 2),
        scale,
        times,
        belief,
        people: n.whole(people),
        error,
        before: n.whole(published.before),
        after: n.whole(published.after),
        difference,
      })}
      panels={[panels.curves, panels.error]}
      reset={reset}
      controls={<Controls knobs={knobs} turn={turn} />}
    >
      <Pictures columns={2}>
        <Picture title={t.curves}>
          <XyPanel
            panel={panels.curves}
            extent={{ x: totalWindow }}
            height={280}
            before={(frame) => (
              <>
                <Upright frame={frame} at={published.before} label={t.april} />
                <g transform="translate(0,16)">
                  <Upright frame={frame} at={published.after} label={t.may} />
                </g>
              </>
            )}
          />
        </Picture>
        <Picture title={t.error}>
          <XyPanel panel={panels.error} extent={groupWindow} height={280} />
        </Picture>
      </Pictures>
      <Readout
        values={[
          { name: t.subtraction, value: t.ofDays(difference), note: t.truly },
          { name: t.scale, value: t.ofDays(scale) },
          { name: t.times, value: t.timesOf(times) },
          { name: t.belief, value: t.atMost(belief) },
          { name: t.average, value: t.ofDays(error) },
        ]}
      />
    </Playground>
  )
}

function Controls({ knobs, turn }: { knobs: Knobs; turn: (changed: Partial<Knobs>) => void }) {
  const t = useTexts(texts)
  const n = useNumbers()
  return (
    <>
      <Range
        label={t.epsilon}
        scale="log"
        min={0.05}
        max={10}
        value={knobs.epsilon}
        onChange={(epsilon) => turn({ epsilon })}
        format={(value) => n.significant(value, 2)}
      />
      <Range
        label={t.people}
        scale="log"
        min={groupWindow.x[0]}
        max={groupWindow.x[1]}
        value={knobs.people}
        onChange={(people) => turn({ people: Math.round(people) })}
        format={n.whole}
      />
      <Steps
        label={t.published}
        at={knobs.time}
        last={mostTimes}
        onChange={(time) => turn({ time: Math.max(1, time) })}
        format={n.whole}
        pace={500}
      />
    </>
  )
}

function usePanels({ epsilon, people }: Knobs): { curves: XyPanelData; error: XyPanelData } {
  const t = useTexts(texts)
  const scale = scaleFor(epsilon)
  const curve = (truth: number) => totalsShown.map((total) => density(total, truth, scale))
  return {
    curves: {
      kind: 'xy',
      title: said(t.curves),
      x: { label: said(t.total) },
      y: { label: said(t.chance) },
      series: [
        { name: said(t.withAna), mark: 'line', tone: 1, x: totalsShown, y: curve(totals.before) },
        { name: said(t.without), mark: 'dashed-line', tone: 3, x: totalsShown, y: curve(totals.after) },
      ],
    },
    error: {
      kind: 'xy',
      title: said(t.error),
      x: { label: said(t.group), scale: 'log' },
      y: { label: said(t.days), scale: 'log' },
      series: [
        {
          name: said(t.line),
          mark: 'line',
          tone: 1,
          x: groupWindow.x,
          y: groupWindow.x.map((size) => errorOfAverage(size, epsilon)),
        },
        { name: said(t.now), mark: 'points', tone: 3, x: [people], y: [errorOfAverage(people, epsilon)] },
      ],
    },
  }
}
