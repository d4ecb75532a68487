import type { CatalogueExercise, CatalogueLesson, CourseVersion } from '../../catalogue/catalogue.js'
import { nothingBehind, shortestPlan } from './shortest-plan.js'

const lesson = (slug: string, minutes: number, exerciseSlug: string | null = null) =>
  ({ slug, minutes, exerciseSlug, skillIds: ['evaluation'] }) as unknown as CatalogueLesson
const course = (courseId: string, lessons: CatalogueLesson[]) => ({
  current: { courseId, lessons } as unknown as CourseVersion,
})
const exercise = {
  slug: 'classifier',
  expectedMinutes: 30,
  skills: [{ skillId: 'evaluation' }],
} as unknown as CatalogueExercise

const content = {
  courses: [
    course('long', [lesson('one', 20), lesson('two', 25, 'classifier')]),
    course('short', [lesson('aside', 10)]),
  ],
  exerciseBySlug: new Map([[exercise.slug, exercise]]),
} as unknown as Parameters<typeof shortestPlan>[0]
const planWith = (read: string[], passed: string[] = []) =>
  shortestPlan(content, ['evaluation'], {
    hasRead: (courseId, slug) => read.includes(`${courseId} ${slug}`),
    hasPassed: (slug) => passed.includes(slug),
  }).map(({ version, lessons, minutes }) => [version.courseId, lessons.map(({ slug }) => slug), minutes])

test('what was read takes no more time, and a lesson of which only the exercise is left stays in the plan', () => {
  expect(shortestPlan(content, ['evaluation'], nothingBehind)).toMatchObject([{ minutes: 75 }])
  expect(planWith(['long one'])).toEqual([['long', ['two'], 55]])
  expect(planWith(['long one', 'long two'])).toEqual([['long', ['two'], 30]])
})

test('once the exercise is passed the shortest reading that is left comes next, and then nothing', () => {
  expect(planWith([], ['classifier'])).toEqual([['short', ['aside'], 10]])
  expect(planWith(['short aside'], ['classifier'])).toEqual([['long', ['one'], 20]])
  expect(planWith(['short aside', 'long one'], ['classifier'])).toEqual([])
})
