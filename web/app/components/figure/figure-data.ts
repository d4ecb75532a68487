import { locales, type Figure, type Locale, type Localized } from '@skillgrad/exercises/contract'
import { useTranslation } from 'react-i18next'

/** A figure as the api hands it on; null when there is none. Its shape is the grader's, checked where it was made. */
export function asFigure(value: unknown): Figure | null {
  const figure = value as Partial<Figure> | null
  return figure && Array.isArray(figure.panels) && figure.title && figure.alt ? (figure as Figure) : null
}

/** Picks the page's language from texts that come in all of them. */
export function useLocalized(): (text: Localized) => string {
  const { i18n } = useTranslation()
  const locale: Locale = locales.find((known) => known === i18n.language) ?? 'en'
  return (text) => text[locale]
}
