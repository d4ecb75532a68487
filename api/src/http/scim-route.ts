import express, { Router, type Request, type RequestHandler, type Response } from 'express'
import { Refusal } from '../graphql/refusal.js'
import { actingFrom } from '../modules/audit/origin.js'
import type { Directory } from '../modules/scim/directory.js'
import { groupsEndpoint, usersEndpoint } from '../modules/scim/endpoints.js'
import { asScimRefusal, ScimRefusal } from '../modules/scim/scim-refusal.js'
import { urns } from '../modules/scim/schemas.js'
import { resourceTypes, schemas, serviceProviderConfig } from '../modules/scim/service-documents.js'
import type { Services } from '../services.js'
import { requireHolder, tokenIn } from './bearer.js'
import { originOf } from './request-context.js'
import { resourceRoutes } from './scim-resources.js'
import { send } from './scim-response.js'

const mostBytes = '1mb'

/** `/scim/v2`: a company's directory tells who is in it. RFC 7643 and 7644, for whoever holds a service token with the scope `scim`. */
export function scimRoute(services: Services): Router {
  const router = Router()
  router.use(
    requireHolder(services, (response, { status, message }) => sendError(response, status, message)),
    requireDirectory(services),
    express.json({ limit: mostBytes, type: ['application/json', 'application/scim+json'] }),
  )
  documents(router, services.publicOrigin)
  const db = (response: Response) => services.tenantDb(directoryIn(response).organization.id)
  router.use('/Users', resourceRoutes(usersEndpoint, { db, directoryIn }))
  router.use('/Groups', resourceRoutes(groupsEndpoint, { db, directoryIn }))
  for (const path of ['/Bulk', '/Me', '/.search'])
    router.all(path, () => {
      throw new ScimRefusal(
        501,
        `“${path}” is not offered; see ServiceProviderConfig. Send the requests one by one.`,
      )
    })
  router.use(() => {
    throw new ScimRefusal(
      404,
      'There is nothing at this address. People are at /scim/v2/Users, teams at /scim/v2/Groups.',
    )
  })
  router.use(faults(services))
  return router
}

function directoryIn(response: Response): Directory {
  return (response.locals as { directory: Directory }).directory
}

/** The company is the token's; whatever happens from here on is recorded as the token's doing. */
function requireDirectory({ identityDb, throttle, audit, publicOrigin, now }: Services): RequestHandler {
  return async (request, response, next) => {
    const token = tokenIn(response)
    if (!token) {
      response.set('www-authenticate', 'Bearer realm="skillgrad"')
      return sendError(
        response,
        401,
        'Send a service token with the scope “scim”: Authorization: Bearer skg_…',
      )
    }
    const { requestId } = response.locals as { requestId: string }
    const from = originOf(request, { address: request.ip ?? '', requestId })
    if (token.kind !== 'service' || !token.scopes.includes('scim')) {
      audit.tokenRefused(token, { from, reason: 'scope', operation: 'SCIM' })
      return sendError(
        response,
        403,
        'This token lacks the scope “scim”. Make a service token that has it in the company’s settings.',
      )
    }
    const organization = await identityDb.organization.findFirstOrThrow({
      where: { id: token.organizationId },
      select: { id: true, slug: true, name: true, seats: true, locale: true },
    })
    response.locals.directory = {
      ...{ organization, tokenId: token.id, client: identityDb, throttle, publicOrigin, now },
    } satisfies Directory
    actingFrom({ ...from, tokenId: token.id }, next)
  }
}

function documents(router: Router, origin: string): void {
  router.get('/ServiceProviderConfig', (_, response) => send(response, 200, serviceProviderConfig(origin)))
  for (const [path, all] of [
    ['/ResourceTypes', resourceTypes(origin)],
    ['/Schemas', schemas(origin)],
  ] as const) {
    router.get(path, (_, response) =>
      send(response, 200, {
        ...{ schemas: [urns.list], totalResults: all.length, startIndex: 1, itemsPerPage: all.length },
        Resources: all,
      }),
    )
    router.get(`${path}/:id`, (request, response) => {
      const one = all.find(({ id }) => id === request.params.id)
      if (!one) throw new ScimRefusal(404, `There is no such entry in ${path}.`)
      send(response, 200, one)
    })
  }
}

function sendError(response: Response, status: number, detail: string, scimType?: string): void {
  send(response, status, {
    schemas: [urns.error],
    status: String(status),
    ...(scimType ? { scimType } : {}),
    detail,
  })
}

function faults({ log }: Services): express.ErrorRequestHandler {
  return (error: unknown, _request: Request, response: Response, next) => {
    if (response.headersSent) return next(error)
    if (error instanceof Refusal && error.details.retryAfter) {
      response.set('retry-after', String(error.details.retryAfter))
      return sendError(response, 429, 'Too many letters to this address within an hour. Try again later.')
    }
    const refusal = asScimRefusal(error)
    if (refusal) return sendError(response, refusal.status, refusal.detail, refusal.scimType)
    const { type, status } = error as { type?: string; status?: number }
    if (type === 'entity.too.large')
      return sendError(
        response,
        413,
        `At most ${mostBytes.toUpperCase()} are read. Send fewer members or operations at a time.`,
      )
    if (status && status < 500) return sendError(response, 400, 'The body is not JSON.', 'invalidSyntax')
    const { requestId } = response.locals as { requestId?: string }
    log.error(
      {
        requestId,
        error,
      },
      'provisioning failed',
    )
    sendError(response, 500, 'Something went wrong on our side. Try again in a moment.')
  }
}
