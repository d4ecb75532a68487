import reader from './reader.json' with { type: 'json' }
import writer from './writer.json' with { type: 'json' }

/** The example that the lesson computes by hand: is a noun, is a person, can fail, is a time. */
export const byHand = {
  query: [1, 0, 1, 0],
  keys: [
    [1, 1, 0, 0],
    [1, 0, 2, 0],
    [0, 0, 0, 2],
    [0, 0, 0, 0],
  ],
} as const

/** Scores of one word that looks, by its query and the others' keys. */
export function scoresOf(
  query: readonly number[],
  keys: readonly (readonly number[])[],
  divided: boolean,
): number[] {
  return keys.map(
    (key) =>
      key.reduce((sum, value, at) => sum + value * (query[at] ?? 0), 0) /
      (divided ? Math.sqrt(query.length) : 1),
  )
}

/** Softmax over the scores up to `last`; what lies behind it gets nothing. */
export function sharesOf(scores: readonly number[], last = scores.length - 1): number[] {
  const highest = Math.max(...scores.slice(0, last + 1))
  const weights = scores.map((score, at) => (at <= last ? Math.exp(score - highest) : 0))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

export const learned = { reader, writer }
export type Learned = keyof typeof learned

/** A row for each word that looks; with `masked` no word sees a later one. */
export function tableOf(model: Learned, block: number, head: number, masked: boolean): number[][] {
  const { scores } = learned[model].heads.find((one) => one.block === block && one.head === head) ?? {
    scores: [],
  }
  return scores.map((row, at) => sharesOf(row, masked ? at : row.length - 1))
}

/** How many blocks and heads a model has. */
export function sizeOf(model: Learned): { blocks: number; heads: number } {
  const { heads } = learned[model]
  return {
    blocks: Math.max(...heads.map(({ block }) => block)),
    heads: Math.max(...heads.map(({ head }) => head)),
  }
}
