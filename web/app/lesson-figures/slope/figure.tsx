import type { BarPanel, XyPanel as XyPanelData } from '@skillgrad/exercises/contract'
import {
  Handle,
  numberSetting,
  Picture,
  Playground,
  Range,
  Readout,
  said,
  useKnobs,
  useNumbers,
  useTexts,
  XyPanel,
  type LessonFigureProps,
} from '../kit'
import { bestPrice, earned, highestPrice, rateOver, slopeAt } from './revenue'
import { texts } from './texts'

const window: { x: [number, number]; y: [number, number] } = { x: [0, highestPrice], y: [0, 8000] }
const prices = { min: 4, max: 22, step: 0.5 }
const steps = { min: 0.01, max: 3 }
const costs = { min: 0, max: 8, step: 1 }

interface Knobs {
  price: number
  step: number
  cost: number
}

/** A hill of revenue: a step along it, the slope at one place, and how a cost moves the top. */
export default function Slope({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<Knobs>({
    price: numberSetting(settings, 'price', 10),
    step: numberSetting(settings, 'step', 1),
    cost: numberSetting(settings, 'cost', 0),
  })
  const { price, step, cost } = knobs
  const [slope, rate] = [slopeAt(price, cost), rateOver(price, step, cost)]
  const panels = usePanels(knobs)
  const kind = cost > 0 ? 'profit' : 'revenue'
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        price: n.decimal(price),
        step: n.significant(step),
        rate: n.significant(rate, 4),
        slope: n.significant(slope),
        best: n.decimal(bestPrice(cost)),
        sign: Math.sign(slope) as -1 | 0 | 1,
        withCost: cost > 0,
      })}
      panels={[panels.slopes, panels.hill]}
      reset={reset}
      controls={<Controls knobs={knobs} turn={turn} />}
    >
      <Picture>
        <XyPanel
          panel={panels.hill}
          extent={window}
          height={300}
          over={(frame) => (
            <Handle
              frame={frame}
              label={t.price}
              says={t.euros(n.decimal(price))}
              x={price}
              y={earned(price, cost)}
              step={{ x: prices.step }}
              onMove={({ x }) => turn({ price: Math.min(prices.max, Math.max(prices.min, x)) })}
            />
          )}
        />
      </Picture>
      <Readout
        values={[
          { name: t.earned[kind], value: t.euros(n.whole(earned(price, cost))) },
          { name: t.rate, value: t.perEuro(n.significant(rate, 4)) },
          { name: t.slope, value: t.perEuro(n.significant(slope)) },
          { name: t.best, value: t.euros(n.decimal(bestPrice(cost))) },
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
        label={t.price}
        {...prices}
        value={knobs.price}
        onChange={(price) => turn({ price })}
        format={(value) => t.euros(n.decimal(value))}
      />
      <Range
        label={t.step}
        {...steps}
        scale="log"
        value={knobs.step}
        onChange={(step) => turn({ step })}
        format={(value) => t.euros(n.significant(value, 2))}
      />
      <Range
        label={t.cost}
        {...costs}
        value={knobs.cost}
        onChange={(cost) => turn({ cost })}
        format={(value) => t.euros(n.whole(value))}
      />
    </>
  )
}

function usePanels({ price, step, cost }: Knobs): { hill: XyPanelData; slopes: BarPanel } {
  const t = useTexts(texts)
  const here = earned(price, cost)
  const curve = Array.from({ length: 101 }, (_, at) => (at * highestPrice) / 100)
  const through = (name: string, slope: number, mark: 'line' | 'dashed-line', tone: 1 | 2) => ({
    name: said(name),
    mark,
    tone,
    x: window.x,
    y: window.x.map((x) => here + slope * (x - price)),
  })
  const [slope, rate] = [slopeAt(price, cost), rateOver(price, step, cost)]
  return {
    hill: {
      kind: 'xy',
      title: said(cost > 0 ? t.profit : t.revenue),
      x: { label: said(t.priceAxis) },
      y: { label: said(cost > 0 ? t.profit : t.revenue) },
      series: [
        {
          name: said(cost > 0 ? t.profit : t.revenue),
          mark: 'line',
          tone: 0,
          x: curve,
          y: curve.map((x) => earned(x, cost)),
        },
        through(t.touching, slope, 'dashed-line', 2),
        through(t.over, rate, 'line', 1),
        {
          name: said(t.here),
          mark: 'points',
          tone: 3,
          x: [price, price + step],
          y: [here, earned(price + step, cost)],
        },
      ],
    },
    slopes: {
      kind: 'bars',
      title: said(t.measures),
      value: { label: said(t.perEuroLabel) },
      bars: [
        { name: said(t.rate), value: rate, tone: 1 },
        { name: said(t.slope), value: slope, tone: 2 },
      ],
    },
  }
}
