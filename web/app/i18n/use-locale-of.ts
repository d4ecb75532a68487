import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { switchLocale } from './catalogues'
import type { Locale } from './locale'

/** Follows the page's language when the person changes it without a full load. */
export function useLocaleOf(locale: Locale): void {
  const { i18n } = useTranslation()
  // The catalogue is fetched and shared outside React, so only an effect can follow the change.
  useEffect(() => {
    if (i18n.language !== locale) void switchLocale(i18n, locale)
  }, [i18n, locale])
}
