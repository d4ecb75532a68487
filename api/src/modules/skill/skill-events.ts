import type { ItemModel } from '../assessment/engine/models.js'
import type { ObservedScore, SkillEvent } from '../assessment/estimate/history.js'
import { outcomeRange, type ExerciseEvidence } from './outcome.js'

/** Slope at weight 1: an exercise is longer than a question. */
const discrimination = 1.5
/** Steps of the ordered outcome above the exercise's difficulty: passed at all, in few tries, at once, at once and well. */
const steps = [-0.7, 0.2, 0.9, 1.5] as const

/**
 * What a graded exercise says of a skill: ONE observation of an ordered outcome by Samejima's graded response model, flattened for
 * what is not known of the difficulty (the expected response function, by the usual logistic-normal approximation).
 */
export function exerciseModel({
  weight,
  difficulty,
  difficultySd,
}: Pick<ExerciseEvidence, 'weight' | 'difficulty' | 'difficultySd'>): ItemModel {
  const slope = discrimination * weight
  return {
    kind: 'graded',
    slope: slope / Math.sqrt(1 + (Math.PI / 8) * (slope * difficultySd) ** 2),
    thresholds: steps.map((step) => difficulty + step),
  }
}

/** Exercises are practice: at home, with books and help at hand. */
export function exerciseEvent(evidence: ExerciseEvidence): SkillEvent {
  const { least, most } = outcomeRange(evidence)
  const answers = [{ model: exerciseModel(evidence), score: least, most }]
  return { kind: 'answers', source: 'practice', day: dayOf(evidence.at), answers }
}

export function answersEvent(at: Date, answers: readonly ObservedScore[]): SkillEvent {
  return { kind: 'answers', source: 'sitting', day: dayOf(at), answers }
}

export function lessonEvent(at: Date): SkillEvent {
  return { kind: 'lessons', day: dayOf(at), count: 1 }
}

const dayMs = 86_400_000
export const dayOf = (at: Date): number => at.getTime() / dayMs
export const atDay = (day: number): Date => new Date(Math.round(day * dayMs))
