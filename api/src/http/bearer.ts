import type { IncomingMessage } from 'node:http'
import type { RequestHandler, Response } from 'express'
import { faultSentence } from '../graphql/faults.js'
import { Refusal } from '../graphql/refusal.js'
import { localeFromHeader } from '../locale.js'
import type { TokenHolder } from '../modules/token/token-holder.js'
import { originOf } from './request-context.js'
import type { Services } from '../services.js'

/** What stands after `Bearer`; null where the request carries no such header. */
export function bearerOf(request: IncomingMessage): string | null {
  const given = /^Bearer(?:\s+(.*))?$/i.exec(request.headers.authorization ?? '')
  return given && (given[1] ?? '').trim()
}

/** Set by `requireHolder`; null where a browser asks. */
export function tokenIn(response: Response): TokenHolder | null {
  return (response.locals as { token?: TokenHolder }).token ?? null
}

export interface TokenRefused {
  status: 401 | 429
  code: string
  message: string
}

/** Whoever shows a token is its holder or nobody: a cookie beside it never helps. `refuse` words it as its protocol does. */
export function requireHolder(
  services: Services,
  refuse: (response: Response, refused: TokenRefused) => void,
): RequestHandler {
  return async (request, response, next) => {
    const bearer = bearerOf(request)
    if (bearer === null) return next()
    const { requestId } = response.locals as { requestId: string }
    const from = originOf(request, { address: request.ip ?? '', requestId })
    try {
      response.locals.token = await services.tokens.holderOf(bearer, from)
      next()
    } catch (error) {
      if (!(error instanceof Refusal)) return next(error)
      const { code, details } = error
      const locale = localeFromHeader(request.headers['accept-language'])
      if (details.retryAfter) response.set('retry-after', String(details.retryAfter))
      else response.set('www-authenticate', 'Bearer realm="skillgrad", error="invalid_token"')
      const status = details.retryAfter ? 429 : 401
      refuse(response, { status, code, message: faultSentence(code, locale, details) })
    }
  }
}
