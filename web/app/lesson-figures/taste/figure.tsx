import { useMemo } from 'react'
import {
  Choice,
  Handle,
  numberSetting,
  Picture,
  Pictures,
  Playground,
  Range,
  Readout,
  useKnobs,
  useNumbers,
  useTexts,
  XyPanel,
  type LessonFigureProps,
  type XyFrame,
} from '../kit'
import { shows } from './listener'
import { texts } from './texts'
import { judge, useTastePanels } from './use-taste'

const mostHeard = 12
const pulls = ['0', '1', '3'] as const
const window: [number, number] = [-2, 2]

interface Knobs {
  first: number
  second: number
  heard: number
  pull: (typeof pulls)[number]
}

/** A listener's taste as an arrow among the shows, and what can be learned of it from a few stars. */
export default function Taste({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<Knobs>({
    first: numberSetting(settings, 'first', 1),
    second: numberSetting(settings, 'second', -0.5),
    heard: numberSetting(settings, 'heard', 8),
    pull: '1',
  })
  const { first, second, heard, pull } = knobs
  const judged = useMemo(() => judge(heard, Number(pull), [first, second]), [first, second, heard, pull])
  const panels = useTastePanels(judged, [first, second])
  const [error, own, bestRated] = [judged.error, judged.own, judged.bestRated].map((value) =>
    n.decimal(value),
  )
  if (!error || !own || !bestRated) return null
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        heard,
        error,
        ndcg: own,
        bestRated,
        list: n.list(judged.list.map((at) => t.show(n.whole(at + 1)))),
      })}
      panels={[panels.list, panels.all]}
      reset={reset}
      controls={<Controls knobs={knobs} turn={turn} />}
    >
      <Pictures columns={2}>
        <Picture title={t.map}>
          <XyPanel
            panel={panels.map}
            extent={{ x: window, y: window }}
            height={320}
            before={(frame) => <Names frame={frame} />}
            over={(frame) => (
              <Handle
                frame={frame}
                label={t.handle}
                says={t.at(n.decimal(first, 1), n.decimal(second, 1))}
                x={first}
                y={second}
                step={{ x: 0.1, y: 0.1 }}
                onMove={({ x, y }) => turn({ first: x, second: y })}
              />
            )}
          />
        </Picture>
        <Picture title={t.list} panel={panels.list} />
      </Pictures>
      <Readout
        values={[
          { name: t.error, value: error },
          { name: t.ndcg, value: own },
          { name: t.bestRated, value: bestRated },
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
        label={t.ratings}
        min={0}
        max={mostHeard}
        value={knobs.heard}
        onChange={(heard) => turn({ heard })}
        format={n.whole}
      />
      <Choice
        label={t.pull}
        options={pulls.map((value) => ({ value, label: value === '0' ? t.none : value }))}
        value={knobs.pull}
        onChange={(pull) => turn({ pull })}
      />
    </>
  )
}

/** The number of each show beside its point. */
function Names({ frame }: { frame: XyFrame }) {
  return shows.map(({ traits }, at) => (
    <text
      key={at}
      x={frame.x(traits[0]) + 6}
      y={frame.y(traits[1]) + 4}
      fontSize={10}
      fill="var(--ink-faint)"
    >
      {at + 1}
    </text>
  ))
}
