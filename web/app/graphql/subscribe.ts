import { createClient, type Client } from 'graphql-ws'
import { documentId } from './document-id'
import type { TypedDocumentString } from './generated/graphql'

export interface Subscriber<Data> {
  onData: (data: Data) => void
  /** False while the connection is lost and being made again. */
  onConnection?: (connected: boolean) => void
  /** The api refused the operation itself; it will not be retried. */
  onRefused?: (error: unknown) => void
}

let client: Client | undefined

/** Subscribes over one shared WebSocket that reconnects for ever; returns how to stop. Browser only. */
export function subscribe<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  subscriber: Subscriber<Data>,
): () => void {
  client ??= connect()
  const stopListening = [
    client.on('connected', () => subscriber.onConnection?.(true)),
    client.on('closed', () => subscriber.onConnection?.(false)),
  ]
  const stop = client.subscribe<Data>(operationOf(document, variables), {
    next: ({ data }) => {
      if (data) subscriber.onData(data)
    },
    error: (error) => subscriber.onRefused?.(error),
    complete: () => undefined,
  })
  return () => {
    stop()
    for (const off of stopListening) off()
  }
}

function connect(): Client {
  const url = new URL('/graphql', window.location.href)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  return createClient({
    url: url.href,
    lazy: true,
    keepAlive: 20_000,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    // Half a second at first, never more than five, spread so that a restart is not a stampede.
    retryWait: async (retries) => {
      const ceiling = Math.min(5000, 500 * 2 ** retries)
      await new Promise((resolve) => setTimeout(resolve, ceiling * (0.5 + Math.random() / 2)))
    },
  })
}

/** graphql-ws requires a `query`; in production it is empty and the document's hash stands in its place. */
function operationOf<Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables) {
  const sent = variables as Record<string, unknown>
  if (!import.meta.env.PROD) return { query: document.toString(), variables: sent }
  return { query: '', variables: sent, extensions: { documentId: documentId(document) } }
}
