import type { MatrixPanel, XyPanel as XyPanelData } from '@skillgrad/exercises/contract'
import {
  Choice,
  numberSetting,
  Picture,
  Playground,
  Range,
  Readout,
  said,
  useKnobs,
  useNumbers,
  useTexts,
  XyPanel,
  type LessonFigureProps,
} from '../kit'
import { baselineOf, leastOf, lossOf, missesOf, mornings, type Line, type Measure } from './fit'
import { Misses } from './misses'
import { texts } from './texts'

const window: { x: [number, number]; y: [number, number] } = { x: [0, 10], y: [0, 26] }

/** Two knobs of a line, and the errors they leave: drawn as squares where squares are counted. */
export default function LineFit({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs({
    w: numberSetting(settings, 'w', 1),
    b: numberSetting(settings, 'b', 5),
    measure: 'squared' as Measure,
  })
  const { measure } = knobs
  const panels = usePanels(knobs, measure)
  const [loss, baseline, least] = [lossOf(knobs, measure), baselineOf(measure), leastOf(measure)]
  const unit = measure === 'squared' ? t.squaredMinutes : t.plainMinutes
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        w: n.significant(knobs.w),
        b: n.significant(knobs.b),
        errors: n.list(missesOf(knobs).map(({ error }) => n.significant(error))),
        loss: n.significant(loss),
        measure,
        standing: loss > baseline ? 'worse' : loss < least + 0.005 ? 'best' : 'better',
      })}
      panels={[panels.line, panels.misses]}
      reset={reset}
      controls={
        <>
          <Range
            label={t.w}
            min={-1}
            max={4}
            step={0.1}
            value={knobs.w}
            onChange={(w) => turn({ w })}
            format={(w) => n.decimal(w, 1)}
          />
          <Range
            label={t.b}
            min={-2}
            max={14}
            step={0.5}
            value={knobs.b}
            onChange={(b) => turn({ b })}
            format={(b) => n.decimal(b, 1)}
          />
          <Choice
            label={t.measure}
            options={[
              { value: 'squared', label: t.squared },
              { value: 'absolute', label: t.absolute },
            ]}
            value={measure}
            onChange={(value) => turn({ measure: value })}
          />
        </>
      }
    >
      <Picture title={t.picture}>
        <XyPanel
          panel={panels.line}
          extent={window}
          height={340}
          behind={(frame) => (
            <Misses frame={frame} misses={missesOf(knobs)} squared={measure === 'squared'} />
          )}
        />
      </Picture>
      <Readout
        values={[
          { name: t.loss, value: n.significant(loss), note: unit },
          { name: t.baseline, value: n.significant(baseline, 4), note: unit },
          { name: t.least, value: n.significant(least), note: unit },
        ]}
      />
    </Playground>
  )
}

function usePanels(line: Line, measure: Measure) {
  const t = useTexts(texts)
  const misses = missesOf(line)
  const drawn: XyPanelData = {
    kind: 'xy',
    title: said(t.picture),
    x: { label: said(t.people) },
    y: { label: said(t.minutes) },
    series: [
      { name: said(t.line), mark: 'line', tone: 1, x: window.x, y: window.x.map((x) => line.w * x + line.b) },
      {
        name: said(t.mornings),
        mark: 'points',
        tone: 2,
        x: mornings.map(({ people }) => people),
        y: mornings.map(({ minutes }) => minutes),
      },
    ],
  }
  const table: MatrixPanel = {
    kind: 'matrix',
    title: said(t.misses),
    rowAxis: said(t.row),
    columnAxis: said(t.column),
    rows: misses.map(({ people }) => said(t.morning(people))),
    columns: [t.predicted, t.happened, t.error, t.counted].map(said),
    values: misses.flatMap(({ predicted, minutes, error }) => [
      predicted,
      minutes,
      error,
      measure === 'squared' ? error ** 2 : Math.abs(error),
    ]),
    format: 'number',
  }
  return { line: drawn, misses: table }
}
