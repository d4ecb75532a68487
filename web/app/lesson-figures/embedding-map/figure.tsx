import type { BarPanel, XyPanel as XyPanelData } from '@skillgrad/exercises/contract'
import {
  Choice,
  Pick,
  Picture,
  Playground,
  said,
  useKnobs,
  useNumbers,
  useTexts,
  XyPanel,
  type LessonFigureProps,
} from '../kit'
import { Labels } from './labels'
import { kinds, measures, neighboursOf, placesOf, type Kind, type Measure, type Neighbour } from './nearness'
import { Places } from './places'
import { messages, texts, words } from './texts'

const shownNearest = 5
const shownNames = 3
const english = { messages, words }

/** A map of messages and words as a sentence encoder places them, with the neighbours of one. */
export default function EmbeddingMap(_: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs({ kind: 'messages' as Kind, measure: 'meaning' as Measure, at: 0 })
  const { kind, at } = knobs
  const measure = kind === 'words' ? 'meaning' : knobs.measure
  const near = neighboursOf(at, kind, measure, english[kind]).slice(0, shownNearest)
  const show = (place: number) => t.show(english[kind][place] ?? '', t.meanings[kind][place] ?? '')
  const panels = usePanels({ kind, measure, at, near, show })
  const [nearest = { at: 0, nearness: NaN }] = near
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        chosen: english[kind][at] ?? '',
        nearest: english[kind][nearest.at] ?? '',
        nearness: measure === 'meaning' ? n.decimal(nearest.nearness) : n.percent(nearest.nearness),
        byMeaning: measure === 'meaning',
      })}
      panels={[panels.nearest, panels.map]}
      reset={reset}
      controls={
        <>
          <Pick
            label={t.choose}
            options={english[kind].map((_, place) => show(place))}
            value={at}
            onChange={(value) => turn({ at: value })}
          />
          <Choice
            label={t.kind}
            options={kinds.map((value) => ({ value, label: t.kinds[value] }))}
            value={kind}
            onChange={(value) => turn({ kind: value, at: 0 })}
          />
          {kind === 'messages' ? (
            <Choice
              label={t.measure}
              options={measures.map((value) => ({ value, label: t.measures[value] }))}
              value={measure}
              onChange={(value) => turn({ measure: value })}
            />
          ) : null}
        </>
      }
    >
      <Picture title={t.map}>
        <XyPanel
          panel={panels.map}
          extent={panels.extent}
          height={340}
          before={(frame) => (
            <Labels
              frame={frame}
              labels={[at, ...near.slice(0, shownNames).map((one) => one.at)].map((place) => ({
                ...(placesOf(kind)[place] ?? { x: NaN, y: NaN }),
                text: t.meanings[kind][place] ?? '',
              }))}
            />
          )}
          over={(frame) => (
            <Places
              frame={frame}
              places={placesOf(kind)}
              titles={show}
              onChoose={(value) => turn({ at: value })}
            />
          )}
        />
      </Picture>
      <Picture title={t.neighbours} panel={panels.nearest} />
      <p className="text-ink-faint text-sm">{t.note}</p>
    </Playground>
  )
}

interface Shown {
  kind: Kind
  measure: Measure
  at: number
  near: readonly Neighbour[]
  show: (place: number) => string
}

function usePanels({ kind, measure, at, near, show }: Shown) {
  const t = useTexts(texts)
  const all = placesOf(kind)
  const points = (chosen: readonly number[]) => ({
    x: chosen.map((place) => all[place]?.x ?? NaN),
    y: chosen.map((place) => all[place]?.y ?? NaN),
  })
  const nearest = near.map((one) => one.at)
  const others = all.map((_, place) => place).filter((place) => place !== at && !nearest.includes(place))
  const map: XyPanelData = {
    kind: 'xy',
    title: said(t.map),
    x: { label: said(t.x) },
    y: { label: said(t.y) },
    series: [
      { name: said(t.others), mark: 'points', tone: 0, ...points(others) },
      { name: said(t.near), mark: 'points', tone: 1, ...points(nearest) },
      { name: said(t.chosen), mark: 'points', tone: 3, ...points([at]) },
    ],
  }
  const bars: BarPanel = {
    kind: 'bars',
    title: said(t.neighbours),
    value: { label: said(measure === 'meaning' ? t.cosine : t.shared) },
    bars: near.map((one) => ({ name: said(show(one.at)), value: Math.max(0, one.nearness), tone: 1 })),
    reference: { name: said(measure === 'meaning' ? t.cosine : t.shared), value: 1 },
  }
  const widest = (axis: 'x' | 'y'): [number, number] => [
    Math.min(...all.map((one) => one[axis])) - 0.1,
    Math.max(...all.map((one) => one[axis])) + 0.1,
  ]
  return { map, nearest: bars, extent: { x: widest('x'), y: widest('y') } }
}
