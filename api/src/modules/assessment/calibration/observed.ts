import { grid, gridSize, type Masses } from '../engine/grid.js'
import type { ItemModel } from '../engine/models.js'
import { chancesOf } from './parameters.js'

/** The answers to one item, each with the ability told from the person's other answers. */
export interface Seen {
  scores: number[]
  abilities: Masses[]
}

export interface ObservedGroup {
  /** Mean of the abilities. */
  ability: number
  answers: number
  /** By score, what part of the group has it. */
  shares: number[]
  /** The same as a sound item would have it: of a suspected one, from its rating alone. Abilities are known as little there. */
  expected: number[]
}

const mostGroups = 8
const leastInGroup = 15

/** The people of an item in groups by ability, to hold against its curve. */
export function observedGroups(model: ItemModel, { scores, abilities }: Seen): ObservedGroup[] {
  const chances = chancesOf(model)
  const people = abilities
    .map((masses, at) => ({ masses, score: scores[at]!, mean: meanOf(masses) }))
    .sort((one, other) => one.mean - other.mean)
  const groups = Math.min(mostGroups, Math.floor(people.length / leastInGroup))
  return Array.from({ length: groups }, (_, group) => {
    const bounds = [group, group + 1].map((at) => Math.round((at * people.length) / groups))
    const own = people.slice(...bounds)
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / own.length
    const counts = countsByScore(
      chances.length,
      own.map(({ score }) => score),
    )
    return {
      ability: rounded(mean(own.map((person) => person.mean))),
      answers: own.length,
      shares: counts.map((count) => rounded(count / own.length)),
      expected: chances.map((row) => rounded(mean(own.map(({ masses }) => expectedChance(row, masses))))),
    }
  })
}

/** They are kept with every parameter set. */
const rounded = (value: number) => Number(value.toFixed(4))

export function countsByScore(categories: number, scores: readonly number[]): number[] {
  return Array.from({ length: categories }, (_, wanted) => scores.filter((score) => score === wanted).length)
}

export function meanOf(masses: Masses): number {
  return masses.reduce((sum, mass, at) => sum + mass * grid[at]!, 0)
}

export function expectedChance(chances: Float64Array, ability: Masses): number {
  let chance = 0
  for (let point = 0; point < gridSize; point++) chance += chances[point]! * ability[point]!
  return chance
}
