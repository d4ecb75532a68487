import type { PrismaClient } from '@skillgrad/db'
import type { Reader } from '../../database.js'
import type { BuiltInCatalogue, Catalogue } from '../../catalogue/catalogue.js'
import { byLocale } from '../../catalogue/texts.js'
import type { Achieved } from './achievement.js'
import type { KnownCertificate } from './certificate.repository.js'

type Points = Pick<KnownCertificate, 'catalogueCourseVersionId' | 'catalogueLearningPathId' | 'covers'>

/** What a certificate is for; null where that is no longer known. Also of a path that is no longer offered. */
export async function achievedBy(
  db: PrismaClient | Reader,
  { courseVersionById }: Catalogue,
  { catalogueCourseVersionId, catalogueLearningPathId, covers }: Points,
): Promise<Achieved | null> {
  if (!catalogueLearningPathId) {
    const version = courseVersionById.get(catalogueCourseVersionId ?? '')
    return version ? { kind: 'course', version } : null
  }
  const row = await db.catalogueLearningPath.findFirst({
    where: { id: catalogueLearningPathId },
    include: { texts: true },
  })
  const versions = covers.flatMap((id) => courseVersionById.get(id) ?? [])
  return row && { kind: 'path', path: { id: row.id, slug: row.slug, texts: byLocale(row.texts) }, versions }
}

/**
 * What everybody may read about: a published version of a course, or a path as it is now. Certificates name it by its
 * address for good, so a path that is offered no more is still told of, as it was last.
 */
export function offeredAchievement(
  { courseVersionById, courses, pathBySlug }: BuiltInCatalogue,
  wanted: { kind: Achieved['kind']; slug: string; version: number | null },
): Achieved | null {
  if (wanted.kind === 'course') {
    const version = [...courseVersionById.values()].find(
      ({ courseSlug, number }) => courseSlug === wanted.slug && number === wanted.version,
    )
    return version ? { kind: 'course', version } : null
  }
  const path = pathBySlug.get(wanted.slug)
  if (!path) return null
  const newestOf = (id: string) =>
    [...courseVersionById.values()]
      .filter(({ courseId }) => courseId === id)
      .toSorted((one, other) => other.number - one.number)[0]
  const versions = path.courseIds.flatMap(
    (id) => courses.find((course) => course.id === id)?.current ?? newestOf(id) ?? [],
  )
  return { kind: 'path', path, versions }
}
