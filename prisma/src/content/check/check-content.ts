import { locales } from '@skillgrad/exercises/contract'
import type { Content } from '../read-content.js'
import { checkLesson } from './check-lesson.js'
import { checkOrder, circlesOfLessons } from './check-order.js'
import { parseMarkdown } from '../parse-markdown.js'
import { figuresIn } from './markdown.js'
import type { Problem } from './problem.js'

export interface ContentReport {
  courses: number
  lessons: number
  languages: number
  /** Interactive figures that stand in a lesson. */
  figures: number
  quizQuestions: number
  problems: Problem[]
}

/** Everything about the teaching content that a program can see to be wrong. `exercises`: the slugs there are. */
export function checkContent(content: Content, exercises: readonly string[]): ContentReport {
  const lessons = content.courses.flatMap((course) => course.lessons.map((lesson) => ({ course, lesson })))
  const skills = content.skills.domains.flatMap((domain) => domain.skills.map((skill) => skill.slug))
  const known = {
    skills: new Set(skills),
    exercises: new Set(exercises),
    lessons: new Set(lessons.map(({ lesson }) => lesson.slug)),
    figures: new Set(content.figures),
  }
  const figures = lessons.flatMap(({ lesson }) => figuresIn(parseMarkdown(lesson.texts.en.body)))
  return {
    courses: content.courses.length,
    lessons: lessons.length,
    languages: locales.length,
    figures: new Set(figures.map(({ name }) => name)).size,
    quizQuestions: lessons.reduce((count, { lesson }) => count + lesson.check.length, 0),
    problems: [
      ...lessons.flatMap(({ course, lesson }) =>
        checkLesson(lesson, known).map(({ where, says }) => ({
          where: [`${course.slug}/${lesson.slug}`, where].filter(Boolean).join(' '),
          says,
        })),
      ),
      ...sameSlugs(lessons.map(({ lesson }) => lesson.slug)),
      ...circlesOfLessons(content),
      ...checkOrder(content),
      ...missing(
        'no lesson is about the skill',
        skills,
        lessons.flatMap(({ lesson }) => lesson.skills),
      ),
      ...missing(
        'no lesson leads to the exercise',
        exercises,
        lessons.flatMap(({ lesson }) => lesson.exercise ?? []),
      ),
    ],
  }
}

function sameSlugs(slugs: readonly string[]): Problem[] {
  return slugs
    .filter((slug, at) => slugs.indexOf(slug) !== at)
    .map((slug) => ({ where: slug, says: 'two lessons have this name' }))
}

function missing(says: string, wanted: readonly string[], met: readonly string[]): Problem[] {
  return wanted.filter((slug) => !met.includes(slug)).map((slug) => ({ where: slug, says }))
}
