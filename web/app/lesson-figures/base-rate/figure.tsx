import type { BarPanel, MatrixPanel } from '@skillgrad/exercises/contract'
import {
  numberSetting,
  Crowd,
  CrowdLegend,
  Picture,
  Playground,
  Range,
  Readout,
  said,
  Toggle,
  useKnobs,
  useNumbers,
  useTexts,
  type LessonFigureProps,
} from '../kit'
import { countsOf, essaysOf, meaningOf, type Counts, type Kind, type Rates } from './alarms'
import { markOf } from './mark'
import { texts } from './texts'

const kinds: Kind[] = ['found', 'wronged', 'missed', 'quiet']

interface Knobs extends Rates {
  twice: boolean
}

/** A detector over a thousand essays: how rare the thing is decides what an alarm means. */
export default function BaseRate({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<Knobs>({
    base: numberSetting(settings, 'base', 0.02),
    detection: numberSetting(settings, 'detection', 0.9),
    falseAlarm: numberSetting(settings, 'false-alarm', 0.05),
    twice: false,
  })
  const counts = countsOf(knobs, knobs.twice)
  const meaning = meaningOf(counts)
  const of = (count: number) => n.significant(count)
  return (
    <Playground
      title={t.title}
      sees={
        Number.isNaN(meaning)
          ? t.nobody
          : t.sees({
              flagged: of(counts.found + counts.wronged),
              found: of(counts.found),
              wronged: of(counts.wronged),
              missed: of(counts.missed),
              meaning: n.percent(meaning),
            })
      }
      panels={usePanels(counts, meaning)}
      reset={reset}
      controls={<Controls knobs={knobs} turn={turn} />}
    >
      <Picture title={t.dots}>
        <CrowdLegend
          mark={markOf}
          entries={kinds.map((kind) => ({ kind, name: t[kind], count: of(counts[kind]) }))}
        />
        <Crowd mark={markOf} columns={{ narrow: 40, wide: 50 }} kinds={essaysOf(counts)} />
      </Picture>
      <Readout
        values={[
          { name: t.meaning, value: Number.isNaN(meaning) ? '–' : n.percent(meaning) },
          { name: t.letters, value: of(counts.found + counts.wronged) },
          { name: t.deserved, value: of(counts.found) },
          { name: t.undeserved, value: of(counts.wronged) },
        ]}
      />
    </Playground>
  )
}

function Controls({ knobs, turn }: { knobs: Knobs; turn: (changed: Partial<Knobs>) => void }) {
  const t = useTexts(texts)
  const n = useNumbers()
  return (
    <>
      <Range
        label={t.base}
        scale="log"
        min={0.001}
        max={0.5}
        value={knobs.base}
        onChange={(base) => turn({ base })}
        format={(value) => n.percent(value, value < 0.1 ? 1 : 0)}
      />
      <Range
        label={t.detection}
        min={0.5}
        max={1}
        step={0.01}
        value={knobs.detection}
        onChange={(detection) => turn({ detection })}
        format={(value) => n.percent(value)}
      />
      <Range
        label={t.falseAlarm}
        min={0}
        max={0.2}
        step={0.001}
        value={knobs.falseAlarm}
        onChange={(falseAlarm) => turn({ falseAlarm })}
        format={(value) => n.percent(value, 1)}
      />
      <Toggle label={t.twice} checked={knobs.twice} onChange={(twice) => turn({ twice })} />
    </>
  )
}

function usePanels({ found, missed, wronged, quiet }: Counts, meaning: number): [MatrixPanel, BarPanel] {
  const t = useTexts(texts)
  return [
    {
      kind: 'matrix',
      title: said(t.table),
      rowAxis: said(t.writer),
      columnAxis: said(t.flag),
      rows: [said(t.machine), said(t.human)],
      columns: [said(t.flagged), said(t.notFlagged)],
      values: [found, missed, wronged, quiet],
      format: 'count',
    },
    {
      kind: 'bars',
      title: said(t.meaning),
      value: { label: said(t.meaning) },
      bars: [{ name: said(t.flags), value: meaning, tone: 1 }],
    },
  ]
}
