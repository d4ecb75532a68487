import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { locales, type Locale } from '@skillgrad/exercises/contract'
import matter from 'gray-matter'
import { parse } from 'yaml'
import { z } from 'zod'
import { packageRoot } from '../package-root.js'
import {
  courseFile,
  figuresFile,
  learningPathFile,
  lessonFrontMatter,
  roleProfilesFile,
  skillsFile,
  type CourseContent,
  type LearningPathContent,
  type LessonContent,
  type LessonText,
  type RoleProfilesContent,
  type SkillsContent,
} from './content-format.js'
import type { SkillItems } from './items/item-format.js'
import { readItems } from './items/read-items.js'
import { lessonFile } from './lesson-format.js'

export interface Content {
  skills: SkillsContent
  roleProfiles: RoleProfilesContent
  courses: CourseContent[]
  learningPaths: LearningPathContent[]
  items: SkillItems[]
  /** Names of the figures that lessons may show. */
  figures: string[]
}

/** All teaching content that stands in files, in teaching order (numbers before names give it). */
export async function readContent(folder = join(packageRoot(), 'content')): Promise<Content> {
  const courseFolders = await foldersOf(join(folder, 'courses'))
  const pathFiles = (await readdir(join(folder, 'learning-paths')))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
  return {
    figures: await readYaml(join(folder, 'figures.yaml'), figuresFile),
    skills: await readYaml(join(folder, 'skills.yaml'), skillsFile),
    roleProfiles: await readYaml(join(folder, 'role-profiles.yaml'), roleProfilesFile),
    items: await readItems(join(folder, 'items')),
    courses: await Promise.all(courseFolders.map((name) => readCourse(join(folder, 'courses', name), name))),
    learningPaths: await Promise.all(
      pathFiles.map(async (name) => ({
        slug: withoutNumber(name.replace('.yaml', '')),
        ...(await readYaml(join(folder, 'learning-paths', name), learningPathFile)),
      })),
    ),
  }
}

async function readCourse(folder: string, name: string): Promise<CourseContent> {
  const course = await readYaml(join(folder, 'course.yaml'), courseFile)
  const lessons = await Promise.all(
    course.lessons.map(async (slug): Promise<LessonContent> => {
      const entries = locales.map(async (locale) => [locale, await readText(folder, slug, locale)] as const)
      return {
        slug,
        ...(await readYaml(join(folder, `${slug}.yaml`), lessonFile)),
        texts: Object.fromEntries(await Promise.all(entries)) as Record<Locale, LessonText>,
      }
    }),
  )
  return { slug: withoutNumber(name), texts: course.texts, requires: course.requires, lessons }
}

async function readText(folder: string, slug: string, locale: Locale): Promise<LessonText> {
  const file = join(folder, `${slug}.${locale}.md`)
  const { data, content } = matter(await readFile(file, 'utf8'))
  return { ...parsed(file, lessonFrontMatter, data), body: content.trim() }
}

async function readYaml<T extends z.ZodType>(file: string, format: T): Promise<z.output<T>> {
  return parsed(file, format, parse(await readFile(file, 'utf8')))
}

function parsed<T extends z.ZodType>(file: string, format: T, value: unknown): z.output<T> {
  const result = format.safeParse(value)
  if (!result.success) throw new Error(`${file}\n${z.prettifyError(result.error)}`)
  return result.data
}

async function foldersOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** `03-how-a-model-learns` is `how-a-model-learns`, third in line. */
function withoutNumber(name: string): string {
  return name.replace(/^\d+-/, '')
}
