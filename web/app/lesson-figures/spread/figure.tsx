import type { BarPanel, TextPanel } from '@skillgrad/exercises/contract'
import {
  Handle,
  headroom,
  numberSetting,
  Playground,
  Range,
  Readout,
  said,
  Strip,
  useKnobs,
  useNumbers,
  useTexts,
  type LessonFigureProps,
} from '../kit'
import { MeasureLines } from './measure-lines'
import { texts } from './texts'
import { firstSlowest, measuresOf, nine, type Measures } from './times'

const range = { min: 1.5, max: 30, step: 0.5 }
const window: [number, number] = [-3, 31]
const rowHeight = 84
/** Where the answers stand, as a share of the height of both rows. */
const answersAt = (rowHeight + 12) / (2 * rowHeight + headroom)

/** Ten waiting times: which measures follow the slowest one, and which don't. */
export default function Spread({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs({ slowest: numberSetting(settings, 'slowest', firstSlowest) })
  const { slowest } = knobs
  const measures = measuresOf(slowest)
  const { mean, median, deviation, p90, belowMean } = measures
  const seconds = (value: number) => t.took(n.decimal(value))
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        slowest: n.decimal(slowest, 1),
        mean: n.decimal(mean),
        median: n.decimal(median),
        deviation: n.decimal(deviation),
        p90: n.decimal(p90, 1),
        below: belowMean,
      })}
      panels={usePanels(slowest, measures)}
      reset={reset}
      controls={
        <Range
          label={t.slowest}
          {...range}
          value={slowest}
          onChange={(value) => turn({ slowest: value })}
          format={(value) => t.took(n.decimal(value, 1))}
        />
      }
    >
      <Strip
        label={t.seconds}
        extent={window}
        rowHeight={rowHeight}
        namesAt="end"
        rows={[
          {
            name: t.answers,
            marks: [...nine.map((at) => ({ at, tone: 0 as const })), { at: slowest, tone: 3 }],
          },
          { name: t.within, marks: [] },
        ]}
        before={(frame) => <MeasureLines frame={frame} measures={measures} texts={t} />}
        over={(frame) => (
          <Handle
            frame={frame}
            label={t.slowest}
            says={seconds(slowest)}
            x={slowest}
            y={answersAt}
            step={{ x: range.step }}
            onMove={({ x }) => turn({ slowest: Math.min(range.max, Math.max(range.min, x)) })}
          />
        )}
      />
      <Readout
        values={[
          { name: t.mean, value: seconds(mean) },
          { name: t.median, value: seconds(median) },
          { name: t.p90, value: seconds(p90) },
          {
            name: t.deviation,
            value: seconds(deviation),
            ...(mean < deviation ? { note: t.impossible } : {}),
          },
        ]}
      />
    </Playground>
  )
}

function usePanels(slowest: number, { mean, median, deviation, p90 }: Measures): [BarPanel, TextPanel] {
  const t = useTexts(texts)
  const n = useNumbers()
  const bar = (name: string, value: number) => ({ name: said(name), value, tone: 1 as const })
  return [
    {
      kind: 'bars',
      title: said(t.measures),
      value: { label: said(t.seconds) },
      bars: [bar(t.mean, mean), bar(t.median, median), bar(t.p90, p90), bar(t.deviation, deviation)],
    },
    {
      kind: 'text',
      title: said(t.times),
      passages: [
        {
          name: said(t.seconds),
          text: [...nine, slowest].map((time) => n.decimal(time, 1)).join(', '),
          tone: 0,
        },
      ],
    },
  ]
}
