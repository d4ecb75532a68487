import { useMemo } from 'react'
import {
  Handle,
  numberSetting,
  Picture,
  Pictures,
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
import { countsAt, measuresOf, scoresWith, type Counts, type Measures } from './scores'
import { texts } from './texts'
import { useThresholdPanels } from './use-threshold-panels'

const window: [number, number] = [0, 100]
const step = 2

/** Two groups of scores and the line between yes and no: every place of it trades one error for the other. */
export default function Threshold({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const scores = useScores(settings)
  const { knobs, turn, reset } = useKnobs({ threshold: numberSetting(settings, 'at', 50) })
  const { threshold } = knobs
  const counts = countsAt(scores, threshold)
  const panels = useThresholdPanels(scores, threshold)
  const sees = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, n.whole(count)]))
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        ...(sees as Record<keyof Counts, string>),
        threshold: n.whole(threshold),
        flagged: n.whole(counts.found + counts.alarms),
        urgent: n.whole(scores.positive.length),
      })}
      panels={[panels.urgent, panels.other, panels.matrix, panels.measures]}
      reset={reset}
      controls={
        <Range
          label={t.threshold}
          min={window[0]}
          max={window[1]}
          step={step}
          value={threshold}
          onChange={(value) => turn({ threshold: value })}
          format={n.whole}
        />
      }
    >
      <Picture title={t.urgent(n.whole(scores.positive.length))}>
        <XyPanel
          panel={panels.urgent}
          extent={{ x: window, y: [0, panels.highest.urgent] }}
          height={170}
          before={(frame) => (
            <Upright frame={frame} at={threshold} label={t.thresholdOf(n.whole(threshold))} />
          )}
          over={(frame) => (
            <Handle
              frame={frame}
              label={t.threshold}
              says={n.whole(threshold)}
              x={threshold}
              y={0}
              step={{ x: step }}
              onMove={({ x }) => turn({ threshold: x })}
            />
          )}
        />
      </Picture>
      <Picture title={t.other(n.whole(scores.negative.length))}>
        <XyPanel
          panel={panels.other}
          extent={{ x: window, y: [0, panels.highest.other] }}
          height={190}
          before={(frame) => <Upright frame={frame} at={threshold} />}
        />
      </Picture>
      <Pictures columns={2}>
        <Picture title={t.matrix} panel={panels.matrix} />
        <MeasuresReadout counts={counts} measures={measuresOf(counts)} />
      </Pictures>
    </Playground>
  )
}

function MeasuresReadout({ counts, measures }: { counts: Counts; measures: Measures }) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { found, missed, alarms, quiet } = counts
  const share = (value: number) => (Number.isNaN(value) ? '–' : n.percent(value))
  const of = (part: number, all: number) => t.of(n.whole(part), n.whole(all))
  return (
    <Readout
      values={[
        { name: t.precision, value: share(measures.precision), note: of(found, found + alarms) },
        { name: t.recall, value: share(measures.recall), note: of(found, found + missed) },
        { name: t.f1, value: n.decimal(measures.f1) },
        {
          name: t.accuracy,
          value: share(measures.accuracy),
          note: of(found + quiet, found + missed + alarms + quiet),
        },
      ]}
    />
  )
}

/** The counts of the lesson's own example, where it gives them. */
function useScores(settings: LessonFigureProps['settings']) {
  const found = numberSetting(settings, 'found', 40)
  const missed = numberSetting(settings, 'missed', 10)
  const alarms = numberSetting(settings, 'alarms', 20)
  const quiet = numberSetting(settings, 'quiet', 930)
  return useMemo(() => scoresWith({ found, missed, alarms, quiet }), [found, missed, alarms, quiet])
}
