import type { RequestHandler } from 'express'
import { createProxyMiddleware } from 'http-proxy-middleware'
import { ServerResponse, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { Logger } from 'pino'
import { retryAfterSeconds } from '../app/session/refusals.js'
import { overwriteForwarded, type Trust } from './forwarded.js'

export type Upgrade = (request: IncomingMessage, socket: Socket, head: Buffer) => void

const proxied = [
  ...['/graphql', '/api/auth', '/exports', '/pictures', '/courses', '/scim'],
  ...['/credentials', '/.well-known/did.json', '/.well-known/jwks.json'],
]

/** Hands the api's addresses on, WebSocket upgrades included; an api that is down is a plain 503. */
export function createApiProxy(
  apiOrigin: string,
  { trust, logger }: { trust: Trust; logger: Logger },
): { middleware: RequestHandler; upgrade: Upgrade } {
  const proxy = createProxyMiddleware<IncomingMessage, ServerResponse>({
    target: apiOrigin,
    pathFilter: (path) => isProxied(path),
    ws: false,
    xfwd: false,
    on: {
      error: (error, _request, target) => {
        logger.warn({ error: error.message }, 'the api did not answer')
        if (!(target instanceof ServerResponse)) return void target.destroy()
        if (target.headersSent) return void target.destroy()
        target.writeHead(503, { 'content-type': 'application/json', 'retry-after': retryAfterSeconds })
        target.end(
          JSON.stringify({
            errors: [{ message: 'Service unavailable', extensions: { code: 'UNAVAILABLE' } }],
          }),
        )
      },
    },
  })
  return {
    middleware: proxy as unknown as RequestHandler,
    upgrade: (request, socket, head) => {
      if (!isProxied(request.url ?? '/')) return void socket.destroy()
      overwriteForwarded(request, trust)
      proxy.upgrade(request, socket, head)
    },
  }
}

function isProxied(path: string): boolean {
  return proxiedAddress(path) !== undefined
}

/** Under which address of the api's it lies, if any. */
export function proxiedAddress(path: string): string | undefined {
  return proxied.find(
    (prefix) => path === prefix || path.startsWith(`${prefix}/`) || path.startsWith(`${prefix}?`),
  )
}
