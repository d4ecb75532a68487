import { probabilityBelow, type Masses } from './grid.js'

export const levels = ['starting', 'working', 'leading'] as const
export type Level = (typeof levels)[number]

/** Cuts between the three levels on the reference scale: the outer two hold a fifth of the reference population each. */
export const defaultCuts: Cuts = [-0.84, 0.84]
export type Cuts = readonly [number, number]

export type LevelProbabilities = Readonly<Record<Level, number>>

/** P(level) under masses that sum to 1. */
export function levelProbabilities(masses: Masses, [working, leading]: Cuts): LevelProbabilities {
  const belowWorking = probabilityBelow(masses, working)
  const belowLeading = probabilityBelow(masses, leading)
  return {
    starting: belowWorking,
    working: Math.max(0, belowLeading - belowWorking),
    leading: Math.max(0, 1 - belowLeading),
  }
}

export function likeliestLevel(probabilities: LevelProbabilities): Level {
  return levels.reduce((best, level) => (probabilities[level] > probabilities[best] ? level : best))
}

export function levelAt(theta: number, [working, leading]: Cuts): Level {
  return theta < working ? 'starting' : theta < leading ? 'working' : 'leading'
}
