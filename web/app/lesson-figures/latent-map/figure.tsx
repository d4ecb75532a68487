import type { ImagesPanel, XyPanel as XyPanelData } from '@skillgrad/exercises/contract'
import {
  Handle,
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
import { Clouds, Drawing } from './drawing'
import { texts } from './texts'
import { asInk, costOf, decoded, side, stops, widths } from './vases'

const window: [number, number] = [-2.4, 2.4]
const best = widths.indexOf(0.3)
const walk = [-1.2, -0.8, -0.4, 0.4, 0.8, 1.2]

/** A collection on two sliders: how wide each piece's cloud is decides what lies between the pieces. */
export default function LatentMap({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs({
    place: { x: numberSetting(settings, 'x', 0.7), y: numberSetting(settings, 'y', 0.8) },
    at: best,
  })
  const { place, at } = knobs
  const width = widths[at] ?? 0.3
  const { redrawing, knowing } = costOf(width)
  const panels = usePanels(place, width)
  const nats = (value: number) => n.decimal(value, 1)
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        width: n.significant(width),
        redrawing: nats(redrawing),
        knowing: nats(knowing),
        sum: nats(redrawing + knowing),
        state: at === best ? 'best' : width < 0.2 ? 'narrow' : width < 0.7 ? 'middling' : 'wide',
      })}
      panels={[panels.images, panels.cost, panels.map]}
      reset={reset}
      controls={
        <Range
          label={t.width}
          min={0}
          max={widths.length - 1}
          value={at}
          onChange={(index) => turn({ at: index })}
          format={(index) => n.significant(widths[index] ?? NaN)}
        />
      }
    >
      <Pictures columns={2}>
        <Picture title={t.map}>
          <XyPanel
            panel={panels.map}
            extent={{ x: window, y: window }}
            height={310}
            legend={false}
            behind={(frame) => <Clouds frame={frame} width={width} />}
            over={(frame) => (
              <Handle
                frame={frame}
                label={t.position}
                says={t.positionSays(n.decimal(place.x), n.decimal(place.y))}
                {...place}
                step={{ x: 0.05, y: 0.05 }}
                onMove={(moved) => turn({ place: moved })}
              />
            )}
          />
        </Picture>
        <Picture title={t.drawing}>
          <Drawing values={panels.here} className="max-w-[17rem]" />
        </Picture>
      </Pictures>
      <Picture title={t.walk}>
        <div className="grid grid-cols-6 gap-2">
          {panels.walked.map((values, step) => (
            <Drawing key={step} values={values} />
          ))}
        </div>
      </Picture>
      <Picture title={t.cost}>
        <XyPanel
          panel={panels.cost}
          extent={{ x: [0.045, 1.1], y: [74, 78] }}
          legend={false}
          height={210}
          before={(frame) => <Upright frame={frame} at={width} label={t.now} />}
        />
      </Picture>
      <Readout
        values={[
          { name: t.redrawing, value: nats(redrawing), note: t.nats },
          { name: t.knowing, value: nats(knowing), note: t.nats },
          { name: t.sum, value: nats(redrawing + knowing), note: t.nats },
        ]}
      />
    </Playground>
  )
}

function usePanels(place: { x: number; y: number }, width: number) {
  const t = useTexts(texts)
  const n = useNumbers()
  const here = asInk(decoded([place.x, place.y], width))
  const walked = walk.map((x) => asInk(decoded([x, place.y], width)))
  const costs = widths.map(costOf)
  const image = (name: string, values: number[]) => ({ name: said(name), width: side, height: side, values })
  const map: XyPanelData = {
    kind: 'xy',
    title: said(t.map),
    x: { label: said(t.belly) },
    y: { label: said(t.neck) },
    series: [
      {
        name: said(t.places),
        mark: 'points',
        tone: 0,
        x: stops.flatMap((stop) => stops.map(() => stop)),
        y: stops.flatMap(() => [...stops]),
      },
    ],
  }
  const cost: XyPanelData = {
    kind: 'xy',
    title: said(t.cost),
    x: { label: said(t.width), scale: 'log' },
    y: { label: said(t.nats) },
    series: [
      {
        name: said(t.sum),
        mark: 'line',
        tone: 1,
        x: widths,
        y: costs.map(({ redrawing, knowing }) => redrawing + knowing),
      },
    ],
  }
  const images: ImagesPanel = {
    kind: 'images',
    title: said(t.drawing),
    images: [image(t.here, here), ...walked.map((values, at) => image(n.decimal(walk[at] ?? NaN), values))],
  }
  return { map, cost, images, here, walked }
}
