import { useMemo } from 'react'
import {
  Choice,
  numberSetting,
  Picture,
  Pictures,
  Playground,
  Range,
  Readout,
  Toggle,
  useKnobs,
  useNumbers,
  useTexts,
  XyPanel,
  type LessonFigureProps,
  type XyFrame,
} from '../kit'
import { chanceOf, drawAnswers, fit, logLoss, rankCorrelation, topics, world, wrongShares } from './answers'
import { texts } from './texts'
import { useBehaviourPanels } from './use-behaviour-panels'

const counts = ['6', '20', '60'] as const
const windows = {
  dashboard: { x: [0, 100], y: [-3, 2.5] },
  model: { x: [-3, 2.5], y: [-3, 2.5] },
} satisfies Record<string, { x: [number, number]; y: [number, number] }>

interface Knobs {
  choosy: number
  each: (typeof counts)[number]
  pull: boolean
}

/** Who answers what is no accident: the dashboard mixes up topic and audience, the model tells them apart. */
export default function Behaviour({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<Knobs>({
    choosy: numberSetting(settings, 'choosy', 0.5),
    each: '60',
    pull: true,
  })
  const { shares, fitted, measures } = useCounted(knobs)
  const panels = useBehaviourPanels(shares, fitted.difficulty)
  const first = shares.indexOf(Math.max(...shares))
  const rank = 1 + world.difficulty.filter((other) => other > (world.difficulty[first] ?? 0)).length
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        topic: n.whole(first + 1),
        share: n.percent(shares[first] ?? NaN),
        rank: n.whole(rank),
        topics,
        dashboard: n.decimal(measures.dashboard),
        model: n.decimal(measures.model),
      })}
      panels={[panels.numbers]}
      reset={reset}
      controls={<Controls knobs={knobs} turn={turn} />}
    >
      <Pictures columns={2}>
        {(['dashboard', 'model'] as const).map((way) => (
          <Picture key={way} title={t[way]}>
            <XyPanel
              panel={panels[way]}
              extent={windows[way]}
              height={290}
              legend={false}
              before={(frame) => <Names frame={frame} x={panels[way].series[0]?.x ?? []} />}
            />
          </Picture>
        ))}
      </Pictures>
      <Readout
        values={[
          { name: t.byDashboard, value: n.decimal(measures.dashboard), note: t.agreement },
          { name: t.byModel, value: n.decimal(measures.model), note: t.agreement },
          { name: t.lossDashboard, value: n.decimal(measures.lossDashboard, 3) },
          { name: t.lossModel, value: n.decimal(measures.lossModel, 3) },
        ]}
      />
    </Playground>
  )
}

/** The answers of these habits, counted in both ways and judged by the truth. */
function useCounted({ choosy, each, pull }: Knobs) {
  return useMemo(() => {
    const answers = drawAnswers({ choosy, each: Number(each) })
    const shares = wrongShares(answers).map((share) => (Number.isNaN(share) ? 0.5 : share))
    const fitted = fit(answers, pull ? 1 : 0)
    const measures = {
      dashboard: rankCorrelation(shares, world.difficulty),
      model: rankCorrelation(fitted.difficulty, world.difficulty),
      lossDashboard: logLoss((_, topic) => 1 - (shares[topic] ?? 0.5)),
      lossModel: logLoss((learner, topic) =>
        chanceOf(fitted.ability[learner] ?? 0, fitted.difficulty[topic] ?? 0),
      ),
    }
    return { shares, fitted, measures }
  }, [choosy, each, pull])
}

function Controls({ knobs, turn }: { knobs: Knobs; turn: (changed: Partial<Knobs>) => void }) {
  const t = useTexts(texts)
  const n = useNumbers()
  return (
    <>
      <Range
        label={t.choosy}
        min={0}
        max={1}
        step={0.1}
        value={knobs.choosy}
        onChange={(choosy) => turn({ choosy })}
        format={(share) => n.percent(share)}
      />
      <Choice
        label={t.each}
        options={counts.map((value) => ({ value, label: value }))}
        value={knobs.each}
        onChange={(each) => turn({ each })}
      />
      <Toggle label={t.pull} checked={knobs.pull} onChange={(pull) => turn({ pull })} />
    </>
  )
}

/** The number of each topic beside its point. */
function Names({ frame, x }: { frame: XyFrame; x: readonly number[] }) {
  return world.difficulty.map((difficulty, topic) => (
    <text
      key={topic}
      x={frame.x(x[topic] ?? 0) + 7}
      y={frame.y(difficulty) + 4}
      fontSize={11}
      fill="var(--ink-soft)"
    >
      {topic + 1}
    </text>
  ))
}
