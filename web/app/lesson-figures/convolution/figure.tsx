import type { MatrixPanel } from '@skillgrad/exercises/contract'
import {
  Choice,
  choiceSetting,
  numberSetting,
  Picture,
  Playground,
  Range,
  Readout,
  said,
  shade,
  Steps,
  useKnobs,
  useNumbers,
  useTexts,
  type LessonFigureProps,
} from '../kit'
import { Cells } from './cells'
import { texts } from './texts'
import { answerAt, filters, lines, mapOf, pooled, reach, side, stops, tileWith, type Line } from './tile'

/** Row 3, column 3 as people count: the crack of the first state lies under the filter's middle. */
const firstWindow = 14
const fullAnswer = 6

/** A small window slides over a picture, and what it answers becomes a map of where something was found. */
export default function Convolution({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs({
    crack: choiceSetting(settings, 'crack', lines),
    place: numberSetting(settings, 'place', 3),
    looks: choiceSetting(settings, 'filter', lines),
    window: firstWindow,
  })
  const filter = filters[knobs.looks]
  const tile = tileWith(knobs.crack, knobs.place)
  const [row, column] = [Math.floor(knobs.window / stops), knobs.window % stops]
  const { sum, answer } = answerAt(tile, filter, row, column)
  const map = mapOf(tile, filter)
  const largest = Math.max(...map)
  const panels = usePanels({ tile, map, filter })
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        row: row + 1,
        column: column + 1,
        sum: n.whole(sum),
        answer: n.whole(answer),
        largest: n.whole(largest),
        found: largest === fullAnswer ? 'whole' : largest > 0 ? 'partly' : 'none',
      })}
      panels={panels}
      reset={reset}
      controls={
        <>
          <Lines label={t.crack} value={knobs.crack} onChange={(crack) => turn({ crack })} />
          <Lines label={t.looks} value={knobs.looks} onChange={(looks) => turn({ looks })} />
          <Range
            label={t.place}
            min={1}
            max={side - 2}
            value={knobs.place}
            onChange={(place) => turn({ place })}
            format={(place) => n.whole(place + 1)}
          />
          <Steps
            label={t.window}
            at={knobs.window}
            last={stops * stops - 1}
            onChange={(window) => turn({ window })}
            format={(at) => t.windowAt(Math.floor(at / stops) + 1, (at % stops) + 1)}
          />
        </>
      }
    >
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        <Picture title={t.tile}>
          <Cells
            columns={side}
            values={tile}
            fill={(pixel) => (pixel === 1 ? 'var(--sunken)' : 'var(--ink)')}
            ink={(pixel) => (pixel === 1 ? 'var(--ink-faint)' : 'var(--surface)')}
            label={n.whole}
            framed={{ row, column, size: reach }}
            most={340}
          />
        </Picture>
        <Picture title={t.map}>
          <Cells
            columns={stops}
            values={map}
            fill={tint}
            ink={() => 'var(--ink)'}
            label={n.whole}
            framed={{ row, column, size: 1 }}
            most={260}
          />
        </Picture>
        <Picture title={t.filter}>
          <Cells
            columns={reach}
            values={filter}
            fill={(weight) => (weight < 0 ? 'var(--caution-soft)' : 'var(--accent-soft)')}
            ink={() => 'var(--ink)'}
            label={n.whole}
            most={132}
          />
        </Picture>
        <Picture title={t.pooled}>
          <Cells
            columns={2}
            values={pooled(map, stops / 2)}
            fill={tint}
            ink={() => 'var(--ink)'}
            label={n.whole}
            most={90}
          />
        </Picture>
      </div>
      <Readout
        values={[
          { name: t.here, value: n.whole(answer), note: t.before(n.whole(sum)) },
          { name: t.largest, value: n.whole(largest) },
        ]}
      />
    </Playground>
  )
}

function Lines({ label, value, onChange }: { label: string; value: Line; onChange: (line: Line) => void }) {
  const t = useTexts(texts)
  return (
    <Choice
      label={label}
      options={lines.map((line) => ({ value: line, label: t.lines[line] }))}
      value={value}
      onChange={onChange}
    />
  )
}

const tint = (answer: number) => shade(answer / fullAnswer)

interface Drawn {
  tile: number[]
  map: number[]
  filter: readonly number[]
}

function usePanels({ tile, map, filter }: Drawn): MatrixPanel[] {
  const t = useTexts(texts)
  const numbered = (count: number) => Array.from({ length: count }, (_, at) => said(String(at + 1)))
  const grid = (title: string, across: number, values: readonly number[]): MatrixPanel => ({
    kind: 'matrix',
    title: said(title),
    rowAxis: said(t.rowAxis),
    columnAxis: said(t.columnAxis),
    rows: numbered(values.length / across),
    columns: numbered(across),
    values,
    format: 'number',
  })
  return [
    grid(t.tile, side, tile),
    grid(t.filter, reach, filter),
    grid(t.map, stops, map),
    grid(t.pooled, 2, pooled(map, stops / 2)),
  ]
}
