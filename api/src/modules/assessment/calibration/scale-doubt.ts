import type { ScaleDoubt } from '../engine/bank.js'
import { grid, gridSize, type Masses } from '../engine/grid.js'
import { categorySlopes, type ItemModel } from '../engine/models.js'
import type { CalibrationItem } from './answers.js'
import type { Expectation, PersonAnswers } from './expectation.js'
import { chancesOf } from './parameters.js'
import { slopeSpread } from './prior.js'
import type { RatingLine } from './ratings.js'

/** What is believed of a bank as a whole: its mean difficulty and mean log slope around what is usual. */
const usual = { meanLocation: 0.3, meanLogSlope: 0.15 } as const
/** With so many anchors they are the scale. */
const enoughAnchors = 10

/**
 * How far the whole scale may be moved or stretched by the chance of who took part: a common move of all difficulties, and
 * a common factor, each with the information the answers hold of it (as in `item-doubt.ts`) and what is usual for banks.
 */
export function scaleDoubtOf(
  items: readonly CalibrationItem[],
  models: readonly ItemModel[],
  people: readonly PersonAnswers[],
  { posteriors }: Pick<Expectation, 'posteriors'>,
  line: RatingLine,
): ScaleDoubt {
  if (items.filter(({ isAnchor }) => isAnchor).length >= enoughAnchors) return { shift: 0, logScale: 0 }
  const tables = models.map(pullTables)
  let ofShift = 1 / (usual.meanLocation ** 2 + line.spread ** 2 / items.length)
  let ofScale = 1 / (usual.meanLogSlope ** 2 + slopeSpread ** 2 / items.length)
  people.forEach((answers, person) => {
    const posterior = posteriors[person]!
    const pull = new Float64Array(gridSize)
    const information = new Float64Array(gridSize)
    for (const { item, score } of answers)
      for (let point = 0; point < gridSize; point++) {
        pull[point]! += tables[item]!.pulls[score]![point]!
        information[point]! += tables[item]!.information[point]!
      }
    // All answers of a person count alike.
    const weight = answers[0]?.weight ?? 1
    ofShift += weight * observed(posterior, pull, information, () => 1)
    ofScale += weight * observed(posterior, pull, information, (point) => grid[point]!)
  })
  return { shift: 1 / Math.sqrt(ofShift), logScale: 1 / Math.sqrt(ofScale) }
}

/** Information on a direction that moves θ by `along` at each point. */
function observed(
  posterior: Masses,
  pull: Masses,
  information: Masses,
  along: (point: number) => number,
): number {
  let complete = 0
  let mean = 0
  let square = 0
  for (let point = 0; point < gridSize; point++) {
    const score = pull[point]! * along(point)
    complete += posterior[point]! * information[point]! * along(point) ** 2
    mean += posterior[point]! * score
    square += posterior[point]! * score ** 2
  }
  return Math.max(0, complete - (square - mean ** 2))
}

/** ∂log P/∂θ by score, and Fisher information, on the grid. */
function pullTables(model: ItemModel): { pulls: Float64Array[]; information: Float64Array } {
  const chances = chancesOf(model)
  const pulls = chances.map(() => new Float64Array(gridSize))
  const information = new Float64Array(gridSize)
  for (let point = 0; point < gridSize; point++)
    categorySlopes(model, grid[point]!).forEach((slope, score) => {
      pulls[score]![point] = slope / chances[score]![point]!
      information[point]! += slope ** 2 / chances[score]![point]!
    })
  return { pulls, information }
}
