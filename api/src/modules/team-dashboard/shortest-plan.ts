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

/**
 * For each skill the lessons of the one course that teach it in the fewest minutes, exercises included; a lesson that teaches several counts
 * once. A course with an exercise on the skill comes before one without, since a level rests on evidence alone.
 */
export function shortestPlan(content: Content, skillIds: readonly string[]): PlanStep[] {
  const chosen = new Map<CourseVersion, { lessons: Set<CatalogueLesson>; skillIds: string[] }>()
  for (const skillId of skillIds) {
    const way = shortestWay(content, skillId)
    if (!way) continue
    const held = chosen.get(way.version) ?? { lessons: new Set(), skillIds: [] }
    for (const lesson of way.lessons) held.lessons.add(lesson)
    held.skillIds.push(skillId)
    chosen.set(way.version, held)
  }
  return [...chosen]
    .map(([version, { lessons, skillIds: taught }]) => {
      const inOrder = version.lessons.filter((lesson) => lessons.has(lesson))
      return { version, lessons: inOrder, skillIds: taught, minutes: minutesOf(content, inOrder) }
    })
    .toSorted((one, other) => one.minutes - other.minutes)
}

interface Way {
  version: CourseVersion
  lessons: CatalogueLesson[]
  hasExercise: boolean
  minutes: number
}

function shortestWay(content: Content, skillId: string): Way | undefined {
  const ways = content.courses.flatMap(({ current: version }) => {
    const lessons = version.lessons.filter(
      (lesson) => lesson.skillIds.includes(skillId) || isPractised(content, lesson, skillId),
    )
    const hasExercise = lessons.some((lesson) => isPractised(content, lesson, skillId))
    return lessons.length > 0 ? [{ version, lessons, hasExercise, minutes: minutesOf(content, lessons) }] : []
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

function minutesOf({ exerciseBySlug }: Content, lessons: readonly CatalogueLesson[]): number {
  return lessons.reduce(
    (sum, { minutes, exerciseSlug }) =>
      sum + minutes + (exerciseBySlug.get(exerciseSlug ?? '')?.expectedMinutes ?? 0),
    0,
  )
}
