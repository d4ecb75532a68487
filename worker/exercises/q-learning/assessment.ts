import { mean } from '../src/authoring/index.js'
import type { Advice } from './answers.js'
import { openCells, type Hospitals } from './building.js'
import {
  bestDirection,
  highest,
  meanReturn,
  strollReturn,
  valuesOf,
  type Belief,
  type Values,
} from './solver.js'

export interface Facts {
  /** Mean distance of the values from the true ones, as a share of the span between a building's best and worst value. */
  valueError: number
  /** Share of cells in which the direction is the one that the learner's own values call best; none where all are equal. */
  decided: number
  /** How far from strolling about (0) to the best policy there is (1) the directions get, as mean return from all cells. */
  returnShare: number
}

export function assess(advice: readonly Advice[], hospitals: Hospitals): Facts {
  return {
    valueError: distance(advice, hospitals),
    decided: mean(advice.flatMap(decisions)),
    returnShare: mean(advice.map((each, building) => returnShare(each, hospitals, building))),
  }
}

/** Mean distance of the values from those that one with this belief would learn, as a share of the span of these. */
export function distance(
  advice: readonly Advice[],
  { buildings, discount }: Hospitals,
  belief?: Belief,
): number {
  return mean(
    advice.map(({ values }, at) => {
      const wanted = openValues(valuesOf(buildings[at]!, discount, belief), openCells(buildings[at]!))
      const off = values.flat().map((value, pair) => Math.abs(value - wanted.flat()[pair]!))
      return mean(off) / Math.max(spanOf(wanted), 1e-6)
    }),
  )
}

export function openValues(values: Values, open: readonly number[]): Values {
  return open.map((cell) => values[cell]!)
}

export function spanOf(values: Values): number {
  const all = values.flat()
  return Math.max(...all) - Math.min(...all)
}

/** The cells of a building with the direction chosen there; what is no direction at all goes up. */
export function policyOf({ directions }: Advice, open: readonly number[]): Map<number, number> {
  return new Map(open.map((cell, at) => [cell, [0, 1, 2, 3].includes(directions[at]!) ? directions[at]! : 0]))
}

function decisions({ directions, values }: Advice): number[] {
  // Values come in single precision, directions were chosen in double.
  const tie = 1e-6 * spanOf(values)
  return values.map((row, at) => {
    const most = highest(row)
    return most > Math.min(...row) && row[directions[at]!]! >= most - tie ? 1 : 0
  })
}

function returnShare(advice: Advice, { buildings, discount }: Hospitals, at: number): number {
  const building = buildings[at]!
  const best = valuesOf(building, discount)
  const policy = policyOf(advice, openCells(building))
  const stroll = strollReturn(building, discount)
  const most = meanReturn(building, discount, (cell) => bestDirection(best[cell]!))
  return (meanReturn(building, discount, (cell) => policy.get(cell)!) - stroll) / (most - stroll)
}
