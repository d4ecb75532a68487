import type { Catalogue } from '../../catalogue/catalogue.js'
import type { Tx } from '../../database.js'
import { pinnedVersions } from './ledger.js'
import { lockProgress, tellCompleted } from './tell-completed.js'

/** Enters a pass into the ledger, for the lessons that end in this exercise in the course versions the person is on. */
export async function recordPass(
  tx: Tx,
  catalogue: Catalogue,
  submission: { id: string; organizationId: string; userId: string; exerciseSlug: string },
): Promise<void> {
  const { organizationId, userId } = submission
  const pinned = await pinnedVersions(tx, catalogue, submission)
  const passed = catalogue.courses.flatMap((course) => {
    const version = pinned.get(course.id) ?? course.current
    return version.lessons
      .filter((lesson) => lesson.exerciseSlug === submission.exerciseSlug)
      .map((lesson) => ({ version, lesson }))
  })
  const entry = { organizationId, userId }
  await lockProgress(tx, entry)
  await tx.enrollment.createMany({
    data: passed.map(({ version }) => ({ ...entry, catalogueCourseVersionId: version.id })),
    skipDuplicates: true,
  })
  await tx.completion.createMany({
    data: passed.map(({ version, lesson }) => ({
      ...entry,
      catalogueCourseVersionId: version.id,
      lessonSlug: lesson.slug,
      kind: 'exercise_passed' as const,
      submissionId: submission.id,
    })),
    skipDuplicates: true,
  })
  for (const place of passed) await tellCompleted(tx, entry, place)
}
