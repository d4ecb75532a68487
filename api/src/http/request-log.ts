import type { RequestHandler } from 'express'
import type { Logger } from 'pino'

/** One line for each request, with its id; health checks only when they fail. */
export function logRequests(log: Logger): RequestHandler {
  return (request, response, next) => {
    const begun = performance.now()
    response.on('finish', () => {
      const ms = Math.round(performance.now() - begun)
      const line = { method: request.method, path: request.path, status: response.statusCode, ms }
      const isQuiet = request.path.endsWith('z') && response.statusCode < 400
      if (!isQuiet) log.info(line, 'request')
    })
    next()
  }
}
