import type { BarPanel, XyPanel as XyPanelData } from '@skillgrad/exercises/contract'
import {
  numberSetting,
  Picture,
  Pictures,
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
import { BoardPicture } from './board'
import { flowsOf, lessonBoard, mostCards, stations, wholeCards, workOf, type Board, type Flow } from './flow'
import { texts } from './texts'

const windows = {
  speed: { x: [0, mostCards], y: [0, 2.5] },
  time: { x: [0, mostCards], y: [0, 160] },
} satisfies Record<string, Record<'x' | 'y', [number, number]>>

interface Knobs extends Board {
  limit: number
}

/** A board of a model team: what a limit on the work in progress does to speed and to waiting. */
export default function Kanban({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<Knobs>({
    limit: numberSetting(settings, 'limit', 12),
    ...lessonBoard,
  })
  const { limit } = knobs
  const flows = flowsOf(knobs)
  const flow = flows[limit - 1]
  const panels = usePanels(flows, limit)
  if (!flow) return null
  const work = workOf(knobs)
  const days = (station: keyof typeof work) => t.workDays(n.significant(work[station], 2))
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        limit: n.whole(limit),
        perWeek: n.decimal(flow.perWeek),
        days: n.whole(flow.days),
        waiting: n.whole(flow.waiting),
      })}
      panels={[panels.cards, panels.speed, panels.time]}
      reset={reset}
      controls={<Controls knobs={knobs} turn={turn} />}
    >
      <Picture title={t.board}>
        <BoardPicture
          cards={wholeCards(flow.cards)}
          names={t.stations}
          work={{ data: days('data'), experiment: days('experiment'), review: days('review') }}
        />
      </Picture>
      <Readout
        values={[
          { name: t.perWeek, value: n.decimal(flow.perWeek) },
          { name: t.days, value: n.decimal(flow.days, 1) },
          { name: t.waiting, value: n.decimal(flow.waiting, 1), note: n.percent(flow.waiting / flow.days) },
        ]}
      />
      <Pictures columns={2}>
        {(['speed', 'time'] as const).map((name) => (
          <Picture key={name} title={t[name]}>
            <XyPanel
              panel={panels[name]}
              extent={windows[name]}
              height={220}
              legend={false}
              before={(frame) => <Upright frame={frame} at={limit} />}
            />
          </Picture>
        ))}
      </Pictures>
    </Playground>
  )
}

function Controls({ knobs, turn }: { knobs: Knobs; turn: (changed: Partial<Knobs>) => void }) {
  const t = useTexts(texts)
  const n = useNumbers()
  return (
    <>
      <Range
        label={t.limit}
        min={1}
        max={mostCards}
        value={knobs.limit}
        onChange={(limit) => turn({ limit })}
        format={n.whole}
      />
      <Range
        label={t.works}
        min={0.2}
        max={1}
        step={0.05}
        value={knobs.works}
        onChange={(works) => turn({ works })}
        format={(value) => n.percent(value)}
      />
      <Range
        label={t.dataDays}
        min={1}
        max={6}
        step={0.5}
        value={knobs.data}
        onChange={(data) => turn({ data })}
        format={(value) => t.workDays(n.significant(value, 2))}
      />
      <Range
        label={t.reviewDays}
        min={0.5}
        max={6}
        step={0.5}
        value={knobs.review}
        onChange={(review) => turn({ review })}
        format={(value) => t.workDays(n.significant(value, 2))}
      />
    </>
  )
}

function usePanels(flows: readonly Flow[], limit: number) {
  const t = useTexts(texts)
  const limits = flows.map((_, at) => at + 1)
  const curve = (title: string, label: string, y: number[]): XyPanelData => ({
    kind: 'xy',
    title: said(title),
    x: { label: said(t.limit) },
    y: { label: said(label) },
    series: [{ name: said(label), mark: 'line', tone: 1, x: limits, y }],
  })
  const cards: BarPanel = {
    kind: 'bars',
    title: said(t.board),
    value: { label: said(t.cards) },
    bars: stations.map((station) => ({
      name: said(t.stations[station]),
      value: Number((flows[limit - 1]?.cards[station] ?? 0).toFixed(2)),
      tone: 1,
    })),
  }
  return {
    cards,
    speed: curve(
      t.speed,
      t.perWeek,
      flows.map(({ perWeek }) => perWeek),
    ),
    time: curve(
      t.time,
      t.days,
      flows.map(({ days }) => days),
    ),
  }
}
