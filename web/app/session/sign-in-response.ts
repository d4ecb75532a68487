import { redirect } from '@remix-run/node'
import { fromApiLocale, localeCookie } from '~/i18n/locale'
import type { Locale as ApiLocale } from '~/graphql/generated/graphql'
import { safeReturnPath } from './refusals'

interface SignedIn {
  viewer?: { locale: ApiLocale } | null
  organization?: { slug: string } | null
}

/** After signing in: the session cookie, the person's language, and where they were going. */
export function signedIn(
  { viewer, organization }: SignedIn,
  headers: Headers,
  next?: string | null,
): Response {
  if (viewer) headers.append('set-cookie', localeCookie(fromApiLocale(viewer.locale)))
  const home = organization ? `/o/${organization.slug}` : '/'
  return redirect(safeReturnPath(next) ?? home, { headers })
}
