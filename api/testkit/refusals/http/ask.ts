import request from 'supertest'
import { publicOrigin } from '../../origin.js'
import type { Person } from '../../person.js'
import type { Actor } from '../actors.js'

export interface HttpAsk {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  path: string
  headers?: Record<string, string>
  body?: object
  form?: Record<string, string>
}

export interface HttpAnswer {
  /** `404`, or `303 <where to>`; of an address elsewhere the origin alone, since the rest is new each time. */
  outcome: string
  /** All that was told: headers and body. */
  text: string
}

/** One route of the api, asked for what is a company's or a person's. */
export interface HttpRow extends HttpAsk {
  /** As the server names it. */
  route: string
  /** What each actor gets. */
  refused(actor: HttpActor): string
  /** Whoever may, by the same question. */
  insider: Pick<Person, 'headers'>
  /** What they get, and whether something is told by it that the others must not know. */
  given: { outcome: string; tells: boolean }
}

/** Beside those of every matrix, holders of tokens that are for provisioning, and for something else. */
export type HttpActor = Omit<Actor, 'kind'> & { kind: Actor['kind'] | 'directory' | 'service' }

export async function answerTo(
  url: string,
  person: Pick<Person, 'headers'>,
  { method, path, headers = {}, body, form }: HttpAsk,
): Promise<HttpAnswer> {
  const asked = request(url)[method](path).redirects(0).set(headers).set(person.headers())
  // As bytes: what is no text could tell as well.
  const sent = asked.responseType('blob')
  const response = await (form ? sent.type('form').send(form) : body ? sent.send(body) : sent)
  const { location } = response.headers
  const bytes = Buffer.isBuffer(response.body) ? response.body.toString('utf8') : ''
  return {
    outcome: response.status === 303 && location ? `303 ${whereTo(location)}` : String(response.status),
    text: `${JSON.stringify(response.headers)}\n${bytes}`,
  }
}

function whereTo(location: string): string {
  if (location.startsWith(publicOrigin))
    return location.slice(publicOrigin.length).replace(/ticket=.*/, 'ticket=')
  return URL.canParse(location) ? new URL(location).origin : location
}
