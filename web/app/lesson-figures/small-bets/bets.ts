/** Thousands of euros: what an idea that works brings, and what it costs to build one that may not. */
export const worth = 400
export const build = 60
/** Share of the ideas that would work which pass the test. */
export const goodPass = 0.8

export interface Bet {
  ideas: number
  /** Chance that an idea would work. */
  chance: number
  /** Of one test. */
  test: number
  /** Share of the ideas that would not work which pass the test all the same. */
  badPass: number
}

export type Plan = 'test' | 'build'

/** Of one idea: the chances that it is built and works, or is built in vain, and what is paid before. */
function oneIdea({ chance, test, badPass }: Bet, plan: Plan) {
  return plan === 'build'
    ? { works: chance, vain: 1 - chance, before: 0 }
    : { works: chance * goodPass, vain: (1 - chance) * badPass, before: test }
}

/** Thousands of euros that one idea brings on average. */
export function expected(bet: Bet, plan: Plan): number {
  const { works, vain, before } = oneIdea(bet, plan)
  return works * (worth - build) - vain * build - before
}

/** The chance that an idea works which has passed the test; NaN where none passes. */
export function afterPass({ chance, badPass }: Bet): number {
  const works = chance * goodPass
  return works / (works + (1 - chance) * badPass)
}

export interface Outcome {
  /** Thousands of euros of all ideas together. */
  total: number
  chance: number
}

/** Everything that can come of all the ideas together, exactly. */
export function outcomes(bet: Bet, plan: Plan): Outcome[] {
  const { ideas } = bet
  const { works, vain, before } = oneIdea(bet, plan)
  const stopped = Math.max(0, 1 - works - vain)
  const all: Outcome[] = []
  for (let good = 0; good <= ideas; good++) {
    for (let bad = 0; bad <= ideas - good; bad++) {
      const rest = ideas - good - bad
      const ways = choose(ideas, good) * choose(ideas - good, bad)
      all.push({
        total: good * (worth - build) - bad * build - ideas * before,
        chance: ways * works ** good * vain ** bad * stopped ** rest,
      })
    }
  }
  return all
}

export function chanceOf(all: readonly Outcome[], which: (total: number) => boolean): number {
  return all.reduce((sum, { total, chance }) => sum + (which(total) ? chance : 0), 0)
}

/** Chances in bins of `width`; what lies outside the window is counted at its ends. */
export function binned(all: readonly Outcome[], [least, most]: [number, number], width: number) {
  const bins = Array.from({ length: (most - least) / width }, (_, at) => ({
    middle: least + (at + 0.5) * width,
    chance: 0,
  }))
  for (const { total, chance } of all) {
    const at = Math.min(bins.length - 1, Math.max(0, Math.floor((total - least) / width)))
    const bin = bins[at]
    if (bin) bin.chance += chance
  }
  return bins
}

function choose(n: number, k: number): number {
  let ways = 1
  for (let at = 1; at <= k; at++) ways = (ways * (n - k + at)) / at
  return ways
}
