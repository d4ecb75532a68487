import { grid, gridSize, standardNormal, type Masses } from '../engine/grid.js'

/** "Growing" is said from this probability on; a bare rise is right half of the time when nothing has changed. */
export const growingFrom = 0.9

/** Change between two sittings is believed to be N(0, 1.25²): wider than abilities differ, so that the evidence speaks. */
const changeSd = 1.25

/**
 * P(ability at the second sitting > at the first) from the likelihoods of both on the grid, exact on the joint grid: the
 * first is N(0, 1), the change N(0, 1.25²). Half of "equal" counts as growth.
 */
export function growthBetween(first: Masses, second: Masses): number {
  let grown = 0
  let total = 0
  for (let before = 0; before < gridSize; before++) {
    const start = standardNormal[before]! * first[before]!
    for (let after = 0; after < gridSize; after++) {
      const change = (grid[after]! - grid[before]!) / changeSd
      const mass = start * second[after]! * Math.exp(-0.5 * change * change)
      total += mass
      if (after > before) grown += mass
      else if (after === before) grown += mass / 2
    }
  }
  return total > 0 ? grown / total : 0.5
}
