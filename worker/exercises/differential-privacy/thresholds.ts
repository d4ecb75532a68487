import type { Clipping, Facts, Published, Sampling } from './assessment.js'

/** How far the distribution of draws may lie from Laplace's. */
export const allowedDistance = 0.03
/** A figure may seem to spend this many times its budget, and be off by this many times what its budget costs: chance. */
export const mostSpent = 1.25
export const mostError = 1.25
/** How much one noise may say about another. */
export const largestEcho = 0.5
/** Of a figure's answers together: how far they may lean to one side, and lie from Laplace's shape. */
const mostLeaning = 0.04
const mostShapeDistance = 0.06
/** Share of what lies beyond the bounds that may show in a total, and of people outside who may be missing. */
export const mostBeyond = 0.25
/** Share of averages that must follow from the figures published beside them. */
export const leastConsistent = 0.99

export function samplingHolds({ distance, echo }: Sampling): boolean {
  return distance <= allowedDistance && echo <= largestEcho
}

export function budgetHolds({ published, echo }: Facts): boolean {
  return echo <= largestEcho && published.every((figure) => figure.spent <= mostSpent && !isUseless(figure))
}

/** The truth itself is never off, but that is no answer to the question. */
export function accuracyHolds({ published, leaning, distance }: Facts): boolean {
  const near = published.every((figure) => figure.error <= mostError && !isExact(figure))
  return near && isShaped({ leaning, distance })
}

export function isShaped({ leaning, distance }: Pick<Facts, 'leaning' | 'distance'>): boolean {
  return Math.abs(leaning) <= mostLeaning && distance <= mostShapeDistance
}

export function clippingHolds(clipping: Clipping): boolean {
  return mostAmiss(clipping) <= mostBeyond
}

export function mostAmiss({ above, below, dropped }: Clipping): number {
  return Math.max(Math.abs(above), Math.abs(below), Math.abs(dropped))
}

export function averagesHold({ averages, published }: Facts): boolean {
  return averages.consistent >= leastConsistent && !published.every(isExact)
}

/** The same answer every time, and the right one. */
export function isExact({ still, error }: Published): boolean {
  return still && error < 1e-3
}

/** So far off that no budget can be read from it. */
export function isUseless({ error }: Published): boolean {
  return error > 1000
}
