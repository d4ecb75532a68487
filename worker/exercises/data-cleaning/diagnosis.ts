import { mean } from '../src/authoring/index.js'
import { agrees, same, type Facts, type Judged } from './assessment.js'
import {
  cleaned,
  columnsOf,
  deviationOf,
  firstOfEach,
  isUsable,
  knownOf,
  columnOf,
  limitsOf,
  medianOf,
  within,
  type Column,
} from './cleaning.js'
import { missing, type Table } from './data.js'
import { rightStatistics, type Answers, type Questions } from './questions.js'

export type HintId =
  | 'keeps-duplicates'
  | 'keeps-last'
  | 'by-value'
  | 'learns-from-test'
  | 'drops-rows'
  | 'sentinel-counted'
  | 'masked-limits'
  | 'rows-unused'
  | 'limits-off'
  | 'outliers-counted'
  | 'clipped'
  | 'filled-first'
  | 'statistics-off'
  | 'not-the-given'
  | 'left-in'
  | 'filled-otherwise'
  | 'apply-formula'

/** Why the wrong rows were kept or dropped. */
export function explainRows({ kept, rightlyKept }: Facts, { id, test, rows }: Table): HintId {
  const first = firstOfEach(id)
  const repeated = id.map((_, row) => test[row] === 0 && !first[row] && kept[row]!)
  if (repeated.some(Boolean)) {
    const firstKept = id.map((one) => kept[id.indexOf(one)]!)
    if (repeated.every((extra, row) => !extra || !firstKept[row])) return 'keeps-last'
    const firstByValue = firstOfEach(rows.map((row) => row.join()))
    return repeated.every((extra, row) => !extra || firstByValue[row]) ? 'by-value' : 'keeps-duplicates'
  }
  const fromTest = kept.some((one, row) => one && !rightlyKept[row])
  return fromTest ? 'learns-from-test' : 'drops-rows'
}

/** How wrong limits came about, found by computing them in each of the known ways. */
export function explainLimits({ limits, columns }: Facts, { rows }: Table): HintId {
  const all = columnsOf(rows)
  const each = (needed: (values: readonly number[], column: number) => Partial<Column>) =>
    limits.every((one, column) => agrees(one, needed(columns[column]!, column)))
  const around = (values: readonly number[]) => (one: Judged<'least' | 'most'>) =>
    Math.abs((one.was.least + one.was.most) / 2 - mean(values)) <= one.tolerance
  if (each((values) => limitsOf(values))) return 'sentinel-counted'
  if (limits.every((one, column) => around(columns[column]!)(one))) return 'sentinel-counted'
  if (limits.every((one, column) => around(knownOf(columns[column]!))(one))) return 'masked-limits'
  if (each((_, column) => limitsOf(knownOf(all[column]!)))) return 'rows-unused'
  if (each((values) => limitsOf(filled(values)))) return 'filled-first'
  return 'limits-off'
}

/** How a wrong median, mean or deviation came about. */
export function explainStatistics({ statistics, columns, limits }: Facts, { rows }: Table): HintId {
  const all = columnsOf(rows)
  const limitsOfColumn = (column: number) => limits[column]!.was
  const each = (needed: (values: readonly number[], column: number) => Partial<Column>) =>
    statistics.every((one, column) => agrees(one, needed(columns[column]!, column)))
  const measured = (values: readonly number[]) => ({ mean: mean(values), deviation: deviationOf(values) })
  if (each((values) => ({ median: medianOf(values) })) || each((values) => ({ mean: mean(values) })))
    return 'sentinel-counted'
  if (each((values) => measured(knownOf(values)))) return 'outliers-counted'
  if (each((values, column) => measured(clipped(knownOf(values), limitsOfColumn(column))))) return 'clipped'
  if (each((values, column) => measured(filledWithin(values, limitsOfColumn(column))))) return 'filled-first'
  if (each((values, column) => measured(within(filled(values), limitsOfColumn(column)))))
    return 'filled-first'
  const inAllRows = (_: unknown, column: number) =>
    measured(within(knownOf(all[column]!), limitsOfColumn(column)))
  return each(inAllRows) ? 'rows-unused' : 'statistics-off'
}

/** Why later customers were cleaned wrongly: which kinds of values are wrong, and what they were turned into. */
export function explainCleaning(facts: Facts, answers: Answers, { table, later }: Questions): HintId {
  const statistics = rightStatistics(table)
  const cells = later.flatMap((row, at) =>
    row.map((value, index) => ({
      value,
      was: answers.cleaned[at]![index]!,
      right: facts.cells[at]![index]!,
      column: columnOf(statistics, index),
    })),
  )
  const remembered = cleaned(later, answers.otherFitted).flat()
  if (facts.companyEffect > 0.02 || cells.every(({ was }, at) => same(was, remembered[at]!)))
    return 'not-the-given'
  const usable = cells.filter(({ value, column }) => isUsable(value, column))
  if (usable.some(({ right }) => !right)) return 'apply-formula'
  const wrong = cells.filter(({ right }) => !right)
  const turnedInto = (value: number, { mean: middle, deviation }: Column) => (value - middle) / deviation
  const passed = wrong.filter(({ was, value, column }) => same(was, turnedInto(value, column)))
  if (passed.length > wrong.length / 2) return 'left-in'
  const capped = wrong.filter(({ was, value, column }) =>
    same(was, turnedInto(value > column.most ? column.most : column.least, column)),
  )
  return capped.length > wrong.length / 2 ? 'clipped' : 'filled-otherwise'
}

/** Gaps filled with the median of the others. */
function filled(values: readonly number[]): number[] {
  const median = medianOf(knownOf(values))
  return values.map((value) => (value === missing ? median : value))
}

/** Gaps and outliers filled with the median. */
function filledWithin(values: readonly number[], limits: Pick<Column, 'least' | 'most'>): number[] {
  const median = medianOf(knownOf(values))
  return values.map((value) => (isUsable(value, limits) ? value : median))
}

function clipped(values: readonly number[], { least, most }: Pick<Column, 'least' | 'most'>): number[] {
  return values.map((value) => Math.min(most, Math.max(least, value)))
}
