/** Taken out of the global object once: looking it up there costs more than the sum it serves. */
const { sqrt } = Math

/**
 * Energy distance of two crowds of points: twice the mean distance between the crowds less the mean distance within each.
 * 0 where nobody could tell the crowds apart, and more the further one lies from the other or the narrower one is.
 */
export function energyDistance(one: readonly number[][], other: readonly number[][]): number {
  return 2 * meanDistance(one, other) - meanDistance(one, one) - meanDistance(other, other)
}

function meanDistance(one: readonly number[][], other: readonly number[][]): number {
  let total = 0
  for (const a of one) for (const b of other) total += distance(a, b)
  return total / (one.length * other.length)
}

/** Counted by hand: it is asked for tens of thousands of times. */
function distance(a: readonly number[], b: readonly number[]): number {
  let squares = 0
  for (let at = 0; at < a.length; at++) squares += (a[at]! - b[at]!) ** 2
  return sqrt(squares)
}
