import type { XyPanel as XyPanelData } from '@skillgrad/exercises/contract'
import {
  Choice,
  choiceSetting,
  Handle,
  numberSetting,
  Picture,
  Pictures,
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
import { bends, bent, curveOf, leftBehind, slopeOf, type Bend } from './bends'
import { texts } from './texts'

const scores: [number, number] = [-8, 8]
const windows: Record<Bend, [number, number]> = { sigmoid: [-0.2, 1.2], tanh: [-1.3, 1.3], relu: [-1, 8] }
const mostLayers = 10
const faint = 0.001
/** Less than this cannot be drawn on the axis. */
const leftWindow: [number, number] = [1e-12, 2]

/** One bend after the other: what it makes of a score, and what is left of a correction that comes back through it. */
export default function ActivationFunctions({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs({
    bend: choiceSetting(settings, 'bend', bends),
    x: numberSetting(settings, 'score', 4),
    layers: numberSetting(settings, 'layers', 3),
  })
  const { bend, x, layers } = knobs
  const panels = usePanels(knobs)
  const [y, slope] = [bent(bend, x), slopeOf(bend, x)]
  const left = slope ** layers
  const leftSaid = left === 0 ? t.nothing : n.significant(left, 2)
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        bend,
        name: t.names[bend],
        x: n.decimal(x, 1),
        y: n.decimal(y, 3),
        slope: n.decimal(slope, 3),
        layers: n.whole(layers),
        left: leftSaid,
        state: left === 0 ? 'shut' : left === 1 ? 'whole' : left < faint ? 'faint' : 'partly',
      })}
      panels={[panels.curve, panels.back]}
      reset={reset}
      controls={
        <>
          <Choice
            label={t.bend}
            options={bends.map((value) => ({ value, label: t.names[value] }))}
            value={bend}
            onChange={(value) => turn({ bend: value })}
          />
          <Range
            label={t.at}
            min={scores[0]}
            max={scores[1]}
            step={0.1}
            value={x}
            onChange={(score) => turn({ x: score })}
            format={(score) => n.decimal(score, 1)}
          />
          <Range
            label={t.layers}
            min={1}
            max={mostLayers}
            value={layers}
            onChange={(count) => turn({ layers: count })}
            format={n.whole}
          />
        </>
      }
    >
      <Pictures columns={2}>
        <Picture title={t.curve}>
          <XyPanel
            panel={panels.curve}
            extent={{ x: scores, y: windows[bend] }}
            height={270}
            over={(frame) => (
              <Handle
                frame={frame}
                label={t.at}
                says={n.decimal(x, 1)}
                x={x}
                y={y}
                step={{ x: 0.1 }}
                onMove={(place) => turn({ x: place.x })}
              />
            )}
          />
        </Picture>
        <Picture title={t.back}>
          <XyPanel
            panel={panels.back}
            extent={{ x: [0, mostLayers], y: leftWindow }}
            height={270}
            legend={false}
          />
        </Picture>
      </Pictures>
      <Readout
        values={[
          { name: t.value, value: n.decimal(y, 3) },
          { name: t.slope, value: n.decimal(slope, 3) },
          { name: t.left, value: leftSaid },
        ]}
      />
    </Playground>
  )
}

function usePanels({ bend, x, layers }: { bend: Bend; x: number; layers: number }) {
  const t = useTexts(texts)
  const [y, slope] = [bent(bend, x), slopeOf(bend, x)]
  const reach = 2
  const left = leftBehind(bend, x, layers)
  const curve: XyPanelData = {
    kind: 'xy',
    title: said(t.curve),
    x: { label: said(t.score) },
    y: { label: said(t.value) },
    series: [
      { name: said(t.names[bend]), mark: 'line', tone: 1, ...curveOf(bend, scores) },
      {
        name: said(t.tangent),
        mark: 'dashed-line',
        tone: 3,
        x: [x - reach, x + reach],
        y: [y - reach * slope, y + reach * slope],
      },
    ],
  }
  const back: XyPanelData = {
    kind: 'xy',
    title: said(t.back),
    x: { label: said(t.layer) },
    y: { label: said(t.left), scale: 'log' },
    series: [
      { name: said(t.left), mark: 'line', tone: 1, x: left.map((_, layer) => layer), y: left },
      { name: said(t.here), mark: 'points', tone: 1, x: left.map((_, layer) => layer), y: left },
    ],
  }
  return { curve, back }
}
