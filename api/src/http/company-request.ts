import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import type { RequestContext } from '../context.js'
import { faultSentence, type FaultCode } from '../graphql/faults.js'
import { Refusal } from '../graphql/refusal.js'
import { localeFromHeader } from '../locale.js'
import { actingFrom } from '../modules/audit/origin.js'
import type { ScopeName } from '../modules/token/scopes.js'
import type { Services } from '../services.js'
import type { Tenant } from '../tenant.js'
import { requireHolder, tokenIn } from './bearer.js'
import { onlyFromOurPages, refuse } from './refuse.js'
import { contextOf, secondsToWait } from './request-context.js'

interface Known {
  context: RequestContext
  tenant: Tenant
}

/**
 * For files, which are no GraphQL: the company that `:org` names, for its people as their session opens it, and for programs with
 * one of the scopes. To everybody else it is not there. `refusals` answers what is thrown.
 */
export function forCompany<Params extends { org: string }>(
  services: Services,
  scopes: readonly [ScopeName, ...ScopeName[]],
): RequestHandler<Params>[] {
  return [
    requireHolder(services, (response, { status, code, message }) =>
      refuse(response, status, code, message),
    ) as RequestHandler<Params>,
    onlyFromOurPages(services.publicOrigin) as RequestHandler<Params>,
    async (request, response, next) => {
      const token = tokenIn(response)
      const context = await contextOf(services, {
        ...{ request, token, address: request.ip ?? '' },
        requestId: (response.locals as { requestId: string }).requestId,
        addCookies: (cookies) => cookies.forEach((cookie) => response.append('set-cookie', cookie)),
      })
      const retryAfter = secondsToWait(services, context)
      if (retryAfter > 0) throw new Refusal('TOO_MANY_REQUESTS', [], { retryAfter })
      context.requireSomebody()
      if (token && !scopes.some((scope) => token.scopes.includes(scope)))
        throw new Refusal('TOKEN_SCOPE', [], { field: request.baseUrl, scope: scopes[0] })
      const tenant = await context.tenantBySlug(request.params.org)
      if (!tenant) throw new Refusal('NOT_FOUND')
      response.locals.known = { context, tenant } satisfies Known
      next()
    },
  ]
}

/** Does what is asked in the name of whoever asks. */
export function inCompany<Params>(
  act: (tenant: Tenant, request: Request<Params>, response: Response) => Promise<unknown>,
): RequestHandler<Params> {
  return async (request, response) => {
    const { context, tenant } = response.locals.known as Known
    await actingFrom(context.origin, () => act(tenant, request, response))
  }
}

/** Stands after the routes of a router. `tooLarge` is what a body that is too large means there. */
export function refusals(tooLarge: Refusal): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    const isTooLarge = (error as { type?: string }).type === 'entity.too.large'
    const refusal = isTooLarge ? tooLarge : error
    if (!(refusal instanceof Refusal)) return next(error)
    const { code, details } = refusal
    const known = response.locals.known as Known | undefined
    const locale = known?.context.locale ?? localeFromHeader(request.headers['accept-language'])
    if (details.retryAfter) response.set('retry-after', String(details.retryAfter))
    refuse(response, statusOf(code), code, faultSentence(code, locale, details))
  }
}

function statusOf(code: FaultCode): number {
  switch (code) {
    case 'UNAUTHENTICATED':
      return 401
    case 'FORBIDDEN':
    case 'TOKEN_SCOPE':
      return 403
    case 'NOT_FOUND':
      return 404
    case 'TOO_MANY_REQUESTS':
      return 429
    default:
      return 422
  }
}
