import type { Span } from '@opentelemetry/api'
import { AsyncResource } from 'node:async_hooks'
import type pg from 'pg'
import { currentScope } from './trail.js'
import { markFailed, openSpan, takesTraces } from './tracing.js'

type Callback = (error: Error | null, ...rest: unknown[]) => void
type Query = (this: pg.Client, ...given: unknown[]) => unknown
type Connect = (this: pg.Pool, callback?: Callback) => unknown

/**
 * A span for each statement that belongs to a request or a job, named by the statement's own name or its first word and what it
 * is about. Neither its text nor its values are told. Does nothing where no traces are taken.
 */
export function traceStatements({ Client, Pool }: Pick<typeof pg, 'Client' | 'Pool'>): void {
  if (!takesTraces()) return
  const client = Client.prototype as unknown as { query: Query }
  const pool = Pool.prototype as unknown as { connect: Connect }
  const { query } = client
  const { connect } = pool
  client.query = function traced(...given) {
    const span = currentScope().span && openSpan(...spanOf(given[0]))
    return span ? ask(this, { query, given, span }) : query.apply(this, given)
  }
  // Who waited for a connection is called by whoever gave it back, whose request it is not.
  pool.connect = function bound(callback) {
    return connect.call(this, callback && AsyncResource.bind(callback))
  }
}

interface Asking {
  query: Query
  given: unknown[]
  span: Span
}

function ask(client: pg.Client, { query, given, span }: Asking): unknown {
  const end = (error: unknown) => {
    if (error) markFailed(span, error)
    span.end()
  }
  const told =
    (callback: Callback): Callback =>
    (error, ...rest) => {
      end(error)
      callback(error, ...rest)
    }
  const [first] = given
  if (isOwnQuery(first)) first.callback = told(first.callback)
  const callbackAt = given.findIndex((argument) => typeof argument === 'function')
  const passed = given.map((argument, at) => (at === callbackAt ? told(argument as Callback) : argument))
  const answer = query.apply(client, passed)
  if (answer instanceof Promise) answer.then(() => end(null), end)
  else if (callbackAt < 0 && !isOwnQuery(first)) end(null)
  return answer
}

/** An object that speaks the protocol by itself. */
function isOwnQuery(value: unknown): value is { callback: Callback } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'submit' in value &&
    'callback' in value &&
    typeof value.callback === 'function'
  )
}

function spanOf(asked: unknown): Parameters<typeof openSpan> {
  const { name, text } = (typeof asked === 'string' ? { text: asked } : (asked ?? {})) as {
    name?: string
    text?: string
  }
  const operation = /^\s*(?:--[^\n]*\s*)*(\w+)/.exec(text ?? '')?.[1]?.toLowerCase() ?? 'statement'
  const about = ours
    .exec(text ?? '')
    ?.slice(1, 3)
    .join('.')
  return [
    name || [operation, about].filter(Boolean).join(' '),
    { kind: 'CLIENT', attributes: { 'db.system.name': 'postgresql', 'db.operation.name': operation } },
  ]
}

/** A table or function of ours; nothing that stands in quotes of a text. */
const ours = /(?<!['\w])"?\b(app|auth|catalogue|graphile_worker)\b"?\."?(\w+)/
