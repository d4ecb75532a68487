import compression from 'compression'
import { followRequest, requestIdFrom, type Readiness, type RequestMetrics } from '@skillgrad/telemetry'
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express'
import { AsyncResource } from 'node:async_hooks'
import { STATUS_CODES } from 'node:http'
import type { Logger } from 'pino'
import { createApiProxy, proxiedAddress, type Upgrade } from './api-proxy.js'
import { overwriteForwarded, trustIn, type Trust } from './forwarded.js'
import { oneLoopbackName } from './one-loopback-name.js'
import { healthRoutes } from './health.js'
import { fileRoute, type RemixHandler } from './remix.js'
import { onlyOwnForms } from './own-forms.js'
import { pageCache } from './page-cache.js'
import { sandboxRoutes } from './sandbox-routes.js'
import { answerHeaders, pageHeaders } from './security-headers.js'

interface AppOptions {
  apiOrigin: string
  publicOrigin: string | undefined
  /** Addresses and networks whose X-Forwarded-… is believed. */
  trustedProxies: readonly string[]
  logger: Logger
  remix: RemixHandler
  readiness: Readiness
  metrics: RequestMetrics
}

/** The one public origin: pages by Remix; data, identity and provisioning handed on to the api. */
export function createApp(options: AppOptions): { app: Express; upgrade: Upgrade } {
  const { apiOrigin, publicOrigin, trustedProxies, logger, remix } = options
  const app = express()
  const trust = trustIn(trustedProxies)
  const api = createApiProxy(apiOrigin, { trust, logger })
  app.disable('x-powered-by')
  app.set('trust proxy', trust)

  app.use(answerHeaders(publicOrigin))
  app.use(healthRoutes(options.readiness))
  if (publicOrigin) app.use(oneLoopbackName(publicOrigin))
  app.use(clientIdentity(trust, options))
  app.use(api.middleware)
  app.use(compression())
  app.use(sandboxRoutes(remix.clientFolder))
  app.use(pageHeaders(remix.mode))
  for (const assets of remix.assets) app.use(assets)
  app.use(onlyOwnForms(publicOrigin))
  app.use(pageCache)
  app.all('/{*path}', remix.handle)
  app.use(fault(logger))
  return { app, upgrade: api.upgrade }
}

/** Whose request it is, and under which id it is known from here on: a trusted proxy may have given it one, and a trace. */
function clientIdentity(trust: Trust, { logger, metrics, remix }: AppOptions): RequestHandler {
  return (request, response, next) => {
    const isBelieved = trust(request.socket.remoteAddress ?? '', 0)
    overwriteForwarded(request, trust)
    const requestId = requestIdFrom(isBelieved ? request.headers['x-request-id'] : undefined)
    const routeOf = () => proxiedAddress(request.originalUrl) ?? remix.routeOf(request.path)
    request.headers['x-request-id'] = requestId
    response.setHeader('x-request-id', requestId)
    const followed = { requestId, routeOf, traceparent: isBelieved ? request.headers.traceparent : undefined }
    followRequest({ request, response, metrics }, followed, (traceparent) => {
      if (traceparent) request.headers.traceparent = traceparent
      else delete request.headers.traceparent
      logAnswer(logger, { request, response, routeOf })
      next()
    })
  }
}

interface Answering {
  request: Request
  response: Response
  routeOf(): string
}

/** One line for each page and form; files by the hundred would hide them. An address may hold a key, so its pattern is told. */
function logAnswer(logger: Logger, { request, response, routeOf }: Answering): void {
  const begun = performance.now()
  const log = AsyncResource.bind(() => {
    const route = routeOf()
    if (route === fileRoute) return
    const ms = Math.round(performance.now() - begun)
    logger.info({ method: request.method, route, status: response.statusCode, ms }, 'request')
  })
  response.once('finish', log)
}

/** Instead of Express’ own, which takes the policy of every answer away. */
function fault(logger: Logger): ErrorRequestHandler {
  return (error: { status?: number; message?: string }, _request, response, next) => {
    if (response.headersSent) return next(error)
    const { status = 500 } = error
    if (status >= 500) logger.error({ error: error.message }, 'a request failed')
    response
      .status(status)
      .type('text/plain')
      .send(STATUS_CODES[status] ?? 'Error')
  }
}
