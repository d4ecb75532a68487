import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Logger } from 'pino'
import { createApiProxy, type Upgrade } from './api-proxy.js'
import { overwriteForwarded, trustIn, type Trust } from './forwarded.js'
import { oneLoopbackName } from './one-loopback-name.js'
import type { RemixHandler } from './remix.js'
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
}

/** The one public origin: pages by Remix; data, identity and provisioning handed on to the api. */
export function createApp({ apiOrigin, publicOrigin, trustedProxies, logger, remix }: AppOptions): {
  app: Express
  upgrade: Upgrade
} {
  const app = express()
  const trust = trustIn(trustedProxies)
  const api = createApiProxy(apiOrigin, { trust, logger })
  app.disable('x-powered-by')
  app.set('trust proxy', trust)

  app.use(answerHeaders(publicOrigin))
  app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }))
  if (publicOrigin) app.use(oneLoopbackName(publicOrigin))
  app.use(clientIdentity(trust))
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

function clientIdentity(trust: Trust): RequestHandler {
  return (request, response, next) => {
    overwriteForwarded(request, trust)
    const requestId = randomUUID()
    request.headers['x-request-id'] = requestId
    response.setHeader('x-request-id', requestId)
    next()
  }
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
