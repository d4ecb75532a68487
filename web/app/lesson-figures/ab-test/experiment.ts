import { randomFrom, type Random } from '../kit/random'

export interface Plan {
  /** Share of questions that the old version solves. */
  base: number
  /** What the new one adds to it, in truth. */
  lift: number
  /** Questions a day for each version. */
  daily: number
  days: number
}

export interface Day {
  /** Questions of each version so far, and how many of them either has solved. */
  count: number
  solved: [old: number, fresh: number]
  /** Share that the new version solved so far, minus that of the old one. */
  difference: number
  /** Half the width of the band in which 95 of 100 such differences lie. */
  band: number
}

/** Standard errors to either side for 95 of 100. */
export const width = 1.96
export const repetitions = 2000

/** One experiment, day by day, with everything counted since its first day. */
export function run(plan: Plan, seed: number): Day[] {
  return follow(plan, randomFrom(seed))
}

/** Of two thousand experiments of one plan, the share that declares a winner: read once at the end, or on any day. */
export function declared(plan: Plan, seed = 3): { atEnd: number; anyDay: number } {
  const random = randomFrom(seed)
  let [atEnd, anyDay] = [0, 0]
  for (let one = 0; one < repetitions; one++) {
    const days = follow(plan, random)
    const winners = days.map(isClear)
    if (winners.at(-1)) atEnd += 1
    if (winners.includes(true)) anyDay += 1
  }
  return { atEnd: atEnd / repetitions, anyDay: anyDay / repetitions }
}

/** Whether zero lies outside the band. */
export function isClear({ difference, band }: Day): boolean {
  return Math.abs(difference) > band
}

/** The band around a difference of two shares, each of `count` questions. */
export function bandOf(one: number, other: number, count: number): number {
  return width * Math.sqrt((one * (1 - one) + other * (1 - other)) / count)
}

/** Questions for each version, so that 80 of 100 experiments show a difference as large as this. */
export function questionsFor(base: number, difference: number): number {
  return (16 * base * (1 - base)) / difference ** 2
}

function follow({ base, lift, daily, days }: Plan, random: Random): Day[] {
  const shares = [base, base + lift] as const
  const solved: [number, number] = [0, 0]
  return Array.from({ length: days }, (_, day) => {
    for (const version of [0, 1] as const) solved[version] += solvedOf(daily, shares[version], random)
    const count = (day + 1) * daily
    const [old, fresh] = [solved[0] / count, solved[1] / count]
    return { count, solved: [...solved], difference: fresh - old, band: bandOf(old, fresh, count) }
  })
}

/** A day's count by the normal approximation of the binomial, rounded. */
function solvedOf(daily: number, share: number, random: Random): number {
  const drawn = Math.round(random.normal(daily * share, Math.sqrt(daily * share * (1 - share))))
  return Math.min(daily, Math.max(0, drawn))
}
