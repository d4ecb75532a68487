import type { ItemDoubt, ScaleDoubt } from '../engine/bank.js'
import { grid, gridSize, standardNormal } from '../engine/grid.js'
import { categoryProbabilities, type ItemModel } from '../engine/models.js'
import { solved } from './linear.js'
import { locationOf, parametersOf, withParameters } from './parameters.js'

/** An item as it was known when the scale was fixed. */
export interface Anchor {
  item: string
  model: ItemModel
  doubt: ItemDoubt
}

/** θ on the fixed scale is `factor` · θ on the new one + `shift`. */
export interface ScaleLink {
  factor: number
  shift: number
  /** What is not known of the two. */
  doubt: ScaleDoubt
  /** Anchors that the link rests on. */
  anchors: number
  /** Those that have moved too far to be any: by how much they are harder now. */
  moved: ReadonlyMap<string, number>
}

/** With fewer nothing is linked. */
export const leastAnchors = 10
const movedFrom = 0.3
/** Two-sided .01. */
const criticalZ = 2.58
const mostPasses = 5

/**
 * Puts a calibration on the scale that anchors hold, so that it does not move with whoever took part since: the line that brings the two
 * test characteristic curves of the anchors together (Stocking & Lord 1983, doi:10.1177/014662168300700208), from the mean/sigma line on. An anchor
 * that has moved by more than .3 and more than chance explains is left out and told, one pass after the other.
 *
 * @returns null where fewer than ten anchors are left
 */
export function linkScale(
  items: readonly { id: string; model: ItemModel; doubt: ItemDoubt }[],
  anchors: readonly Anchor[],
): ScaleLink | null {
  const now = new Map(items.map((item) => [item.id, item]))
  const pairs = anchors.flatMap((anchor) => {
    const item = now.get(anchor.item)
    return item ? [{ anchor, item }] : []
  })
  const moved = new Map<string, number>()
  for (let pass = 1; ; pass++) {
    const kept = pairs.filter(({ anchor }) => !moved.has(anchor.item))
    if (kept.length < leastAnchors) return null
    const line = lineThrough(kept)
    const away = ({ anchor, item }: Pair) =>
      line.factor * locationOf(item.model) + line.shift - locationOf(anchor.model)
    const found = pairs.filter((pair) => {
      const chance = Math.hypot(pair.anchor.doubt.location, line.factor * pair.item.doubt.location)
      return Math.abs(away(pair)) > Math.max(movedFrom, criticalZ * chance)
    })
    const isSettled = found.length === moved.size && found.every(({ anchor }) => moved.has(anchor.item))
    if (isSettled || pass === mostPasses)
      return { ...line, anchors: kept.length, moved, doubt: doubtOf(kept, away) }
    moved.clear()
    for (const pair of found) moved.set(pair.anchor.item, away(pair))
  }
}

interface Pair {
  anchor: Anchor
  item: { model: ItemModel; doubt: ItemDoubt }
}

/** An item of the new scale as it stands on the fixed one. */
export function linkedModel(
  model: ItemModel,
  { factor, shift }: Pick<ScaleLink, 'factor' | 'shift'>,
): ItemModel {
  if (factor === 1 && shift === 0) return model
  const [logSlope, ...places] = parametersOf(model)
  return withParameters(model, [
    logSlope! - Math.log(factor),
    ...places.map((place) => factor * place + shift),
  ])
}

const rounds = 25
const settled = 1e-8
const width = 1e-4

/** Gauss-Newton on the logarithm of the factor and the shift, people as in the reference population. */
function lineThrough(pairs: readonly Pair[]): { factor: number; shift: number } {
  const wanted = curveOf(pairs.map(({ anchor }) => anchor.model))
  const awayAt = ([logFactor, shift]: readonly number[]) => {
    const line = { factor: Math.exp(logFactor!), shift: shift! }
    const curve = curveOf(pairs.map(({ item }) => linkedModel(item.model, line)))
    return curve.map((value, point) => value - wanted[point]!)
  }
  let at = meanSigma(pairs)
  for (let round = 0; round < rounds; round++) {
    const here = awayAt(at)
    const slopes = [0, 1].map((which) => {
      const there = awayAt(at.map((value, index) => (index === which ? value + width : value)))
      return there.map((value, point) => (value - here[point]!) / width)
    })
    const weighed = (one: Float64Array, other: Float64Array) =>
      standardNormal.reduce((sum, mass, point) => sum + mass * one[point]! * other[point]!, 0)
    const move = solved(
      slopes.map((one) => slopes.map((other) => weighed(one, other))),
      slopes.map((slope) => -weighed(slope, here)),
    )
    at = at.map((value, index) => value + Math.max(-0.5, Math.min(0.5, move[index]!)))
    if (Math.max(...move.map(Math.abs)) < settled) break
  }
  // So that the same calibration stays the same to the last bit.
  if (Math.max(...at.map(Math.abs)) < 1e-7) return { factor: 1, shift: 0 }
  return { factor: Math.exp(at[0]!), shift: at[1]! }
}

function meanSigma(pairs: readonly Pair[]): number[] {
  const [fixed, now] = [
    pairs.map(({ anchor }) => locationOf(anchor.model)),
    pairs.map(({ item }) => locationOf(item.model)),
  ]
  const factor = Math.min(2, Math.max(0.5, spreadOf(fixed) / (spreadOf(now) || 1)))
  return [Math.log(factor), mean(fixed) - factor * mean(now)]
}

/** What is expected of all together, as a mean share of what can be earned. */
function curveOf(models: readonly ItemModel[]): Float64Array {
  const sum = new Float64Array(gridSize)
  for (const model of models)
    for (let point = 0; point < gridSize; point++) {
      const chances = categoryProbabilities(model, grid[point]!)
      const earned = chances.reduce((total, chance, score) => total + chance * score, 0)
      sum[point]! += earned / (chances.length - 1) / models.length
    }
  return sum
}

/** From how far the anchors lie from the line: of its height, and of its slope. */
function doubtOf(pairs: readonly Pair[], away: (pair: Pair) => number): ScaleDoubt {
  const rest = Math.sqrt(mean(pairs.map((pair) => away(pair) ** 2)))
  const shift = rest / Math.sqrt(pairs.length)
  const spread = spreadOf(pairs.map(({ anchor }) => locationOf(anchor.model)))
  return { shift, logScale: shift / Math.max(0.2, spread) }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

function spreadOf(values: readonly number[]): number {
  const middle = mean(values)
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)))
}
