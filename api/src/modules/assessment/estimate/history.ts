import type { ItemModel } from '../engine/models.js'

/** What happened with one skill of one person; `day` counts from any fixed day. */
export type SkillEvent =
  | { kind: 'answers'; day: number; source: Source; answers: readonly ObservedScore[] }
  | { kind: 'lessons'; day: number; count: number }

export interface ObservedScore {
  model: ItemModel
  score: number
  /** Where the score is known only to lie between `score` and this. */
  most?: number
}

/**
 * A sitting measures the ability itself. In practice books are open and help is at hand, so it measures the ability
 * plus an offset, which is learned.
 */
export type Source = 'sitting' | 'practice'

/** What is believed of everybody, refined from many people's histories by `learnTimeModel`. On the reference scale. */
export interface TimeModel {
  /** Of the ability's random walk over a week, wide on purpose: people change in ways no lesson explains. */
  weeklySd: number
  /** What helps in practice, one lesson's gain, and what an idle week takes: mean and spread over people. */
  practiceOffset: Spread
  gainPerLesson: Spread
  idleLoss: Spread
}

export interface Spread {
  mean: number
  sd: number
}

/** Before anything is learned. Loss: half a standard deviation in six months without use (Tatel & Ackerman 2025, doi:10.1037/bul0000481). */
export const firstTimeModel: TimeModel = {
  weeklySd: 0.09,
  practiceOffset: { mean: 0.4, sd: 0.4 },
  gainPerLesson: { mean: 0.025, sd: 0.03 },
  idleLoss: { mean: 0.015, sd: 0.015 },
}
