import type { XyPanel as XyPanelData } from '@skillgrad/exercises/contract'
import {
  Choice,
  choiceSetting,
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
import { bordersOf, checked, taskNames, tasks, unread, type Task, type TaskName } from './drafts'
import { draftsTexts } from './drafts-texts'

const shares = Array.from({ length: 71 }, (_, at) => 0.3 + at / 100)
const window: Record<'x' | 'y', [number, number]> = { x: [30, 100], y: [-4, 6] }

interface Knobs extends Task {
  task: TaskName
}

/** A model drafts: what a draft brings if it is checked, and if it goes out unread. */
export function Drafts({ settings }: LessonFigureProps) {
  const t = useTexts(draftsTexts)
  const n = useNumbers()
  const first = choiceSetting(settings, 'case', taskNames)
  const { knobs, turn, reset } = useKnobs<Knobs>({ task: first, ...tasks[first] })
  const panel = usePanel(knobs)
  const borders = bordersOf(knobs)
  const money = (euros: number) => t.money(n.decimal(Math.abs(Number(euros.toFixed(2)))), euros <= -0.005)
  const from = (share: number) => (share < 1 ? t.from(n.percent(Math.max(0, share), 1)) : t.never)
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        task: t.tasks[knobs.task],
        right: n.percent(knobs.right),
        checked: money(checked(knobs)),
        unread: money(unread(knobs)),
        best: bestOf(knobs),
      })}
      panels={[panel]}
      reset={reset}
      controls={<Controls knobs={knobs} turn={turn} />}
    >
      <Readout
        values={[
          { name: t.checked, value: money(checked(knobs)), note: from(borders.checkedPays) },
          { name: t.unread, value: money(unread(knobs)), note: from(borders.unreadPays) },
          { name: t.unreadWins, value: from(borders.unreadWins) },
        ]}
      />
      <Picture title={t.picture}>
        <XyPanel
          panel={panel}
          extent={window}
          height={280}
          before={(frame) => <Upright frame={frame} at={100 * knobs.right} label={t.here} />}
        />
      </Picture>
    </Playground>
  )
}

function bestOf(task: Task): 'checked' | 'unread' | 'neither' {
  const [withCheck, without] = [checked(task), unread(task)]
  if (Math.max(withCheck, without) <= 0) return 'neither'
  return withCheck >= without ? 'checked' : 'unread'
}

function Controls({ knobs, turn }: { knobs: Knobs; turn: (changed: Partial<Knobs>) => void }) {
  const t = useTexts(draftsTexts)
  const n = useNumbers()
  return (
    <>
      <Choice
        label={t.task}
        options={taskNames.map((value) => ({ value, label: t.tasks[value] }))}
        value={knobs.task}
        onChange={(task) => turn({ task, ...tasks[task] })}
      />
      <Range
        label={t.right}
        min={0.3}
        max={1}
        step={0.01}
        value={knobs.right}
        onChange={(right) => turn({ right })}
        format={(value) => n.percent(value)}
      />
      <Range
        label={t.check}
        min={0}
        max={12}
        step={0.5}
        value={knobs.check}
        onChange={(check) => turn({ check })}
        format={(value) => t.minutes(n.significant(value, 2))}
        note={t.saves(n.whole(knobs.saves))}
      />
      <Range
        label={t.found}
        min={0}
        max={1}
        step={0.05}
        value={knobs.found}
        onChange={(found) => turn({ found })}
        format={(value) => n.percent(value)}
      />
      <Range
        label={t.loss}
        min={1}
        max={40}
        value={knobs.loss}
        onChange={(loss) => turn({ loss })}
        format={(value) => t.money(n.whole(value), false)}
      />
    </>
  )
}

function usePanel(task: Task): XyPanelData {
  const t = useTexts(draftsTexts)
  const line = (brings: (task: Task) => number) => ({
    x: shares.map((share) => Math.round(100 * share)),
    y: shares.map((right) => brings({ ...task, right })),
  })
  return {
    kind: 'xy',
    title: said(t.picture),
    x: { label: said(t.rightAxis) },
    y: { label: said(t.euros) },
    series: [
      { name: said(t.checked), mark: 'line', tone: 1, ...line(checked) },
      { name: said(t.unread), mark: 'line', tone: 3, ...line(unread) },
      { name: said(t.byHand), mark: 'dashed-line', tone: 2, x: [30, 100], y: [0, 0] },
    ],
  }
}
