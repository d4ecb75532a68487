import type { Catalogue, CourseVersion } from '../../catalogue/catalogue.js'
import type { Tx } from '../../database.js'
import { carryOver, luggageFor } from './carry-over.js'
import { pinsOf, readLedger, readPasses, type Learner } from './ledger.js'
import type { Entry } from './progress.js'
import { tellCompleted } from './tell-completed.js'

/**
 * The version that a person is on, who from now on is on the given one if they had begun none; exercises of it that they
 * passed elsewhere count at once. Holds the lock of `lockProgress`.
 */
export async function beginCourse(
  tx: Tx,
  catalogue: Catalogue,
  learner: Learner,
  version: CourseVersion,
): Promise<CourseVersion> {
  const { organizationId, userId } = learner
  const pin = (await pinsOf(tx, catalogue, learner)).get(version.courseId)
  const begun = pin?.version ?? version
  const enrollment = { organizationId, userId, catalogueCourseVersionId: begun.id }
  if (pin?.isWithdrawn) await tx.enrollment.updateMany({ where: enrollment, data: { withdrawnAt: null } })
  // Who was given the course begins it now as much as whoever chose it.
  if (pin && !pin.isGiven) return begun
  await tx.enrollment.createMany({ data: [enrollment], skipDuplicates: true })
  await bringPasses(tx, catalogue, learner, begun)
  return begun
}

async function bringPasses(
  tx: Tx,
  catalogue: Catalogue,
  learner: Learner,
  version: CourseVersion,
): Promise<void> {
  const ledger = await readLedger(tx, learner)
  const passes = await readPasses(tx, learner)
  const brought = carryOver(version, luggageFor(catalogue, version.courseId, { ledger, passes }))
  if ((await enter(tx, learner, brought)) === 0) return
  const passed = brought.flatMap(({ kind, lessonSlug }) => (kind === 'exercise_passed' ? [lessonSlug] : []))
  for (const lesson of version.lessons)
    if (passed.includes(lesson.slug)) await tellCompleted(tx, catalogue, learner, { version, lesson })
}

/** Adds facts to the ledger; those that stand there already change nothing. Gives how many were new. */
export async function enter(
  tx: Tx,
  { organizationId, userId }: Learner,
  entries: readonly Omit<Entry, 'completedAt'>[],
): Promise<number> {
  const { count } = await tx.completion.createMany({
    data: entries.map(({ versionId, ...entry }) => ({
      ...entry,
      organizationId,
      userId,
      catalogueCourseVersionId: versionId,
    })),
    skipDuplicates: true,
  })
  return count
}
