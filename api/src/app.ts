import 'reflect-metadata'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { followRequest, Readiness, requestIdFrom } from '@skillgrad/telemetry'
import express from 'express'
import type { Composition } from './compose.js'
import { readTrustedDocuments } from './graphql/trusted-documents.js'
import { authRoute } from './http/auth-route.js'
import { credentialRoutes } from './http/credential-routes.js'
import { exportRoute } from './http/export-route.js'
import { companySignInRoute } from './http/company-sign-in-route.js'
import { bodyFaults, graphqlRoute } from './http/graphql-route.js'
import { healthRoutes } from './http/health.js'
import { serveLive } from './http/live-server.js'
import { courseFileRoutes } from './http/course-file-routes.js'
import { mailRoute } from './http/mail-route.js'
import { pictureRoutes } from './http/picture-routes.js'
import { reportRoutes } from './http/report-routes.js'
import { logRequests } from './http/request-log.js'
import { scimRoute } from './http/scim-route.js'
import { createSchema } from './schema.js'
import type { ApiWatch } from './watch/api-watch.js'
import { databaseChecks } from './watch/database-checks.js'

export interface AppOptions {
  trustedProxies: string
  publicOrigin: string
  trustedDocuments?: string
  takesOtherDocuments: boolean
  showsMail: boolean
  watch: ApiWatch
}

export interface App {
  server: Server
  readiness: Readiness
  /** Takes no new requests, lets those under way end, and closes the live connections. */
  drain(): Promise<void>
}

/** A connection that becomes idle after the server began to close would stay for as long as it may be kept. */
const hangUpEveryMs = 100

export async function createApp(
  { services, auth, listener, onRevoked }: Composition,
  options: AppOptions,
): Promise<App> {
  const readiness = new Readiness({
    ...databaseChecks(services.shared),
    listening: () => (listener.connected ? null : 'does not hear the database; trying again'),
  })
  const schema = createSchema()
  const documents = readTrustedDocuments(options.trustedDocuments, options.takesOtherDocuments)
  const graphql = await graphqlRoute({
    schema,
    services,
    documents,
    takesOtherDocuments: options.takesOtherDocuments,
    watch: options.watch,
  })

  const app = routes(graphql.handlers, { services, auth, readiness, options })
  // Longer than a client or a proxy keeps an idle connection: else a request meets the moment in which it is closed, and is lost.
  const server = createServer({ keepAliveTimeout: 75_000 }, app)
  const live = serveLive({ http: server, schema, services, documents, addressOf: addressBehind(app) })
  onRevoked((subject) => live.drop(subject))
  options.watch.liveConnections = live.connections
  return {
    server,
    readiness,
    async drain() {
      readiness.beginDraining()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      const hangUp = setInterval(() => server.closeIdleConnections(), hangUpEveryMs)
      await live.close()
      await graphql.stop()
      await closed
      clearInterval(hangUp)
    },
  }
}

interface Routed extends Pick<Composition, 'services' | 'auth'> {
  readiness: Readiness
  options: AppOptions
}

function routes(
  graphql: express.RequestHandler[],
  { services, auth, readiness, options }: Routed,
): express.Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', options.trustedProxies)
  app.use(answerHeaders(options.publicOrigin))
  app.use(follow(options.watch))
  app.use(logRequests(services.log))
  app.use(healthRoutes(readiness))
  if (options.showsMail) app.get('/mail', mailRoute(services))
  app.get('/exports/:id', exportRoute(services))
  app.use('/pictures', pictureRoutes(services))
  app.use('/courses', courseFileRoutes(services))
  app.use(reportRoutes(services))
  app.use(credentialRoutes(services))
  app.use('/api/auth/sso', companySignInRoute(services))
  app.all('/api/auth/{*any}', authRoute(auth))
  app.post('/graphql', ...graphql)
  app.use('/scim/v2', scimRoute(services))
  app.use(
    (_, response) =>
      void response
        .status(404)
        .json({ errors: [{ message: 'Not found', extensions: { code: 'NOT_FOUND' } }] }),
  )
  app.use(bodyFaults(services))
  return app
}

/** On every answer: it is kept by nobody, is what it says it is, loads nothing and stands in no frame. */
function answerHeaders(publicOrigin: string): express.RequestHandler {
  const headers = {
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    ...(publicOrigin.startsWith('https:') && {
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    }),
  }
  return (request, response, next) => {
    response.locals.requestId = requestIdFrom(request.headers['x-request-id'])
    response.set({ ...headers, 'x-request-id': response.locals.requestId as string })
    next()
  }
}

/** Only the web's servers reach the api, and what they say of the trace is believed. */
function follow({ requests }: ApiWatch): express.RequestHandler {
  return (request, response, next) =>
    followRequest(
      { request, response, metrics: requests },
      {
        requestId: response.locals.requestId as string,
        traceparent: request.headers.traceparent,
        routeOf: () => routeOf(request),
      },
      () => next(),
    )
}

/** The pattern of the address, never the address. */
function routeOf({ baseUrl, route }: express.Request): string {
  return `${baseUrl}${(route as { path?: string } | undefined)?.path ?? ''}` || 'other'
}

/** The same reading of proxies for upgrades, which express never sees. */
function addressBehind(app: express.Express): (request: IncomingMessage) => string {
  const trusts = app.get('trust proxy fn') as (address: string, hop: number) => boolean
  return (request) => {
    const socket = request.socket.remoteAddress ?? ''
    const hops = String(request.headers['x-forwarded-for'] ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean)
    const chain = [socket, ...hops.toReversed()]
    return chain.find((address, hop) => hop === chain.length - 1 || !trusts(address, hop)) ?? socket
  }
}
