import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import type { Locale } from '../locale.js'
import { faultSentence } from './faults.js'
import { Refusal } from './refusal.js'

/** Codes of errors that are ours or the client's way of asking; everything else is a fault that nobody outside may read. */
const outspoken = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'UNKNOWN_DOCUMENT',
  'FORBIDDEN_ORIGIN',
  'TOO_MANY_SUBSCRIPTIONS',
])

export interface ErrorReader {
  locale: Locale
  log: Logger
}

/** What the client is told: a code it can act on and a sentence; never a stack trace, never the words of a fault. */
export function formattedError(error: unknown, { locale, log }: ErrorReader): GraphQLFormattedError {
  const original = originalOf(error)
  const place = error instanceof GraphQLError ? { path: error.path, locations: error.locations } : {}
  if (original instanceof Refusal) {
    const message = faultSentence(original.code, locale, original.details)
    const { retryAfter, scope } = original.details
    return { ...place, message, extensions: { code: original.code, retryAfter, scope } }
  }
  const code = error instanceof GraphQLError ? (error.extensions?.code ?? validationCode(error)) : undefined
  if (typeof code === 'string' && outspoken.has(code))
    return { ...place, message: (error as GraphQLError).message, extensions: { code } }
  log.error({ error: original }, 'a request failed')
  return { ...place, message: internal[locale], extensions: { code: 'INTERNAL_SERVER_ERROR' } }
}

const internal: Record<Locale, string> = {
  en: 'Something went wrong on our side. Try again in a moment.',
  'zh-CN': '我们这边出了问题。请稍后重试。',
}

/** graphql-js's own complaints about variables carry no code and wrap no error. */
function validationCode(error: GraphQLError): string | undefined {
  return error.originalError ? undefined : 'BAD_USER_INPUT'
}

/** The compiling executor has an error class of its own, so this looks at the shape. */
function originalOf(error: unknown): unknown {
  const cause = error instanceof Error && 'originalError' in error ? error.originalError : undefined
  return cause ? originalOf(cause) : error
}
