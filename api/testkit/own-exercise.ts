import type { Member } from './api.js'
import type { Grader } from './grader.js'

/** Ends of the example's four files, as its author says: the solution passes, the others fail by their first criterion. */
const ends = ['passed', 'failed', 'failed', 'failed'].map((verdict) => ({
  verdict,
  points: verdict === 'passed' ? 100 : 10,
  criteria: ['explains', 'close'].map((id) => ({
    id,
    passed: verdict === 'passed' || id !== 'explains',
    credit: 0,
    reason: { en: `${id}.`, 'zh-CN': `${id}。` },
  })),
}))

/** An exercise of the author's company, begun from the example and published under a name of its own. */
export async function givenOwnExercise(
  author: Member,
  grader: Grader,
  name: string,
): Promise<{ id: string; slug: string }> {
  const input = { organization: author.organizationId, name }
  const { exercise } = await author.does('createOwnExercise', input, 'exercise { id slug }')
  await author.does('tryOwnExercise', { exercise: exercise.id }, 'exercise { id }')
  for (const end of ends) await grader.grades(end)
  const published = await author.does('publishOwnExercise', { exercise: exercise.id }, 'exercise { state }')
  expect(published).toEqual({ exercise: { state: 'PUBLISHED' }, userErrors: [] })
  return exercise
}
