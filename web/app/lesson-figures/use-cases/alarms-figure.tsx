import type { MatrixPanel, XyPanel as XyPanelData } from '@skillgrad/exercises/contract'
import {
  Choice,
  choiceSetting,
  Level,
  Picture,
  Playground,
  Range,
  Readout,
  said,
  Upright,
  useKnobs,
  useNumbers,
  useTexts,
  XyPanel,
  type LessonFigureProps,
} from '../kit'
import { watchedOf, watches, watchNames, type Watch, type Watched, type WatchName } from './alarms'
import { alarmsTexts } from './alarms-texts'

const window: Record<'x' | 'y', [number, number]> = { x: [0.01, 30], y: [0, 100] }
const stops = 70
const bases = Array.from(
  { length: stops + 1 },
  (_, at) => window.x[0] * (window.x[1] / window.x[0]) ** (at / stops),
)

interface Knobs extends Watch {
  watch: WatchName
}

/** A model raises alarms: how many of them are worth the look, by how rare the real ones are. */
export function Alarms({ settings }: LessonFigureProps) {
  const t = useTexts(alarmsTexts)
  const n = useNumbers()
  const first = choiceSetting(settings, 'case', watchNames)
  const { knobs, turn, reset } = useKnobs<Knobs>({ watch: first, ...watches[first] })
  const watched = watchedOf(knobs)
  const panels = usePanels(knobs, watched)
  const count = (value: number) => n.significant(value)
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        watch: t.watches[knobs.watch],
        alarms: count(watched.alarms),
        fresh: count(watched.fresh),
        missed: count(watched.missed),
        each: n.decimal(watched.checksEach, 1),
        worth: n.whole(knobs.worth),
        pays: watched.gain > 0,
      })}
      panels={[panels.curve, panels.table]}
      reset={reset}
      controls={<Controls knobs={knobs} turn={turn} />}
    >
      <Readout
        values={[
          { name: t.alarms, value: count(watched.alarms) },
          { name: t.fresh, value: count(watched.fresh) },
          { name: t.missed, value: count(watched.missed) },
          {
            name: t.each,
            value: n.decimal(watched.checksEach, 1),
            note: t.atMost(n.whole(knobs.worth)),
          },
        ]}
      />
      <Picture title={t.picture}>
        <XyPanel
          panel={panels.curve}
          extent={window}
          height={280}
          legend={false}
          before={(frame) => (
            <>
              <Level frame={frame} at={100 / knobs.worth} label={t.border} />
              <Upright frame={frame} at={100 * knobs.base} label={t.watches[knobs.watch]} />
            </>
          )}
        />
      </Picture>
    </Playground>
  )
}

function Controls({ knobs, turn }: { knobs: Knobs; turn: (changed: Partial<Knobs>) => void }) {
  const t = useTexts(alarmsTexts)
  const n = useNumbers()
  return (
    <>
      <Choice
        label={t.watch}
        options={watchNames.map((value) => ({ value, label: t.watches[value] }))}
        value={knobs.watch}
        onChange={(watch) => turn({ watch, ...watches[watch] })}
      />
      <Range
        label={t.base}
        scale="log"
        min={0.0001}
        max={0.3}
        value={knobs.base}
        onChange={(base) => turn({ base })}
        format={(value) => n.percent(value, value < 0.01 ? 2 : 1)}
      />
      <Range
        label={t.falseAlarm}
        min={0}
        max={0.25}
        step={0.001}
        value={knobs.falseAlarm}
        onChange={(falseAlarm) => turn({ falseAlarm })}
        format={(value) => n.percent(value, 1)}
      />
      <Range
        label={t.known}
        min={0}
        max={0.9}
        step={0.01}
        value={knobs.known}
        onChange={(known) => turn({ known })}
        format={(value) => n.percent(value)}
      />
      <Range
        label={t.worth}
        min={2}
        max={50}
        value={knobs.worth}
        onChange={(worth) => turn({ worth })}
        format={(value) => t.checks(n.whole(value))}
      />
    </>
  )
}

function usePanels(watch: Watch, { alarms, found, missed }: Watched) {
  const t = useTexts(alarmsTexts)
  const curve: XyPanelData = {
    kind: 'xy',
    title: said(t.picture),
    x: { label: said(t.baseAxis), scale: 'log' },
    y: { label: said(t.precisionAxis) },
    series: [
      {
        name: said(t.precisionAxis),
        mark: 'line',
        tone: 1,
        x: bases,
        y: bases.map((base) => 100 * watchedOf({ ...watch, base: base / 100 }).precision),
      },
    ],
  }
  const table: MatrixPanel = {
    kind: 'matrix',
    title: said(t.table),
    rowAxis: said(t.truth),
    columnAxis: said(t.said),
    rows: [said(t.real), said(t.other)],
    columns: [said(t.alarm), said(t.quiet)],
    values: [found, missed, alarms - found, 1000 - missed - alarms],
    format: 'number',
  }
  return { curve, table }
}
