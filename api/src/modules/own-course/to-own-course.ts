import { OwnCourseState, type Locale } from '../../graphql/enums.js'
import { encodeId } from '../../graphql/global-id.js'
import { locales } from '../../locale.js'
import type { Tenant } from '../../tenant.js'
import type { LessonChange } from '../course/compare-versions.js'
import { titleIn } from './own-course.service.js'
import { isInQuestions } from './behind.js'
import {
  behindOf,
  courseTextsOf,
  lessonTextsOf,
  type OwnCourseRow,
  type OwnLessonRow,
} from './own-course.repository.js'
import { OwnCourse, type BehindText, type OwnLesson, type OwnLessonChange } from './own-course.type.js'

export function toOwnCourse(tenant: Tenant, row: OwnCourseRow): OwnCourse {
  const { slug, currentVersion, isRetired } = row.course
  const texts = courseTextsOf(row)
  return Object.assign(new OwnCourse(), {
    id: encodeId('OwnCourse', row.courseId, tenant.organization.id),
    slug,
    title: (texts[tenant.locale] ?? Object.values(texts)[0])?.title ?? slug,
    state: stateOf(currentVersion, isRetired),
    revision: row.revision,
    edition: row.edition,
    updatedAt: row.updatedAt,
    publishedNumber: currentVersion,
    texts: locales.flatMap((locale) =>
      texts[locale] ? [{ locale: locale as Locale, ...texts[locale] }] : [],
    ),
    tenant,
    row,
  })
}

function stateOf(currentVersion: number, isRetired: boolean): OwnCourseState {
  if (currentVersion === 0) return OwnCourseState.DRAFT
  return isRetired ? OwnCourseState.RETIRED : OwnCourseState.PUBLISHED
}

export function toOwnLesson(tenant: Tenant, row: OwnLessonRow): OwnLesson {
  const { slug, revision, updatedAt, minutes, exerciseSlug, skills, buildsOn, questions } = row
  const texts = lessonTextsOf(row)
  return {
    ...{ slug, revision, updatedAt, minutes, skills, buildsOn, questions },
    title: titleIn(tenant, row),
    exercise: exerciseSlug,
    texts: locales.flatMap((locale) =>
      texts[locale] ? [{ locale: locale as Locale, ...texts[locale] }] : [],
    ),
    behind: toBehind(row),
  }
}

function toBehind(row: OwnLessonRow): BehindText | null {
  const behind = behindOf(row)
  if (!behind) return null
  const { since, before } = behind
  const locale = behind.locale as Locale
  const ahead = locales.find((one) => one !== behind.locale) as Locale
  const { title, summary, body } = before ?? { title: '', summary: '', body: '' }
  return {
    ...{ locale, since: new Date(since) },
    before: before && { locale: ahead, title, summary, body },
    inQuestions: isInQuestions(behind, { texts: lessonTextsOf(row), questions: row.questions }),
  }
}

export function toOwnChange(tenant: Tenant, { before, after, differences }: LessonChange): OwnLessonChange {
  const { slug, texts } = (after ?? before)!
  const title = (texts[tenant.locale] ?? Object.values(texts)[0])?.title
  return { slug, title: title || slug, differences }
}
