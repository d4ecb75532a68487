import request, { type Response, type Test } from 'supertest'
import { publicOrigin } from '../../origin.js'
import type { Person } from '../../person.js'
import { mark } from '../filled-company.js'

export interface WebAnswer {
  /** The status, or where it leads. */
  outcome: string
  /** All that was told, without what whoever asked had said themselves. */
  text: string
}

/** What a form sends, or by `fetch` a page: fields, one of them a file where there is one, or JSON. */
export interface Sent {
  fields?: Record<string, string | readonly string[]>
  file?: { field: string; text: string }
  json?: object
}

/** A page as a browser opens it. */
export function opensPage(web: string, person: Person, path: string): Promise<WebAnswer> {
  return answer(request(web).get(path).set(person.headers()).set('accept', 'text/html'), path)
}

/** What the route's own loader gives, as the browser asks for it: none of those above it stands in the way. */
export function loads(web: string, person: Person, path: string, route: string): Promise<WebAnswer> {
  return answer(
    request(web)
      .get(dataAddress(path, { _routes: route }))
      .set(person.headers()),
    path,
  )
}

/** `how`: as a page without script posts it, or as the one with script does. */
export function posts(
  web: string,
  person: Pick<Person, 'headers'>,
  { path, sent, how }: { path: string; sent: Sent; how: 'page' | 'data' },
): Promise<WebAnswer> {
  const asked = request(web).post(how === 'page' || sent.json ? path : dataAddress(path, {}))
  return answer(withBody(asked.set(person.headers()), sent), path, Object.values(sent.fields ?? {}).flat())
}

function withBody(asked: Test, { fields = {}, file, json }: Sent): Test {
  if (json) return asked.send(json)
  if (!file) return asked.type('form').send(fields)
  for (const [name, value] of Object.entries(fields)) void asked.field(name, value as string)
  return asked.attach(file.field, Buffer.from(file.text), 'undisclosed.csv')
}

function dataAddress(path: string, more: Record<string, string>): string {
  const url = new URL(path, 'http://x')
  for (const [name, value] of Object.entries(more)) url.searchParams.set(name, value)
  return `${url.pathname === '/' ? '/_root' : url.pathname}.data${url.search}`
}

async function answer(asked: Test, path: string, said: readonly string[] = []): Promise<WebAnswer> {
  const response = await asked
    .set('host', new URL(publicOrigin).host)
    .redirects(0)
    .ok(() => true)
    .buffer()
    .parse(asText)
  const body = response.body as string
  return {
    outcome: outcomeOf(response.status, response.headers.location, body),
    text: withoutEcho(`${JSON.stringify(response.headers)}\n${body}`, [...partsOf(path), ...said]),
  }
}

/** Data lead on by words in their body. A form that is refused says so by 422, by `fetch` in the payload. */
function outcomeOf(status: number, location: string | undefined, body: string): string {
  const to = location ?? (status === 202 ? /"redirect","([^"]+)"/.exec(body)?.[1] : undefined)
  if (to) return to.split(/[?#]/)[0]!
  return body.startsWith('{') && /"userErrors":\[\{/.test(body) ? '422' : String(status)
}

/** That it comes back tells nobody anything. */
function withoutEcho(text: string, said: readonly string[]): string {
  return said.filter((part) => mark.test(part)).reduce((left, part) => left.replaceAll(part, '…'), text)
}

const partsOf = (path: string) => decodeURIComponent(path).split(/[/?&=]/)

/** Whatever its type: what is no text could tell as well. */
function asText(answered: Response, done: (error: Error | null, body: string) => void): void {
  const response = answered as unknown as NodeJS.ReadableStream
  const chunks: Buffer[] = []
  response.on('data', (chunk: Buffer) => void chunks.push(chunk))
  response.on('end', () => done(null, Buffer.concat(chunks).toString('utf8')))
}
