import { creditBetween, mean, sum } from '../src/authoring/index.js'
import {
  bytesAsFloats,
  bytesOf,
  columnsOf,
  countOf,
  largestCode,
  largestOf,
  partsOf,
  pruned,
  restored,
  type Quantised,
} from './compression.js'
import type { PruningTask } from './data.js'
import { accuracyOf, withWeights, type Weights } from './network.js'
import { shareThatCounts, type Observed, type Questions } from './questions.js'

/** Of what was asked about: how much of it is right, and credit that grows as answers get nearer. */
export interface Tally {
  right: number
  of: number
  credit: number
}

/** The network after compression at one share. */
export interface Outcome {
  share: number
  accuracy: number
  /** Its size as a share of the size before, worked out from the codes; 1 where codes fit in no byte. */
  size: number
  bytes: number
}

export interface Facts {
  prune: Tally
  /** Columns. */
  quantise: Tally
  restore: Tally
  size: Tally
  original: { accuracy: number; bytes: number }
  outcomes: Outcome[]
  /** At the share that counts. */
  outcome: Outcome
}

/** What arithmetic in 32 bits may change of a weight, as a share of the largest. */
const precision = 1e-4
/** A step that is off by more than this part of itself is another ruler. */
const stepPrecision = 1e-3

export function isRight({ right, of }: Tally): boolean {
  return right === of
}

export function assess(observed: Observed, { tables, model }: Questions): Facts {
  const outcomes = observed.compressed.map(({ share, layers }) => {
    const codes = layers.map(({ quantised }) => quantised)
    const network = withWeights(
      model.network,
      layers.map((layer) => layer.restored),
    )
    const bytes = sum(codes.map((table) => bytesOf(partsOf(table))))
    const fits = codes.every((table) => table.codes.every(fitsInByte))
    const original = bytesOfNetwork(codes)
    return {
      share,
      accuracy: accuracyOf(network, model.fresh),
      size: fits ? bytes / original : 1,
      bytes: fits ? bytes : original,
    }
  })
  return {
    prune: tally(observed.prune.map((answer, at) => prunedCredit(answer, tables.prune[at]!))),
    quantise: tally(observed.quantise.flatMap((answer, at) => columnCredits(answer, tables.quantise[at]!))),
    restore: tally(observed.restore.map((answer, at) => restoredCredit(answer, tables.restore[at]!))),
    size: tally(observed.size.map((bytes, at) => sizeCredit(bytes, bytesOf(partsOf(tables.size[at]!))))),
    original: {
      accuracy: accuracyOf(model.network, model.fresh),
      bytes: bytesOfNetwork(model.network.map(({ weights }) => weights)),
    },
    outcomes,
    outcome: outcomes.find(({ share }) => share === shareThatCounts)!,
  }
}

function bytesOfNetwork(layers: readonly Pick<Weights, 'rows' | 'columns'>[]): number {
  return sum(layers.map(bytesAsFloats))
}

/** A credit of 1 is a right answer; what comes near earns half of its nearness. */
function tally(credits: readonly number[]): Tally {
  return {
    right: credits.filter((credit) => credit === 1).length,
    of: credits.length,
    credit: mean(credits),
  }
}

/** As many zeros as asked for, give or take the rounding; no kept weight nearer to 0 than a pruned one, or changed. */
function prunedCredit({ values }: Weights, { weights, share }: PruningTask): number {
  const count = countOf(weights, share)
  const zeros = values.map((value) => value === 0)
  const sizes = (zero: boolean) => weights.values.filter((_, place) => zeros[place] === zero).map(Math.abs)
  const [gone, left] = [sizes(true), sizes(false)]
  const intact = values.every(
    (value, place) => zeros[place] || Math.abs(value - weights.values[place]!) <= precision * Math.abs(value),
  )
  const least = left.reduce((smallest, size) => Math.min(smallest, size), Infinity)
  if (intact && Math.abs(gone.length - count) <= 1 && largestOf(gone) <= least) return 1
  const ought = pruned(weights, share).values.map((value) => value === 0)
  const shared = zeros.filter((zero, place) => zero && ought[place]).length
  return intact ? (0.5 * shared) / Math.max(count, gone.length) : 0
}

/** One for each column: its step, its range, and every weight at most half a step away from where it was. */
function columnCredits({ codes, scales }: Quantised, weights: Weights): number[] {
  const columns = columnsOf(weights)
  return columns.map((own, column) => {
    const largest = largestOf(own)
    const step = scales[column]!
    const stepIsRight = largest === 0 || Math.abs((step * largestCode) / largest - 1) <= stepPrecision
    const rounded = own.map((value, row) => {
      const code = codes[row * weights.columns + column]!
      return fitsInByte(code) && Math.abs(code * step - value) <= Math.abs(step) / 2 + precision * largest
    })
    const share = mean(rounded.map(Number))
    return stepIsRight && share === 1 ? 1 : 0.5 * share * Number(stepIsRight)
  })
}

function restoredCredit({ values }: Weights, table: Quantised): number {
  const right = restored(table).values
  const largest = largestOf(right)
  const share = mean(
    right.map((value, place) => Number(Math.abs(values[place]! - value) <= precision * largest)),
  )
  // Zeros are restored by themselves.
  return share === 1 ? 1 : 0.5 * creditBetween(0.5, 1, share)
}

function sizeCredit(bytes: number, right: number): number {
  const off = Math.abs(bytes - right)
  return off < 0.01 ? 1 : 0.5 * creditBetween(0.2, 0, off / right)
}

function fitsInByte(code: number): boolean {
  return code >= -128 && code <= 127
}
