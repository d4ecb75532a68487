import { categoryProbabilities } from '../src/modules/assessment/engine/models.js'
import type { SkillEvent } from '../src/modules/assessment/estimate/history.js'
import type { ExerciseEvidence } from '../src/modules/skill/outcome.js'
import { answersEvent, exerciseModel } from '../src/modules/skill/skill-events.js'

export const middling = { kind: 'logistic', slope: 1, difficulty: 0, guessing: 0 } as const

/** Six questions of unlike difficulty. */
export function sat(truth: number, at: Date, random: () => number): SkillEvent {
  const answers = Array.from({ length: 6 }, () => {
    const model = { ...middling, difficulty: normal(random) }
    return { model, score: drawn(categoryProbabilities(model, truth), random) }
  })
  return answersEvent(at, answers)
}

/** As unlike in weight and difficulty as is believed of exercises. */
export const anyExercise = (random: () => number) => ({
  weight: 0.4 + 0.6 * random(),
  difficulty: 0.8 * normal(random),
})

/** What the ledger gets to know of somebody so able who did an exercise: its difficulty is not known there. */
export function taken(
  able: number,
  at: Date,
  random: () => number,
  { weight, difficulty } = anyExercise(random),
): ExerciseEvidence {
  const model = exerciseModel({ weight, difficulty, difficultySd: 0 })
  const outcome = drawn(categoryProbabilities(model, able), random)
  const seen = [
    { attempts: 10, points: null },
    { attempts: 6, points: 80 },
    { attempts: 2, points: 80 },
    { attempts: 1, points: 80 },
    { attempts: 1, points: 100 },
  ][outcome]!
  return { weight, difficulty: 0, difficultySd: 0.8, passed: outcome > 0, at, ...seen }
}

export function drawn(chances: readonly number[], random: () => number): number {
  let left = random()
  const at = chances.findIndex((chance) => (left -= chance) < 0)
  return at === -1 ? chances.length - 1 : at
}

/** Box and Muller 1958. */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
