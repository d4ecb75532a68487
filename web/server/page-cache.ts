import type { RequestHandler } from 'express'

/**
 * Pages are a person's own: no cache keeps them, so that nothing shows after signing out. Their data may be kept for the
 * moment between a prefetch and the click. The route manifest names no person and says for itself how long it lasts.
 */
export const pageCache: RequestHandler = (request, response, next) => {
  if (request.path !== '/__manifest')
    response.set('cache-control', request.path.endsWith('.data') ? 'private, no-cache' : 'no-store')
  next()
}
