import type { CatalogueLesson, CataloguePath, CourseVersion } from '../../catalogue/catalogue.js'
import { textFor } from '../../catalogue/texts.js'
import type { Locale } from '../../graphql/enums.js'
import { encodeId } from '../../graphql/global-id.js'
import type { Tenant } from '../../tenant.js'
import { Course, LearningPath, Lesson } from './course.type.js'

export function toPath(tenant: Tenant, path: CataloguePath): LearningPath {
  const { title, summary } = textFor(tenant.locale, path.texts)
  const id = encodeId('LearningPath', path.id, tenant.organization.id)
  return Object.assign(new LearningPath(), { id, slug: path.slug, title, summary, tenant, row: path })
}

export function toCourse(tenant: Tenant, version: CourseVersion): Course {
  const { title, summary } = textFor(tenant.locale, version.texts)
  return Object.assign(new Course(), {
    id: encodeId('Course', version.courseId, tenant.organization.id),
    slug: version.courseSlug,
    title,
    summary,
    locale: (version.languages.find((one) => one === tenant.locale) ??
      version.languages[0] ??
      'en') as Locale,
    isOwn: version.isOwn,
    minutes: minutesOf(tenant, version),
    versionNumber: version.number,
    tenant,
    version,
  })
}

/** Reading and doing together: most of a course's time is spent on its exercises. */
function minutesOf(tenant: Tenant, { minutes, lessons }: CourseVersion): number {
  const exercises = lessons.flatMap(({ exerciseSlug }) => exerciseSlug ?? [])
  return exercises.reduce(
    (sum, slug) => sum + (tenant.catalogue.exerciseBySlug.get(slug)?.expectedMinutes ?? 0),
    minutes,
  )
}

export function toLesson(tenant: Tenant, version: CourseVersion, row: CatalogueLesson): Lesson {
  const { title, summary, body } = textFor(tenant.locale, row.texts)
  return Object.assign(new Lesson(), {
    id: encodeId('Lesson', row.id, tenant.organization.id),
    slug: row.slug,
    title,
    minutes: row.minutes,
    question: summary || null,
    body,
    tenant,
    version,
    row,
  })
}
