import type { Place } from './data.js'

/** Taken out of the global object once: looking it up there costs more than the sum it serves. */
const { sqrt } = Math

/**
 * Energy distance of two crowds of places: twice the mean distance between the crowds less the mean distance within each.
 * 0 where nobody could tell the crowds apart.
 */
export function energyDistance(one: readonly Place[], other: readonly Place[]): number {
  return 2 * meanDistance(one, other) - meanDistance(one, one) - meanDistance(other, other)
}

function meanDistance(one: readonly Place[], other: readonly Place[]): number {
  let total = 0
  for (const a of one) for (const b of other) total += sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2)
  return total / (one.length * other.length)
}
