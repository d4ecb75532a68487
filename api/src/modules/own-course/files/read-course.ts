import { setImmediate } from 'node:timers/promises'
import { paperFormat } from '@skillgrad/db/content'
import { z } from 'zod'
import { locales } from '../../../locale.js'
import { fileProblems } from '../../authoring/manuscript/file-problems.js'
import { textOf, type Files } from '../../authoring/manuscript/files.js'
import { problem, type Problem } from '../../authoring/manuscript/problem.js'
import { readYaml } from '../../authoring/manuscript/read-yaml.js'
import { most, sizeOf } from '../manuscript.js'
import {
  besideFile,
  courseFile,
  lessonSlugPattern,
  mostYaml,
  textFile,
  type CourseInFiles,
  type LessonInFiles,
} from './course-files.js'
import { readText } from './read-text.js'

/** Half a course can be written in files as in the page: what must be whole is asked for when it is published. */
const line = z.string().max(most.title)
const about = z.strictObject({ title: line.trim().min(1), summary: z.string().trim().max(most.summary) })
const courseFormat = z.strictObject({
  texts: z.strictObject({ en: about.optional(), 'zh-CN': about.optional() }),
  /** Of the library alone, which says what comes first. */
  requires: z.unknown().optional(),
  lessons: z.array(z.string().regex(lessonSlugPattern).max(60)).max(most.lessons).default([]),
})
const lessonFormat = z.strictObject({
  minutes: z.number().int().min(1).max(120).default(5),
  skills: z.array(line).default([]),
  exercise: line.optional(),
  after: z.array(line).default([]),
  papers: z.array(paperFormat).default([]),
  /** Of the library alone, whose texts are computed again. */
  numbers: z.unknown().optional(),
  check: z.array(z.unknown()).default([]),
})

export type ReadCourse = { course: CourseInFiles; leftOut: string[] } | { problems: Problem[] }

const mostProblems = 100

/** The course that the files make, or everything for which they make none; what others ask has its turn between the lessons. */
export async function readCourse(files: Files): Promise<ReadCourse> {
  const unread = [...files].flatMap(([path, bytes]) =>
    fileProblems(path, bytes, path.endsWith('.yaml') ? mostYaml : most.lessonBytes),
  )
  if (unread.length > 0) return { problems: unread.slice(0, mostProblems) }
  const outline = readOutline(files)
  if (Array.isArray(outline)) return { problems: outline.slice(0, mostProblems) }
  const { texts, slugs, leftOut } = outline
  const lessons: LessonInFiles[] = []
  const problems: Problem[] = []
  for (const slug of slugs) {
    await setImmediate()
    const read = readLesson(files, slug)
    if ('problems' in read) problems.push(...read.problems)
    else lessons.push(read.lesson)
    if ('leftOut' in read) leftOut.push(...read.leftOut)
  }
  if (problems.length > 0) return { problems: problems.slice(0, mostProblems) }
  return { course: { texts, lessons }, leftOut: [...leftOut, ...strayFiles(files, slugs)] }
}

type Outline = { texts: CourseInFiles['texts']; slugs: readonly string[]; leftOut: string[] }

function readOutline(files: Files): Outline | Problem[] {
  const source = textOf(files, courseFile)
  if (source === undefined)
    return [
      problem(
        courseFile,
        `${courseFile} is missing. It holds the course’s title and the order of its lessons.`,
        `缺少 ${courseFile}。课程标题和课的顺序写在其中。`,
      ),
    ]
  const placed = readYaml(source, { file: courseFile, format: courseFormat, most: mostYaml })
  if (Array.isArray(placed)) return placed
  const { texts, lessons, requires } = placed.document
  const at = (path: PropertyKey[], en: string, zh: string) => problem(courseFile, en, zh, placed.lineOf(path))
  const problems = [
    ...(texts.en || texts['zh-CN']
      ? []
      : [
          at(
            ['texts'],
            'texts: the course needs a title in one language at least.',
            'texts：课程至少需要一种语言的标题。',
          ),
        ]),
    ...lessons.flatMap((slug, place) => {
      if (lessons.indexOf(slug) !== place)
        return [at(['lessons', place], `lessons: ${slug} is there twice.`, `lessons：${slug} 出现了两次。`)]
      const file = besideFile(slug)
      return files.has(file)
        ? []
        : [at(['lessons', place], `lessons: there is no ${file}.`, `lessons：没有文件 ${file}。`)]
    }),
  ]
  if (problems.length > 0) return problems
  const inLanguages = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined))
  return {
    texts: inLanguages,
    slugs: lessons,
    leftOut: requires === undefined ? [] : [`${courseFile} requires`],
  }
}

function readLesson(
  files: Files,
  slug: string,
): { lesson: LessonInFiles; leftOut: string[] } | { problems: Problem[] } {
  const file = besideFile(slug)
  const placed = readYaml(textOf(files, file) ?? '', { file, format: lessonFormat, most: mostYaml })
  const texts = locales.flatMap((locale) => {
    const source = textOf(files, textFile(slug, locale))
    return source === undefined ? [] : [{ locale, read: readText(textFile(slug, locale), source) }]
  })
  const problems = [
    ...(Array.isArray(placed) ? placed : []),
    ...texts.flatMap(({ read }) => (Array.isArray(read) ? read : [])),
  ]
  if (Array.isArray(placed) || problems.length > 0) return { problems }
  const { minutes, skills, exercise, after, papers, check, numbers } = placed.document
  const lesson: LessonInFiles = {
    ...{ slug, minutes, skills, papers, buildsOn: after, questions: check, exercise: exercise ?? null },
    texts: Object.fromEntries(
      texts.flatMap(({ locale, read }) => (Array.isArray(read) ? [] : [[locale, read]])),
    ),
  }
  const bytes = sizeOf(lesson)
  if (bytes > most.lessonBytes)
    return {
      problems: [
        problem(
          file,
          `${slug} has ${Math.ceil(bytes / 1024)} KB with its texts; at most ${most.lessonBytes / 1024} KB are saved. Split it into several lessons.`,
          `${slug} 连同正文共 ${Math.ceil(bytes / 1024)} KB，最多保存 ${most.lessonBytes / 1024} KB。请拆成几节课。`,
        ),
      ],
    }
  return { lesson, leftOut: numbers === undefined ? [] : [`${file} numbers`] }
}

/** Files of lessons that the outline doesn't name. */
function strayFiles(files: Files, slugs: readonly string[]): string[] {
  const known = new Set([
    courseFile,
    ...slugs.flatMap((slug) => [besideFile(slug), ...locales.map((locale) => textFile(slug, locale))]),
  ])
  return [...files.keys()].filter((path) => !known.has(path))
}
