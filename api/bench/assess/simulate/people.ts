import { choleskyOf } from '../../../src/modules/assessment/engine/cholesky.js'
import { categoryCount, categoryProbabilities } from '../../../src/modules/assessment/engine/models.js'
import { WorldFault, type SittingsWorld } from '../world.js'
import type { TrueItem } from './bank.js'
import { drawsFrom, streams } from './draws.js'

export interface Person {
  number: number
  /** True abilities, in the world's order of skills. */
  abilities: number[]
  isCareless: boolean
  hasSeenItems: boolean
}

export function correlationOf({ correlation, skills }: SittingsWorld): number[][] {
  if (typeof correlation === 'number')
    return skills.map((_, row) => skills.map((__, column) => (row === column ? 1 : correlation)))
  return correlation
}

/** Draws person number n of a world; the same for every engine. */
export function peopleOf(world: SittingsWorld, seed: number, stream: number): (number: number) => Person {
  const matrix = correlationOf(world)
  const isSquare =
    matrix.length === world.skills.length && matrix.every((row) => row.length === matrix.length)
  const lower = isSquare ? choleskyOf(matrix) : null
  if (!lower)
    throw new WorldFault(
      `correlation: no abilities of ${world.skills.length} skills are correlated like that.`,
    )
  const shape = shapeOf(world.ability)
  return (number) => {
    const draws = drawsFrom(seed, stream, number)
    const normals = world.skills.map(() => draws.normal())
    const abilities = lower.map((row) => {
      const correlated = row.reduce((sum, weight, at) => sum + weight * normals[at]!, 0)
      return shape(correlated)
    })
    const { careless, foreknowledge } = world.behaviours
    return {
      number,
      abilities,
      isCareless: draws.uniform() < (careless?.people ?? 0),
      hasSeenItems: draws.uniform() < (foreknowledge?.people ?? 0),
    }
  }
}

/** Turns a standard normal into an ability of the world. */
export function shapeOf({ shape, mean, sd }: SittingsWorld['ability']): (z: number) => number {
  return (z) => mean + sd * shapes[shape](z)
}

const skew = 0.6
/** Each turns a standard normal into another shape with mean 0 and standard deviation 1. */
const shapes = {
  normal: (z: number) => z,
  // A lognormal, centred and scaled.
  skewed: (z: number) =>
    (Math.exp(skew * z) - Math.exp(skew ** 2 / 2)) /
    Math.sqrt((Math.exp(skew ** 2) - 1) * Math.exp(skew ** 2)),
  // Two heaps 1.8 apart.
  bimodal: (z: number) => (Math.sign(z) * 0.9 + 0.43 * (z - Math.sign(z) * 0.8)) / 0.93,
  uniform: (z: number) => Math.sqrt(12) * (1 / (1 + Math.exp(-1.702 * z)) - 0.5),
} as const

/** What this person scores on this item; null where the answer never arrives. The same for every engine. */
export function scoreOf(
  { behaviours }: SittingsWorld,
  seed: number,
  person: Person,
  item: TrueItem & { position: number; bank: number },
): number | null {
  const draws = drawsFrom(seed, streams.answer, item.bank, person.number, item.position)
  const luck = draws.uniform()
  const best = categoryCount(item.truth) - 1
  if (draws.uniform() < behaviours.missing) return null
  if (person.isCareless && draws.uniform() < behaviours.careless!.answers)
    return item.truth.kind === 'logistic' && draws.uniform() < Math.max(item.truth.guessing, 0.05) ? 1 : 0
  const isSeen =
    person.hasSeenItems &&
    drawsFrom(seed, streams.answer, item.bank, item.position).uniform() < behaviours.foreknowledge!.items
  if (isSeen && luck < 0.95) return best
  const ability =
    person.abilities[item.skill]! + storyEffect(behaviours.testlets?.sd ?? 0, seed, person, item)
  const known = sampled(categoryProbabilities(item.truth, ability), luck)
  const { lucky } = behaviours
  const score = lucky && known === 0 && best > 1 ? guessed(lucky, best, draws.uniform()) : known
  // With the key on a wrong option, who knows is told wrong, and a third of the others are told right.
  return item.isWrongKeyed && item.truth.kind === 'logistic'
    ? Number(score === 0 && draws.uniform() < 1 / 3)
    : score
}

function guessed({ half, full }: { half: number; full: number }, best: number, luck: number): number {
  if (luck < full) return best
  return luck < full + half ? Math.floor(best / 2) : 0
}

function storyEffect(
  sd: number,
  seed: number,
  person: Person,
  { testlet, skill, bank }: TrueItem & { bank: number },
): number {
  if (testlet === null || sd === 0) return 0
  return sd * drawsFrom(seed, streams.answer, bank, person.number, -1 - testlet, skill).normal()
}

function sampled(chances: readonly number[], luck: number): number {
  let below = 0
  for (let score = 0; score < chances.length - 1; score++) {
    below += chances[score]!
    if (luck < below) return score
  }
  return chances.length - 1
}
