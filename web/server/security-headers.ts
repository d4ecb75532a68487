import type { RequestHandler } from 'express'
import helmet from 'helmet'
import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'

const nonceOf = (response: ServerResponse) =>
  (response as ServerResponse & { locals: { nonce: string } }).locals.nonce

/** On every answer, the api's included: whatever brings no policy of its own loads nothing and stands in no frame. */
export function answerHeaders(publicOrigin: string | undefined): RequestHandler {
  const headers = {
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    // Over plain http on a laptop it would lock the browser out of every other local server.
    ...(publicOrigin?.startsWith('https:') && {
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    }),
  }
  return (_request, response, next) => {
    response.set(headers)
    next()
  }
}

/** One policy for every page; the exercise's frame brings its own. */
export function pageHeaders(mode: 'development' | 'production'): RequestHandler {
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'", (_request, response) => `'nonce-${nonceOf(response)}'`],
        // Maths, menus and the editor set style attributes and elements while they run.
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'"],
        // The socket is same-origin; browsers before 2024 do not count ws: under 'self'.
        'connect-src': mode === 'development' ? ["'self'", 'ws:'] : ["'self'"],
        'worker-src': ["'self'", 'blob:'],
        'frame-src': ["'self'"],
        'frame-ancestors': ["'none'"],
        'form-action': ["'self'"],
        'base-uri': ["'none'"],
        'object-src': ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    // With no-referrer, browsers send `Origin: null` with our own forms, which the api must refuse.
    referrerPolicy: { policy: 'same-origin' },
    // Set before, for every answer.
    strictTransportSecurity: false,
  })
  return (request, response, next) => {
    response.locals.nonce = randomBytes(18).toString('base64')
    protect(request, response, next)
  }
}
