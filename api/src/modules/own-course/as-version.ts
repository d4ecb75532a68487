import type { Paper, Question } from '@skillgrad/db'
import type { CatalogueLesson, CourseVersion, Texts } from '../../catalogue/catalogue.js'
import { locales, type Locale } from '../../locale.js'
import type { Tenant } from '../../tenant.js'
import {
  courseTextsOf,
  lessonTextsOf,
  type OwnCourseRow,
  type OwnLessonRow,
} from './own-course.repository.js'

/** The languages a course is written in: those it has a title in. */
export function languagesOf(row: Pick<OwnCourseRow, 'texts'>): Locale[] {
  const texts = courseTextsOf(row)
  return locales.filter((locale) => texts[locale])
}

/** A course as learners would get it, sound or not: what it would change, and what is published once it is sound. */
export function asVersion(
  tenant: Pick<Tenant, 'catalogue'>,
  row: OwnCourseRow,
  lessons: readonly OwnLessonRow[],
): CourseVersion {
  const languages = languagesOf(row)
  return {
    id: row.courseId,
    courseId: row.courseId,
    courseSlug: row.course.slug,
    isOwn: true,
    number: row.course.currentVersion + 1,
    publishedAt: row.updatedAt,
    notes: '',
    languages,
    minutes: lessons.reduce((sum, { minutes }) => sum + minutes, 0),
    texts: inBoth(courseTextsOf(row), languages),
    lessons: lessons.map((lesson) => asLesson(tenant, lesson, languages)),
  }
}

function asLesson(
  { catalogue }: Pick<Tenant, 'catalogue'>,
  lesson: OwnLessonRow,
  languages: readonly Locale[],
): CatalogueLesson {
  const { slug, minutes, exerciseSlug, buildsOn, skills } = lesson
  return {
    ...{ id: slug, slug, minutes, exerciseSlug, buildsOn },
    // Checked before anybody but their author sees them.
    questions: questionsInBoth(lesson, languages) as Question[],
    papers: lesson.papers as unknown as Paper[],
    texts: inBoth(lessonTextsOf(lesson), languages),
    skillIds: catalogue.skills.filter((skill) => skills.includes(skill.slug)).map(({ id }) => id),
  }
}

/** A text in one language stands for both. */
function inBoth<Text>(texts: Texts<Text>, languages: readonly Locale[]): Texts<Text> {
  const only = languages.length === 1 ? languages[0]! : undefined
  if (only === undefined) return texts
  const text = texts[only]
  return text === undefined ? {} : Object.fromEntries(locales.map((locale) => [locale, text]))
}

/** Every `{ en, zh-CN }` in them, wherever it stands, in both languages. */
export function questionsInBoth(
  { questions }: Pick<OwnLessonRow, 'questions'>,
  languages: readonly Locale[],
): unknown[] {
  return Array.isArray(questions) ? everyPhrase(questions, (phrase) => inBoth(phrase, languages)) : []
}

/** Every `{ en, zh-CN }` in them in these languages alone: the way back. */
export function questionsIn(languages: readonly Locale[], questions: readonly unknown[]): unknown[] {
  return everyPhrase(questions, (phrase) =>
    Object.fromEntries(Object.entries(phrase).filter(([locale]) => languages.includes(locale as Locale))),
  )
}

function everyPhrase(
  questions: readonly unknown[],
  change: (phrase: Texts<unknown>) => Texts<unknown>,
): unknown[] {
  const changed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(changed)
    if (typeof value !== 'object' || value === null) return value
    if (Object.keys(value).length > 0 && Object.keys(value).every((key) => locales.includes(key as Locale)))
      return change(value)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, changed(inner)]))
  }
  return questions.map(changed)
}
