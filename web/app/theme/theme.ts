import { preferenceCookie, readCookie } from '~/session/preference-cookie'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]
const cookieName = 'skillgrad-theme'

/** The theme is an attribute in the first byte of HTML, so no page flashes in the wrong colours. */
export function requestTheme(request: Request): Theme {
  const stored = readCookie(request.headers.get('cookie'), cookieName)
  return isTheme(stored) ? stored : 'system'
}

export function isTheme(value: unknown): value is Theme {
  return themes.includes(value as Theme)
}

export function themeCookie(theme: Theme): string {
  return preferenceCookie(cookieName, theme)
}
