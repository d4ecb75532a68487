import {
  Choice,
  Handle,
  numberSetting,
  Picture,
  Pictures,
  Playground,
  Range,
  Readout,
  Strip,
  Toggle,
  useKnobs,
  useNumbers,
  useTexts,
  XyPanel,
  type XyFrame,
  type LessonFigureProps,
} from '../kit'
import { learn, months, nobody, outcomeOf, type Goal, type Month } from './orders'
import { texts } from './texts'
import { useRulesPanels, window } from './use-rules-panels'

const step = 5
/** The same for both months, so that the pictures stand still. */
const highest = { mistakes: 15, euros: 1300 }

interface Knobs {
  threshold: number
  month: Month
  goal: Goal
  /** Whether November's learned threshold comes from November. */
  again: boolean
}

/** A rule of one number: set by hand, or found in examples, and what either is worth when the world moves. */
export default function Rules({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<Knobs>({
    threshold: numberSetting(settings, 'at', 500),
    month: 'october',
    goal: 'mistakes',
    again: false,
  })
  const { threshold, month, goal } = knobs
  const learned = learn(knobs.again ? month : 'october', goal)
  const panels = useRulesPanels({ month, goal, threshold, learned })
  const [yours, theirs, none] = [threshold, learned, nobody].map((from) => outcomeOf(month, from))
  if (!yours || !theirs || !none) return null
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        ...yours,
        month,
        threshold: n.whole(threshold),
        euros: n.whole(yours.euros),
        learned: n.whole(learned),
        learnedMistakes: theirs.mistakes,
        learnedEuros: n.whole(theirs.euros),
        nobodyMistakes: none.mistakes,
      })}
      panels={[panels.outcomes, panels.orders, panels.curve]}
      reset={reset}
      controls={<Controls knobs={knobs} turn={turn} />}
    >
      <Orders month={month} threshold={threshold} learned={learned} />
      <Readout
        values={[
          { name: t.yours, value: valueOf(yours), note: t.from(n.whole(threshold)) },
          { name: t.learnedLine, value: valueOf(theirs), note: t.from(n.whole(learned)) },
          { name: t.nobody, value: valueOf(none) },
        ]}
      />
      <Pictures>
        <Picture title={t.curve[goal]}>
          <XyPanel
            panel={panels.curve}
            extent={{ x: window, y: [0, highest[goal]] }}
            height={190}
            over={(frame) => (
              <Handle
                frame={frame}
                label={t.threshold}
                says={t.euros(n.whole(threshold))}
                x={threshold}
                y={yours[goal]}
                step={{ x: step }}
                onMove={({ x }) => turn({ threshold: x })}
              />
            )}
          />
        </Picture>
      </Pictures>
    </Playground>
  )

  function valueOf(outcome: { mistakes: number; euros: number }): string {
    return goal === 'mistakes' ? t.mistakes(outcome.mistakes) : t.euros(n.whole(outcome.euros))
  }
}

function Controls({ knobs, turn }: { knobs: Knobs; turn: (changed: Partial<Knobs>) => void }) {
  const t = useTexts(texts)
  const n = useNumbers()
  return (
    <>
      <Range
        label={t.threshold}
        value={knobs.threshold}
        min={window[0]}
        max={window[1]}
        step={step}
        onChange={(threshold) => turn({ threshold })}
        format={(value) => t.euros(n.whole(value))}
      />
      <Choice
        label={t.goal}
        options={(['mistakes', 'euros'] as const).map((value) => ({ value, label: t.goals[value] }))}
        value={knobs.goal}
        onChange={(goal) => turn({ goal })}
      />
      <Choice
        label={t.month}
        options={(['october', 'november'] as const).map((value) => ({ value, label: t.months[value] }))}
        value={knobs.month}
        onChange={(month) => turn({ month, again: false })}
      />
      {knobs.month === 'november' ? (
        <Toggle label={t.again} checked={knobs.again} onChange={(again) => turn({ again })} />
      ) : null}
    </>
  )
}

/** The month's orders along their amounts; mistakes stand out. */
function Orders({ month, threshold, learned }: { month: Month; threshold: number; learned: number }) {
  const t = useTexts(texts)
  const { honest, stolen } = months[month]
  return (
    <Strip
      label={t.amount}
      extent={window}
      rows={[
        { name: t.honest, marks: honest.map((at) => ({ at, tone: at >= threshold ? 3 : 0 })) },
        { name: t.stolen, marks: stolen.map((at) => ({ at, tone: at >= threshold ? 1 : 3 })) },
      ]}
      legend={[
        { name: t.right, tone: 0 },
        { name: t.caught, tone: 1 },
        { name: t.wrong, tone: 3 },
      ]}
      before={(frame) => <Lines frame={frame} threshold={threshold} learned={learned} />}
    />
  )
}

/** Where checking begins by hand, and where by what was learned; the names stand away from each other. */
function Lines({ frame, threshold, learned }: { frame: XyFrame; threshold: number; learned: number }) {
  const t = useTexts(texts)
  const lines = [
    { at: learned, name: t.learnedLine, before: learned <= threshold, dash: '5 4' },
    { at: threshold, name: t.yours, before: learned > threshold, dash: undefined },
  ]
  return lines.map(({ at, name, before, dash }) => (
    <g key={name} transform={`translate(${frame.x(at)},0)`}>
      <line y2={frame.inner.height} stroke="var(--ink)" strokeWidth={1.5} strokeDasharray={dash} />
      <text
        x={before ? -6 : 6}
        y={11}
        textAnchor={before ? 'end' : 'start'}
        fill="var(--ink)"
        fontWeight={600}
      >
        {name}
      </text>
    </g>
  ))
}
