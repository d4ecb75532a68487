import { categoryCount, categoryProbabilities, type ItemModel } from '../engine/models.js'
import { grid, gridSize } from '../engine/grid.js'

/** What calibration estimates: the logarithm of the slope, then the places on the scale. */
export function parametersOf(model: ItemModel): number[] {
  return [Math.log(model.slope), ...placesOf(model)]
}

export function withParameters(model: ItemModel, [logSlope, ...places]: readonly number[]): ItemModel {
  const slope = Math.exp(Math.min(2.5, Math.max(-2.5, logSlope!)))
  switch (model.kind) {
    case 'logistic':
      return { ...model, slope, difficulty: places[0]! }
    case 'graded':
      return { ...model, slope, thresholds: places.toSorted((one, other) => one - other) }
    case 'partial-credit':
      return { ...model, slope, steps: places }
  }
}

export function placesOf(model: ItemModel): readonly number[] {
  switch (model.kind) {
    case 'logistic':
      return [model.difficulty]
    case 'graded':
      return model.thresholds
    case 'partial-credit':
      return model.steps
  }
}

/** Where the item stands as a whole. */
export function locationOf(model: ItemModel): number {
  const places = placesOf(model)
  return places.reduce((sum, place) => sum + place, 0) / places.length
}

/** Tables on the grid, all by score, then grid point. */
export interface ItemTables {
  chances: Float64Array[]
  /** ∂log P/∂parameter, by parameter, score, grid point. */
  scores: Float64Array[][]
}

const width = 1e-4

/** Derivatives are central differences: exact enough (1e-8), and one code for every model. */
export function tablesOf(model: ItemModel): ItemTables {
  const chances = chancesOf(model)
  const parameters = parametersOf(model)
  const scores = parameters.map((_, at) => {
    const above = chancesOf(withParameters(model, nudged(parameters, at, width)))
    const below = chancesOf(withParameters(model, nudged(parameters, at, -width)))
    return chances.map((row, score) =>
      row.map((chance, point) => (above[score]![point]! - below[score]![point]!) / (2 * width * chance)),
    )
  })
  return { chances, scores }
}

export function chancesOf(model: ItemModel): Float64Array[] {
  const rows = Array.from({ length: categoryCount(model) }, () => new Float64Array(gridSize))
  for (let point = 0; point < gridSize; point++)
    categoryProbabilities(model, grid[point]!).forEach((chance, score) => {
      rows[score]![point] = Math.max(chance, 1e-9)
    })
  return rows
}

function nudged(parameters: readonly number[], at: number, by: number): number[] {
  return parameters.map((value, index) => (index === at ? value + by : value))
}
