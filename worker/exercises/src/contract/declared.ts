import type { Dtype } from './tensors.js'

/**
 * How an exercise without code of its own is asked and graded: arrays by the columns they are made of, criteria by the
 * metric that decides them. The columns are those of a table of numbers, of which a learner sees one and is graded on another.
 */
export interface DeclaredPlan {
  /** Names of the table's columns, in order. */
  columns: readonly string[]
  /** Arrays by name. Of one column: `[rows]`; of several: `[rows, columns]`. All of them are there to train on. */
  tensors: Readonly<Record<string, { columns: readonly string[]; dtype: Dtype }>>
  /** The arrays each handler is given; none holds the truth of a criterion. */
  handlers: Readonly<Record<string, readonly string[]>>
  criteria: readonly DeclaredCriterion[]
  /** Share of the rows that are asked about; the others are there to train on. In (0, 1). */
  hiddenShare: number
}

export interface DeclaredCriterion {
  id: string
  /** A name from the catalogue of metrics. */
  metric: string
  /** Which answer is measured. */
  handler: string
  output: string
  /** Name of the array that it is held against. */
  truth: string
  /** Passes from here on; full credit. */
  needed: number
  /** No credit up to here. */
  nothing: number
  hintId?: string
  /** Of a metric that counts classes: how many the answer has a place for. */
  classes?: number
}

/** What a declared exercise adds to its public definition. */
export interface DeclaredExercise {
  plan: DeclaredPlan
  /** The table that everybody may see, as CSV. */
  publicTable: string
}

/** The hidden half, as a bundle has it: a table as CSV, or code that draws one. */
export type HiddenSource = { csv: string } | { generator: string; rows: number }
