import { creditBetween, decimals, withMinus } from '../src/authoring/index.js'
import { isExtreme, type Questions } from './data.js'
import type { Observed } from './questions.js'
import * as truth from './truth.js'

/** Room for 32-bit arithmetic on scores of 1000; a wrong formula is off by far more. */
export const tolerance = 1e-3

export type FunctionName =
  'sigmoid' | 'relu' | 'tanh' | 'softmax' | 'squaredError' | 'binaryCrossEntropy' | 'categoricalCrossEntropy'

interface Value {
  was: number
  needed: number
}

export interface Tally {
  right: number
  of: number
  /** The largest error; 0 where there is nothing to be wrong about. */
  off: number
}

/** One function, at scores as they usually are and at those of up to ±1000. */
export interface Tested {
  ordinary: Tally
  extreme: Tally
}

export type Facts = Readonly<Record<FunctionName, Tested>>

export function assess(observed: Observed, questions: Questions): Facts {
  const { numbers, replies, urgency } = questions
  const bent = (was: readonly number[], needed: (x: number) => number) =>
    tested(valuesOf(was, numbers.map(needed)), (at) => isExtreme(numbers[at]!))
  const chances = urgency.scores.map((score, at) => truth.binaryCrossEntropyOf(score, urgency.labels[at]!))
  return {
    sigmoid: bent(observed.sigmoid, truth.sigmoidOf),
    relu: bent(observed.relu, truth.reluOf),
    tanh: bent(observed.tanh, truth.tanhOf),
    softmax: ofTables(
      questions,
      observed.softmax.map((rows) => rows.flat()),
      ({ scores }) => scores.flatMap(truth.softmaxOf),
    ),
    squaredError: tested(
      valuesOf(
        observed.squaredError,
        replies.map(({ predicted, actual }) => truth.squaredErrorOf(predicted, actual)),
      ),
      () => false,
    ),
    binaryCrossEntropy: tested(valuesOf(observed.binaryCrossEntropy, chances), (at) =>
      isExtreme(urgency.scores[at]!),
    ),
    categoricalCrossEntropy: ofTables(questions, observed.categoricalCrossEntropy, ({ scores, labels }) =>
      scores.map((row, at) => truth.categoricalCrossEntropyOf(row, labels[at]!)),
    ),
  }
}

export function isRight({ right, of }: Tally): boolean {
  return right === of
}

/** Half of the numbers are what a constant gets of ReLU, so credit starts there. */
export function creditOf({ right, of }: Tally): number {
  return creditBetween(0.5, 1, right / of)
}

export function isClose(was: number, needed: number): boolean {
  return Math.abs(was - needed) <= tolerance * Math.max(1, Math.abs(needed))
}

/** A loss or an error as a reader wants it: three decimals of a small one, whole numbers of a large one. */
export function amount(value: number): string {
  const size = Math.abs(value)
  return size >= 100 && size < 1e6 ? withMinus(String(Math.round(value))) : decimals(value, 3)
}

/** The last table is the extreme one, as a whole. */
function ofTables(
  { tables, extremeTable }: Questions,
  was: readonly (readonly number[])[],
  needed: (table: Questions['extremeTable']) => number[],
): Tested {
  const ordinary = tables.flatMap((table, at) => valuesOf(was[at]!, needed(table)))
  const extreme = valuesOf(was.at(-1)!, needed(extremeTable))
  return { ordinary: tally(ordinary), extreme: tally(extreme) }
}

function tested(values: readonly Value[], isExtremeAt: (at: number) => boolean): Tested {
  return {
    ordinary: tally(values.filter((_, at) => !isExtremeAt(at))),
    extreme: tally(values.filter((_, at) => isExtremeAt(at))),
  }
}

function valuesOf(was: readonly number[], needed: readonly number[]): Value[] {
  return needed.map((value, at) => ({ was: was[at]!, needed: value }))
}

function tally(values: readonly Value[]): Tally {
  return {
    right: values.filter(({ was, needed }) => isClose(was, needed)).length,
    of: values.length,
    off: Math.max(0, ...values.map(({ was, needed }) => Math.abs(was - needed))),
  }
}
