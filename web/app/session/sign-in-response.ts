import { redirect } from '@remix-run/node'
import { fromApiLocale, localeCookie } from '~/i18n/locale'
import type { ArrivalFragment } from '~/graphql/generated/graphql'
import { safeReturnPath } from './return-path'

type SignedIn = Omit<ArrivalFragment, 'userErrors'>

/** After signing in: the session cookie, the person's language, and where they were going; or the way to the second step. */
export function signedIn(
  { viewer, organization, needsSecondStep }: SignedIn,
  headers: Headers,
  next?: string | null,
): Response {
  if (needsSecondStep) return redirect(withNext('/second-step', next), { headers })
  if (viewer) headers.append('set-cookie', localeCookie(fromApiLocale(viewer.locale)))
  const home = organization ? `/o/${organization.slug}` : '/'
  return redirect(safeReturnPath(next) ?? home, { headers })
}

/** An address that remembers where the person is going. */
export function withNext(path: string, next: string | null | undefined): string {
  const safe = safeReturnPath(next)
  return safe ? `${path}?${new URLSearchParams({ next: safe })}` : path
}
