import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { defaultLocale, type Locale } from './locale'
import type enCatalogue from './en'

export type Catalogue = typeof enCatalogue

/** Each language is one chunk; a browser loads only the one it shows. */
const loaders: Record<Locale, () => Promise<{ default: object }>> = {
  en: () => import('./en'),
  'zh-CN': () => import('./zh-CN'),
}

export async function loadCatalogue(locale: Locale): Promise<object> {
  return (await loaders[locale]()).default
}

export async function createI18n(locale: Locale): Promise<i18n> {
  const instance = createInstance()
  await instance.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    supportedLngs: [locale, ...Object.keys(loaders)],
    resources: { [locale]: (await loadCatalogue(locale)) as Record<string, object> },
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    returnNull: false,
    showSupportNotice: false,
  })
  return instance
}

export async function switchLocale(instance: i18n, locale: Locale = defaultLocale): Promise<void> {
  const catalogue = (await loadCatalogue(locale)) as Record<string, object>
  for (const [namespace, texts] of Object.entries(catalogue)) {
    instance.addResourceBundle(locale, namespace, texts, true, true)
  }
  await instance.changeLanguage(locale)
}
