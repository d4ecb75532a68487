import type { Bank } from './bank.js'
import { gridSize } from './grid.js'
import type { JointPosterior } from './posterior.js'
import { randomFrom } from './random.js'

export interface Choice {
  bank: Bank
  /** Positions of the items that may be asked, at least one. */
  eligible: readonly number[]
  posterior: JointPosterior
  /** By skill, in the bank's order: how much a smaller variance is worth, 0 where it is small enough. */
  worth: readonly number[]
  /** Share of the sitting that is done, in [0, 1]. */
  progress: number
  /** Whether items are capped, so that each is better kept for whom it suits. */
  isScarce: boolean
  seed: number
  position: number
}

/**
 * The progressive rule (Revuelta & Ponsoda 1998, doi:10.1111/j.1745-3984.1998.tb00541.x): at first mostly chance, so that
 * the whole bank is used, then more and more what an item is worth. With ineligible items left out beforehand that is
 * their progressive-restricted method.
 */
export function selectItem(choice: Choice): number {
  const { bank, eligible, progress, seed, position } = choice
  const random = randomFrom(seed, position)
  const gains = gainsOf(choice)
  const most = gains.reduce((greatest, gain) => Math.max(greatest, gain), 0)
  const chance = (1 - Math.min(1, progress)) ** fading
  let best = eligible[0]!
  let bestScore = -1
  // One draw for every item of the bank, so that the draw of an item does not hang on which others are eligible.
  const draws = Float64Array.from(bank.items, () => random())
  eligible.forEach((at, index) => {
    const score = chance * draws[at]! * most + (1 - chance) * gains[index]!
    if (score > bestScore) {
      best = at
      bestScore = score
    }
  })
  return best
}

/** How fast chance gives way; 1 is Revuelta & Ponsoda's, and a greater one saves items while the bank is still used. */
const fading = 8

export function selectAtRandom({ eligible, seed, position }: Choice): number {
  return eligible[Math.floor(randomFrom(seed, position)() * eligible.length)]!
}

/**
 * What an item is expected to take from the weighted sum of all skills' variances. With I the information expected under
 * the skill's posterior (MPWI; van der Linden 1998, doi:10.1007/BF02294775) and V the covariance, one coordinate k more
 * precise by I lowers variance j by I·V_jk²/(1 + I·V_kk): A-optimality (Mulder & van der Linden 2009,
 * doi:10.1007/s11336-008-9097-5). Where exposure is capped, an item is kept for those whom it suits best: the gain counts
 * by the square of the share of the item's greatest information (after the efficiency of Han 2012, doi:10.1111/j.1745-3984.2012.00175.x).
 */
function gainsOf({ bank, eligible, posterior, worth, isScarce }: Choice): Float64Array {
  const { masses, covariance } = posterior
  const reach = covariance.map((row) => row.reduce((sum, value, at) => sum + worth[at]! * value * value, 0))
  const spans = masses.map(spanOf)
  return Float64Array.from(eligible, (at) => {
    const { skill, information, peak } = bank.items[at]!
    const { from, until } = spans[skill]!
    const mass = masses[skill]!
    let expected = 0
    for (let point = from; point < until; point++) expected += mass[point]! * information[point]!
    const gain = (expected * reach[skill]!) / (1 + expected * covariance[skill]![skill]!)
    return isScarce ? gain * (expected / peak) ** 2 : gain
  })
}

/** Where the masses are not negligible: the rest of the grid cannot change which item is best. */
function spanOf(masses: Float64Array): { from: number; until: number } {
  let from = 0
  let until = gridSize
  while (from < until && masses[from]! < 1e-4) from++
  while (until > from && masses[until - 1]! < 1e-4) until--
  return { from, until }
}
