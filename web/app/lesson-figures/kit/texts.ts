import { locales, type Locale, type Localized } from '@skillgrad/exercises/contract'
import { useTranslation } from 'react-i18next'

/** A figure's texts, each language written by itself; sentences that hold values are functions. */
export function inBothLanguages<T>(texts: { en: T; 'zh-CN': NoInfer<T> }): Record<Locale, T> {
  return texts
}

/** The texts in the page's language. */
export function useTexts<T>(texts: Record<Locale, T>): T {
  const { i18n } = useTranslation()
  return texts[locales.find((known) => known === i18n.language) ?? 'en']
}

/** A text of the page's language where panels want one in all of them. */
export function said(text: string): Localized {
  return { en: text, 'zh-CN': text }
}
