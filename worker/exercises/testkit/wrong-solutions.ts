import type { WrongSolution } from '../src/contract/index.js'

/** The wrong solutions of an exercise with what each of them must get. */
export async function wrongSolutionsOf(slug: string): Promise<readonly WrongSolution[]> {
  const cases = (await import(`../${slug}/wrong/cases.js`)) as { wrongSolutions: readonly WrongSolution[] }
  return cases.wrongSolutions
}
