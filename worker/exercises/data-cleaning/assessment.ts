import { mean } from '../src/authoring/index.js'
import {
  cleaned,
  columnOf,
  columnsOf,
  deviationOf,
  keptRows,
  knownOf,
  limitsOf,
  medianOf,
  within,
  type Column,
} from './cleaning.js'
import type { Table } from './data.js'
import { rightStatistics, type Answers, type Questions } from './questions.js'

/**
 * Each step is judged by what the step before handed on: limits by the rows that the learner kept, mean and deviation by
 * the learner's limits. So a mistake costs its own criterion and no other.
 */
export interface Facts {
  /** Whether each row was kept, and should have been. */
  kept: boolean[]
  rightlyKept: boolean[]
  /** The values of each column that the learner's rows hold. */
  columns: number[][]
  limits: Judged<'least' | 'most'>[]
  statistics: Judged<'median' | 'mean' | 'deviation'>[]
  /** Whether each cleaned value is right, row by row. */
  cells: boolean[][]
  /** The largest change of a cleaned value with the company it is asked in. */
  companyEffect: number
}

/** What a column's numbers are, what they should be, and by how much they may differ. */
export interface Judged<Name extends keyof Column> {
  was: Pick<Column, Name>
  needed: Pick<Column, Name>
  tolerance: number
}

/** Below this many rows or values nothing can be learned, and the right ones are taken to judge the rest by. */
const fewest = 20
/** Share of the width of the limits. */
const limitTolerance = 0.005
/** Share of the deviation. */
const statisticTolerance = 0.02
/** In deviations. */
export const cellTolerance = 0.02

export function assess(answers: Answers, questions: Questions): Facts {
  const { fitted } = answers
  const kept = fitted.kept.map((one) => one === 1)
  const rightlyKept = keptRows(questions.table)
  const columns = columnsOf(rowsToJudgeBy(questions.table, kept, rightlyKept))
  const needed = cleaned(questions.later, rightStatistics(questions.table))
  return {
    kept,
    rightlyKept,
    columns,
    limits: columns.map((values, column) => judgedLimits(values, columnOf(fitted, column))),
    statistics: columns.map((values, column) => judgedStatistics(values, columnOf(fitted, column))),
    cells: needed.map((row, at) => row.map((value, column) => same(value, answers.cleaned[at]![column]!))),
    companyEffect: Math.max(
      ...answers.again.flatMap(({ row, values }) =>
        values.map((value, column) => Math.abs(value - answers.cleaned[row]![column]!)),
      ),
    ),
  }
}

/** Whether two cleaned values are the same; far from 0, arithmetic may differ by more. */
export function same(one: number, other: number): boolean {
  return Math.abs(one - other) <= cellTolerance * Math.max(1, Math.abs(other) / 10)
}

export function agrees<Name extends keyof Column>(
  { was, tolerance }: Judged<Name>,
  needed: Partial<Pick<Column, Name>>,
): boolean {
  return Object.entries(needed).every(
    ([name, value]) => Math.abs((value as number) - was[name as Name]) <= tolerance,
  )
}

/** Which of a column's numbers are right. */
export function rightNumbers<Name extends keyof Column>({ was, needed, tolerance }: Judged<Name>): number {
  const names = Object.keys(needed) as Name[]
  return names.filter((name) => Math.abs(was[name] - needed[name]) <= tolerance).length
}

function rowsToJudgeBy({ rows }: Table, kept: readonly boolean[], right: readonly boolean[]): number[][] {
  const own = rows.filter((_, row) => kept[row])
  const enough = columnsOf(own).every((values) => knownOf(values).length >= fewest)
  return enough ? own : rows.filter((_, row) => right[row])
}

function judgedLimits(values: readonly number[], { least, most }: Column): Judged<'least' | 'most'> {
  const needed = limitsOf(knownOf(values))
  return { was: { least, most }, needed, tolerance: limitTolerance * (needed.most - needed.least) }
}

function judgedStatistics(values: readonly number[], was: Column): Facts['statistics'][number] {
  const known = knownOf(values)
  const own = within(known, was)
  const left = own.length >= fewest ? own : within(known, limitsOf(known))
  const deviation = deviationOf(left)
  return {
    was: { median: was.median, mean: was.mean, deviation: was.deviation },
    needed: { median: medianOf(known), mean: mean(left), deviation },
    tolerance: statisticTolerance * deviation,
  }
}
