import type { RequestHandler } from 'express'
import { isLoopback } from '../app/loopback.js'

/**
 * On a laptop `localhost` and `127.0.0.1` are two origins, and forms of the one that is not ours would be refused.
 * A page asked for by the other name is sent to the right one; any other host is left to the proxy in front.
 */
export function oneLoopbackName(publicOrigin: string): RequestHandler {
  const ours = new URL(publicOrigin)
  return (request, response, next) => {
    const { host = '' } = request.headers
    const asked = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : undefined
    const isAlias =
      asked !== undefined &&
      asked.host !== ours.host &&
      asked.port === ours.port &&
      isLoopback(asked.hostname) &&
      isLoopback(ours.hostname)
    const isPage = request.method === 'GET' && request.headers.accept?.includes('text/html')
    if (isAlias && isPage) return response.redirect(302, ours.origin + request.originalUrl)
    next()
  }
}
