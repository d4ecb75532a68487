import type { Locale } from '../../../locale.js'
import { locales } from '../../../locale.js'
import type { ZipRules } from '../../authoring/manuscript/unzip.js'
import { mostOfPicture } from '../../picture/read-picture.js'
import { most, type CourseTexts, type LessonTexts } from '../manuscript.js'

/** A course as its files say it: the same files that the library's courses are made of (docs/guides/writing-a-lesson.md). */
export interface CourseInFiles {
  texts: CourseTexts
  lessons: LessonInFiles[]
}

export interface LessonInFiles {
  slug: string
  minutes: number
  exercise: string | null
  skills: readonly string[]
  buildsOn: readonly string[]
  papers: readonly unknown[]
  questions: readonly unknown[]
  texts: LessonTexts
}

export const courseFile = 'course.yaml'

/** What stands beside the texts of a lesson; one whose slug is `course` leaves that file's name to the course. */
export const besideFile = (slug: string) => `${slug}${slug === 'course' ? '.lesson' : ''}.yaml`

export const textFile = (slug: string, locale: Locale) => `${slug}.${locale}.md`

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*'
export const lessonSlugPattern = new RegExp(`^${slug}$`)
const pattern = new RegExp(`^${slug}(?:\\.yaml|\\.lesson\\.yaml|\\.(?:${locales.join('|')})\\.md)$`)

/** Characters of a YAML file, which takes longer to read than it is long. */
export const mostYaml = 64 * 1024

/** Pictures may be called as people like, as long as a lesson names them so. SVG is among them to be refused with a reason. */
const picturePattern = /^pictures\/[a-z0-9][\w.-]*\.(?:png|jpe?g|webp|gif|svg)$/i
export const isPictureFile = (path: string) => picturePattern.test(path)

/** Where a text names such a file. */
export const pictureMentions = /(?<![\w./-])pictures\/[a-z0-9][\w.-]*\.(?:png|jpe?g|webp|gif|svg)(?![\w-])/gi

const megabyte = 1024 * 1024

export const courseZip: ZipRules = {
  belongs: (path) => pattern.test(path) || isPictureFile(path),
  largest: {
    files: 1 + most.lessons * (1 + locales.length) + most.pictures,
    file: (path) => (isPictureFile(path) ? mostOfPicture.megabytes * megabyte : most.lessonBytes),
    total: 16 * megabyte + most.pictureBytes,
  },
}
