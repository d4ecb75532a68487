/** A graded attempt as the ledger keeps it; our faults and code that does not compile never get here. */
export interface GradedAttempt {
  exercise: string
  passed: boolean
  /** 0 to 100. */
  points: number
  at: Date
}

/** All that one exercise says of a skill, however often it was submitted. */
export interface ExerciseEvidence {
  /** Share of the exercise's evidence that this skill gets, in (0, 1]. */
  weight: number
  /** On the ability scale; 0 while nobody has calibrated the exercise. */
  difficulty: number
  /** How little is known of the difficulty. */
  difficultySd: number
  /** Attempts up to and including the first pass, or all of them while there is none. */
  attempts: number
  passed: boolean
  /** Points of the first pass; null while there is none. */
  points: number | null
  /** When the outcome was last narrowed. */
  at: Date
}

/** What is assumed of an exercise that has not been calibrated; the spread is that of difficulties nobody rated. */
export const uncalibrated = { difficulty: 0, difficultySd: 0.8 } as const

// Outcomes of one exercise are ordered: 0 never passed, 1 passed late, 2 in few tries, 3 at once, 4 at once and well.
const fewTries = 3
const givenUpAfter = 10
const wellDonePoints = 90

/**
 * Folds every graded attempt at one exercise into a single observation. After the first pass nothing changes any more:
 * passing again proves memory, and failing again may be curiosity. That is why trying often cannot multiply evidence.
 */
export function evidenceOf(attempts: readonly GradedAttempt[], weight: number): ExerciseEvidence | null {
  const ordered = [...attempts].sort((one, other) => one.at.getTime() - other.at.getTime())
  const firstPass = ordered.findIndex((attempt) => attempt.passed)
  const deciding = ordered[firstPass === -1 ? ordered.length - 1 : firstPass]
  if (!deciding) return null
  return {
    ...uncalibrated,
    weight,
    attempts: firstPass === -1 ? ordered.length : firstPass + 1,
    passed: deciding.passed,
    points: deciding.passed ? deciding.points : null,
    at: deciding.at,
  }
}

export interface SeenExercise extends ExerciseEvidence {
  slug: string
}

/** One observation for each exercise. `weightOf` names the share of this skill in an exercise, 0 when it has none. */
export function evidenceByExercise(
  attempts: readonly GradedAttempt[],
  weightOf: (exercise: string) => number,
): SeenExercise[] {
  return [...new Set(attempts.map((attempt) => attempt.exercise))].flatMap((exercise) => {
    const weight = weightOf(exercise)
    const evidence =
      weight > 0
        ? evidenceOf(
            attempts.filter((attempt) => attempt.exercise === exercise),
            weight,
          )
        : null
    return evidence ? [{ ...evidence, slug: exercise }] : []
  })
}

/**
 * The outcomes that what was seen leaves possible. A person who has not passed yet may still do so, so a failure only
 * rules out the better outcomes: one failed attempt says little, ten say that this exercise was out of reach.
 */
export function outcomeRange(evidence: ExerciseEvidence): { least: number; most: number } {
  if (evidence.passed) {
    const outcome = passedOutcome(evidence)
    return { least: outcome, most: outcome }
  }
  if (evidence.attempts >= givenUpAfter) return { least: 0, most: 0 }
  return { least: 0, most: evidence.attempts >= fewTries ? 1 : 2 }
}

function passedOutcome({ attempts, points }: ExerciseEvidence): number {
  if (attempts > fewTries) return 1
  if (attempts > 1) return 2
  return (points ?? 0) >= wellDonePoints ? 4 : 3
}
