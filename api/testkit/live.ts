import { createClient, type Client } from 'graphql-ws'
import { WebSocket } from 'ws'
import type { Answer, Loose, Person } from './person.js'

/** A connection as the person's browser would open it. */
export function connectLive(person: Person): Client {
  class Browser extends WebSocket {
    constructor(url: string, protocols: string) {
      super(url, protocols, { headers: person.headers() })
    }
  }
  return createClient({
    url: `${person.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: Browser,
    retryAttempts: 0,
  })
}

/** The first answer of a subscription; a connection that is refused counts as the error CLOSED. */
export async function subscribeOnce(
  person: Person,
  query: string,
  variables: object,
): Promise<Answer<Loose>> {
  const client = connectLive(person)
  try {
    const seen = client.iterate({ query, variables: variables as Record<string, unknown> })
    const { value } = await seen.next()
    return { status: 101, data: value?.data ?? null, errors: (value?.errors ?? []) as Answer['errors'] }
  } catch (error) {
    const errors = Array.isArray(error) ? error : [{ message: 'closed', extensions: { code: 'CLOSED' } }]
    return { status: 101, data: null, errors }
  } finally {
    await client.dispose()
  }
}
