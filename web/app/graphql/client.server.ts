import { env } from '~/env.server'
import { requestLocale } from '~/i18n/locale'
import { notFound, serviceUnavailable, signInRedirect } from '~/session/refusals'
import { documentId } from './document-id'
import type { TypedDocumentString } from './generated/graphql'

interface GraphQLFailure {
  message: string
  extensions?: { code?: string }
}

interface GraphQLAnswer<Data> {
  data?: Data | null
  errors?: GraphQLFailure[]
}

export interface Answer<Data> {
  data: Data
  /** Headers that the browser must get too: the session cookie. */
  headers: Headers
}

/** Asks the api in the name of the person behind `request`. Refusals become pages; faults are thrown. */
export async function query<Data, Variables>(
  request: Request,
  document: TypedDocumentString<Data, Variables>,
  ...[variables]: Variables extends Record<string, never> ? [] : [Variables]
): Promise<Data> {
  return (await send(request, document, variables)).data
}

/** Like `query`, for what signs in or out: hand `headers` to the response. */
export async function mutate<Data, Variables>(
  request: Request,
  document: TypedDocumentString<Data, Variables>,
  ...[variables]: Variables extends Record<string, never> ? [] : [Variables]
): Promise<Answer<Data>> {
  return send(request, document, variables)
}

async function send<Data>(
  request: Request,
  document: TypedDocumentString<Data, never>,
  variables: unknown,
): Promise<Answer<Data>> {
  const response = await post(request, operationOf(document, variables))
  // Also where this browser asks too often: the page comes by itself a moment later.
  if (response.status >= 502 || response.status === 429) throw serviceUnavailable()
  const answer = (await response.json()) as GraphQLAnswer<Data>
  if (answer.errors?.length) throw refusal(request, answer.errors)
  if (!answer.data) throw new Error(`The api answered ${response.status} with neither data nor errors`)
  return { data: answer.data, headers: cookiesOf(response) }
}

async function post(request: Request, body: object): Promise<Response> {
  try {
    return await fetch(new URL('/graphql', env.API_ORIGIN), {
      method: 'POST',
      headers: headersFor(request),
      body: JSON.stringify(body),
      signal: request.signal,
    })
  } catch (error) {
    if (request.signal.aborted) throw error
    throw serviceUnavailable()
  }
}

/** In production the api knows our documents by hash and takes no others. */
function operationOf(document: TypedDocumentString<unknown, never>, variables: unknown): object {
  if (import.meta.env.PROD) return { documentId: documentId(document), variables }
  return { query: document.toString(), variables }
}

function headersFor(request: Request): Headers {
  const { host, origin, protocol } = new URL(request.url)
  const headers = new Headers({
    'content-type': 'application/json',
    accept: 'application/json',
    'accept-language': requestLocale(request),
    // The browser's own Origin when it sends one, so that the api can refuse a foreign page's form.
    origin: request.headers.get('origin') ?? env.PUBLIC_ORIGIN ?? origin,
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol.replace(':', ''),
  })
  for (const name of ['cookie', 'x-forwarded-for', 'x-request-id', 'traceparent', 'user-agent']) {
    const value = request.headers.get(name)
    if (value) headers.set(name, value)
  }
  return headers
}

function cookiesOf(response: Response): Headers {
  const headers = new Headers()
  for (const cookie of response.headers.getSetCookie()) headers.append('set-cookie', cookie)
  return headers
}

function refusal(request: Request, errors: GraphQLFailure[]): unknown {
  const codes = new Set(errors.map((error) => error.extensions?.code))
  if (codes.has('UNAUTHENTICATED')) return signInRedirect(request)
  if (codes.has('NOT_FOUND') || codes.has('FORBIDDEN')) return notFound()
  return new Error(`The api refused: ${errors.map((error) => error.message).join('; ')}`)
}
