import { useMemo } from 'react'
import {
  Choice,
  Level,
  numberSetting,
  Picture,
  Playground,
  Range,
  useKnobs,
  useNumbers,
  useTexts,
  XyPanel,
  type LessonFigureProps,
  type XyFrame,
} from '../kit'
import { declared, isClear, run, type Day } from './experiment'
import { texts } from './texts'
import { useTestPanels } from './use-test-panels'

const base = 0.6
const lengths = ['7', '14', '28'] as const
const runs = 30
/** The first days of a small experiment swing further and leave the window. */
const highest = 20

interface Knobs {
  lift: number
  daily: number
  days: (typeof lengths)[number]
  run: number
}

/** Two versions, dealt by lot: what one sees on each day, and what comes of stopping when it looks clear. */
export default function AbTest({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<Knobs>({
    lift: numberSetting(settings, 'lift', 0.02),
    daily: numberSetting(settings, 'daily', 100),
    days: '14',
    run: numberSetting(settings, 'run', 11),
  })
  const plan = useMemo(
    () => ({ base, lift: knobs.lift, daily: knobs.daily, days: Number(knobs.days) }),
    [knobs.lift, knobs.daily, knobs.days],
  )
  const days = useMemo(() => run(plan, knobs.run), [plan, knobs.run])
  const many = useMemo(() => declared(plan), [plan])
  const panels = useTestPanels(days, many)
  const last = days.at(-1)
  if (!last) return null
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        days: plan.days,
        old: n.whole(last.solved[0]),
        fresh: n.whole(last.solved[1]),
        count: n.whole(last.count),
        difference: n.decimal(100 * last.difference, 1),
        band: n.decimal(100 * last.band, 1),
        clear: isClear(last),
        atEnd: n.percent(many.atEnd),
        anyDay: n.percent(many.anyDay),
      })}
      panels={[panels.withBounds, panels.many]}
      reset={reset}
      controls={<Controls knobs={knobs} turn={turn} />}
    >
      <Picture title={t.course}>
        <XyPanel
          panel={panels.course}
          extent={{ x: [1, plan.days], y: [-highest, highest] }}
          height={280}
          behind={(frame) => <Band frame={frame} days={days} />}
          before={(frame) => <Level frame={frame} at={0} label={t.zero} />}
        />
      </Picture>
      <Picture title={t.many} panel={panels.many} />
    </Playground>
  )
}

function Controls({ knobs, turn }: { knobs: Knobs; turn: (changed: Partial<Knobs>) => void }) {
  const t = useTexts(texts)
  const n = useNumbers()
  return (
    <>
      <Range
        label={t.lift}
        min={-0.04}
        max={0.06}
        step={0.01}
        value={knobs.lift}
        onChange={(lift) => turn({ lift: Number(lift.toFixed(2)) + 0 })}
        format={(value) => t.pointsOf(n.whole(100 * value))}
      />
      <Range
        label={t.daily}
        scale="log"
        min={20}
        max={2000}
        value={knobs.daily}
        onChange={(daily) => turn({ daily: Math.round(daily) })}
        format={n.whole}
      />
      <Choice
        label={t.days}
        options={lengths.map((value) => ({ value, label: value }))}
        value={knobs.days}
        onChange={(length) => turn({ days: length })}
      />
      <Range
        label={t.run}
        min={1}
        max={runs}
        value={knobs.run}
        onChange={(one) => turn({ run: one })}
        format={n.whole}
      />
    </>
  )
}

function Band({ frame: { x, y }, days }: { frame: XyFrame; days: readonly Day[] }) {
  const edge = (sign: 1 | -1) =>
    days.map(({ difference, band }, at) => `${x(at + 1)},${y(100 * (difference + sign * band))}`)
  return (
    <polygon points={[...edge(1), ...edge(-1).reverse()].join(' ')} fill="var(--accent)" fillOpacity={0.14} />
  )
}
