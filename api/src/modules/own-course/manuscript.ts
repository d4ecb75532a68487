import type { Prisma } from '@skillgrad/db'
import { Refusal } from '../../graphql/refusal.js'
import type { Locale } from '../../locale.js'
import { isStorable } from '../authoring/manuscript/files.js'

/** What an author writes, as it stands in the rows of `course_manuscript` and `lesson_manuscript`. */
export type CourseTexts = Partial<Record<Locale, { title: string; summary: string }>>
export type LessonTexts = Partial<Record<Locale, { title: string; summary: string; body: string }>>

export const most = {
  courses: 100,
  lessons: 60,
  /** Characters. */
  title: 120,
  summary: 400,
  notes: 2000,
  /** Of a lesson with all that belongs to it. */
  lessonBytes: 256 * 1024,
  /** Of a course, so that its zip is one that can be brought in again. */
  pictures: 100,
  pictureBytes: 12 * 1024 * 1024,
}

/** Words of a line, of at most so many characters. */
export function requireLine(text: string, field: string, maximum: number): string {
  requireStorable(text, field)
  if (text.length > maximum) throw new Refusal('TOO_LONG', [field], { maximum })
  return text
}

export function requireStorable(text: string, field: string): void {
  if (!isStorable(text)) throw new Refusal('UNSTORABLE_TEXT', [field])
}

export function requireTitle(text: string, field: string): string {
  const title = text.trim()
  if (!title) throw new Refusal('REQUIRED', [field])
  return requireLine(title, field, most.title)
}

/** Everything of a lesson together, before it is stored. */
export function requireRoom(lesson: object): void {
  const bytes = sizeOf(lesson)
  if (bytes > most.lessonBytes)
    throw new Refusal('LESSON_TOO_LONG', ['texts'], {
      kilobytes: Math.ceil(bytes / 1024),
      maximum: most.lessonBytes / 1024,
    })
}

export const sizeOf = (lesson: object) => Buffer.byteLength(JSON.stringify(lesson))

/** A lesson's address: readable where its title is Latin, and its own within the course. */
export function lessonSlug(title: string, taken: readonly string[]): string {
  return freeSlug(wordsOf(title) || 'lesson', (slug) => taken.includes(slug))
}

export function freeSlug(words: string, isTaken: (slug: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? words : `${words}-${number}`
    if (!isTaken(slug)) return slug
  }
}

export function wordsOf(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replaceAll(/^-+|-+$/g, '')
}

export const asJson = (value: object): Prisma.InputJsonValue => value as Prisma.InputJsonValue
