import {
  choiceSetting,
  numberSetting,
  Picture,
  Playground,
  Range,
  Readout,
  Steps,
  Toggle,
  useKnobs,
  useNumbers,
  useTexts,
  type LessonFigureProps,
} from '../kit'
import { Drawing } from './drawing'
import { blameOf, forward, gradientsOf, lossOf, printed, trained, type Pair } from './network'
import { texts } from './texts'
import { useDrawn, useTables } from './use-drawn'

const rate = 0.5
const mostSteps = 30
const digits = 4

/** The lesson's network of twelve numbers: a lead's way through it, and the way back of what it got wrong. */
export default function ForwardAndBack({ settings }: LessonFigureProps) {
  const way = choiceSetting(settings, 'way', ['forward', 'back'])
  return way === 'forward' ? <Forward settings={settings} /> : <Back settings={settings} />
}

function Forward({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs(factsOf(settings))
  const facts: Pair = [knobs.fit, knobs.activity]
  const walk = { facts, network: printed, way: forward(printed, facts) }
  const [demo, reply] = walk.way.outputs.map((score) => n.decimal(score, digits)) as [string, string]
  return (
    <Playground
      title={t.forward}
      sees={t.seesForward({ demo, reply })}
      panels={useTables(walk)}
      reset={reset}
      controls={<Facts knobs={knobs} turn={turn} />}
    >
      <Picture title={t.edges.forward}>
        <Drawing {...useDrawn(walk)} />
      </Picture>
    </Playground>
  )
}

function Back({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs({ ...factsOf(settings), booked: true, replied: false, steps: 0 })
  const facts: Pair = [knobs.fit, knobs.activity]
  const truth: Pair = [knobs.booked ? 1 : 0, knobs.replied ? 1 : 0]
  const network = trained(facts, truth, { steps: knobs.steps, rate })
  const way = forward(network, facts)
  const blame = blameOf(network, way, truth)
  const walk = { facts, network, way, back: { blame, gradients: gradientsOf(facts, way, blame), truth } }
  const [demo, reply] = way.outputs.map((score) => n.decimal(score, digits)) as [string, string]
  const loss = n.decimal(lossOf(way, truth), digits)
  return (
    <Playground
      title={t.back}
      sees={t.seesBack({
        steps: knobs.steps,
        first: n.decimal(lossOf(forward(printed, facts), truth), digits),
        loss,
        demo,
        reply,
        right: way.outputs.filter((score, at) => score > 0.5 === (truth[at] === 1)).length,
      })}
      panels={useTables(walk)}
      reset={reset}
      controls={
        <>
          <Facts knobs={knobs} turn={turn} />
          <div className="grid content-start">
            <Toggle label={t.booked} checked={knobs.booked} onChange={(booked) => turn({ booked })} />
            <Toggle label={t.replied} checked={knobs.replied} onChange={(replied) => turn({ replied })} />
          </div>
          <Steps
            label={t.steps}
            at={knobs.steps}
            last={mostSteps}
            onChange={(steps) => turn({ steps })}
            format={n.whole}
          />
        </>
      }
    >
      <Picture title={t.edges.back}>
        <Drawing {...useDrawn(walk)} />
      </Picture>
      <Readout
        values={[
          { name: t.loss, value: loss },
          { name: t.demoScore, value: demo, note: `${t.truth} ${truth[0]}` },
          { name: t.replyScore, value: reply, note: `${t.truth} ${truth[1]}` },
        ]}
      />
    </Playground>
  )
}

interface FactsProps {
  knobs: { fit: number; activity: number }
  turn: (changed: { fit?: number; activity?: number }) => void
}

function Facts({ knobs, turn }: FactsProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const shared = { min: 0, max: 1, step: 0.05, format: (value: number) => n.decimal(value) }
  return (
    <>
      <Range label={t.facts[0] ?? ''} value={knobs.fit} onChange={(fit) => turn({ fit })} {...shared} />
      <Range
        label={t.facts[1] ?? ''}
        value={knobs.activity}
        onChange={(activity) => turn({ activity })}
        {...shared}
      />
    </>
  )
}

function factsOf(settings: LessonFigureProps['settings']) {
  return { fit: numberSetting(settings, 'fit', 0.5), activity: numberSetting(settings, 'activity', 0.7) }
}
