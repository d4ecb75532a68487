import { randomFrom } from '../kit'

/** Sick days of a team of six, and of the five that are left when one goes. */
export const totals = { before: 54, after: 32 } as const
/** Days that count for one person at most, agreed before anybody looked. */
export const bound = 30

/** How likely a published figure is when the truth is `truth`: Laplace's density. */
export function density(published: number, truth: number, scale: number): number {
  return Math.exp(-Math.abs(published - truth) / scale) / (2 * scale)
}

/** The least noise that keeps a promise of epsilon. */
export function scaleFor(epsilon: number): number {
  return bound / epsilon
}

/**
 * What somebody believes who sees both reports and asks whether the person was away for 22 days or for none, having
 * held both equally likely: at most this.
 */
export function beliefAfter(epsilon: number): number {
  return Math.exp(epsilon) / (1 + Math.exp(epsilon))
}

/** The two totals as they are published for the `time`th time, each with noise of its own. */
export function publishedOf(epsilon: number, time: number): { before: number; after: number } {
  const [first = 0, second = 0] = noiseOf(scaleFor(epsilon), 2 * time).slice(-2)
  return { before: totals.before + first, after: totals.after + second }
}

/** Draws of Laplace noise, the same for each scale but for their size. */
export function noiseOf(scale: number, count: number): number[] {
  const random = randomFrom(8)
  return Array.from({ length: count }, () => {
    const u = random.uniform() - 0.5
    return -scale * Math.sign(u) * Math.log(1 - 2 * Math.abs(u))
  })
}

/** Mean error of a published average, in days, in a group of so many. */
export function errorOfAverage(people: number, epsilon: number): number {
  return scaleFor(epsilon) / people
}
