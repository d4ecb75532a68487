import type { CriterionResult, ExerciseDefinition } from '../contract/index.js'
import { languageProblems } from './texts.js'

/** Every criterion needs a reason in both languages and a credit in [0, 1], and one that failed a hint that exists. */
export function explanationProblems(
  { hints }: ExerciseDefinition,
  results: readonly CriterionResult[],
): string[] {
  return results.flatMap(({ id, passed, credit, reason, hintId }) => [
    ...languageProblems(reason),
    ...(credit >= 0 && credit <= 1 ? [] : [`${id}: a credit of ${credit}`]),
    ...(passed || (hintId !== undefined && Object.hasOwn(hints, hintId))
      ? []
      : [`${id} failed without a hint that exists: ${hintId}`]),
  ])
}
