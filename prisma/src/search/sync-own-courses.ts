import type { Prisma } from '../generated/client.js'
import { documentEdition } from './search-document.js'
import { storeOwnCourse } from './store-own-course.js'

/** Publishing writes what is found of a course; here come those published before it did, or with an older edition of that. */
export async function syncOwnCourses(tx: Prisma.TransactionClient): Promise<void> {
  const lacking = await tx.$queryRaw<{ versionId: string; organizationId: string }[]>`
    select v.id as "versionId", c.organization_id as "organizationId"
    from catalogue.course c
    join catalogue.course_version v on v.course_id = c.id and v.number = c.current_version
    where c.organization_id is not null and not exists (
      select from app.course_search_document d
      where d.organization_id = c.organization_id and d.course_id = c.id
        and d.course_version_id = v.id and d.edition = ${documentEdition})`
  for (const { versionId, organizationId } of lacking) {
    const version = await tx.catalogueCourseVersion.findUniqueOrThrow({
      where: { id: versionId },
      include: { course: true, texts: true, lessons: { include: { texts: true } } },
    })
    const { courseId, languages, course, texts, lessons } = version
    await storeOwnCourse(tx, {
      ...{ organizationId, courseId, courseVersionId: versionId, slug: course.slug, languages },
      texts: byLocale(texts),
      lessons: lessons.map((lesson) => ({ slug: lesson.slug, texts: byLocale(lesson.texts) })),
    })
  }
}

function byLocale<Row extends { locale: string }>(rows: readonly Row[]): Record<string, Row> {
  return Object.fromEntries(rows.map((row) => [row.locale, row]))
}
