import type { Localized } from '../../contract/index.js'

/** One answer of a handler over all rows asked about, and what was true. */
export interface Measured {
  /** Row-major, `width` numbers a row. */
  answer: ArrayLike<number>
  width: number
  truth: readonly number[]
}

/**
 * What an answer must be for a metric to make sense of it. `choices`: class numbers, or one probability a class, of which
 * the largest is chosen, or one for class 1, which is chosen from 0.5 on. `probabilities`: as there, without class numbers.
 * `numbers`: one number a row.
 */
export type AnswerForm = 'choices' | 'probabilities' | 'numbers'

export interface Metric {
  title: Localized
  /** One sentence: what it counts. */
  description: Localized
  form: AnswerForm
  better: 'higher' | 'lower'
  /** Of class 1 against class 0: other classes mean nothing to it. */
  binary?: boolean
  /** How its value is written. */
  unit: 'share' | 'number'
  /** NaN where it is not defined, e.g. where only one class is there. */
  measure(measured: Measured): number
}
