import type { Catalogue } from '../../catalogue/catalogue.js'
import type { Tx } from '../../database.js'
import { isLocked } from '../rule/gate.js'
import { readStanding } from '../rule/standing.js'
import { beginCourse, enter } from './begin-course.js'
import { pinsOf, versionsWith } from './ledger.js'
import { lockProgress, tellCompleted } from './tell-completed.js'

/**
 * Enters a pass into the ledger, for the lessons that end in this exercise in the course versions the person is on. Of a course
 * that is not open to them yet it counts from the first lesson they complete there, as everything passed before a course was begun.
 */
export async function recordPass(
  tx: Tx,
  catalogue: Catalogue,
  submission: { id: string; organizationId: string; userId: string; exerciseSlug: string },
): Promise<void> {
  const { organizationId, userId } = submission
  const learner = { organizationId, userId }
  await lockProgress(tx, learner)
  const pins = await pinsOf(tx, catalogue, learner)
  const standing = await readStanding(tx, catalogue, learner, new Date())
  const open = versionsWith(catalogue, pins).filter(
    ({ courseId }) => !isLocked(catalogue, courseId, standing),
  )
  const passed = open.flatMap((version) =>
    version.lessons
      .filter((lesson) => lesson.exerciseSlug === submission.exerciseSlug)
      .map((lesson) => ({ version, lesson, isBegun: pins.has(version.courseId) })),
  )
  for (const { version, isBegun } of passed) if (!isBegun) await beginCourse(tx, catalogue, learner, version)
  await enter(
    tx,
    learner,
    passed.map(({ version, lesson }) => ({
      versionId: version.id,
      lessonSlug: lesson.slug,
      kind: 'exercise_passed' as const,
      earnedOnId: null,
      submissionId: submission.id,
    })),
  )
  for (const place of passed) await tellCompleted(tx, catalogue, learner, place)
}
