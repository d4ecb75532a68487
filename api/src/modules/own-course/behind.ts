import { locales, type Locale } from '../../locale.js'
import type { LessonTexts } from './manuscript.js'

/** A language of a lesson that the other went ahead of, until an author says that it is up to date. */
export interface Behind {
  locale: Locale
  /** When the other went ahead. */
  since: string
  /** What the other said when both were last in step; null where this language was only begun. */
  before: Words | null
}

/** All that a lesson says in one language. */
interface Words {
  title: string
  summary: string
  body: string
  /** Of its questions, in their order. */
  phrases: readonly string[]
}

interface Said {
  texts: LessonTexts
  questions: unknown
}

/**
 * What is behind after a save. While one language is behind, whatever is written in either is taken as catching up: somebody
 * who translates saves word by word, and only they know when they are done.
 */
export function behindAfter(was: Said & { behind: Behind | null }, is: Said, now: Date): Behind | null {
  const [one, other] = locales.filter((locale) => is.texts[locale])
  if (!one || !other) return null
  if (was.behind) return isTakenBack(was.behind, is) ? null : was.behind
  const since = now.toISOString()
  const begun = [one, other].filter((locale) => !was.texts[locale])
  if (begun.length > 0) return begun.length === 2 ? null : { locale: begun[0]!, since, before: null }
  const changed = [one, other].filter((locale) => !areSame(wordsIn(was, locale), wordsIn(is, locale)))
  const [ahead] = changed
  if (!ahead || changed.length === 2) return null
  return { locale: ahead === one ? other : one, since, before: wordsIn(was, ahead) }
}

/** Whether something was changed in the questions alone, which no text shows. */
export function isInQuestions({ locale, before }: Behind, is: Said): boolean {
  return before !== null && !isEqual(before.phrases, phrasesIn(is.questions, otherThan(locale)))
}

/** What went ahead says again what it said. */
function isTakenBack({ locale, before }: Behind, is: Said): boolean {
  return before !== null && areSame(before, wordsIn(is, otherThan(locale)))
}

const otherThan = (locale: Locale) => locales.find((one) => one !== locale)!

function wordsIn({ texts, questions }: Said, locale: Locale): Words {
  const { title = '', summary = '', body = '' } = texts[locale] ?? {}
  return { title, summary, body, phrases: phrasesIn(questions, locale) }
}

/** In one order of the parts of a question: the database keeps them in one of its own. */
function phrasesIn(value: unknown, locale: Locale): string[] {
  if (Array.isArray(value)) return value.flatMap((inner) => phrasesIn(inner, locale))
  if (typeof value !== 'object' || value === null) return []
  const parts = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return parts.flatMap(([key, inner]) =>
    key === locale && typeof inner === 'string' ? [inner] : phrasesIn(inner, locale),
  )
}

function areSame(one: Words, other: Words): boolean {
  return (
    one.title === other.title &&
    one.summary === other.summary &&
    one.body === other.body &&
    isEqual(one.phrases, other.phrases)
  )
}

const isEqual = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((phrase, at) => phrase === others[at])
