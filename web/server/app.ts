import compression from 'compression'
import express, { type Express, type RequestHandler } from 'express'
import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { createApiProxy, type Upgrade } from './api-proxy.js'
import { oneLoopbackName } from './one-loopback-name.js'
import type { RemixHandler } from './remix.js'
import { onlyOwnForms } from './own-forms.js'
import { pageCache } from './page-cache.js'
import { sandboxRoutes } from './sandbox-routes.js'
import { securityHeaders } from './security-headers.js'

interface AppOptions {
  apiOrigin: string
  publicOrigin: string | undefined
  logger: Logger
  remix: RemixHandler
}

/** The one public origin: pages by Remix; data, identity and provisioning handed on to the api. */
export function createApp({ apiOrigin, publicOrigin, logger, remix }: AppOptions): {
  app: Express
  upgrade: Upgrade
} {
  const app = express()
  const api = createApiProxy(apiOrigin, logger)
  app.disable('x-powered-by')

  app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }))
  if (publicOrigin) app.use(oneLoopbackName(publicOrigin))
  app.use(clientIdentity)
  app.use(api.middleware)
  app.use(compression())
  app.use(sandboxRoutes(remix.clientFolder))
  app.use(securityHeaders(remix.mode))
  for (const assets of remix.assets) app.use(assets)
  app.use(onlyOwnForms(publicOrigin))
  app.use(pageCache)
  app.all('/{*path}', remix.handle)
  return { app, upgrade: api.upgrade }
}

/** What a client claims about itself is overwritten: limits and logs downstream count the real address. */
const clientIdentity: RequestHandler = (request, response, next) => {
  request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? ''
  request.headers['x-forwarded-host'] = request.headers.host
  request.headers['x-forwarded-proto'] = request.protocol
  const requestId = randomUUID()
  request.headers['x-request-id'] = requestId
  response.setHeader('x-request-id', requestId)
  next()
}
