import { publicSales, type Flat } from './data.js'
import { standardised, statisticsOf, type Statistics } from './linear-model.js'

/** Largest distance of a normalised value from the right one, in standard deviations. */
export const columnTolerance = 0.05

/** What the learner's normalised rows are, going by the numbers alone. */
export type Normalisation = 'right' | 'raw' | 'own' | 'public' | 'other'

/** For each column, the largest distance of a value from the right one. */
export function columnErrors(rows: readonly number[][], right: readonly number[][]): number[] {
  return right[0]!.map((_, column) =>
    Math.max(...rows.map((row, at) => Math.abs(row[column]! - right[at]![column]!))),
  )
}

/** Recognises the rows by computing them in each of the known ways. `asked` are the flats of the question. */
export function recognise(
  rows: readonly number[][],
  asked: readonly Flat[],
  training: Statistics,
): Normalisation {
  const right = standardised(asked, training)
  if (alike(rows, right)) return 'right'
  const undivided = { means: training.means, deviations: training.means.map(() => 1) }
  if (alike(rows, asked) || alike(rows, standardised(asked, undivided))) return 'raw'
  if (alike(rows, standardised(asked, statisticsOf(asked)))) return 'own'
  if (alike(rows, standardised(asked, statisticsOf(publicSales().flats)))) return 'public'
  return 'other'
}

/** Within the tolerance, which grows with the size of the numbers. */
function alike(rows: readonly number[][], others: readonly (readonly number[])[]): boolean {
  return rows.every((row, at) =>
    row.every((value, column) => {
      const other = others[at]![column]!
      return Math.abs(value - other) <= columnTolerance * Math.max(1, Math.abs(other) / 3)
    }),
  )
}
