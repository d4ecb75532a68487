import { useMemo } from 'react'
import {
  Choice,
  choiceSetting,
  Level,
  numberSetting,
  Picture,
  Playground,
  Range,
  Steps,
  Upright,
  useKnobs,
  useNumbers,
  useTexts,
  XyPanel,
  type LessonFigureProps,
  type XyFrame,
} from '../kit'
import {
  alarmsOf,
  changed,
  changes,
  delay,
  limits,
  usual,
  weeks,
  weeksOf,
  type Change,
  type Signal,
} from './shop'
import { texts } from './texts'
import { useShopPanels } from './use-shop-panels'

const window: [number, number] = [0.5, weeks + 0.5]
const height = 170

interface Knobs {
  change: Change
  today: number
  orders: number
}

/** Three instruments over a model in service, and three changes of the world: which of them sees what, and when. */
export default function Drift({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<Knobs>({
    change: choiceSetting<Change>(settings, 'change', ['habits', 'none', 'customers', 'fault']),
    today: numberSetting(settings, 'week', 14),
    orders: 1000,
  })
  const { change, today, orders } = knobs
  const all = useMemo(() => weeksOf({ change, orders }), [change, orders])
  const alarms = Object.entries(alarmsOf(all, today)) as [Signal, number | null][]
  const panels = useShopPanels(all, today)
  const alarm = (frame: XyFrame, at: number) => <Level frame={frame} at={at} label={t.limit} />
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        today: n.whole(today),
        alarms: alarms.flatMap(([signal, week]) =>
          week === null
            ? []
            : [{ signal, week: n.whole(week), isFalse: week - (signal === 'right' ? delay : 0) < changed }],
        ),
        right: n.percent(all[today - 1]?.right ?? 0),
        known: n.whole(Math.max(0, today - delay)),
      })}
      panels={[panels.psi, panels.flagged, panels.right]}
      reset={reset}
      controls={<Controls knobs={knobs} turn={turn} />}
    >
      <Picture title={t.psi}>
        <XyPanel
          panel={panels.psi}
          extent={{ x: window, y: [0, 0.5] }}
          height={height}
          before={(frame) => (
            <>
              {alarm(frame, limits.psi)}
              <Upright frame={frame} at={changed - 0.5} label={t.changes[change]} />
            </>
          )}
        />
      </Picture>
      <Picture title={t.flagged}>
        <XyPanel
          panel={panels.flagged}
          extent={{ x: window, y: [10, 65] }}
          height={height}
          before={(frame) => (
            <>
              {alarm(frame, 100 * (usual.flagged + limits.flagged))}
              <Level frame={frame} at={100 * (usual.flagged - limits.flagged)} />
            </>
          )}
        />
      </Picture>
      <Picture title={t.right}>
        <XyPanel
          panel={panels.right}
          extent={{ x: window, y: [60, 95] }}
          height={height}
          before={(frame) => alarm(frame, 100 * (usual.right - limits.right))}
        />
      </Picture>
    </Playground>
  )
}

function Controls({ knobs, turn }: { knobs: Knobs; turn: (changed: Partial<Knobs>) => void }) {
  const t = useTexts(texts)
  const n = useNumbers()
  return (
    <>
      <div className="sm:col-span-2">
        <Choice
          label={t.change}
          options={changes.map((value) => ({ value, label: t.changes[value] }))}
          value={knobs.change}
          onChange={(change) => turn({ change })}
        />
      </div>
      <Steps
        label={t.today}
        at={knobs.today}
        last={weeks}
        onChange={(today) => turn({ today: Math.max(1, today) })}
        format={n.whole}
        pace={250}
      />
      <Range
        label={t.orders}
        scale="log"
        min={100}
        max={2000}
        value={knobs.orders}
        onChange={(orders) => turn({ orders: Math.round(orders) })}
        format={n.whole}
      />
    </>
  )
}
