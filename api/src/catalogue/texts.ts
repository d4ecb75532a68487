import { locales, textIn, type Locale } from '../locale.js'
import type { Texts } from './catalogue.js'

/** Rows of translations as one value by locale. */
export function byLocale<Row extends { locale: string }>(rows: readonly Row[]): Texts<Row> {
  return Object.fromEntries(
    locales.flatMap((locale) => {
      const row = rows.find((text) => text.locale === locale)
      return row ? [[locale, row]] : []
    }),
  )
}

/** The text in the wanted language, else in English; content without an English text is not published. */
export function textFor<Text>(locale: Locale, texts: Texts<Text>): Text {
  const text = textIn(locale, texts)
  if (text === undefined) throw new Error('Content without an English text was published')
  return text
}
