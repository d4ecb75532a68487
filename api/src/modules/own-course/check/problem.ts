import type { Locale, Localized } from '../../../locale.js'

/** What keeps a course from being published, and where. */
export interface CourseProblem {
  /** Slug of the lesson; null for the course as a whole. */
  lesson: string | null
  /** Of the text it stands in. */
  locale: Locale | null
  /** In that text, from 1. */
  line: number | null
  /** Of the question it is about, from 1. */
  question: number | null
  message: Localized
}

export function problem(
  en: string,
  zh: string,
  place: Partial<Omit<CourseProblem, 'message'>> = {},
): CourseProblem {
  return { lesson: null, locale: null, line: null, question: null, ...place, message: { en, 'zh-CN': zh } }
}

export const short = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text)
