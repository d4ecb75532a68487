import {
  numberSetting,
  Picture,
  Playground,
  Range,
  Readout,
  Upright,
  useKnobs,
  useNumbers,
  useTexts,
  XyPanel,
  type LessonFigureProps,
} from '../kit'
import { outcomeOf, type Outcome, type Service } from './service'
import { texts } from './texts'
import { longest, mostRate, useServicePanels } from './use-service-panels'

/** Requests that come by chance, answered in batches: waiting against working. */
export default function Batching({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<Service>({
    rate: numberSetting(settings, 'rate', 40),
    most: numberSetting(settings, 'most', 1),
    patience: numberSetting(settings, 'patience', 0),
  })
  const outcome = outcomeOf(knobs)
  const panels = useServicePanels(knobs, outcome)
  const { median, p95, overrun } = outcome
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        rate: n.whole(knobs.rate),
        most: knobs.most,
        overrun,
        capacity: n.whole(outcome.capacity),
        median: n.whole(median),
        p95: n.whole(p95),
        busy: n.percent(outcome.busy),
        mean: n.decimal(outcome.waits.length / outcome.calls, 1),
      })}
      panels={[panels.waits, panels.curve]}
      reset={reset}
      controls={<Controls knobs={knobs} turn={turn} capacity={n.whole(outcome.capacity)} />}
    >
      <Picture title={t.waits}>
        <XyPanel
          panel={panels.waits}
          extent={{ x: [0, longest] }}
          height={210}
          before={(frame) =>
            overrun ? null : (
              <>
                <Upright
                  frame={frame}
                  at={Math.min(median, longest)}
                  label={p95 - median > 60 ? t.halfOf : ''}
                />
                <Upright frame={frame} at={Math.min(p95, longest)} label={t.most95} />
              </>
            )
          }
        />
      </Picture>
      <OutcomeReadout outcome={outcome} />
      <Picture title={t.curve}>
        <XyPanel panel={panels.curve} extent={{ x: [5, mostRate], y: [20, 1000] }} height={210} />
      </Picture>
    </Playground>
  )
}

function OutcomeReadout({ outcome }: { outcome: Outcome }) {
  const t = useTexts(texts)
  const n = useNumbers()
  const wait = (value: number) => (outcome.overrun ? '∞' : t.milliseconds(n.whole(value)))
  return (
    <Readout
      values={[
        { name: t.median, value: wait(outcome.median) },
        { name: t.p95, value: wait(outcome.p95) },
        { name: t.busy, value: n.percent(outcome.busy) },
        { name: t.size, value: n.decimal(outcome.waits.length / outcome.calls, 1) },
      ]}
    />
  )
}

interface ControlsProps {
  knobs: Service
  turn: (changed: Partial<Service>) => void
  capacity: string
}

function Controls({ knobs, turn, capacity }: ControlsProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  return (
    <>
      <Range
        label={t.rate}
        scale="log"
        min={5}
        max={mostRate}
        value={knobs.rate}
        onChange={(rate) => turn({ rate: Math.round(rate) })}
        format={n.whole}
        note={t.capacity(capacity)}
      />
      <Range
        label={t.most}
        scale="log"
        min={1}
        max={64}
        step={6}
        value={knobs.most}
        onChange={(most) => turn({ most: Math.round(most) })}
        format={n.whole}
      />
      <Range
        label={t.patience}
        min={0}
        max={100}
        step={10}
        value={knobs.patience}
        onChange={(patience) => turn({ patience })}
        format={(value) => t.milliseconds(n.whole(value))}
      />
    </>
  )
}
