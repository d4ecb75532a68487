import { sum } from '../src/authoring/index.js'

/** One row a word. */
export type Matrix = readonly (readonly number[])[]

/** Queries that look at keys, which have values. */
export interface Look {
  q: Matrix
  k: Matrix
  v: Matrix
}

export interface Looked {
  /** A row for each query, a column for each key. */
  weights: Matrix
  output: Matrix
}

/** Words and the matrices of a layer with several heads. */
export interface Layer {
  x: Matrix
  wq: Matrix
  wk: Matrix
  wv: Matrix
  wo: Matrix
  heads: number
}

export type MayLook = (looking: number, other: number) => boolean

export interface LookOptions {
  /** What products of queries and keys are divided by. */
  divisor?: number
  mayLook?: MayLook
}

/** A word sees itself and what came before it. */
export const backwards: MayLook = (looking, other) => other <= looking

/** softmax(QKᵀ / √width) · V in double precision. */
export function attention({ q, k, v }: Look, options: LookOptions = {}): Looked {
  const { divisor = Math.sqrt(widthOf(q)), mayLook = () => true } = options
  const weights = product(q, transposed(k)).map((row, looking) =>
    softmax(row.map((score, other) => (mayLook(looking, other) ? score / divisor : -Infinity))),
  )
  return { weights, output: product(weights, v) }
}

/** How a matrix is shared out among heads, and put together again. */
export interface Sharing {
  split(x: Matrix, heads: number): Matrix[]
  join(parts: readonly Matrix[], words: number): Matrix
}

/** Each head gets its own columns, of every word; afterwards they stand side by side again. */
export const byColumns: Sharing = {
  split(x, heads) {
    const share = widthOf(x) / heads
    return range(heads).map((head) => x.map((row) => row.slice(head * share, (head + 1) * share)))
  },
  join: (parts, words) => range(words).map((word) => parts.flatMap((part) => part[word]!)),
}

export interface LayerOptions {
  sharing?: Sharing
  divisor?: number
  /** Whether what the heads bring home goes through `wo`. */
  projected?: boolean
}

export function multiHead({ x, wq, wk, wv, wo, heads }: Layer, options: LayerOptions = {}): Matrix {
  const { sharing = byColumns, divisor, projected = true } = options
  const [q, k, v] = [wq, wk, wv].map((weights) => sharing.split(product(x, weights), heads))
  const looked = q!.map((_, head) => {
    const look = { q: q![head]!, k: k![head]!, v: v![head]! }
    return attention(look, divisor === undefined ? {} : { divisor }).output
  })
  const joined = sharing.join(looked, x.length)
  return projected ? product(joined, wo) : joined
}

export function product(a: Matrix, b: Matrix): Matrix {
  const columns = transposed(b)
  return a.map((row) => columns.map((column) => sum(row.map((value, at) => value * column[at]!))))
}

export function transposed(matrix: Matrix): Matrix {
  return range(widthOf(matrix)).map((column) => matrix.map((row) => row[column]!))
}

export function widthOf([row]: Matrix): number {
  return row?.length ?? 0
}

export function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}

/** Shifted by the largest score, which changes no share and keeps the exponentials from overflowing. */
function softmax(scores: readonly number[]): number[] {
  const largest = Math.max(...scores)
  const exponentials = scores.map((score) => Math.exp(score - largest))
  const total = sum(exponentials)
  return exponentials.map((value) => value / total)
}
