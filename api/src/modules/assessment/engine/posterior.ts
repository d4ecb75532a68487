import { blurred, type Bank } from './bank.js'
import { grid, gridSize, momentsOf, normalised, normalMasses, standardNormal, type Masses } from './grid.js'

/** A score that counts; null is an answer that says nothing, such as to an item withdrawn meanwhile. */
export interface Scored {
  item: string
  score: number | null
}

/** What several skills are believed to be, all evidence together. */
export interface JointPosterior {
  /** Of each skill alone, in the bank's order. */
  masses: readonly Masses[]
  means: readonly number[]
  /** Of the abilities; what an answer on one skill says of another stands beside the diagonal. */
  covariance: readonly Float64Array[]
}

/** P(all answers of a skill | θ) on the grid up to a factor, in the bank's order of skills; null without an answer. */
export function likelihoodsOf(bank: Bank, answers: readonly Scored[]): (Masses | null)[] {
  const products: (Masses | null)[] = bank.skills.map(() => null)
  for (const { item, score } of answers) {
    const prepared = bank.items[bank.positions.get(item)!]!
    if (score === null) continue
    products[prepared.skill] = multiplied(products[prepared.skill] ?? null, prepared.chances[score]!)
  }
  return products.map((product, skill) => product && blurred(product, bank.blurs[skill]!))
}

/** By its greatest value rather than its sum, so that hundreds of answers do not underflow. */
function multiplied(product: Masses | null, chances: Masses): Masses {
  const next = product ? product.map((value, at) => value * chances[at]!) : Float64Array.from(chances)
  let most = 0
  for (let at = 0; at < gridSize; at++) if (next[at]! > most) most = next[at]!
  return next.map((value) => value / most)
}

/** From the reference population and this skill's own answers alone: what an official score may rest on. */
export function ownPosterior(likelihood: Masses | null): Masses {
  return likelihood ? normalised(standardNormal.map((mass, at) => mass * likelihood[at]!)) : standardNormal
}

/**
 * All skills together under θ ~ N(0, correlation): expectation propagation with one site a skill (Minka 2001,
 * arXiv:1301.2294; Rasmussen & Williams 2006, section 3.6). Each skill's likelihood stays exact on the grid; only what
 * the skills tell each other is taken as Gaussian. Starts from nothing each time, so equal answers give equal bits.
 */
export function jointPosterior(
  likelihoods: readonly (Masses | null)[],
  correlation: readonly (readonly number[])[],
): JointPosterior {
  const belief = priorBelief(correlation)
  const skills = likelihoods.length
  const isCorrelated = correlation.some((row, at) => row.some((value, other) => other !== at && value !== 0))
  for (let sweep = 0; sweep < (isCorrelated ? mostSweeps : 1); sweep++) {
    let moved = 0
    for (let skill = 0; skill < skills; skill++) {
      const likelihood = likelihoods[skill]
      if (likelihood) moved = Math.max(moved, refreshSite(belief, skill, likelihood))
    }
    if (moved < settled) break
  }
  return {
    masses: likelihoods.map((likelihood, skill) =>
      likelihood ? tilted(cavityOf(belief, skill), likelihood) : marginal(belief, skill),
    ),
    means: [...belief.means],
    covariance: belief.covariance,
  }
}

const mostSweeps = 12
const settled = 1e-4

interface Belief {
  means: Float64Array
  covariance: Float64Array[]
  /** Natural parameters of each skill's Gaussian stand-in for its likelihood. */
  precisions: Float64Array
  pulls: Float64Array
}

function priorBelief(correlation: readonly (readonly number[])[]): Belief {
  const size = correlation.length
  return {
    means: new Float64Array(size),
    covariance: correlation.map((row) => Float64Array.from(row)),
    precisions: new Float64Array(size),
    pulls: new Float64Array(size),
  }
}

interface Gaussian {
  mean: number
  variance: number
}

/** What all other skills say of this one. */
function cavityOf({ means, covariance, precisions, pulls }: Belief, skill: number): Gaussian {
  const own = covariance[skill]![skill]!
  const variance = 1 / Math.max(1 / own - precisions[skill]!, 1e-6)
  return { variance, mean: variance * (means[skill]! / own - pulls[skill]!) }
}

function tilted({ mean, variance }: Gaussian, likelihood: Masses): Masses {
  const masses = new Float64Array(gridSize)
  let total = 0
  for (let at = 0; at < gridSize; at++) {
    const mass = Math.exp((-0.5 * (grid[at]! - mean) ** 2) / variance) * likelihood[at]!
    masses[at] = mass
    total += mass
  }
  for (let at = 0; at < gridSize; at++) masses[at]! /= total
  return total > 0 ? masses : normalMasses(mean, variance)
}

function marginal({ means, covariance }: Belief, skill: number): Masses {
  return normalMasses(means[skill]!, covariance[skill]![skill]!)
}

/** Returns how far the mean or the variance of the skill moved. */
function refreshSite(belief: Belief, skill: number, likelihood: Masses): number {
  const cavity = cavityOf(belief, skill)
  const seen = momentsOf(tilted(cavity, likelihood))
  // Guessing can make an answer widen a belief; a site that adds nothing is the closest that stays a Gaussian.
  const variance = Math.min(seen.variance, cavity.variance * (1 - 1e-9))
  const precision = 1 / variance - 1 / cavity.variance
  const before = { mean: belief.means[skill]!, variance: belief.covariance[skill]![skill]! }
  const change = precision - belief.precisions[skill]!
  belief.precisions[skill] = precision
  belief.pulls[skill] = seen.mean / variance - cavity.mean / cavity.variance
  addPrecision(belief.covariance, skill, change)
  for (let row = 0; row < belief.means.length; row++) {
    let mean = 0
    for (let at = 0; at < belief.means.length; at++) mean += belief.covariance[row]![at]! * belief.pulls[at]!
    belief.means[row] = mean
  }
  return Math.max(
    Math.abs(belief.means[skill]! - before.mean),
    Math.abs(belief.covariance[skill]![skill]! - before.variance),
  )
}

/** Sherman-Morrison: the covariance once `precision` more is known of one coordinate. */
function addPrecision(covariance: Float64Array[], at: number, precision: number): void {
  const column = covariance.map((row) => row[at]!)
  const factor = precision / (1 + precision * column[at]!)
  covariance.forEach((row, from) => {
    for (let to = 0; to < row.length; to++) row[to]! -= factor * column[from]! * column[to]!
  })
}
