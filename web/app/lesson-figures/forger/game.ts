/** The hours at which real calls peak, and their shares. */
export const peaks = [
  { at: 10, share: 0.6 },
  { at: 16, share: 0.4 },
] as const
export const hours: readonly [number, number] = [5, 21]

/** Hours that a peak is wide, as a standard deviation. */
const width = 0.8
const spacing = 0.05
const axis = Array.from(
  { length: Math.round((hours[1] - hours[0]) / spacing) + 1 },
  (_, at) => hours[0] + at * spacing,
)
/** Between the peaks; whoever calls before it belongs to the first. */
const noon = 13

export interface Forger {
  /** Where the forger's heaps lie, in hours, and the share of each. */
  heaps: readonly { at: number; share: number }[]
  /** Hours by which real and forged calls are blurred alike before the judge sees them, as a standard deviation. */
  blur: number
}

export interface Game {
  hours: readonly number[]
  real: number[]
  forged: number[]
  /** What the best possible judge says at each hour. */
  judge: number[]
  /** The judge's grade: 0 at best, minus log 2 for one who can't tell. */
  grade: number
  forgerLoss: number
  /** Shares of the forged calls: around each peak, and where hardly anybody calls. */
  met: { first: number; second: number; nowhere: number }
}

/** The judge that knows both crowds says real / (real + forged), as counting would. */
export function gameOf({ heaps, blur }: Forger): Game {
  const real = axis.map((hour) => density(hour, peaks, blur))
  const forged = axis.map((hour) => density(hour, heaps, blur))
  const judge = axis.map((_, at) => real[at]! / (real[at]! + forged[at]!))
  return {
    hours: axis,
    real,
    forged,
    judge,
    grade: (expected(real, (at) => log(judge[at]!)) + expected(forged, (at) => log(1 - judge[at]!))) / 2,
    forgerLoss: -expected(forged, (at) => log(judge[at]!)),
    met: metBy(heaps),
  }
}

/** The forger's heaps after so many steps against a judge that keeps up. */
export function stepped(forger: Forger, steps: number): Forger {
  let now = forger
  for (let step = 0; step < steps; step++) now = { ...now, heaps: moved(now) }
  return now
}

const rate = 0.15
/** No step is longer than half an hour, however steep. */
const longest = 0.5

/** Each heap goes where the judge, as it stands, would believe it more. */
function moved({ heaps, blur }: Forger): Forger['heaps'] {
  const { judge } = gameOf({ heaps, blur })
  const variance = width ** 2 + blur ** 2
  return heaps.map(({ at, share }) => {
    const own = axis.map((hour) => normal(hour, at, variance))
    // The slope of the mean loss by the heap's place, with the judge held still.
    const slope = expected(own, (cell) => (-log(judge[cell]!) * (axis[cell]! - at)) / variance)
    const stride = Math.max(-longest, Math.min(longest, rate * slope))
    return { at: Math.min(hours[1], Math.max(hours[0], at - stride)), share }
  })
}

function metBy(heaps: Forger['heaps']): Game['met'] {
  const all = axis.map((hour) => density(hour, heaps, 0))
  const sum = (belongs: (hour: number) => boolean) => expected(all, (at) => (belongs(axis[at]!) ? 1 : 0))
  const isNear = (hour: number) => peaks.some(({ at }) => Math.abs(hour - at) <= 2.5 * width)
  return {
    first: sum((hour) => isNear(hour) && hour < noon),
    second: sum((hour) => isNear(hour) && hour >= noon),
    nowhere: 1 - sum(isNear),
  }
}

function density(hour: number, heaps: Forger['heaps'], blur: number): number {
  return heaps.reduce((sum, { at, share }) => sum + share * normal(hour, at, width ** 2 + blur ** 2), 0)
}

function normal(hour: number, middle: number, variance: number): number {
  return Math.exp(-((hour - middle) ** 2) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance)
}

function expected(weights: readonly number[], value: (at: number) => number): number {
  return weights.reduce((sum, weight, at) => sum + (weight > 0 ? weight * value(at) : 0), 0) * spacing
}

/** A judge that is utterly sure says 0, whose logarithm has no end; a computer's judge has one. */
function log(chance: number): number {
  return Math.log(Math.max(chance, 1e-12))
}
