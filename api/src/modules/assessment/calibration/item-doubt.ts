import type { ItemDoubt } from '../engine/bank.js'
import { gridSize } from '../engine/grid.js'
import type { ItemModel } from '../engine/models.js'
import type { Expectation, PersonAnswers } from './expectation.js'
import { dot } from './fit-item.js'
import { inverted } from './linear.js'
import { tablesOf, type ItemTables } from './parameters.js'
import type { ItemPrior } from './prior.js'

/**
 * Posterior standard deviations by item. The information of an answer is that of the complete data less what is missing
 * because the ability is not known (Louis 1982, doi:10.1111/j.2517-6161.1982.tb01203.x), item by item.
 */
export function itemDoubts(
  models: readonly ItemModel[],
  people: readonly PersonAnswers[],
  { posteriors, counts }: Pick<Expectation, 'posteriors' | 'counts'>,
  priors: readonly ItemPrior[],
): ItemDoubt[] {
  const tables = models.map(tablesOf)
  const sums = models.map((_, at) => withoutMissing(priors[at]!.precision, tables[at]!, counts[at]!))
  people.forEach((answers, person) => {
    for (const { item, score, weight } of answers) {
      const means = tables[item]!.scores.map((rows) => dot(posteriors[person]!, rows[score]!))
      sums[item]!.forEach((row, one) =>
        means.forEach((mean, other) => (row[other]! += weight * means[one]! * mean)),
      )
    }
  })
  return sums.map((information) => doubtFrom(inverted(information)))
}

/** Prior precision plus complete information less the mean square of scores; the square of their mean is still to come. */
function withoutMissing(
  precision: readonly (readonly number[])[],
  { chances, scores }: ItemTables,
  counts: readonly Float64Array[],
): number[][] {
  return precision.map((row, one) =>
    row.map((known, other) => {
      let sum = known
      for (let point = 0; point < gridSize; point++) {
        let complete = 0
        let people = 0
        chances.forEach((row, score) => {
          const square = scores[one]![score]![point]! * scores[other]![score]![point]!
          complete += row[point]! * square
          people += counts[score]![point]!
          sum -= counts[score]![point]! * square
        })
        sum += people * complete
      }
      return sum
    }),
  )
}

function doubtFrom(covariance: number[][]): ItemDoubt {
  const places = covariance.length - 1
  let location = 0
  for (let row = 1; row <= places; row++)
    for (let column = 1; column <= places; column++) location += covariance[row]![column]! / places ** 2
  return { logSlope: bounded(covariance[0]![0]!, 1), location: bounded(location, 3) }
}

/** Rounding and odd data must not end in a doubt that is no number. */
function bounded(variance: number, most: number): number {
  return variance > 0 ? Math.min(most, Math.sqrt(variance)) : most
}
