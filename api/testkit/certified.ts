import type { TestApi, Member } from './api.js'
import { awardMissing } from '../src/modules/certificate/award-missing.js'

/** A built-in course of lessons alone. */
export const shortCourse = 'what-ai-is'

/** Somebody who completed a short course before there were certificates, and has got theirs since; its row. */
export async function givenCertified(api: TestApi, member: Pick<Member, 'row'>) {
  const { organizationId, userId } = member.row
  await completesBefore(api, member.row)
  await awards(api, organizationId)
  return api.db.owner.certificate.findFirstOrThrow({ where: { organizationId, userId } })
}

export async function completesBefore(
  { db }: Pick<TestApi, 'db'>,
  { organizationId, userId }: { organizationId: string; userId: string },
): Promise<void> {
  const course = await db.owner.catalogueCourse.findFirstOrThrow({
    where: { slug: shortCourse },
    include: { versions: { include: { lessons: true } } },
  })
  const version = course.versions.find(({ number }) => number === course.currentVersion)!
  const fact = { organizationId, userId, catalogueCourseVersionId: version.id, kind: 'lesson_read' as const }
  await db.owner.completion.createMany({
    data: version.lessons.map(({ slug }, at) => ({
      ...{ ...fact, lessonSlug: slug },
      completedAt: new Date(Date.UTC(2026, 4, 1 + at)),
    })),
  })
}

/** As the job does it. Gives how many are new. */
export async function awards({ composition }: TestApi, organizationId: string): Promise<number> {
  const { tenantDb, catalogue } = composition.services
  return awardMissing(tenantDb(organizationId), await catalogue.current(), organizationId)
}
