import type { RequestHandler, Response } from 'express'
import { bearerOf } from './bearer.js'
import { isFromOurPages } from './origin.js'

/** Of what never came to GraphQL, in its form. */
export function refuse(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] })
}

export function onlyFromOurPages(publicOrigin: string): RequestHandler {
  return (request, response, next) => {
    // No page of another site can send this header: its browser would ask us first, and we do not answer.
    if (bearerOf(request) !== null || isFromOurPages(request, publicOrigin)) return next()
    refuse(response, 403, 'FORBIDDEN_ORIGIN', 'Requests that change something must come from our own pages.')
  }
}
