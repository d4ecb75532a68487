import { randomFrom, type Random } from '../src/contract/index.js'
import { range, type Layer, type Look, type Matrix } from './reference.js'
import { sentenceLook } from './sentence.js'

/** What one run asks, handler by handler. The sentence, which everybody knows, comes first where it can be asked about. */
export interface Questions {
  attend: Look[]
  causal: Look[]
  multiHead: Layer[]
}

export interface LookSize {
  queries: number
  keys: number
  width: number
}

export interface LayerSize {
  words: number
  heads: number
  /** Of one head. */
  width: number
}

export interface Sizes {
  attend: LookSize[]
  /** Here every word looks and is looked at. */
  causal: Omit<LookSize, 'queries'>[]
  multiHead: LayerSize[]
  /** Of the one question whose scores overflow an exponential. */
  large: Omit<LookSize, 'width'>
}

/** A power of four: with whole numbers, products and their scaling are exact even in single precision. */
const largeWidth = 16
const largestEntry = 40
/** The exponential of 709 is the largest there is in double precision, and that of 88 in single. */
const overflowing = 750

const publicSizes: Sizes = {
  attend: [{ queries: 3, keys: 5, width: 9 }],
  causal: [{ keys: 4, width: 5 }],
  multiHead: [{ words: 6, heads: 2, width: 4 }],
  large: { queries: 2, keys: 4 },
}

/** What the browser asks, the same on every run. */
export function publicQuestions(): Questions {
  return drawQuestions(randomFrom('attention/public'), publicSizes)
}

export function drawQuestions(random: Random, { attend, causal, multiHead, large }: Sizes): Questions {
  return {
    attend: [sentenceLook, ...attend.map((size) => drawLook(random, size)), drawLarge(random, large)],
    causal: [sentenceLook, ...causal.map((size) => drawLook(random, { ...size, queries: size.keys }))],
    multiHead: multiHead.map((size) => drawLayer(random, size)),
  }
}

/** Scores come out with a standard deviation of about 2: some words matter much, none is alone. */
function drawLook(random: Random, { queries, keys, width }: LookSize): Look {
  return {
    q: normals(random, queries, width, 1.4),
    k: normals(random, keys, width, 1.4),
    v: normals(random, keys, width, 1),
  }
}

function drawLayer(random: Random, { words, heads, width }: LayerSize): Layer {
  const whole = heads * width
  const weights = () => normals(random, whole, whole, 1.4 / Math.sqrt(whole))
  return {
    x: normals(random, words, whole, 1),
    wq: weights(),
    wk: weights(),
    wv: weights(),
    wo: weights(),
    heads,
  }
}

/**
 * Whole numbers so large that the exponential of a score overflows unless the largest score is taken away first. The keys
 * come in pairs that differ in one entry, or one of them would always win outright and nothing could be told apart.
 */
function drawLarge(random: Random, { queries, keys }: Omit<LookSize, 'width'>): Look {
  for (;;) {
    const entries = (rows: number) =>
      range(rows).map(() => range(largeWidth).map(() => random.integer(2 * largestEntry + 1) - largestEntry))
    const q = entries(queries)
    const k = entries(keys / 2).flatMap((key) => [key, [key[0]! + 1, ...key.slice(1)]])
    if (q.every((query) => Math.max(...k.map((key) => scoreOf(query, key))) > overflowing))
      return { q, k, v: normals(random, keys, largeWidth, 1) }
  }
}

function scoreOf(query: readonly number[], key: readonly number[]): number {
  return query.reduce((total, value, at) => total + value * key[at]!, 0) / Math.sqrt(largeWidth)
}

function normals(random: Random, rows: number, columns: number, deviation: number): Matrix {
  return range(rows).map(() => range(columns).map(() => Math.fround(deviation * random.normal())))
}
