import { corrected, independent, projected } from '../assessment/estimate/gaussian.js'
import { firstTimeModel } from '../assessment/estimate/history.js'
import { categoryCount, categoryProbabilities } from '../assessment/engine/models.js'
import type { LevelName } from '../skill/level.js'
import { uncalibrated } from '../skill/outcome.js'
import { exerciseModel } from '../skill/skill-events.js'
import { chanceOf } from '../skill/target.js'

/** What is believed of an ability today. */
export interface Belief {
  mean: number
  sd: number
}

/** Of whom nothing is known. */
export const anybody: Belief = { mean: 0, sd: 1 }

/** By how much reading one lesson raises P(target), by the gain that the skill's own model promises. */
export function gainByReading({ mean, sd }: Belief, level: LevelName): number {
  const { gainPerLesson } = firstTimeModel
  const after = chanceOf(level, mean + gainPerLesson.mean, Math.hypot(sd, gainPerLesson.sd))
  return Math.max(0, after - chanceOf(level, mean, sd))
}

const points = 31
const reach = 4.5

/**
 * By how much an exercise is expected to raise P(target) where it goes well: the sum over its five outcomes of their chance times the rise
 * they bring, if they bring one ("expected improvement", Močkus 1975). What an outcome would take away is left out: who fails tries again.
 * Observed is ability plus the help of practice, as `followSkill` has it.
 */
export function gainByExercise(belief: Belief, level: LevelName, weight: number): number {
  const { practiceOffset } = firstTimeModel
  const state = independent([belief.mean, practiceOffset.mean], [belief.sd, practiceOffset.sd])
  const weights = [1, 1]
  const shown = projected(state, weights)
  const before = chanceOf(level, belief.mean, belief.sd)
  return outcomesOf(shown, weight).reduce((sum, { chance, mean, variance }) => {
    const { means, covariance } = corrected(state, weights, { mean, variance })
    return sum + chance * Math.max(0, chanceOf(level, means[0]!, Math.sqrt(covariance[0]![0]!)) - before)
  }, 0)
}

/** How likely each outcome is, and what would be believed after it of what the exercise measures. */
function outcomesOf({ mean, variance }: { mean: number; variance: number }, weight: number) {
  const model = exerciseModel({ weight, ...uncalibrated })
  const moments = Array.from({ length: categoryCount(model) }, () => ({ total: 0, first: 0, second: 0 }))
  for (let at = 0; at < points; at++) {
    const z = reach * ((2 * at) / (points - 1) - 1)
    const theta = mean + Math.sqrt(variance) * z
    const prior = Math.exp(-0.5 * z * z)
    for (const [outcome, chance] of categoryProbabilities(model, theta).entries()) {
      const moment = moments[outcome]!
      moment.total += prior * chance
      moment.first += prior * chance * theta
      moment.second += prior * chance * theta * theta
    }
  }
  const all = moments.reduce((sum, { total }) => sum + total, 0)
  return moments.map(({ total, first, second }) => {
    const seen = first / total
    return { chance: total / all, mean: seen, variance: Math.max(1e-4, second / total - seen * seen) }
  })
}
