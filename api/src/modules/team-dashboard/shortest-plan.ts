import type { Catalogue, CatalogueLesson, CourseVersion } from '../../catalogue/catalogue.js'

/** Lessons of one course, with their exercises. */
export interface PlanStep {
  version: CourseVersion
  lessons: readonly CatalogueLesson[]
  /** Of the skills asked for, those it teaches. */
  skillIds: readonly string[]
  minutes: number
}

type Content = Pick<Catalogue, 'courses' | 'exerciseBySlug'>

/** What somebody has behind them, on whichever version of a course. */
export interface Behind {
  hasRead(courseId: string, lessonSlug: string): boolean
  hasPassed(exerciseSlug: string): boolean
}

export const nothingBehind: Behind = { hasRead: () => false, hasPassed: () => false }

/**
 * For each skill the lessons of the one course that teach it in the fewest minutes, exercises included; a lesson that teaches several counts
 * once. A course with an exercise on the skill comes before one without, since a level rests on evidence alone. What is behind somebody takes
 * no more time, and a lesson of which nothing is left is no part of the way.
 */
export function shortestPlan(
  content: Content,
  skillIds: readonly string[],
  behind: Behind = nothingBehind,
): PlanStep[] {
  const chosen = new Map<CourseVersion, { lessons: Set<CatalogueLesson>; skillIds: string[] }>()
  for (const skillId of skillIds) {
    const way = shortestWay(content, skillId, behind)
    if (!way) continue
    const held = chosen.get(way.version) ?? { lessons: new Set(), skillIds: [] }
    for (const lesson of way.lessons) held.lessons.add(lesson)
    held.skillIds.push(skillId)
    chosen.set(way.version, held)
  }
  return [...chosen]
    .map(([version, { lessons, skillIds: taught }]) => {
      const inOrder = version.lessons.filter((lesson) => lessons.has(lesson))
      const minutes = sumOf(inOrder, (lesson) => minutesLeft(content, version, lesson, behind))
      return { version, lessons: inOrder, skillIds: taught, minutes }
    })
    .toSorted((one, other) => one.minutes - other.minutes)
}

interface Way {
  version: CourseVersion
  lessons: CatalogueLesson[]
  hasExercise: boolean
  minutes: number
}

function shortestWay(content: Content, skillId: string, behind: Behind): Way | undefined {
  const ways = content.courses.flatMap(({ current: version }): Way[] => {
    const lessons = version.lessons.filter(
      (lesson) =>
        (lesson.skillIds.includes(skillId) || isPractised(content, lesson, skillId)) &&
        minutesLeft(content, version, lesson, behind) > 0,
    )
    const hasExercise = lessons.some(
      (lesson) => isPractised(content, lesson, skillId) && !behind.hasPassed(lesson.exerciseSlug ?? ''),
    )
    const minutes = sumOf(lessons, (lesson) => minutesLeft(content, version, lesson, behind))
    return lessons.length > 0 ? [{ version, lessons, hasExercise, minutes }] : []
  })
  return ways.toSorted(
    (one, other) => Number(other.hasExercise) - Number(one.hasExercise) || one.minutes - other.minutes,
  )[0]
}

function isPractised(
  { exerciseBySlug }: Content,
  { exerciseSlug }: CatalogueLesson,
  skillId: string,
): boolean {
  return exerciseBySlug.get(exerciseSlug ?? '')?.skills.some((one) => one.skillId === skillId) ?? false
}

function minutesLeft(
  { exerciseBySlug }: Content,
  { courseId }: CourseVersion,
  { slug, minutes, exerciseSlug }: CatalogueLesson,
  { hasRead, hasPassed }: Behind,
): number {
  const exercise = exerciseSlug ? exerciseBySlug.get(exerciseSlug) : undefined
  const isPassed = exercise !== undefined && hasPassed(exercise.slug)
  // Whoever has passed a lesson's exercise is never asked to read it.
  const reading = isPassed || hasRead(courseId, slug) ? 0 : minutes
  return reading + (exercise && !isPassed ? exercise.expectedMinutes : 0)
}

function sumOf<Thing>(things: readonly Thing[], of: (thing: Thing) => number): number {
  return things.reduce((sum, thing) => sum + of(thing), 0)
}
