import type {
  Catalogue,
  CatalogueExercise,
  CatalogueLesson,
  CourseVersion,
} from '../../catalogue/catalogue.js'
import type { CourseState } from '../home/next-step.js'

/** Something that can be done now: a lesson with its exercise, or an exercise alone. */
export interface Candidate {
  kind: 'LESSON' | 'EXERCISE'
  /** Where it is taught; null for an exercise of no course. */
  place: { version: CourseVersion; lesson: CatalogueLesson } | null
  /** Still to be passed. */
  exercise: CatalogueExercise | null
  /** Above 0. */
  minutes: number
  /** Skills that reading it is about; none where it was read. */
  reads: readonly string[]
  /** In the order of the person's paths. */
  at: number
}

interface Done {
  /** Open to the person or not, in the order of their paths. */
  courses: readonly CourseState[]
  /** Slugs of exercises, passed wherever. */
  passed: ReadonlySet<string>
}

/**
 * All that is open, offered and not done: lessons not read whose own foundations are, and exercises not passed of lessons that were read
 * or of no lesson at all.
 */
export function candidatesIn(
  { exerciseBySlug }: Pick<Catalogue, 'exerciseBySlug'>,
  { courses, passed }: Done,
): Candidate[] {
  const known = foundations(courses)
  const open = courses.filter(({ isLocked }) => !isLocked)
  const ofCourses = open.flatMap(({ version, steps }) =>
    version.lessons.flatMap((lesson) => {
      const isRead = steps.some((step) => step.lesson === lesson && step.kind === 'lesson_read' && step.entry)
      const exercise = openExercise(exerciseBySlug.get(lesson.exerciseSlug ?? ''), passed)
      if (isRead) return exercise ? [{ ...ofExercise(exercise), place: { version, lesson } }] : []
      const isFounded = lesson.buildsOn.every((slug) => known.get(slug) ?? true)
      return isFounded ? [ofLesson({ version, lesson }, exercise)] : []
    }),
  )
  const taught = new Set(
    courses.flatMap(({ version }) => version.lessons.map((lesson) => lesson.exerciseSlug)),
  )
  const alone = [...exerciseBySlug.values()]
    .filter(({ slug }) => !taught.has(slug))
    .flatMap((one) => openExercise(one, passed) ?? [])
    .map(ofExercise)
  return [...ofCourses, ...alone].map((candidate, at) => ({ ...candidate, at }))
}

/** Whether each lesson was read, on whichever course; of one that stands in two, in either. */
function foundations(courses: readonly CourseState[]): ReadonlyMap<string, boolean> {
  const known = new Map<string, boolean>()
  for (const { steps } of courses)
    for (const { kind, lesson, entry } of steps)
      if (kind === 'lesson_read') known.set(lesson.slug, (known.get(lesson.slug) ?? false) || entry !== null)
  return known
}

function openExercise(
  exercise: CatalogueExercise | undefined,
  passed: ReadonlySet<string>,
): CatalogueExercise | null {
  return exercise && !exercise.isRetired && !passed.has(exercise.slug) ? exercise : null
}

function ofExercise(exercise: CatalogueExercise): Omit<Candidate, 'at'> {
  return {
    kind: 'EXERCISE',
    place: null,
    exercise,
    minutes: Math.max(1, exercise.expectedMinutes),
    reads: [],
  }
}

function ofLesson(
  place: NonNullable<Candidate['place']>,
  exercise: CatalogueExercise | null,
): Omit<Candidate, 'at'> {
  const { minutes, skillIds } = place.lesson
  return {
    ...{ kind: 'LESSON', place, exercise, reads: skillIds },
    minutes: Math.max(1, minutes + (exercise?.expectedMinutes ?? 0)),
  }
}
