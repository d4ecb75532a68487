import type { Locale as ApiLocale } from '~/graphql/generated/graphql'
import { preferenceCookie, readCookie } from '~/session/preference-cookie'

export const locales = ['en', 'zh-CN'] as const
export type Locale = (typeof locales)[number]
export const defaultLocale: Locale = 'en'
const cookieName = 'skillgrad-locale'

/** The person's own choice first, then what this browser chose, then what it asks for. */
export function negotiateLocale(wishes: {
  viewer?: ApiLocale | null
  cookieHeader?: string | null
  acceptLanguage?: string | null
}): Locale {
  if (wishes.viewer) return fromApiLocale(wishes.viewer)
  const chosen = readCookie(wishes.cookieHeader, cookieName)
  if (isLocale(chosen)) return chosen
  return fromAcceptLanguage(wishes.acceptLanguage ?? '') ?? defaultLocale
}

export function requestLocale(request: Request): Locale {
  return negotiateLocale({
    cookieHeader: request.headers.get('cookie'),
    acceptLanguage: request.headers.get('accept-language'),
  })
}

export function isLocale(value: unknown): value is Locale {
  return locales.includes(value as Locale)
}

/** There are two, so one press is enough. */
export function otherLocale(language: string): Locale {
  return language === 'zh-CN' ? 'en' : 'zh-CN'
}

export function toApiLocale(locale: Locale): ApiLocale {
  return locale === 'zh-CN' ? 'ZH_CN' : 'EN'
}

export function fromApiLocale(locale: ApiLocale): Locale {
  return locale === 'ZH_CN' ? 'zh-CN' : 'en'
}

export function localeCookie(locale: Locale): string {
  return preferenceCookie(cookieName, locale)
}

/** RFC 9110 §12.5.4; any Chinese gets our one Chinese catalogue, any English the English one. */
function fromAcceptLanguage(header: string): Locale | undefined {
  const wishes = header
    .split(',')
    .map((part, order) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const q = parameters.map((p) => /^\s*q=([\d.]+)\s*$/i.exec(p)?.[1]).find(Boolean)
      return { tag: tag.trim().toLowerCase(), weight: q === undefined ? 1 : Number(q), order }
    })
    .filter(({ tag, weight }) => tag && weight > 0)
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
  for (const { tag } of wishes) {
    const language = tag.split('-')[0]
    if (language === 'zh') return 'zh-CN'
    if (language === 'en') return 'en'
  }
  return undefined
}
