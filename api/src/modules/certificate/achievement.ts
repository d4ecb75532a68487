import type { Catalogue, CataloguePath, CourseVersion, Texts } from '../../catalogue/catalogue.js'

/** What a certificate is for: a version of a course, or a learning path by the versions that were finished. */
export type Achieved =
  | { kind: 'course'; version: CourseVersion }
  | { kind: 'path'; path: Pick<CataloguePath, 'id' | 'slug' | 'texts'>; versions: readonly CourseVersion[] }

export function textsOf(achieved: Achieved): Texts<{ title: string; summary: string }> {
  return achieved.kind === 'course' ? achieved.version.texts : achieved.path.texts
}

export function versionsOf(achieved: Achieved): readonly CourseVersion[] {
  return achieved.kind === 'course' ? [achieved.version] : achieved.versions
}

/** Where everybody may read what was asked for. */
export function addressOf(achieved: Achieved): string {
  return achieved.kind === 'course'
    ? `/achievements/course/${achieved.version.courseSlug}/${achieved.version.number}`
    : `/achievements/path/${achieved.path.slug}`
}

/** Skills that its lessons and exercises are about, in the catalogue's order. */
export function skillsOf({ skills, exerciseBySlug }: Catalogue, achieved: Achieved) {
  const lessons = versionsOf(achieved).flatMap((version) => version.lessons)
  const about = new Set(
    lessons.flatMap(({ skillIds, exerciseSlug }) => [
      ...skillIds,
      ...(exerciseBySlug.get(exerciseSlug ?? '')?.skills ?? []).map(({ skillId }) => skillId),
    ]),
  )
  return skills.filter(({ id }) => about.has(id))
}
