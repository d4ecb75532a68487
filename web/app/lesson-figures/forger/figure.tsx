import type { XyPanel as XyPanelData } from '@skillgrad/exercises/contract'
import {
  Choice,
  Handle,
  Level,
  numberSetting,
  Picture,
  Playground,
  Range,
  Readout,
  said,
  Steps,
  useKnobs,
  useNumbers,
  useTexts,
  XyPanel,
  type LessonFigureProps,
} from '../kit'
import { gameOf, hours, peaks, stepped, type Forger as ForgerState, type Game } from './game'
import { texts } from './texts'

const mostSteps = 60
const highest = 0.55
const shown: [number, number] = [...hours]

/** A generator of one number against the judge that counts: where it goes, and what it forgets. */
export default function Forger({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs({
    heaps: numberSetting(settings, 'heaps', 1) === 2 ? 2 : 1,
    first: numberSetting(settings, 'at', 10),
    second: 14,
    share: 0.6,
    blur: 0,
    steps: 0,
  })
  const state = stepped(forgerOf(knobs), knobs.steps)
  const game = gameOf(state)
  const panels = usePanels(game)
  const place = (name: 'first' | 'second', at: number) => turn({ [name]: at, steps: 0 })
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        grade: n.decimal(game.grade, 3),
        first: n.percent(game.met.first),
        second: n.percent(game.met.second),
        state: standingOf(game),
      })}
      panels={[panels.calls, panels.judge]}
      reset={reset}
      controls={
        <>
          <Choice
            label={t.heaps}
            options={[
              { value: '1', label: t.one },
              { value: '2', label: t.two },
            ]}
            value={String(knobs.heaps)}
            onChange={(value) => turn({ heaps: value === '2' ? 2 : 1, steps: 0 })}
          />
          <Steps
            label={t.steps}
            at={knobs.steps}
            last={mostSteps}
            onChange={(steps) => turn({ steps })}
            format={n.whole}
          />
          <Range
            label={t.blur}
            min={0}
            max={4}
            step={0.5}
            value={knobs.blur}
            onChange={(blur) => turn({ blur })}
            format={(blur) => n.decimal(blur, 1)}
          />
          {knobs.heaps === 2 ? (
            <Range
              label={t.first}
              min={0}
              max={1}
              step={0.05}
              value={knobs.share}
              onChange={(share) => turn({ share })}
              format={(share) => n.percent(share)}
            />
          ) : null}
        </>
      }
    >
      <Picture title={t.calls}>
        <XyPanel
          panel={panels.calls}
          extent={{ x: shown, y: [0, highest] }}
          height={230}
          over={(frame) =>
            state.heaps.map(({ at }, heap) => (
              <Handle
                key={heap}
                frame={frame}
                label={t.place(heap + 1)}
                says={t.clock(at)}
                x={at}
                y={0}
                step={{ x: 0.25 }}
                onMove={({ x }) => place(heap === 0 ? 'first' : 'second', x)}
              />
            ))
          }
        />
      </Picture>
      <Picture title={t.judge}>
        <XyPanel
          panel={panels.judge}
          extent={{ x: shown, y: [0, 1.05] }}
          height={180}
          legend={false}
          before={(frame) => <Level frame={frame} at={0.5} label={t.half} />}
        />
      </Picture>
      <Readout
        values={[
          { name: t.grade, value: n.decimal(game.grade, 3) },
          { name: t.loss, value: n.decimal(game.forgerLoss, 3) },
          { name: t.atFirst, value: n.percent(game.met.first), note: t.should(n.percent(peaks[0].share)) },
          { name: t.atSecond, value: n.percent(game.met.second), note: t.should(n.percent(peaks[1].share)) },
        ]}
      />
    </Playground>
  )
}

interface ForgerKnobs {
  heaps: number
  first: number
  second: number
  share: number
  blur: number
}

function forgerOf({ heaps, first, second, share, blur }: ForgerKnobs): ForgerState {
  const both = [
    { at: first, share },
    { at: second, share: 1 - share },
  ]
  return { heaps: heaps === 2 ? both : [{ at: first, share: 1 }], blur }
}

function standingOf({ grade, met }: Game): 'caught' | 'collapsed' | 'doubt' | 'between' {
  if (grade > -0.15) return 'caught'
  if (Math.min(met.first, met.second) < 0.05 && Math.max(met.first, met.second) > 0.8) return 'collapsed'
  return grade < -0.66 ? 'doubt' : 'between'
}

function usePanels({ hours: axis, real, forged, judge }: Game) {
  const t = useTexts(texts)
  // Every third of an hour is fine enough for the eye.
  const some = (values: readonly number[]) => values.filter((_, at) => at % 4 === 0)
  const x = some(axis)
  const calls: XyPanelData = {
    kind: 'xy',
    title: said(t.calls),
    x: { label: said(t.hour) },
    y: { label: said(t.share) },
    series: [
      { name: said(t.real), mark: 'columns', tone: 0, x, y: some(real) },
      { name: said(t.forged), mark: 'line', tone: 3, x, y: some(forged) },
    ],
  }
  const judged: XyPanelData = {
    kind: 'xy',
    title: said(t.judge),
    x: { label: said(t.hour) },
    y: { label: said(t.chance) },
    series: [{ name: said(t.says), mark: 'line', tone: 1, x, y: some(judge) }],
  }
  return { calls, judge: judged }
}
