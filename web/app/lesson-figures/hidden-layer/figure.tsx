import type { MatrixPanel, XyPanel as XyPanelData } from '@skillgrad/exercises/contract'
import {
  Choice,
  choiceSetting,
  Picture,
  Pictures,
  Playground,
  Range,
  said,
  useKnobs,
  useNumbers,
  useTexts,
  XyPanel,
  type LessonFigureProps,
} from '../kit'
import { Verdicts } from './verdicts'
import { fieldOf, firstWeights, groups, judged, type Network, type Weights } from './shop'
import { texts } from './texts'

const window: [number, number] = [-0.5, 1.5]
const cells = 96

/** The smallest problem that one layer can't solve: a line to turn, then a hidden layer, then one without its bend. */
export default function HiddenLayer({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<{ network: Network } & Weights>({
    network: choiceSetting(settings, 'network', ['single', 'hidden', 'unbent']),
    ...firstWeights,
  })
  const { network } = knobs
  const judgements = judged(network, knobs)
  const right = judgements.filter(({ isRight }) => isRight).length
  const panels = usePanels(network, knobs)
  return (
    <Playground
      title={t.title}
      sees={t.sees(network, right)}
      panels={[panels.answers]}
      reset={reset}
      controls={
        <>
          <Choice
            label={t.network}
            options={(['single', 'hidden', 'unbent'] as const).map((value) => ({ value, label: t[value] }))}
            value={network}
            onChange={(value) => turn({ network: value })}
          />
          {network === 'single' ? (
            <>
              <Range
                label={t.angle}
                min={0}
                max={355}
                step={5}
                value={knobs.angle}
                onChange={(angle) => turn({ angle })}
                format={(angle) => `${n.whole(angle)}°`}
              />
              <Range
                label={t.distance}
                min={-1}
                max={1.5}
                step={0.05}
                value={knobs.distance}
                onChange={(distance) => turn({ distance })}
                format={(distance) => n.decimal(distance)}
              />
            </>
          ) : (
            <>
              <Range
                label={t.bias}
                min={-2}
                max={0.5}
                step={0.1}
                value={knobs.bias}
                onChange={(bias) => turn({ bias })}
                format={(bias) => n.decimal(bias, 1)}
              />
              <Range
                label={t.weight}
                min={-4}
                max={1}
                step={0.1}
                value={knobs.weight}
                onChange={(weight) => turn({ weight })}
                format={(weight) => n.decimal(weight, 1)}
              />
            </>
          )}
        </>
      }
    >
      <Pictures columns={2}>
        <Picture title={t.picture}>
          <XyPanel
            panel={panels.plane}
            extent={{ x: window, y: window }}
            height={330}
            before={(frame) => <Verdicts frame={frame} judged={judgements} />}
          />
        </Picture>
        <Picture title={t.answers} panel={panels.answers} />
      </Pictures>
    </Playground>
  )
}

function usePanels(network: Network, weights: Weights) {
  const t = useTexts(texts)
  const those = (leaves: boolean) => groups.filter((group) => group.leaves === leaves)
  const series = (leaves: boolean): XyPanelData['series'][number] => ({
    name: said(leaves ? t.leaves : t.stays),
    mark: 'points',
    tone: leaves ? 3 : 2,
    x: those(leaves).map(({ isNew }) => isNew),
    y: those(leaves).map(({ byThemselves }) => byThemselves),
  })
  const plane: XyPanelData = {
    kind: 'xy',
    title: said(t.picture),
    x: { label: said(t.x) },
    y: { label: said(t.y) },
    series: [series(true), series(false)],
    field: {
      x: window,
      y: window,
      columns: cells,
      rows: cells,
      values: fieldOf(network, weights, window, cells),
    },
  }
  const answers: MatrixPanel = {
    kind: 'matrix',
    title: said(t.answers),
    rowAxis: said(t.row),
    columnAxis: said(t.column),
    rows: t.rows.map(said),
    columns: [...(network === 'single' ? [] : [t.first, t.second]), t.score, t.truth].map(said),
    values: judged(network, weights).flatMap(({ answer }, at) => [
      ...answer.hidden,
      answer.score,
      groups[at]?.leaves ? 1 : 0,
    ]),
    format: 'number',
  }
  return { plane, answers }
}
