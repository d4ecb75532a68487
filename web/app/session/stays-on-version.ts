import { preferenceCookie, readCookie } from '~/session/preference-cookie'

/** That somebody was offered a course's newer version and stays: this browser then shows the offer folded. A still newer one is offered anew. */
export function staysOnVersion(
  request: Request,
  { slug, offered }: { slug: string; offered?: number },
): boolean {
  return readCookie(request.headers.get('cookie'), nameFor(slug)) === String(offered)
}

export function stayCookie(slug: string, offered: number): string {
  return preferenceCookie(nameFor(slug), String(offered))
}

const nameFor = (slug: string) => `skillgrad-stays-${slug}`
