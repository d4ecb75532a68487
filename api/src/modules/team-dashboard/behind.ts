import DataLoader from 'dataloader'
import type { Tenant } from '../../tenant.js'
import { sightOf } from '../privacy/sight.js'
import { nothingBehind, type Behind } from './shortest-plan.js'

/**
 * What a plan takes off. A plan without what somebody passed would say that they passed it, so it is taken off only for whoever sees results:
 * the person always, those who manage them where the company shows more than levels.
 */
export async function behindOf(tenant: Tenant, userId: string): Promise<Behind> {
  const { results } = await sightOf(tenant, userId)
  return results ? tenant.use(behindLoader).load(userId) : nothingBehind
}

const behindLoader = (tenant: Tenant) =>
  new DataLoader(async (userIds: readonly string[]): Promise<Behind[]> => {
    const rows = await tenant.db.read((db) =>
      db.completion.findMany({
        where: {
          organizationId: tenant.organization.id,
          userId: { in: [...userIds] },
          catalogueCourseVersionId: { not: null },
        },
        select: { userId: true, kind: true, catalogueCourseVersionId: true, lessonSlug: true },
      }),
    )
    return userIds.map((userId) =>
      behindBy(
        tenant,
        rows.filter((row) => row.userId === userId),
      ),
    )
  })

function behindBy(
  { catalogue: { courseVersionById } }: Tenant,
  rows: readonly { kind: string; catalogueCourseVersionId: string | null; lessonSlug: string }[],
): Behind {
  const read = new Set<string>()
  const passed = new Set<string>()
  for (const { kind, catalogueCourseVersionId, lessonSlug } of rows) {
    const version = courseVersionById.get(catalogueCourseVersionId ?? '')
    const exercise = version?.lessons.find(({ slug }) => slug === lessonSlug)?.exerciseSlug
    if (version) read.add(`${version.courseId} ${lessonSlug}`)
    if (kind === 'exercise_passed' && exercise) passed.add(exercise)
  }
  return {
    hasRead: (courseId, lessonSlug) => read.has(`${courseId} ${lessonSlug}`),
    hasPassed: (exerciseSlug) => passed.has(exerciseSlug),
  }
}
