import { randomFrom, type Random } from '../kit'

/** What changes at a fashion shop whose model says which orders will be returned. */
export type Change = 'none' | 'customers' | 'habits' | 'fault'
export const changes = ['none', 'customers', 'habits', 'fault'] as const

export const weeks = 26
/** The first week in which it is otherwise. */
export const changed = 11
/** Weeks until it is known whether an order was returned. */
export const delay = 4

const middle = 60
const spread = 20
/** Above this value in euros the model says that an order will be returned. */
const says = 70
const bins = 10

export interface Week {
  /** Population stability index of the order value against the training. */
  psi: number
  /** Share of orders for which the model says so. */
  flagged: number
  /** Share of orders about which it was right. */
  right: number
}

export interface Watched {
  change: Change
  orders: number
}

/** Order by order: its value as the model sees it, and whether it came back. */
export function weeksOf({ change, orders }: Watched): Week[] {
  const random = randomFrom(5)
  const trained = histogram(Array.from({ length: 20_000 }, () => random.normal(middle, spread)))
  return Array.from({ length: weeks }, (_, at) => {
    const isOtherwise = at + 1 >= changed
    const week = Array.from({ length: orders }, () => orderOf(isOtherwise ? change : 'none', random))
    const flagged = week.filter(({ seen }) => seen > says)
    const right = week.filter(({ seen, returned }) => seen > says === returned)
    return {
      psi: psi(trained, histogram(week.map(({ seen }) => seen))),
      flagged: flagged.length / orders,
      right: right.length / orders,
    }
  })
}

/** Shares of now against shares of then, the same bins. */
export function psi(then: readonly number[], now: readonly number[]): number {
  return then.reduce((sum, share, at) => {
    const other = now[at] ?? 0
    return sum + (other - share) * Math.log(other / share)
  }, 0)
}

/** What was usual, and how far off makes an alarm; the limit of the index is a convention of credit scoring. */
export const usual = { flagged: 0.305, right: 0.867 } as const
export const limits = { psi: 0.25, flagged: 0.05, right: 0.05 } as const

export type Signal = keyof Week

/** The week in which an alarm of each kind can first be raised, by what is known in week `today`; null if in none. */
export function alarmsOf(all: readonly Week[], today: number): Record<Signal, number | null> {
  const first = (knownAfter: number, isOff: (week: Week) => boolean) => {
    const at = all.slice(0, Math.max(0, today - knownAfter)).findIndex(isOff)
    return at < 0 ? null : at + 1 + knownAfter
  }
  return {
    psi: first(0, ({ psi: index }) => index > limits.psi),
    flagged: first(0, ({ flagged }) => Math.abs(flagged - usual.flagged) > limits.flagged),
    right: first(delay, ({ right }) => right < usual.right - limits.right),
  }
}

function orderOf(change: Change, random: Random) {
  const value = random.normal(change === 'customers' ? middle + 12 : middle, spread)
  const turning = change === 'habits' ? says - 15 : says
  const returned = random.uniform() < 1 / (1 + Math.exp(-(value - turning) / 6))
  // The fault: for every fourth order the value doesn't arrive, and 0 stands in its place.
  const isLost = random.uniform() < 0.25 && change === 'fault'
  return { seen: isLost ? 0 : value, returned }
}

/** Shares of ten bins that held equally much in training; half an order stands in each, so that none is empty. */
function histogram(values: readonly number[]): number[] {
  const counts = Array.from({ length: bins }, () => 0.5)
  for (const value of values) {
    const at = edges.findIndex((edge) => value < edge)
    const bin = at < 0 ? bins - 1 : at
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  const all = values.length + 0.5 * bins
  return counts.map((count) => count / all)
}

/** Deciles of the training, from those of the standard normal distribution. */
const edges = [-1.2816, -0.8416, -0.5244, -0.2533, 0, 0.2533, 0.5244, 0.8416, 1.2816].map(
  (quantile) => middle + spread * quantile,
)
