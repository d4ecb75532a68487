import type { MatrixPanel } from '@skillgrad/exercises/contract'
import { useMemo } from 'react'
import {
  numberSetting,
  Picture,
  Playground,
  Range,
  said,
  useKnobs,
  useNumbers,
  useTexts,
  type LessonFigureProps,
} from '../kit'
import { Hall } from './hall'
import { texts } from './texts'
import { columns, practised, rows, start, wayOf, type Table } from './warehouse'

const mostTrips = 3000
/** The row beside the ramp. */
const edge = 2

/** Q-learning on a small floor: change the rewards, and the cart takes them at their word. */
export default function GridWorld({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs({
    step: numberSetting(settings, 'step', -1),
    slip: numberSetting(settings, 'slip', 0),
    trips: numberSetting(settings, 'trips', mostTrips),
  })
  const { step, slip, trips } = knobs
  const table = useMemo(() => practised({ step, slip }, trips), [step, slip, trips])
  const trip = wayOf(table)
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        trips: n.whole(trips),
        worth: n.decimal(Math.max(...(table[start] ?? []))),
        steps: trip.cells.length - 1,
        end: trip.end,
        detour: edge - Math.min(edge, ...trip.cells.map((cell) => Math.floor(cell / columns))),
      })}
      panels={[usePanel(table)]}
      reset={reset}
      controls={
        <>
          <Range
            label={t.step}
            min={-5}
            max={1.5}
            step={0.1}
            value={step}
            onChange={(reward) => turn({ step: Number(reward.toFixed(1)) })}
            format={(reward) => n.decimal(reward, 1)}
          />
          <Range
            label={t.slip}
            min={0}
            max={0.4}
            step={0.05}
            value={slip}
            onChange={(share) => turn({ slip: share })}
            format={(share) => n.percent(share)}
          />
          <Range
            label={t.trips}
            min={0}
            max={mostTrips}
            step={20}
            value={trips}
            onChange={(count) => turn({ trips: count })}
            format={n.whole}
          />
        </>
      }
    >
      <Picture title={t.hall}>
        <Hall table={table} trip={trip} />
      </Picture>
    </Playground>
  )
}

function usePanel(table: Table): MatrixPanel {
  const t = useTexts(texts)
  const numbered = (count: number, name: string) =>
    Array.from({ length: count }, (_, at) => said(`${name} ${at + 1}`))
  return {
    kind: 'matrix',
    title: said(t.table),
    rowAxis: said(t.row),
    columnAxis: said(t.column),
    rows: numbered(rows, t.row),
    columns: numbered(columns, t.column),
    values: table.map((row) => Math.max(...row)),
    format: 'number',
  }
}
