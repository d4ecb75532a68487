import { redirect } from '@remix-run/node'

/** An unknown address and a foreign one look the same, so that nobody learns what others have. */
export function notFound(): Response {
  return new Response(null, { status: 404 })
}

/** For what leaves an event though it is only read: no page of another site may cause one in somebody's name. */
export function refuseOtherSites(request: Request): void {
  if (!['same-origin', 'none', null].includes(request.headers.get('sec-fetch-site'))) throw notFound()
}

/** When to ask again after a 503. */
export const retryAfterSeconds = '5'

export function serviceUnavailable(): Response {
  return new Response(null, { status: 503, headers: { 'retry-after': retryAfterSeconds } })
}

export function signInRedirect(request: Request): Response {
  return redirect(`/sign-in?${new URLSearchParams({ next: addressOf(request) })}`)
}

/** The viewer is of the company, which asks for another sign-in than they have shown. */
export function companySignInRedirect(request: Request, slug: string): Response {
  return redirect(`/o/${slug}/sign-in?${new URLSearchParams({ next: addressOf(request) })}`)
}

function addressOf(request: Request): string {
  const { pathname, search } = new URL(request.url)
  return request.method === 'GET' ? pathname.replace(/\.data$/, '') + search : pathname
}

/** What a page of an organization needs: a signed-in member; anything else is refused in the right way. */
export function requireOrganization<Organization>(
  request: Request,
  data: { viewer?: object | null; organization?: Organization | null },
): Organization {
  if (!data.viewer) throw signInRedirect(request)
  return orNotFound(data.organization)
}

export function orNotFound<Row>(row: Row | null | undefined): Row {
  if (!row) throw notFound()
  return row
}
