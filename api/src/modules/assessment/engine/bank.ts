import { grid, gridSize, gridStep, type Masses } from './grid.js'
import { categoryCount, categoryProbabilities, categorySlopes, modelFault, movedModel } from './models.js'
import type { ItemModel } from './models.js'

export interface Item {
  id: string
  skill: string
  /** Part of the skill that a blueprint may ask for. */
  content?: string
  /** Items of one family give each other away: a sitting asks one of them at most. */
  family?: string
  model: ItemModel
  /** Standard deviations of what is not known of the item. */
  doubt?: ItemDoubt
}

export interface ItemDoubt {
  logSlope: number
  location: number
}

/** How far the scale itself may be off, the same for all items of a skill: few people were in the calibration. */
export interface ScaleDoubt {
  shift: number
  logScale: number
}

/** One published version of all parameters; a sitting keeps to the one it was opened with. */
export interface ParameterSet {
  version: string
  items: readonly Item[]
  scaleDoubt?: Readonly<Record<string, ScaleDoubt>>
}

export interface PreparedItem {
  item: Item
  skill: number
  /** Skill and content in one word, to count by. */
  cell: string
  /** P(score = k | θ) on the grid, by score. */
  chances: readonly Float64Array[]
  /** Fisher information on the grid. */
  information: Float64Array
  /** Its greatest value. */
  peak: number
}

export interface Bank {
  version: string
  skills: readonly string[]
  items: readonly PreparedItem[]
  positions: ReadonlyMap<string, number>
  /** By skill: the matrix that blurs a likelihood for the doubt in the scale, or null. */
  blurs: readonly (readonly Float64Array[] | null)[]
}

/** A parameter set that nobody could measure with: a fault of whoever published it. */
export class ParameterFault extends Error {
  override name = 'ParameterFault'
}

/**
 * Tables for every item, to be kept as long as the parameter set is in use. What is not known of an item is integrated
 * out, which flattens its curves: the expected response function, Lewis 1985 and Mislevy, Wingersky & Sheehan 1994
 * (ETS RR-94-28-ONR), by Gauss-Hermite quadrature over location and log slope.
 *
 * @throws ParameterFault naming the first item that is wrong
 */
export function prepareBank({ version, items, scaleDoubt = {} }: ParameterSet): Bank {
  const skills = [...new Set(items.map((item) => item.skill))].sort()
  const positions = new Map<string, number>()
  const families = new Map<string, string>()
  items.forEach((item, at) => {
    const fault = modelFault(item.model)
    if (fault) throw new ParameterFault(`Item ${item.id}: ${fault}.`)
    if (positions.has(item.id)) throw new ParameterFault(`Item ${item.id} stands twice.`)
    positions.set(item.id, at)
    const cell = cellOf(item.skill, item.content)
    if (item.family && (families.get(item.family) ?? cell) !== cell)
      throw new ParameterFault(`Family ${item.family} is spread over several skills or contents.`)
    if (item.family) families.set(item.family, cell)
  })
  return {
    version,
    skills,
    positions,
    items: items.map((item) => prepared(item, skills.indexOf(item.skill))),
    blurs: skills.map((skill) => blurOf(scaleDoubt[skill])),
  }
}

function prepared(item: Item, skill: number): PreparedItem {
  const scores = categoryCount(item.model)
  const chances = Array.from({ length: scores }, () => new Float64Array(gridSize))
  const slopes = Array.from({ length: scores }, () => new Float64Array(gridSize))
  for (const { model, weight } of plausibleModels(item))
    for (let at = 0; at < gridSize; at++) {
      const chance = categoryProbabilities(model, grid[at]!)
      const slope = categorySlopes(model, grid[at]!)
      for (let score = 0; score < scores; score++) {
        chances[score]![at]! += weight * chance[score]!
        slopes[score]![at]! += weight * slope[score]!
      }
    }
  for (const row of chances) for (let at = 0; at < gridSize; at++) row[at] = Math.max(row[at]!, leastChance)
  const information = new Float64Array(gridSize)
  for (let score = 0; score < scores; score++)
    for (let at = 0; at < gridSize; at++) information[at]! += slopes[score]![at]! ** 2 / chances[score]![at]!
  return {
    item,
    skill,
    cell: cellOf(item.skill, item.content),
    chances,
    information,
    peak: Math.max(...information, 1e-12),
  }
}

export function cellOf(skill: string, content: string | undefined): string {
  return JSON.stringify([skill, content ?? null])
}

/** No single answer rules an ability out, whatever the curve says. */
const leastChance = 1e-9

// Gauss-Hermite nodes and weights for a standard normal; Abramowitz & Stegun, table 25.10.
const fiveNodes = [
  [-2.8569700138728056, 0.011257411327720691],
  [-1.3556261799742659, 0.22207592200561263],
  [0, 0.5333333333333333],
  [1.3556261799742659, 0.22207592200561263],
  [2.8569700138728056, 0.011257411327720691],
] as const
const threeNodes = [
  [-1.7320508075688772, 1 / 6],
  [0, 2 / 3],
  [1.7320508075688772, 1 / 6],
] as const

function plausibleModels({ model, doubt }: Item): { model: ItemModel; weight: number }[] {
  if (!doubt || (doubt.location <= 0 && doubt.logSlope <= 0)) return [{ model, weight: 1 }]
  return fiveNodes.flatMap(([place, share]) =>
    threeNodes.map(([steepness, part]) => ({
      model: movedModel(model, Math.exp(doubt.logSlope * steepness), doubt.location * place),
      weight: share * part,
    })),
  )
}

/** Row t holds N(t; θ, shift² + (logScale·θ)²): the likelihood at θ is averaged over where θ may really stand. */
function blurOf(doubt: ScaleDoubt | undefined): Float64Array[] | null {
  if (!doubt || (doubt.shift <= 0 && doubt.logScale <= 0)) return null
  return Array.from(grid, (theta) => {
    const variance = doubt.shift ** 2 + (doubt.logScale * theta) ** 2 + (gridStep / 10) ** 2
    const row = grid.map((place) => Math.exp((-0.5 * (place - theta) ** 2) / variance))
    const total = row.reduce((sum, weight) => sum + weight, 0)
    return row.map((weight) => weight / total)
  })
}

export function blurred(likelihood: Masses, blur: readonly Float64Array[] | null): Masses {
  if (!blur) return likelihood
  return Float64Array.from(blur, (row) => {
    let sum = 0
    for (let at = 0; at < gridSize; at++) sum += row[at]! * likelihood[at]!
    return sum
  })
}
