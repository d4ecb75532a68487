import type { CatalogueExercise, CourseVersion } from '../../catalogue/catalogue.js'
import { ledgerOf, type Entry } from '../course/progress.js'
import { earnedBy } from './earned.js'

const nothing = { versionIds: new Set<string>(), pathIds: new Set<string>() }
const exercises = new Map(
  [
    ['fit', 'train'],
    ['by-hand', 'functions'],
  ].map(([slug, shape]) => [slug!, { slug, definition: { shape } } as unknown as CatalogueExercise]),
)

/** A lesson is its slug, or `slug:exercise`. */
function version(courseId: string, number: number, ...lessons: string[]): CourseVersion {
  return {
    ...{ id: `${courseId} ${number}`, courseId, courseSlug: courseId, number },
    lessons: lessons.map((lesson) => {
      const [slug, exerciseSlug = null] = lesson.split(':')
      return { slug, exerciseSlug }
    }),
  } as unknown as CourseVersion
}

const content = (versions: CourseVersion[], paths: { id: string; courseIds: string[] }[] = []) => ({
  courseVersionById: new Map(versions.map((one) => [one.id, one])),
  exerciseBySlug: exercises,
  paths: paths as never,
})

const day = (number: number) => new Date(Date.UTC(2026, 10, number))
const did = (
  { id }: CourseVersion,
  lessonSlug: string,
  { on = 1, kind = 'lesson_read', earnedOnId = null }: Partial<Entry> & { on?: number } = {},
): Entry => ({ versionId: id, lessonSlug, kind, earnedOnId, completedAt: day(on), submissionId: null })

test('a course earns nothing until its last step, and then says what was done and when', () => {
  const course = version('a', 1, 'read', 'write:fit', 'think:by-hand')
  const steps = [
    did(course, 'read', { on: 2 }),
    did(course, 'write', { on: 9, kind: 'exercise_passed' }),
    did(course, 'think', { on: 5, kind: 'exercise_passed' }),
  ]

  expect(earnedBy(ledgerOf(steps.slice(0, 2)), content([course]), nothing)).toEqual([])
  expect(earnedBy(ledgerOf(steps), content([course]), nothing)).toEqual([
    { catalogueCourseVersionId: 'a 1', lessons: 3, exercises: 2, trainings: 1, completedAt: day(9) },
  ])
})

test('what is held is not earned again', () => {
  const course = version('a', 1, 'read')
  const ledger = ledgerOf([did(course, 'read')])

  expect(earnedBy(ledger, content([course]), { ...nothing, versionIds: new Set(['a 1']) })).toEqual([])
})

test('a finished course that is moved to its next version earns none for that one, unless a step was done there', () => {
  const [old, next] = [version('a', 1, 'read'), version('a', 2, 'read', 'more')]
  const [moved] = [version('a', 2, 'read')]
  const carried = did(next, 'read', { earnedOnId: old.id })
  const ids = (ledger: Entry[], versions: CourseVersion[]) =>
    earnedBy(ledgerOf(ledger), content(versions), nothing).map((one) => one.catalogueCourseVersionId)

  expect(ids([did(old, 'read'), carried], [old, moved!])).toEqual(['a 1'])
  expect(ids([did(old, 'read'), carried, did(next, 'more')], [old, next])).toEqual(['a 1', 'a 2'])
  // Nothing was whole before, so the version on which it became whole is the one.
  const unfinished = version('a', 1, 'read', 'gone')
  expect(ids([did(unfinished, 'read'), carried], [unfinished, moved!])).toEqual(['a 2'])
})

test('a learning path is earned by the last of its courses, on whichever versions', () => {
  const [one, other, newer] = [
    version('a', 1, 'read'),
    version('b', 1, 'x:fit'),
    version('b', 2, 'x:fit', 'y'),
  ]
  const paths = [{ id: 'path', courseIds: ['a', 'b'] }]
  const known = content([one, other, newer], paths)
  const read = did(one, 'read', { on: 3 })
  const passed = did(other, 'x', { on: 7, kind: 'exercise_passed' })

  const before = earnedBy(ledgerOf([read]), known, nothing)
  const after = earnedBy(ledgerOf([read, passed]), known, nothing)

  expect(before.filter(({ catalogueLearningPathId: id }) => id)).toEqual([])
  expect(after.filter(({ catalogueLearningPathId: id }) => id)).toEqual([
    {
      ...{ catalogueLearningPathId: 'path', covers: ['a 1', 'b 1'] },
      ...{ lessons: 2, exercises: 1, trainings: 1, completedAt: day(7) },
    },
  ])
})
