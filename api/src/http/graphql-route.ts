import { AsyncLocalStorage } from 'node:async_hooks'
import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import { expressMiddleware } from '@as-integrations/express5'
import { inSpanUntilClosed } from '@skillgrad/telemetry'
import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import type { RequestContext } from '../context.js'
import { formattedError } from '../graphql/execution-error.js'
import { jitPlugin } from '../graphql/jit.js'
import { scopePlugin } from '../graphql/scopes.js'
import { limits, withinLimits } from '../graphql/limits.js'
import type { TrustedDocuments } from '../graphql/trusted-documents.js'
import { faultSentence } from '../graphql/faults.js'
import { localeFromHeader, type Locale } from '../locale.js'
import { actingFrom } from '../modules/audit/origin.js'
import { can } from '../permission.js'
import type { Services } from '../services.js'
import type { ApiWatch } from '../watch/api-watch.js'
import { operationPlugin } from '../watch/operation-plugin.js'
import { requireHolder, tokenIn } from './bearer.js'
import { onlyFromOurPages, refuse } from './refuse.js'
import { contextOf, secondsToWait, type Arrival } from './request-context.js'

export interface GraphqlRouteOptions {
  schema: GraphQLSchema
  services: Services
  documents: TrustedDocuments
  /** Also lets the schema be asked for. */
  takesOtherDocuments: boolean
  watch: ApiWatch
}

/** A megabyte of code must get a sentence and not a closed connection; JSON may double it. */
const mostBytes = 4 * 1024 * 1024
/** Of authors, who may bring in a zip of 16 MB; base64 makes three bytes four. */
const mostOfAuthors = 24 * 1024 * 1024

/** `POST /graphql`. */
export async function graphqlRoute(
  options: GraphqlRouteOptions,
): Promise<{ handlers: RequestHandler[]; stop(): Promise<void> }> {
  const { services } = options
  const asking = new AsyncLocalStorage<RequestContext>()
  const apollo = new ApolloServer<RequestContext>({
    schema: options.schema,
    introspection: options.takesOtherDocuments,
    includeStacktraceInErrorResponses: false,
    validationRules: [withinLimits],
    parseOptions: { maxTokens: limits.tokens },
    stopOnTerminationSignals: false,
    formatError: (_, error) =>
      formattedError(error, asking.getStore() ?? { locale: 'en', log: services.log }),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      scopePlugin(options.schema),
      jitPlugin(options.schema),
      operationPlugin(options.watch, options.documents),
    ],
    logger: faultsOnly(services),
  })
  await apollo.start()
  const run = expressMiddleware(apollo, { context: async () => asking.getStore()! })
  const withContext: RequestHandler = async (request, response, next) => {
    // Anew: to send a large body takes long enough to be signed out meanwhile.
    const context = await contextOf(services, arrivalOf(request, response))
    const name = options.documents.nameOf((request.body as { query?: unknown }).query)
    inSpanUntilClosed(`graphql ${name}`, response, () =>
      actingFrom(context.origin, () => asking.run(context, () => run(request, response, next))),
    )
  }
  return {
    handlers: [
      requireHolder(services, (response, { status, code, message }) =>
        refuse(response, status, code, message),
      ),
      onlyFromOurPages(services.publicOrigin),
      readBody(services),
      resolveDocument(options.documents, services),
      withContext,
    ],
    stop: () => apollo.stop(),
  }
}

/** Whoever asks too often waits before anything that they send is read; who may send more than 4 MB is seen before, too. */
function readBody(services: Services): RequestHandler {
  const [little, much] = [mostBytes, mostOfAuthors].map((limit) => express.json({ limit }))
  return async (request, response, next) => {
    const context = await contextOf(services, arrivalOf(request, response))
    const retryAfter = secondsToWait(services, context)
    if (retryAfter > 0) return tooOften(response, context.locale, retryAfter)
    const isLarge = Number(request.headers['content-length']) > mostBytes
    const read = isLarge && (await mayAuthor(context)) ? much! : little!
    return read(request, response, next)
  }
}

/** In some company that is open to them: which one is meant stands in the body. */
async function mayAuthor(context: RequestContext): Promise<boolean> {
  if (context.token && !context.token.scopes.includes('authoring:write')) return false
  return (await context.tenants()).some((tenant) => can(tenant, 'course:author'))
}

function arrivalOf(request: Request, response: Response): Arrival {
  return {
    request,
    address: request.ip ?? '',
    requestId: (response.locals as { requestId: string }).requestId,
    token: tokenIn(response),
    addCookies: (cookies) => cookies.forEach((cookie) => response.append('set-cookie', cookie)),
  }
}

function tooOften(response: Response, locale: Locale, retryAfter: number): void {
  response.set('retry-after', String(retryAfter))
  refuse(response, 429, 'TOO_MANY_REQUESTS', faultSentence('TOO_MANY_REQUESTS', locale, { retryAfter }))
}

/** Apollo's own words about its life are not ours to log; its faults are. */
function faultsOnly({ log }: Services) {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (text: string) => log.warn(text),
    error: (text: string) => log.error(text),
  }
}

/** Puts the trusted document in the place of its hash, before anything else looks at the request. */
function resolveDocument(documents: TrustedDocuments, services: Services): RequestHandler {
  return (request, response, next) => {
    try {
      const body: Record<string, unknown> = isRecord(request.body) ? request.body : {}
      const { documentId: _, extensions: __, ...rest } = body
      request.body = { ...rest, query: documents.resolve(body, tokenIn(response) !== null) }
      next()
    } catch (error) {
      if (!(error instanceof GraphQLError)) return next(error)
      const { code } = error.extensions
      services.log.warn('an unknown document was refused')
      refuse(response, 403, String(code), error.message)
    }
  }
}

/** What went wrong before GraphQL could begin: a body too large or not JSON; everything else is ours. */
export function bodyFaults(services: Services): ErrorRequestHandler {
  return (error: { status?: number; type?: string }, request: Request, response, next) => {
    if (response.headersSent) return next(error)
    if (error.type === 'entity.too.large')
      return refuse(
        response,
        413,
        'REQUEST_TOO_LARGE',
        'The request is too large; at most 4 MB are read, and 24 MB of whoever may write courses.',
      )
    if (error.status && error.status < 500)
      return refuse(response, error.status, 'BAD_REQUEST', 'The request cannot be read.')
    const locale = localeFromHeader(request.headers['accept-language'])
    const { message, extensions } = formattedError(error, { locale, log: services.log })
    refuse(response, 500, String(extensions?.code), message)
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
