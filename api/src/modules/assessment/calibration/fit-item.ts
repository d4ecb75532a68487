import { gridSize } from '../engine/grid.js'
import type { ItemModel } from '../engine/models.js'
import { solved } from './linear.js'
import { parametersOf, tablesOf, withParameters, type ItemTables } from './parameters.js'
import type { ItemPrior } from './prior.js'

const longest = 0.5

/** The M-step of one item: one step a round of Fisher scoring on the expected counts and the prior, at most .5 long. */
export function fitItem(model: ItemModel, counts: readonly Float64Array[], prior: ItemPrior): ItemModel {
  const parameters = parametersOf(model)
  const { gradient, information } = likelihoodShape(tablesOf(model), counts)
  const away = parameters.map((value, at) => value - prior.means[at]!)
  const rise = gradient.map((value, row) => value - dot(prior.precision[row]!, away))
  const curve = information.map((row, at) => row.map((value, other) => value + prior.precision[at]![other]!))
  const move = solved(curve, rise)
  const scale = Math.min(1, longest / Math.max(...move.map(Math.abs), 1e-12))
  return withParameters(
    model,
    parameters.map((value, at) => value + scale * move[at]!),
  )
}

interface Shape {
  gradient: number[]
  /** Expected, of the complete data. */
  information: number[][]
}

function likelihoodShape({ chances, scores }: ItemTables, counts: readonly Float64Array[]): Shape {
  const people = new Float64Array(gridSize)
  for (const row of counts) for (let point = 0; point < gridSize; point++) people[point]! += row[point]!
  const gradient = scores.map((rows) => rows.reduce((sum, row, score) => sum + dot(row, counts[score]!), 0))
  const information = scores.map((one) =>
    scores.map((other) => {
      let sum = 0
      for (let score = 0; score < chances.length; score++)
        for (let point = 0; point < gridSize; point++)
          sum += people[point]! * chances[score]![point]! * one[score]![point]! * other[score]![point]!
      return sum
    }),
  )
  return { gradient, information }
}

export function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]!
  return sum
}
