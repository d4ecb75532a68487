import type { XyPanel as XyPanelData } from '@skillgrad/exercises/contract'
import {
  Handle,
  Note,
  numberSetting,
  Picture,
  Pictures,
  Playground,
  Range,
  said,
  Steps,
  Toggle,
  useKnobs,
  useNumbers,
  useTexts,
  XyPanel,
  type LessonFigureProps,
} from '../kit'
import { bottom, courseOf, descend, limitOf, type Descent, type Place } from './descent'
import { Contours, Way } from './landscape'
import { texts } from './texts'

const mostSteps = 100
const rates = { min: 0.0001, max: 1 }
/** The b axis moves up with the mean taken away, since the bottom does. */
const windows = {
  apart: { x: [-2, 6], y: [-8, 14] },
  centred: { x: [-2, 6], y: [-4, 18] },
} satisfies Record<string, { x: [number, number]; y: [number, number] }>
/** The loss of the start lies well within, and a descent that flies apart leaves at the top. */
const lossWindow: [number, number] = [0.1, 10_000]

/** Two knobs, their landscape and the loss along the way: how far one step may go. */
export default function GradientDescent({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs({
    rate: numberSetting(settings, 'rate', 0.01),
    steps: numberSetting(settings, 'steps', 10),
    centred: settings.centred === 'true',
    start: { w: numberSetting(settings, 'w', 0), b: numberSetting(settings, 'b', 0) },
  })
  const descent = descend(knobs)
  const lowest = bottom(knobs.centred)
  const panels = usePanels(descent, lowest)
  const [first = NaN, loss = NaN] = [descent.losses[0], descent.losses.at(-1)]
  const rate = (value: number) => n.significant(value, 2)
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        steps: knobs.steps,
        first: n.significant(first, 4),
        loss: n.significant(loss),
        course: courseOf(descent, knobs.rate, knobs.centred),
      })}
      panels={[panels.landscape, panels.curve]}
      reset={reset}
      controls={
        <>
          <Range
            label={t.rate}
            {...rates}
            scale="log"
            value={knobs.rate}
            onChange={(value) => turn({ rate: value })}
            format={rate}
            note={t.limit(rate(limitOf(knobs.centred)))}
          />
          <Steps
            label={t.steps}
            at={knobs.steps}
            last={mostSteps}
            onChange={(steps) => turn({ steps })}
            format={n.whole}
          />
          <Toggle label={t.centred} checked={knobs.centred} onChange={(centred) => turn({ centred })} />
        </>
      }
    >
      <Pictures columns={2}>
        <Picture title={t.landscape}>
          <XyPanel
            panel={panels.landscape}
            extent={windows[knobs.centred ? 'centred' : 'apart']}
            height={300}
            behind={(frame) => <Contours frame={frame} centred={knobs.centred} />}
            legend={false}
            before={(frame) => (
              <>
                <Way frame={frame} places={descent.places} />
                <Note frame={frame} x={lowest.w} y={lowest.b} text={t.bottom} />
              </>
            )}
            over={(frame) => (
              <Handle
                frame={frame}
                label={t.start}
                says={t.startSays(n.significant(knobs.start.w), n.significant(knobs.start.b))}
                x={knobs.start.w}
                y={knobs.start.b}
                step={{ x: 0.1, y: 0.5 }}
                onMove={({ x, y }) => turn({ start: { w: x, b: y } })}
              />
            )}
          />
        </Picture>
        <Picture title={t.curve}>
          <XyPanel panel={panels.curve} extent={{ x: [0, mostSteps], y: lossWindow }} height={300} />
        </Picture>
      </Pictures>
    </Playground>
  )
}

function usePanels({ places, losses }: Descent, lowest: Place) {
  const t = useTexts(texts)
  const landscape: XyPanelData = {
    kind: 'xy',
    title: said(t.landscape),
    x: { label: said(t.w) },
    y: { label: said(t.b) },
    series: [
      { name: said(t.path), mark: 'line', tone: 1, x: places.map(({ w }) => w), y: places.map(({ b }) => b) },
      { name: said(t.bottom), mark: 'points', tone: 2, x: [lowest.w], y: [lowest.b] },
    ],
  }
  const curve: XyPanelData = {
    kind: 'xy',
    title: said(t.curve),
    x: { label: said(t.step) },
    y: { label: said(t.loss), scale: 'log' },
    series: [{ name: said(t.loss), mark: 'line', tone: 1, x: losses.map((_, at) => at), y: losses }],
  }
  return { landscape, curve }
}
