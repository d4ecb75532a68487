import { normalCdf } from '../assessment/estimate/gaussian.js'
import { laterOn } from './estimate-skill.js'
import { describeLevel, levelCuts, type LevelName, type StoredEstimate } from './level.js'
import { rankOf } from './said.js'

/** How far somebody is from a level that their role asks for. */
export type TargetState = 'MET' | 'CLOSE' | 'FAR' | 'UNKNOWN'

export interface TowardsTarget {
  state: TargetState
  /** That the ability is at least where the level begins; null where nothing is known. */
  probability: number | null
}

/** From this probability on it is close. */
export const closeFrom = 0.3

/** What is said has to be at least this. */
export function rankWanted(level: LevelName): number {
  return rankOf({ state: 'STATED', level, probability: 1 })
}

/**
 * A target is met where what is said is that level or a higher one, or lies between two that both are, as a gate asks for it
 * (`modules/rule`). Where nothing is said, nothing is said of the target either.
 */
export function towardsTarget(estimate: StoredEstimate | null, level: LevelName, now: Date): TowardsTarget {
  if (!estimate) return { state: 'UNKNOWN', probability: null }
  const { mean, sd } = laterOn(estimate, now)
  const probability = chanceOf(level, mean, sd)
  const rank = rankOf(describeLevel(estimate, now))
  if (rank === 0) return { state: 'UNKNOWN', probability }
  if (rank >= rankWanted(level)) return { state: 'MET', probability }
  return { state: probability >= closeFrom ? 'CLOSE' : 'FAR', probability }
}

/** P(ability ≥ where the level begins). */
export function chanceOf(level: LevelName, mean: number, sd: number): number {
  switch (level) {
    case 'STARTING':
      return 1
    case 'WORKING':
      return 1 - normalCdf((levelCuts.working - mean) / sd)
    case 'LEADING':
      return 1 - normalCdf((levelCuts.leading - mean) / sd)
  }
}
