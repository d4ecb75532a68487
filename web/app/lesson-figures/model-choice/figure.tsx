import type { XyPanel as XyPanelData } from '@skillgrad/exercises/contract'
import {
  numberSetting,
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
import { cheapest, crossing, lessonOptions, ways, yearOf, type Options } from './options'
import { texts } from './texts'

const window: Record<'x' | 'y', [number, number]> = { x: [1e4, 1e8], y: [0.01, 50] }
const stops = 80
const volumes = Array.from({ length: stops + 1 }, (_, at) => window.x[0] * 10 ** ((4 * at) / stops))
const looks = {
  buy: { mark: 'line', tone: 0 },
  tune: { mark: 'line', tone: 1 },
  build: { mark: 'dashed-line', tone: 2 },
} as const

interface Knobs {
  documents: number
  error: number
  price: number
  right: number
}

/** Buy, fine-tune or build: what one document costs with each, by how many there are in a year. */
export default function ModelChoice({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<Knobs>({
    documents: numberSetting(settings, 'documents', 1.2e6),
    error: numberSetting(settings, 'error', 0.5),
    price: lessonOptions.buy.each,
    right: lessonOptions.tune.right,
  })
  const { documents, error } = knobs
  const options = optionsWith(knobs)
  const panel = usePanel(options, error)
  const meeting = crossing(options.buy, options.tune, error)
  const money = (euros: number) => t.money(n.whole(Math.round(euros)))
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        documents: n.whole(documents),
        best: cheapest(options, documents, error),
        euros: money(Math.min(...ways.map((way) => yearOf(options[way], documents, error)))),
        meeting: Number.isFinite(meeting) ? t.many(meeting, (count) => n.significant(count)) : undefined,
      })}
      panels={[panel]}
      reset={reset}
      controls={<Controls knobs={knobs} turn={turn} />}
    >
      <Readout
        values={ways.map((way) => ({
          name: t[way],
          value: money(yearOf(options[way], documents, error)),
          note: t.note(
            n.decimal(yearOf(options[way], documents, error) / documents, 3),
            n.percent(options[way].right, 1),
          ),
        }))}
      />
      <Picture title={t.eachAxis}>
        <XyPanel
          panel={panel}
          extent={window}
          height={300}
          before={(frame) => (
            <Upright frame={frame} at={documents} label={t.documentsOf(n.whole(documents))} />
          )}
        />
      </Picture>
    </Playground>
  )
}

function optionsWith({ price, right }: Knobs): Options {
  const { buy, tune, build } = lessonOptions
  return { buy: { ...buy, each: price }, tune: { ...tune, right }, build }
}

function Controls({ knobs, turn }: { knobs: Knobs; turn: (changed: Partial<Knobs>) => void }) {
  const t = useTexts(texts)
  const n = useNumbers()
  return (
    <>
      <Range
        label={t.documents}
        scale="log"
        min={window.x[0]}
        max={window.x[1]}
        value={knobs.documents}
        onChange={(documents) => turn({ documents })}
        format={n.whole}
      />
      <Range
        label={t.error}
        min={0}
        max={5}
        step={0.1}
        value={knobs.error}
        onChange={(error) => turn({ error })}
        format={(value) => t.money(n.decimal(value))}
      />
      <Range
        label={t.price}
        min={0.001}
        max={0.05}
        step={0.001}
        value={knobs.price}
        onChange={(price) => turn({ price })}
        format={(value) => t.money(n.decimal(value, 3))}
      />
      <Range
        label={t.right}
        min={0.92}
        max={0.99}
        step={0.005}
        value={knobs.right}
        onChange={(right) => turn({ right })}
        format={(value) => n.percent(value, 1)}
      />
    </>
  )
}

function usePanel(options: Options, error: number): XyPanelData {
  const t = useTexts(texts)
  return {
    kind: 'xy',
    title: said(t.title),
    x: { label: said(t.documentsAxis), scale: 'log' },
    y: { label: said(t.euros), scale: 'log' },
    series: ways.map((way) => ({
      name: said(t[way]),
      ...looks[way],
      x: volumes,
      y: volumes.map((documents) => yearOf(options[way], documents, error) / documents),
    })),
  }
}
