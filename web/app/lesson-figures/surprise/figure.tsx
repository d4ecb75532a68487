import type { BarPanel, MatrixPanel } from '@skillgrad/exercises/contract'
import {
  Picture,
  Playground,
  Range,
  Readout,
  said,
  useKnobs,
  useNumbers,
  useTexts,
  type LessonFigureProps,
} from '../kit'
import { believe, crossEntropy, entropy, fresh, least, perplexity, surprise, truth } from './keyboard'
import { texts } from './texts'
import { Words } from './words'

const lowest = entropy(truth)
/** Below this nobody sees a difference. */
const hair = 0.005

/** Beliefs over four words against what truly comes: the average surprise, and what a wrong belief adds to it. */
export default function Surprise(_: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<{ belief: readonly number[] }>({ belief: fresh })
  const { belief } = knobs
  const average = crossEntropy(truth, belief)
  const worst = belief.indexOf(Math.min(...belief))
  return (
    <Playground
      title={t.title}
      sees={
        average - lowest < hair
          ? t.perfect(n.decimal(lowest), n.decimal(perplexity(lowest)))
          : t.sees({
              average: n.decimal(average),
              entropy: n.decimal(lowest),
              extra: n.decimal(average - lowest),
              perplexity: n.decimal(perplexity(average)),
              worst: t.words[worst] ?? '',
              bits: n.decimal(surprise(belief[worst] ?? 1), 1),
            })
      }
      panels={usePanels(belief)}
      reset={reset}
      controls={truth.map((_share, word) => (
        <Range
          key={word}
          label={t.belief(t.words[word] ?? '')}
          min={least}
          max={1 - 3 * least}
          step={0.001}
          value={belief[word] ?? 0}
          onChange={(probability) => turn({ belief: believe(belief, word, probability) })}
          format={(value) => n.percent(value, 1)}
        />
      ))}
    >
      <Picture title={t.afterSeeYou}>
        <Words
          legend={t}
          words={truth.map((share, word) => ({
            name: t.words[word] ?? '',
            truth: share,
            belief: belief[word] ?? 0,
            surprise: t.bits(n.decimal(surprise(belief[word] ?? 1), 1)),
          }))}
        />
      </Picture>
      <Readout
        values={[
          { name: t.average, value: t.bits(n.decimal(average)) },
          { name: t.entropy, value: t.bits(n.decimal(lowest)) },
          { name: t.extra, value: t.bits(n.decimal(average - lowest)) },
          { name: t.perplexity, value: n.decimal(perplexity(average)) },
        ]}
      />
    </Playground>
  )
}

function usePanels(belief: readonly number[]): [MatrixPanel, BarPanel] {
  const t = useTexts(texts)
  return [
    {
      kind: 'matrix',
      title: said(t.table),
      rowAxis: said(t.word),
      columnAxis: said(t.measure),
      rows: t.words.map(said),
      columns: [t.truly, t.believed, t.surprise].map(said),
      values: truth.flatMap((share, word) => [share, belief[word] ?? 0, surprise(belief[word] ?? 1)]),
      format: 'number',
    },
    {
      kind: 'bars',
      title: said(t.averages),
      value: { label: said(t.bitsLabel) },
      bars: [{ name: said(t.average), value: crossEntropy(truth, belief), tone: 1 }],
      reference: { name: said(t.entropy), value: lowest },
    },
  ]
}
