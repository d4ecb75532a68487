import { isRight, walkedBy, type Facts } from './assessment.js'
import type { Course } from './data.js'
import { mistakesOf, type MistakeId } from './mistakes.js'
import {
  optimiserNames,
  publicSettings,
  reference,
  settingsOf,
  usualSettings,
  type OptimiserName,
  type Step,
  type Values,
} from './optimisers.js'
import { movesAlong, movesOf, type Path, type Paths } from './walk.js'

export type HintId = MistakeId | 'typed-settings' | 'other-formula'

/** The likeliest mistake in each optimiser that is wrong. */
export type Diagnosis = Readonly<Partial<Record<OptimiserName, HintId>>>

/** A mistake is named only where it makes every move of the learner's: guesses about code stay out of hints. */
export function diagnose(paths: Paths, course: Course, facts: Facts): Diagnosis {
  const wrong = optimiserNames.filter((name) => !isRight(facts[name]))
  return Object.fromEntries(wrong.map((name) => [name, explain(paths[name], course, name)]))
}

function explain(path: Path, course: Course, name: OptimiserName): HintId {
  const walked = walkedBy(path, course)
  const moves = movesOf(path)
  const makes = (step: Step) => {
    const theirs = movesAlong(walked, course, name, step)
    return moves.every((own, at) =>
      own.every((move, parameter) => isSame(move, theirs[at]![parameter]!, path[at]![parameter]!)),
    )
  }
  const mistake = mistakesOf[name].find(([, step]) => makes(step))
  if (mistake) return mistake[0]
  const typed = typedOnes(name).map(
    (settings): Step =>
      (given) =>
        reference[name]({ ...given, ...settings }),
  )
  return typed.some(makes) ? 'typed-settings' : 'other-formula'
}

/** Every choice of settings that may have been typed in instead of those given: from this page, or from habit. */
function typedOnes(name: OptimiserName): Values[] {
  return settingsOf[name]
    .reduce<Values[]>(
      (all, setting) => {
        const known = new Set([publicSettings, usualSettings].map((settings) => settings[name][setting]!))
        return [...all, ...[...known].flatMap((value) => all.map((one) => ({ ...one, [setting]: value })))]
      },
      [{}],
    )
    .slice(1)
}

/** To three digits of a move, or to what a parameter of this size can hold. */
function isSame(move: number, other: number, parameter: number): boolean {
  return Math.abs(move - other) <= 1e-3 * Math.abs(other) + 1e-5 * (1 + Math.abs(parameter))
}
