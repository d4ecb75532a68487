import type { Series, XyPanel as XyPanelData } from '@skillgrad/exercises/contract'
import {
  Choice,
  Note,
  numberSetting,
  Picture,
  Pictures,
  Playground,
  Range,
  Readout,
  said,
  Steps,
  useKnobs,
  useNumbers,
  useTexts,
  XyPanel,
  type LessonFigureProps,
} from '../kit'
import { firstRates, optimisers, race, type Optimiser, type Race } from './race'
import { texts } from './texts'
import { Runners, Valley } from './valley'

const mostSteps = 30
const rates = { min: 0.002, max: 2 }
const window: { x: [number, number]; y: [number, number] } = { x: [-7, 7], y: [-10, 10] }
const lossWindow: [number, number] = [0.001, 1000]

/** The same slopes, four ways to step: and a valley that can be turned against the knobs. */
export default function OptimiserRace({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs({
    tilt: numberSetting(settings, 'tilt', 0),
    steps: numberSetting(settings, 'steps', mostSteps),
    whose: 'adam' as Optimiser,
    rates: firstRates,
  })
  const { tilt, steps, whose } = knobs
  const races = Object.fromEntries(
    optimisers.map((optimiser) => [
      optimiser,
      race({ optimiser, rate: knobs.rates[optimiser], steps, tilt }),
    ]),
  ) as Record<Optimiser, Race>
  const panels = usePanels(races)
  const last = (optimiser: Optimiser) => races[optimiser].losses.at(-1) ?? NaN
  const ahead = optimisers.reduce((best, optimiser) => (last(optimiser) < last(best) ? optimiser : best))
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        steps,
        tilt: n.whole(tilt),
        first: n.significant(races.sgd.losses[0] ?? NaN),
        losses: n.list(
          optimisers.map((optimiser) => `${t.names[optimiser]} ${n.significant(last(optimiser))}`),
        ),
        ahead: t.names[ahead],
      })}
      panels={[panels.valley, panels.curve]}
      reset={reset}
      controls={
        <>
          <Range
            label={t.tilt}
            min={0}
            max={45}
            step={5}
            value={tilt}
            onChange={(degrees) => turn({ tilt: degrees })}
            format={(degrees) => `${n.whole(degrees)}°`}
          />
          <Steps
            label={t.steps}
            at={steps}
            last={mostSteps}
            onChange={(count) => turn({ steps: count })}
            format={n.whole}
          />
          <Choice
            label={t.whose}
            options={optimisers.map((value) => ({ value, label: t.names[value] }))}
            value={whose}
            onChange={(value) => turn({ whose: value })}
          />
          <Range
            label={t.rate(t.names[whose])}
            {...rates}
            scale="log"
            value={knobs.rates[whose]}
            onChange={(rate) => turn({ rates: { ...knobs.rates, [whose]: rate } })}
            format={(rate) => n.significant(rate, 2)}
          />
        </>
      }
    >
      <Pictures columns={2}>
        <Picture title={t.valley}>
          <XyPanel
            panel={panels.valley}
            extent={window}
            height={330}
            legend={false}
            behind={(frame) => <Valley frame={frame} tilt={tilt} />}
            before={(frame) => {
              const [x, y] = races.sgd.places[0] ?? [0, 0]
              return (
                <>
                  <Runners frame={frame} races={optimisers.map((optimiser) => races[optimiser])} />
                  <Note frame={frame} x={x} y={y} text={t.start} />
                </>
              )
            }}
          />
        </Picture>
        <Picture title={t.curve}>
          <XyPanel panel={panels.curve} extent={{ x: [0, mostSteps], y: lossWindow }} height={330} />
        </Picture>
      </Pictures>
      <Readout
        values={optimisers.map((optimiser) => ({
          name: t.names[optimiser],
          value: n.significant(last(optimiser)),
          note: `η = ${n.significant(knobs.rates[optimiser], 2)}`,
        }))}
      />
    </Playground>
  )
}

/** Apart by colour and by dash: the two with a stride for each knob are broken. */
const marks: Record<Optimiser, Pick<Series, 'mark' | 'tone'>> = {
  sgd: { mark: 'line', tone: 0 },
  momentum: { mark: 'line', tone: 1 },
  rmsprop: { mark: 'dashed-line', tone: 2 },
  adam: { mark: 'dashed-line', tone: 3 },
}

function usePanels(races: Record<Optimiser, Race>) {
  const t = useTexts(texts)
  const drawn = (points: (race: Race) => Pick<Series, 'x' | 'y'>) =>
    optimisers.map((optimiser) => ({
      name: said(t.names[optimiser]),
      ...marks[optimiser],
      ...points(races[optimiser]),
    }))
  const valley: XyPanelData = {
    kind: 'xy',
    title: said(t.valley),
    x: { label: said(t.a) },
    y: { label: said(t.b) },
    series: drawn(({ places }) => ({ x: places.map(([x]) => x), y: places.map(([, y]) => y) })),
  }
  const curve: XyPanelData = {
    kind: 'xy',
    title: said(t.curve),
    x: { label: said(t.step) },
    y: { label: said(t.loss), scale: 'log' },
    series: drawn(({ losses }) => ({ x: losses.map((_, step) => step), y: losses })),
  }
  return { valley, curve }
}
