import type { Catalogue, CatalogueLesson, CourseVersion } from '../../catalogue/catalogue.js'
import { textFor } from '../../catalogue/texts.js'
import type { RequestContext } from '../../context.js'
import type { Locale } from '../../locale.js'
import { addressOf, skillsOf, textsOf, versionsOf, type Achieved } from './achievement.js'
import { isOwn, ownerOf, type KnownCertificate } from './certificate.repository.js'
import type { Achievement, AchievementCourse, AchievementKind, Certificate } from './certificate.type.js'
import { achievedBy } from './find-achieved.js'
import { requirementOf } from './sentences.js'

/** Null where what it is for is no longer known. */
export async function toCertificate(
  { services, locale, signedIn }: RequestContext,
  row: KnownCertificate,
): Promise<Certificate | null> {
  const catalogue = await services.catalogue.current()
  const achieved = await achievedBy(services.shared, catalogue, row)
  if (!achieved) return null
  const { code, holder, lessons, exercises, trainings, completedAt, issuedAt, revokedAt, revocationReason } =
    row
  return {
    ...{
      id: code,
      holder,
      lessons,
      exercises,
      trainings,
      completedAt,
      issuedAt,
      revokedAt,
      revocationReason,
    },
    achievement: toAchievement(catalogue, achieved, locale),
    isShown: row.hiddenAt === null,
    isOwn: isOwn(signedIn && ownerOf(signedIn), row),
  }
}

export function toAchievement(catalogue: Catalogue, achieved: Achieved, locale: Locale): Achievement {
  const { kind } = achieved
  return {
    kind: kind as AchievementKind,
    slug: kind === 'course' ? achieved.version.courseSlug : achieved.path.slug,
    version: kind === 'course' ? achieved.version.number : null,
    path: addressOf(achieved),
    ...titled(locale, achieved),
    requirement: requirementOf(locale, kind),
    courses: versionsOf(achieved).map((version) => toCourse(catalogue, version, locale)),
    skills: skillsOf(catalogue, achieved).map(({ slug, texts }) => {
      const { name, description } = textFor(locale, texts)
      return { slug, name, description }
    }),
  }
}

function titled(locale: Locale, achieved: Achieved): { title: string; summary: string } {
  const { title, summary } = textFor(locale, textsOf(achieved))
  return { title, summary }
}

function toCourse(catalogue: Catalogue, version: CourseVersion, locale: Locale): AchievementCourse {
  return {
    slug: version.courseSlug,
    version: version.number,
    title: textFor(locale, version.texts).title,
    lessons: version.lessons.map((lesson) => toLesson(catalogue, lesson, locale)),
  }
}

function toLesson({ exerciseBySlug }: Catalogue, { texts, exerciseSlug }: CatalogueLesson, locale: Locale) {
  const exercise = exerciseBySlug.get(exerciseSlug ?? '')
  return {
    title: textFor(locale, texts).title,
    exercise: exercise ? textFor(locale, exercise.texts).title : null,
    trains: exercise?.definition.shape === 'train',
  }
}
