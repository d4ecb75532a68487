/**
 * Ability θ on the reference scale N(0, 1), as masses on 61 points from -4.5 to 4.5. A mass stands for the cell around
 * its point, so that the distribution function is continuous and quantiles and level cuts may fall between points.
 */
export type Masses = Float64Array

export const gridStep = 0.15
const half = 30
export const gridSize = 2 * half + 1
export const grid: Float64Array = Float64Array.from({ length: gridSize }, (_, at) => (at - half) * gridStep)

export interface Moments {
  mean: number
  variance: number
}

/** N(mean, variance) on the grid, masses summing to 1. */
export function normalMasses(mean: number, variance: number): Masses {
  return normalised(grid.map((theta) => Math.exp((-0.5 * (theta - mean) ** 2) / variance)))
}

export const standardNormal: Masses = normalMasses(0, 1)

export function normalised(masses: Masses): Masses {
  let total = 0
  for (let at = 0; at < masses.length; at++) total += masses[at]!
  if (!(total > 0)) return Float64Array.from(masses, () => 1 / masses.length)
  return masses.map((mass) => mass / total)
}

/** Of masses that sum to 1. */
export function momentsOf(masses: Masses): Moments {
  let mean = 0
  let square = 0
  for (let at = 0; at < gridSize; at++) {
    mean += masses[at]! * grid[at]!
    square += masses[at]! * grid[at]! * grid[at]!
  }
  return { mean, variance: Math.max(square - mean * mean, 1e-9) }
}

/** P(θ ≤ x) under masses that sum to 1. */
export function probabilityBelow(masses: Masses, x: number): number {
  let below = 0
  for (let at = 0; at < gridSize; at++) {
    const share = (x - (grid[at]! - gridStep / 2)) / gridStep
    if (share <= 0) break
    below += masses[at]! * Math.min(1, share)
  }
  return Math.min(1, below)
}

/** The θ below which `probability` of the masses lies. */
export function quantile(masses: Masses, probability: number): number {
  let below = 0
  for (let at = 0; at < gridSize; at++) {
    const mass = masses[at]!
    if (below + mass >= probability && mass > 0)
      return grid[at]! + gridStep * ((probability - below) / mass - 0.5)
    below += mass
  }
  return grid[gridSize - 1]! + gridStep / 2
}
