import { locales, type Locale, type Localized } from '@skillgrad/exercises/contract'

export { locales, type Locale, type Localized }

/** The stored or asked-for language when we speak it, else English. */
export function localeFrom(text: string | null | undefined): Locale {
  return locales.find((locale) => locale === text) ?? 'en'
}

/** First language of an Accept-Language header that we speak; every Chinese is answered in Simplified Chinese. */
export function localeFromHeader(header: string | undefined): Locale {
  for (const part of header?.split(',') ?? []) {
    const tag = part.split(';')[0]!.trim().toLowerCase()
    if (tag.startsWith('zh')) return 'zh-CN'
    if (tag.startsWith('en')) return 'en'
  }
  return 'en'
}

export function textIn<T>(locale: Locale, texts: Partial<Record<Locale, T>>): T | undefined {
  return texts[locale] ?? texts.en
}
