import type { CatalogueLesson, CourseVersion } from '../../catalogue/catalogue.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { Refusal } from '../../graphql/refusal.js'
import { assertCan } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { auditBy } from '../audit/record-event.js'
import { assertOpen } from '../rule/assert-open.js'
import { beginCourse, enter } from './begin-course.js'
import { versionsOf } from './ledger.js'
import { lockProgress, tellCompleted } from './tell-completed.js'

export interface LessonPlace {
  version: CourseVersion
  lesson: CatalogueLesson
}

/** The lesson behind a global id, in whichever published version it stands. */
export function lessonById(tenant: Tenant, globalId: string): LessonPlace | null {
  const wanted = decodeIdOf('Lesson', globalId)
  if (!wanted || wanted.organizationId !== tenant.organization.id) return null
  for (const version of tenant.catalogue.courseVersionById.values()) {
    const lesson = version.lessons.find((candidate) => candidate.id === wanted.id)
    if (lesson) return { version, lesson }
  }
  return null
}

/** Where an exercise is taught, in the versions the viewer is on. */
export async function lessonOfExercise(tenant: Tenant, exerciseSlug: string): Promise<LessonPlace | null> {
  for (const version of await versionsOf(tenant)) {
    const lesson = version.lessons.find((candidate) => candidate.exerciseSlug === exerciseSlug)
    if (lesson) return { version, lesson }
  }
  return null
}

/**
 * Adds to the ledger, and pins the person to the version they are on. Completing twice changes nothing; a page that still
 * shows another version completes the lesson in theirs.
 */
export async function completeLesson(tenant: Tenant, globalId: string): Promise<LessonPlace> {
  assertCan(tenant, 'learn')
  const shown = lessonById(tenant, globalId)
  if (!shown) throw new Refusal('NOT_FOUND', ['lesson'])
  const learner = { organizationId: tenant.organization.id, userId: tenant.userId }
  return tenant.db.write(async (tx) => {
    await lockProgress(tx, learner)
    await assertOpen(tx, tenant, shown.version)
    const version = await beginCourse(tx, tenant.catalogue, learner, shown.version)
    const lesson = version.lessons.find(({ slug }) => slug === shown.lesson.slug)
    if (!lesson) throw new Refusal('NOT_FOUND', ['lesson'])
    const entry = { versionId: version.id, lessonSlug: lesson.slug, earnedOnId: null, submissionId: null }
    const place = { version, lesson }
    if ((await enter(tx, learner, [{ ...entry, kind: 'lesson_read' }])) === 0) return place
    await auditBy(tx, tenant, { action: 'lesson.completed', subjectType: 'lesson', subjectId: lesson.id })
    // With an exercise, a lesson is complete once that is passed.
    if (!lesson.exerciseSlug) await tellCompleted(tx, tenant.catalogue, learner, place)
    return place
  })
}
