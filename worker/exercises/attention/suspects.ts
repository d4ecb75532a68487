import type { Answers } from './answers.js'
import { distance, outputOf, weightsOf } from './assessment.js'
import type { Questions } from './data.js'
import { attention, byColumns, multiHead, product, range, widthOf, type LayerOptions } from './reference.js'
import type { Looked, Matrix, Sharing } from './reference.js'

/** So close to what a known mistake would answer is no accident. */
const alike = 1e-3

/** Whether the weights of `attend` are those of products divided by this. */
export function dividedBy(
  divisor: (width: number) => number,
  { attend }: Answers,
  asked: Questions,
): boolean {
  const suspected = asked.attend.map((look) => attention(look, { divisor: divisor(widthOf(look.q)) }))
  return distance(attend.map(weightsOf), suspected.map(weightsOf)) < alike
}

/** Whether only the question with overflowing scores is answered wrongly. */
export function onlyLargeWrong({ attend }: Answers, asked: Questions): boolean {
  const truths = asked.attend.map((look) => attention(look))
  const off = attend.map(({ weights }, at) => distance([weights], [truths[at]!.weights]))
  return off.slice(0, -1).every((each) => each < alike) && off.at(-1)! >= alike
}

export function mixesKeys({ attend }: Answers, asked: Questions): boolean {
  const suspected = asked.attend.map(({ k }, at) => product(attend[at]!.weights, k))
  return distance(attend.map(outputOf), suspected) < alike
}

/** Whether the causal weights are those of no mask at all. */
export function unmasked({ causal }: Answers, asked: Questions): boolean {
  const suspected = asked.causal.map((look) => attention(look))
  return distance(causal.map(weightsOf), suspected.map(weightsOf)) < alike
}

/** Where causal weights are something, where nothing. The first word is left out: some masks leave it without any other. */
export function patternOf(looks: readonly Looked[]): Record<'future' | 'next' | 'itself' | 'past', boolean> {
  const some = (place: (looking: number, other: number) => boolean) =>
    looks.some(({ weights }) =>
      weights.some(
        (row, looking) => looking > 0 && row.some((share, other) => place(looking, other) && share > alike),
      ),
    )
  return {
    future: some((looking, other) => other > looking + 1),
    next: some((looking, other) => other === looking + 1),
    itself: some((looking, other) => other === looking),
    past: some((looking, other) => other < looking),
  }
}

export type LayerSuspect = 'heads-mixed-up' | 'no-projection' | 'head-scale' | 'one-head'

/** The known mistake behind the answers of `multiHead`. */
export function layerSuspect({ multiHead: answers }: Answers, asked: Questions): LayerSuspect | undefined {
  return suspects.find(({ options, oneHead = false }) => {
    const suspected = asked.multiHead.map((layer) =>
      multiHead(oneHead ? { ...layer, heads: 1 } : layer, options(widthOf(layer.x))),
    )
    return distance(answers, suspected) < alike
  })?.name
}

interface Suspect {
  name: LayerSuspect
  options(width: number): LayerOptions
  oneHead?: boolean
}

/** Rows of the last dimension, read one after the other in whatever order they lie. */
function reread(matrices: readonly Matrix[], rows: number): Matrix {
  const values = matrices.flat(2)
  const width = values.length / rows
  return range(rows).map((row) => values.slice(row * width, (row + 1) * width))
}

/** A reshape from [words, width] to [heads, words, share], and back by another one. */
const byReshape: Sharing = {
  split(x, heads) {
    const rows = reread([x], heads * x.length)
    return range(heads).map((head) => rows.slice(head * x.length, (head + 1) * x.length))
  },
  join: reread,
}

/** A reshape to [words, heads, share] whose dimensions never change places: the heads of one word look at each other. */
const withinWords: Sharing = { split: (x, heads) => x.map((row) => reread([[row]], heads)), join: reread }

const mixedUp: readonly Sharing[] = [
  byReshape,
  withinWords,
  { split: byColumns.split, join: reread },
  { split: byReshape.split, join: byColumns.join },
]

const suspects: readonly Suspect[] = [
  ...mixedUp.map((sharing) => ({ name: 'heads-mixed-up' as const, options: () => ({ sharing }) })),
  { name: 'no-projection', options: () => ({ projected: false }) },
  { name: 'head-scale', options: (width) => ({ divisor: Math.sqrt(width) }) },
  { name: 'one-head', options: () => ({}), oneHead: true },
]
