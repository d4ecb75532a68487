import { mean, sum } from '../src/authoring/index.js'
import type { Advice } from './answers.js'
import { distance, spanOf, type Facts } from './assessment.js'
import { endsTrip, openCells, outcomes, rewardAt, type Building, type Hospitals } from './building.js'
import { average, bestDirection, highest, type Belief, type Values } from './solver.js'

export type HintId =
  | 'nothing-learned'
  | 'one-table'
  | Suspect
  | 'not-greedy'
  | 'rate-too-high'
  | 'never-explores'
  | 'too-little-practice'
  | 'other-values'

type Suspect = 'no-discount' | 'short-sighted' | 'wrong-cell' | 'mean-not-max' | 'reward-sign' | 'keeps-going'

export const errorAllowed = 0.06
export const decidedNeeded = 0.99
export const shareNeeded = 0.9

interface Suspicion {
  hintId: Suspect
  /** What one with this mistake believes in, so that its values can be worked out and compared. */
  belief: Belief
  /** So close to these values is no accident. */
  within: number
}

const suspicions: readonly Suspicion[] = [
  { hintId: 'no-discount', belief: { discount: 1 }, within: 0.03 },
  // Who looks no further than a step has small values, and so has everybody who has only begun.
  { hintId: 'short-sighted', belief: { discount: 0 }, within: 0.02 },
  { hintId: 'wrong-cell', belief: { ahead: (_, here) => highest(here) }, within: 0.05 },
  { hintId: 'mean-not-max', belief: { ahead: average }, within: 0.05 },
  // Learning from the step that comes next, whims included, ends between the average and the best.
  { hintId: 'mean-not-max', belief: { ahead: partlyBest }, within: 0.09 },
  { hintId: 'reward-sign', belief: { reward: (given) => -given }, within: 0.05 },
  { hintId: 'keeps-going', belief: { endless: true }, within: 0.05 },
]

/** The likeliest mistake behind a failed criterion, from the answers alone. */
export function diagnose(facts: Facts, advice: readonly Advice[], hospitals: Hospitals): HintId {
  if (advice.every(({ values }) => values.flat().every((value) => value === 0))) return 'nothing-learned'
  if (facts.valueError <= errorAllowed) return facts.decided < decidedNeeded ? 'not-greedy' : 'never-explores'
  if (isOneTable(advice, hospitals)) return 'one-table'
  const means = agreementOf(advice, hospitals)
  // Whoever forgets all but the last experience has values that are exactly one reward.
  if (means.exact > 0.2) return 'rate-too-high'
  return suspectOf(facts, advice, hospitals) ?? explainNoise(means)
}

/** The nearest of those that are near enough. */
function suspectOf(
  { valueError }: Facts,
  advice: readonly Advice[],
  hospitals: Hospitals,
): Suspect | undefined {
  const near = suspicions
    .map(({ hintId, belief, within }) => ({ hintId, within, off: distance(advice, hospitals, belief) }))
    .filter(({ within, off }) => off < within && off < valueError / 2)
  return near.sort((a, b) => a.off - b.off)[0]?.hintId
}

function partlyBest(next: readonly number[]): number {
  return 0.6 * highest(next) + 0.4 * average(next)
}

/**
 * Why the values are not those of any belief. Each is held against what the values of the next cells say it should be:
 * whoever never tries anything else agrees with himself on his own ways; whoever practised too little is still near 0; who
 * is paid for something else errs on one side; who believes too much in a single experience errs on both.
 */
function explainNoise({ off, bias, grown }: Agreement): HintId {
  if (off < 0.012) return 'never-explores'
  if (grown < 0.95) return 'too-little-practice'
  return Math.abs(bias) > 0.6 * off ? 'other-values' : 'rate-too-high'
}

interface Agreement {
  /** Of the values of steps that may end a trip: the share that is exactly the reward of an end. */
  exact: number
  /** Of the best directions' values: mean distance from what follows from the next cells, as a share of the span. */
  off: number
  /** The same with its sign. */
  bias: number
  /** The same as a factor: below 1 where values have not grown to what follows from the next cells. */
  grown: number
}

/** Over all buildings. */
function agreementOf(advice: readonly Advice[], { buildings, discount }: Hospitals): Agreement {
  const all = buildings.map((building, at) => agreement(building, discount, advice[at]!.values))
  const over = (key: keyof Agreement) => mean(all.map((each) => each[key]))
  return { exact: over('exact'), off: over('off'), bias: over('bias'), grown: over('grown') }
}

function agreement(building: Building, discount: number, values: Values): Agreement {
  const open = openCells(building)
  const valueAt = new Map(open.map((cell, at) => [cell, Math.max(...values[at]!)]))
  const ending: number[] = []
  const own: number[] = []
  const following: number[] = []
  open.forEach((cell, at) => {
    const row = values[at]!
    row.forEach((value, direction) => {
      const way = outcomes(building, cell, direction)
      const ends = way.filter(({ next }) => endsTrip(building.kinds[next]!))
      if (ends.length > 0)
        ending.push(Number(ends.some(({ next }) => Math.abs(value - rewardAt(building, next)) < 1e-4)))
      if (direction !== bestDirection(row)) return
      own.push(value)
      following.push(
        sum(
          way.map(
            ({ next, chance }) => chance * (rewardAt(building, next) + discount * (valueAt.get(next) ?? 0)),
          ),
        ),
      )
    })
  })
  const span = Math.max(spanOf(values), 1e-6)
  const differences = own.map((value, at) => (value - following[at]!) / span)
  return {
    exact: mean(ending),
    off: mean(differences.map(Math.abs)),
    bias: mean(differences),
    grown: sum(own.map((value, at) => value * following[at]!)) / sum(following.map((value) => value ** 2)),
  }
}

/** Whether every building got the same values wherever robots can stand in two of them. */
function isOneTable(advice: readonly Advice[], { buildings }: Hospitals): boolean {
  const tables = buildings.map((building, at) => {
    const open = openCells(building)
    return new Map(open.map((cell, place) => [cell, advice[at]!.values[place]!]))
  })
  const [first, ...others] = tables
  return others.every((table) =>
    [...table].every(([cell, row]) => {
      const same = first!.get(cell)
      return !same || row.every((value, direction) => Math.abs(value - same[direction]!) < 1e-6)
    }),
  )
}
