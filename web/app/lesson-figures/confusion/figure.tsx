import type { BarPanel, MatrixPanel } from '@skillgrad/exercises/contract'
import {
  Choice,
  choiceSetting,
  numberSetting,
  Picture,
  Playground,
  Range,
  Readout,
  said,
  useKnobs,
  useNumbers,
  useTexts,
  type LessonFigureProps,
} from '../kit'
import { Cells } from './cells'
import { bandOf, countsOf, fractionOf, measures, valueOf, type Counts, type Measure } from './counts'
import { texts } from './texts'

interface Knobs {
  found: number
  alarms: number
  measure: Measure
}

/** A confusion matrix that one fills oneself, and the cells that each measure counts and forgives. */
export default function Confusion({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const all = numberSetting(settings, 'all', 1000)
  const urgent = numberSetting(settings, 'urgent', 50)
  const { knobs, turn, reset } = useKnobs<Knobs>({
    found: numberSetting(settings, 'found', 40),
    alarms: numberSetting(settings, 'alarms', 20),
    measure: choiceSetting(settings, 'measure', measures),
  })
  const { found, alarms, measure } = knobs
  const counts = countsOf({ all, urgent, found, alarms })
  const value = valueOf(counts, measure)
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        flagged: n.whole(found + alarms),
        found: n.whole(found),
        urgent: n.whole(urgent),
        measure,
        fraction: fractionOf(counts, measure, n.whole),
        value: Number.isNaN(value) ? undefined : n.decimal(value),
      })}
      panels={usePanels(counts)}
      reset={reset}
      controls={
        <>
          <Choice
            label={t.measure}
            options={measures.map((one) => ({ value: one, label: t.names[one] }))}
            value={measure}
            onChange={(chosen) => turn({ measure: chosen })}
          />
          <Range
            label={t.found}
            min={0}
            max={urgent}
            value={found}
            onChange={(count) => turn({ found: count })}
            format={(count) => t.of(n.whole(count), n.whole(urgent))}
          />
          <Range
            label={t.alarms}
            min={0}
            max={all - urgent}
            step={5}
            value={alarms}
            onChange={(count) => turn({ alarms: count })}
            format={(count) => t.of(n.whole(count), n.whole(all - urgent))}
          />
        </>
      }
    >
      <Picture title={t.matrix(n.whole(all))}>
        <Cells counts={counts} measure={measure} />
      </Picture>
      <Measures counts={counts} silent={1 - urgent / all} />
    </Playground>
  )
}

/** All four measures, with how far chance may have carried those that are shares. */
function Measures({ counts, silent }: { counts: Counts; silent: number }) {
  const t = useTexts(texts)
  const n = useNumbers()
  return (
    <Readout
      values={measures.map((measure) => {
        const [value, band] = [valueOf(counts, measure), bandOf(counts, measure)]
        return {
          name: t.names[measure],
          value: Number.isNaN(value) ? '–' : measure === 'f1' ? n.decimal(value) : n.percent(value),
          note:
            measure === 'accuracy'
              ? t.silent(n.percent(silent))
              : band
                ? t.band(n.whole(100 * band))
                : undefined,
        }
      })}
    />
  )
}

function usePanels(counts: Counts): [MatrixPanel, BarPanel] {
  const t = useTexts(texts)
  const n = useNumbers()
  const all = Object.values(counts).reduce((sum: number, count: number) => sum + count, 0)
  return [
    {
      kind: 'matrix',
      title: said(t.matrix(n.whole(all))),
      rowAxis: said(t.ticket),
      columnAxis: said(t.model),
      rows: [said(t.isUrgent), said(t.isNot)],
      columns: [said(t.flagged), said(t.notFlagged)],
      values: [counts.found, counts.missed, counts.alarms, counts.quiet],
      format: 'count',
    },
    {
      kind: 'bars',
      title: said(t.measures),
      value: { label: said(t.measures) },
      bars: measures.map((measure) => ({
        name: said(t.names[measure]),
        value: valueOf(counts, measure),
        tone: 1,
      })),
    },
  ]
}
