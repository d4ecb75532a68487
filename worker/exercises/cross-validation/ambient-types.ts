import { functionTypes } from '../src/authoring/index.js'

/** What the learner's editor knows of this exercise. */
export const ambientTypes = `${functionTypes(`
/** The fold of each row, from 0 to folds − 1. */
assignFolds(question: Groups): Answer<{ fold: Numbers }>
/** For each setting the share that it gets right of each of the five folds, knowing the others. */
foldScores(question: Search): Answer<{ scores: Numbers }>
/** Mean and standard error of each candidate; the places of the best and of the simplest that is as good. */
choose(question: Scores): Answer<{ means: Numbers; errors: Numbers; best: Single; simplest: Single }>
/** The setting that is best in five folds, and what it says of fresh accounts. */
pick(question: Market): Answer<{ setting: Single; predictions: Numbers }>
`)}
interface Groups {
  /** The company of each row. Rows of one company must stay together. */
  group: IntArray<[rows: number]>
  /** How many folds. */
  folds: IntArray<[]>
  /** The same seed gives the same folds, another seed gives others. */
  seed: IntArray<[]>
}

interface Search {
  /** Two measures of each account. */
  features: FloatArray<[rows: number, features: number]>
  /** 1 for each account that bought, 0 for each that did not. */
  label: IntArray<[rows: number]>
  /** The fold of each account, from 0 to 4. */
  fold: IntArray<[rows: number]>
  /** How many similar accounts are asked: one number a candidate. */
  settings: IntArray<[candidates: number]>
}

interface Scores {
  /** One row a candidate, the simplest last; one column a fold. */
  scores: FloatArray<[candidates: number, folds: number]>
}

interface Market {
  features: FloatArray<[rows: number, features: number]>
  label: IntArray<[rows: number]>
  group: IntArray<[rows: number]>
  settings: IntArray<[candidates: number]>
  /** Accounts of new companies; nobody knows yet whether they will buy. */
  fresh: FloatArray<[fresh: number, features: number]>
  seed: IntArray<[]>
}
`
