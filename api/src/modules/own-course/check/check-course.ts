import { setImmediate } from 'node:timers/promises'
import type { Locale } from '../../../locale.js'
import { locales } from '../../../locale.js'
import type { Tenant } from '../../../tenant.js'
import {
  courseTextsOf,
  lessonTextsOf,
  type OwnCourseRow,
  type OwnLessonRow,
} from '../own-course.repository.js'
import { languagesOf, questionsInBoth } from '../as-version.js'
import { most } from '../manuscript.js'
import { checkQuestions } from './check-questions.js'
import { checkShape, checkText, type Known } from './check-text.js'
import { problem, short, type CourseProblem } from './problem.js'

const mostProblems = 100

/** Everything that a program can see to be wrong with a course, in the order of its outline; what others ask has its turn between the lessons. */
export async function checkCourse(
  tenant: Pick<Tenant, 'catalogue'>,
  { row, lessons }: { row: OwnCourseRow; lessons: readonly OwnLessonRow[] },
  known: Known,
): Promise<CourseProblem[]> {
  const languages = languagesOf(row)
  const problems = [
    ...languages
      .filter((locale) => (courseTextsOf(row)[locale]?.summary.length ?? 0) < 10)
      .map((locale) =>
        problem('Say in a sentence what the course is about.', '请用一句话说明课程内容。', { locale }),
      ),
    ...(lessons.length === 0 ? [problem('The course has no lesson.', '课程里还没有课。')] : []),
    ...circles(lessons),
    ...tooManyPictures(known.pictures),
  ]
  for (const lesson of lessons) {
    if (problems.length >= mostProblems) break
    await setImmediate()
    problems.push(...checkLesson(tenant, { lesson, lessons, languages, known }))
  }
  return problems.slice(0, mostProblems)
}

interface Checked {
  lesson: OwnLessonRow
  lessons: readonly OwnLessonRow[]
  languages: readonly Locale[]
  known: Known
}

function checkLesson({ catalogue }: Pick<Tenant, 'catalogue'>, checked: Checked): CourseProblem[] {
  const { lesson, lessons, languages } = checked
  const { slug } = lesson
  const texts = lessonTextsOf(lesson)
  const skills = new Set(catalogue.skills.map((skill) => skill.slug))
  const offered = catalogue.courses.flatMap(({ current }) => current.lessons)
  const toBuildOn = new Set([...lessons, ...offered].map((one) => one.slug))
  const exercises = catalogue.exercises.map((exercise) => exercise.slug)
  return [
    ...locales.flatMap((locale) => spoken(checked, locale)),
    ...languages.flatMap((locale) => {
      const text = texts[locale]
      return text ? checkText({ body: text.body, lesson: slug, locale }, checked.known) : []
    }),
    ...(languages.length === 2 && texts.en?.body.trim() && texts['zh-CN']?.body.trim()
      ? checkShape({ en: texts.en.body, 'zh-CN': texts['zh-CN'].body }, slug)
      : []),
    ...unknown(slug, lesson.skills, skills, ['skill', '技能']),
    ...unknown(slug, lesson.exerciseSlug ? [lesson.exerciseSlug] : [], new Set(exercises), [
      'exercise',
      '练习',
    ]),
    ...unknown(slug, lesson.buildsOn, toBuildOn, ['lesson', '课']),
    ...checkQuestions({
      ...{ lesson: slug, languages, skills },
      questions: questionsInBoth(lesson, languages),
    }),
  ]
}

/** Each lesson is there in the languages of its course, and in no other. */
function spoken({ lesson, languages }: Checked, locale: Locale): CourseProblem[] {
  const text = lessonTextsOf(lesson)[locale]
  const place = { lesson: lesson.slug, locale }
  if (!languages.includes(locale))
    return text
      ? [
          problem(
            'The lesson has a text in a language that the course has no title in. Give the course its title.',
            '这节课有这种语言的正文，但课程没有该语言的标题。请补上课程标题。',
            place,
          ),
        ]
      : []
  if (!text) return [problem('The lesson is missing in this language.', '这节课缺少这种语言的正文。', place)]
  return text.title.trim() ? [] : [problem('The lesson has no title.', '这节课没有标题。', place)]
}

function unknown(
  lesson: string,
  named: readonly string[],
  known: ReadonlySet<string>,
  [en, zh]: [string, string],
): CourseProblem[] {
  return named
    .filter((slug) => !known.has(slug))
    .map((slug) =>
      problem(`No ${en} is called ${short(slug)}.`, `没有名为“${short(slug)}”的${zh}。`, { lesson }),
    )
}

/** Of all lessons together, which is what its zip has to hold. */
function tooManyPictures(pictures: Known['pictures']): CourseProblem[] {
  const bytes = [...pictures.values()].reduce((sum, one) => sum + one, 0)
  if (pictures.size <= most.pictures && bytes <= most.pictureBytes) return []
  const megabytes = most.pictureBytes / 1024 / 1024
  return [
    problem(
      `The course has ${pictures.size} pictures with ${Math.ceil(bytes / 1024 / 1024)} MB together; at most ${most.pictures} with ${megabytes} MB are published. Take some out, or move lessons to a second course.`,
      `课程共有 ${pictures.size} 张图片，合计 ${Math.ceil(bytes / 1024 / 1024)} MB；最多发布 ${most.pictures} 张、合计 ${megabytes} MB。请删去一些图片，或把部分课移到另一门课程。`,
    ),
  ]
}

/** A lesson that comes after itself can never be begun. */
function circles(lessons: readonly OwnLessonRow[]): CourseProblem[] {
  const after = new Map(lessons.map(({ slug, buildsOn }) => [slug, buildsOn]))
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    (after.get(from) ?? []).some((next) => {
      if (next === to) return true
      if (seen.has(next)) return false
      seen.add(next)
      return reaches(next, to, seen)
    })
  return lessons
    .filter(({ slug }) => reaches(slug, slug))
    .map(({ slug }) =>
      problem(
        'The lesson builds on itself, by way of others. Take one of these out.',
        '这节课与其他课互相要求先学，形成了循环。请取消其中一项要求。',
        { lesson: slug },
      ),
    )
}
