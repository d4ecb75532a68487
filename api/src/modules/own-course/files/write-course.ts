import { stringify } from 'yaml'
import type { Catalogue, CourseVersion, Texts } from '../../../catalogue/catalogue.js'
import { locales, type Locale } from '../../../locale.js'
import { questionsIn } from '../as-version.js'
import {
  courseTextsOf,
  lessonTextsOf,
  type OwnCourseRow,
  type OwnLessonRow,
} from '../own-course.repository.js'
import { besideFile, courseFile, textFile, type CourseInFiles, type LessonInFiles } from './course-files.js'

/** The files of a course, by their path; the same course gives the same files. */
export function courseFiles({ texts, lessons }: CourseInFiles): Map<string, string> {
  const slugs = lessons.map(({ slug }) => slug)
  return new Map([
    [courseFile, yaml({ texts: inOrder(texts), lessons: slugs })],
    ...lessons.flatMap((lesson): [string, string][] => [
      [besideFile(lesson.slug), yaml(besideText(lesson))],
      ...locales.flatMap((locale): [string, string][] => {
        const text = lesson.texts[locale]
        return text ? [[textFile(lesson.slug, locale), textOf(text)]] : []
      }),
    ]),
  ])
}

/** Questions keep the order of their parts that people write them in, whatever order the database keeps. */
function besideText({ minutes, skills, exercise, buildsOn, papers, questions }: LessonInFiles) {
  return {
    minutes,
    skills,
    ...(exercise === null ? {} : { exercise }),
    ...(buildsOn.length > 0 ? { after: buildsOn } : {}),
    ...(papers.length > 0 ? { papers: papers.map(inOrder) } : {}),
    ...(questions.length > 0 ? { check: questions.map(inOrder) } : {}),
  }
}

function textOf({ title, summary, body }: { title: string; summary: string; body: string }): string {
  return `---\n${yaml({ title, summary })}---\n\n${body}\n`
}

const yaml = (value: object) => stringify(value, { lineWidth: 0, aliasDuplicateObjects: false })

const order = [
  ...[
    'id',
    'kind',
    'skill',
    'title',
    'by',
    'year',
    'url',
    'summary',
    'prompt',
    'answer',
    'tolerance',
    'is',
    'unit',
  ],
  ...['options', 'steps', 'pairs', 'text', 'left', 'why', 'right', ...locales],
]

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length)
  const entries = Object.entries(value).toSorted(
    ([one], [other]) => place(one) - place(other) || (one < other ? -1 : 1),
  )
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]))
}

/** What is being written, as files say it. */
export function writtenCourse(row: OwnCourseRow, lessons: readonly OwnLessonRow[]): CourseInFiles {
  return {
    texts: courseTextsOf(row),
    lessons: lessons.map((lesson) => ({
      ...{ slug: lesson.slug, minutes: lesson.minutes, exercise: lesson.exerciseSlug },
      ...{ skills: lesson.skills, buildsOn: lesson.buildsOn, texts: lessonTextsOf(lesson) },
      papers: lesson.papers as unknown[],
      questions: Array.isArray(lesson.questions) ? lesson.questions : [],
    })),
  }
}

/** A version that was published, in the languages it was written in. */
export function publishedCourse(
  { skills }: Pick<Catalogue, 'skills'>,
  { texts, lessons, languages }: CourseVersion,
): CourseInFiles {
  return {
    texts: textsIn(languages, texts, ({ title, summary }) => ({ title, summary })),
    lessons: lessons.map((lesson) => ({
      ...{ slug: lesson.slug, minutes: lesson.minutes, exercise: lesson.exerciseSlug },
      skills: skills.filter(({ id }) => lesson.skillIds.includes(id)).map((skill) => skill.slug),
      buildsOn: lesson.buildsOn,
      papers: lesson.papers,
      questions: questionsIn(languages, lesson.questions),
      texts: textsIn(languages, lesson.texts, ({ title, summary, body }) => ({ title, summary, body })),
    })),
  }
}

function textsIn<Stored, Text>(
  languages: readonly Locale[],
  texts: Texts<Stored>,
  textOf: (stored: Stored) => Text,
): Texts<Text> {
  return Object.fromEntries(
    languages.flatMap((locale) => {
      const stored = texts[locale]
      return stored === undefined ? [] : [[locale, textOf(stored)]]
    }),
  )
}
