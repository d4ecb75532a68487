import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  validate,
  specifiedRules,
  type GraphQLSchema,
} from 'graphql'
import { requestIdFrom } from '@skillgrad/telemetry'
import { CloseCode, type ServerOptions } from 'graphql-ws'
import { useServer } from 'graphql-ws/use/ws'
import { WebSocketServer, type WebSocket } from 'ws'
import type { RequestContext } from '../context.js'
import { formattedError } from '../graphql/execution-error.js'
import { limits, withinLimits } from '../graphql/limits.js'
import { Refusal } from '../graphql/refusal.js'
import { scopeRefusal } from '../graphql/scopes.js'
import { localeFromHeader } from '../locale.js'
import type { TrustedDocuments } from '../graphql/trusted-documents.js'
import type { Services } from '../services.js'
import { bearerOf } from './bearer.js'
import { isFromOurPages } from './origin.js'
import { contextOf, originOf } from './request-context.js'

export interface LiveServerOptions {
  http: Server
  schema: GraphQLSchema
  services: Services
  documents: TrustedDocuments
  /** The client's address behind trusted proxies. */
  addressOf(request: IncomingMessage): string
}

const maximumMessage = 64 * 1024
const keepAliveMs = 20_000
/** A page listens to one thing at a time; a person has tens of tabs open, not hundreds. */
export const mostLive = { connectionsOfAPerson: 60, subscriptionsOfAConnection: 20 } as const

/** Who holds a connection, and the session or token with which it ends. */
interface Holder {
  who: string
  endsWith: string
  request: IncomingMessage
}

interface Opened {
  socket: WebSocket
  request: IncomingMessage
}

/** Subscriptions over WebSocket on `/graphql`, for whoever holds a session cookie or a token when the connection is made. */
export function serveLive(options: LiveServerOptions): {
  close(): Promise<void>
  drop(subject: string | null): Promise<void>
  /** How many are open. */
  connections(): number
} {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maximumMessage })
  const holders = new Map<WebSocket, Holder>()
  const isOver = async (holder: Holder) =>
    (await holderOf(options, holder.request))?.endsWith !== holder.endsWith
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const isOurs =
      request.url?.split('?')[0] === '/graphql' && isFromOurPages(request, options.services.publicOrigin)
    if (!isOurs) return void socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n')
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request))
  }
  options.http.on('upgrade', upgrade)
  const disposable = useServer(subscriptions(options, holders), sockets, keepAliveMs)
  return {
    connections: () => holders.size,
    async drop(subject) {
      for (const [socket, holder] of holders) {
        // Of a person's sessions some may stand; when notices were missed, any may have ended.
        const mayBeOver = subject === null || subject === holder.who
        if (subject === holder.endsWith || (mayBeOver && (await isOver(holder))))
          socket.close(CloseCode.Forbidden, 'signed out')
      }
    },
    async close() {
      options.http.off('upgrade', upgrade)
      await disposable.dispose()
    },
  }
}

/** Null for a token that has ended, too: then there is no connection. */
async function holderOf(options: LiveServerOptions, request: IncomingMessage): Promise<Holder | null> {
  const context = await contextFor(options, request).catch((error: unknown) => {
    if (error instanceof Refusal) return null
    throw error
  })
  if (!context) return null
  const { signedIn, token } = context
  if (token) return { who: token.id, endsWith: token.id, request }
  return signedIn && { who: signedIn.userId, endsWith: signedIn.sessionHash, request }
}

/** How graphql-ws runs an operation in the name of whoever opened the connection. */
function subscriptions(
  options: LiveServerOptions,
  holders: Map<WebSocket, Holder>,
): ServerOptions<Record<string, unknown>, Opened> {
  return {
    schema: options.schema,
    async onConnect({ extra }) {
      const holder = await holderOf(options, extra.request)
      if (!holder) return false
      const held = [...holders.values()].filter(({ who }) => who === holder.who)
      if (held.length >= mostLive.connectionsOfAPerson) return false
      holders.set(extra.socket, holder)
      extra.socket.once('close', () => holders.delete(extra.socket))
      return true
    },
    onSubscribe: ({ extra, subscriptions: held }, _id, payload) =>
      Object.keys(held).length > mostLive.subscriptionsOfAConnection
        ? [refusal('This connection listens to too much already.', 'TOO_MANY_SUBSCRIPTIONS')]
        : prepare(options, extra.request, payload),
    onNext: (_context, _id, _payload, { contextValue }, result) => ({
      ...result,
      ...(result.errors
        ? { errors: result.errors.map((error) => formattedError(error, contextValue as RequestContext)) }
        : {}),
    }),
    onError: ({ extra }, _id, _payload, errors) => {
      const locale = localeFromHeader(extra.request.headers['accept-language'])
      return errors.map((error) => formattedError(error, { locale, log: options.services.log }))
    },
  }
}

interface Asked {
  query: string
  operationName?: string | null
  variables?: Record<string, unknown> | null
  extensions?: Record<string, unknown> | null
}

/** The operation to run, or why not: only subscriptions, of documents that are trusted. */
async function prepare(options: LiveServerOptions, request: IncomingMessage, asked: Asked) {
  try {
    const context = await contextFor(options, request)
    const document = parse(options.documents.resolve(asked, context.token !== null), {
      maxTokens: limits.tokens,
    })
    const errors = validate(options.schema, document, [...specifiedRules, withinLimits])
    if (errors.length > 0) return errors
    if (getOperationAST(document, asked.operationName)?.operation !== OperationTypeNode.SUBSCRIPTION)
      return [refusal('Only subscriptions are served here.', 'BAD_REQUEST')]
    const refused = scopeRefusal(options.schema, document, context)
    if (refused) return [refused]
    return {
      schema: options.schema,
      document,
      operationName: asked.operationName,
      variableValues: asked.variables,
      contextValue: context,
    }
  } catch (error) {
    if (error instanceof GraphQLError) return [error]
    if (error instanceof Refusal) return [new GraphQLError(error.message, { originalError: error })]
    throw error
  }
}

function refusal(message: string, code: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } })
}

async function contextFor(options: LiveServerOptions, request: IncomingMessage): Promise<RequestContext> {
  const bearer = bearerOf(request)
  const from = {
    address: options.addressOf(request),
    requestId: requestIdFrom(request.headers['x-request-id']),
  }
  return contextOf(options.services, {
    token: bearer === null ? null : await options.services.tokens.holderOf(bearer, originOf(request, from)),
    request,
    ...from,
    // A session begins and ends over HTTP; nothing that runs here writes a cookie.
    addCookies: () => undefined,
  })
}
