import type { XyPanel as XyPanelData } from '@skillgrad/exercises/contract'
import {
  numberSetting,
  Picture,
  Playground,
  Range,
  Readout,
  said,
  Toggle,
  useKnobs,
  useNumbers,
  useTexts,
  XyPanel,
  type LessonFigureProps,
} from '../kit'
import { chanceAmong, chanceOf, harmOf, honestADay, stoppedADay, type Assistant } from './attack'
import { Connections } from './connections'
import { texts } from './texts'

const window: { x: [number, number]; y: [number, number] } = { x: [1, 3000], y: [0, 100] }
const stops = Array.from({ length: 71 }, (_, at) => 3000 ** (at / 70))
const rights = ['strangers', 'secrets', 'sends', 'confirmed'] as const

interface Knobs extends Assistant {
  missed: number
  attempts: number
}

/** An assistant, its rights and a filter: rights decide what can happen, the filter only how often. */
export default function Injection({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<Knobs>({
    strangers: true,
    secrets: true,
    sends: true,
    confirmed: false,
    missed: 1 - numberSetting(settings, 'caught', 99) / 100,
    attempts: numberSetting(settings, 'attempts', 300),
  })
  const chance = chanceAmong(knobs.attempts, chanceOf(knobs, knobs.missed))
  const panel = usePanel(knobs)
  const stopped = n.whole(stoppedADay(knobs.missed))
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        harm: harmOf(knobs),
        attempts: n.whole(knobs.attempts),
        caught: n.percent(1 - knobs.missed, knobs.missed < 0.01 ? 2 : 0),
        chance: n.percent(chance),
        stopped,
      })}
      panels={[panel]}
      reset={reset}
      controls={<Controls knobs={knobs} turn={turn} />}
    >
      <Picture title={t.way}>
        <Connections assistant={knobs} texts={t} />
      </Picture>
      <Picture title={t.curve}>
        <XyPanel panel={panel} extent={window} height={230} />
      </Picture>
      <Readout
        values={[
          { name: t.chance, value: n.percent(chance) },
          { name: t.stopped, value: t.aDay(stopped), note: t.of(n.whole(honestADay)) },
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
      {rights.map((right) => (
        <Toggle
          key={right}
          label={t[right]}
          checked={knobs[right]}
          onChange={(isOn) => turn({ [right]: isOn })}
        />
      ))}
      <Range
        label={t.caught}
        scale="log"
        min={0.5}
        max={0.0005}
        value={knobs.missed}
        onChange={(missed) => turn({ missed })}
        format={(missed) => n.percent(1 - missed, missed < 0.01 ? 2 : 0)}
      />
      <Range
        label={t.attempts}
        scale="log"
        min={1}
        max={3000}
        value={knobs.attempts}
        onChange={(attempts) => turn({ attempts: Math.round(attempts) })}
        format={n.whole}
      />
    </>
  )
}

function usePanel({ missed, attempts, ...assistant }: Knobs): XyPanelData {
  const t = useTexts(texts)
  const chance = chanceOf(assistant, missed)
  return {
    kind: 'xy',
    title: said(t.curve),
    x: { label: said(t.attemptsAxis), scale: 'log' },
    y: { label: said(t.chanceAxis) },
    series: [
      {
        name: said(t.line),
        mark: 'line',
        tone: 1,
        x: stops,
        y: stops.map((count) => 100 * chanceAmong(count, chance)),
      },
      { name: said(t.now), mark: 'points', tone: 3, x: [attempts], y: [100 * chanceAmong(attempts, chance)] },
    ],
  }
}
