import { fromApiLocale } from '~/i18n/locale'
import { writingLocales, type WritingLocale } from '~/writing/lesson-draft'
import { said, type Phrase } from '~/writing/questions'

/** What the other language says in a field of a question; nothing where it says nothing. */
export function otherWords(text: Phrase | undefined, locale: WritingLocale) {
  const other = writingLocales.find((one) => one !== locale)!
  const words = said(text, other)
  return words ? <span lang={fromApiLocale(other)}>{words}</span> : null
}
