import { randomFrom, type Random } from '../kit'

/** A recogniser of movements: a weight for each reading and movement, and a bias for each movement. */
export interface Network {
  /** One list for each movement. */
  weights: readonly number[][]
  biases: readonly number[]
}

interface Reading {
  values: number[]
  movement: number
}

export const movements = 6
export const sensors = 24
const readings = 2000
/** How far readings of one movement spread, against how far the movements lie apart. */
const noise = 2.3

/**
 * The recogniser that is best for readings which spread evenly about a middle for each movement: the middle itself are
 * the weights. Most of a middle is close to 0 and a little is far from it, as in trained networks.
 */
export function networkOf(seed = 1): Network {
  const random = randomFrom(seed)
  const weights = Array.from({ length: movements }, () =>
    Array.from({ length: sensors }, () => laplace(random)),
  )
  return { weights, biases: weights.map((own) => -sum(own.map((weight) => weight ** 2)) / 2) }
}

/** Readings that the network has not been made from. */
export function readingsOf({ weights }: Network, seed = 99): Reading[] {
  const random = randomFrom(seed)
  return Array.from({ length: readings }, (_, at) => {
    const movement = at % movements
    return { movement, values: (weights[movement] ?? []).map((middle) => random.normal(middle, noise)) }
  })
}

/** Share of readings for which the right movement has the highest score. */
export function accuracyOf({ weights, biases }: Network, given: readonly Reading[]): number {
  const right = given.filter(({ values, movement }) => {
    const scores = weights.map((own, unit) => dot(own, values) + (biases[unit] ?? 0))
    return scores.indexOf(Math.max(...scores)) === movement
  })
  return right.length / given.length
}

export interface Compression {
  /** 32 leaves the weights as they are. */
  bits: number
  /** Share of the weights that is set to 0, those nearest to it. */
  pruned: number
  /** Whether each movement has a step of its own, or the whole table one. */
  ownSteps: boolean
}

/** What is stored, turned back into weights. */
export function compressed({ weights, biases }: Network, { bits, pruned, ownSteps }: Compression): Network {
  const kept = prune(weights, pruned)
  const furthest = Math.max(...kept.flat().map(Math.abs))
  return {
    biases,
    weights: kept.map((own) => rounded(own, ownSteps ? Math.max(...own.map(Math.abs)) : furthest, bits)),
  }
}

/** Bytes of the file: bits of those kept, one bit each to say which, steps and biases as floats. */
export function bytesOf({ bits, pruned, ownSteps }: Compression): number {
  const all = movements * sensors
  const kept = all - Math.round(pruned * all)
  const mask = pruned > 0 ? all / 8 : 0
  const steps = bits === 32 ? 0 : ownSteps ? movements : 1
  return Math.ceil((kept * bits) / 8) + mask + 4 * steps + 4 * movements
}

function prune(weights: readonly number[][], share: number): number[][] {
  const sizes = weights
    .flat()
    .map(Math.abs)
    .sort((a, b) => a - b)
  const limit = sizes[Math.round(share * sizes.length) - 1] ?? -1
  return weights.map((own) => own.map((weight) => (Math.abs(weight) <= limit ? 0 : weight)))
}

/** To the nearest mark of a ruler with 0 in its middle, the furthest weight on its last mark. */
function rounded(own: readonly number[], furthest: number, bits: number): number[] {
  if (bits === 32 || furthest === 0) return [...own]
  const step = furthest / (2 ** (bits - 1) - 1)
  return own.map((weight) => Math.round(weight / step) * step)
}

function laplace(random: Random): number {
  const u = random.uniform() - 0.5
  return -Math.sign(u) * Math.log(1 - 2 * Math.abs(u))
}

function dot(a: readonly number[], b: readonly number[]): number {
  let total = 0
  for (let at = 0; at < a.length; at++) total += (a[at] ?? 0) * (b[at] ?? 0)
  return total
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
