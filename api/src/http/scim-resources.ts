import { Router, type Request, type Response } from 'express'
import type { TenantDb } from '../database.js'
import type { Directory } from '../modules/scim/directory.js'
import type { Endpoint } from '../modules/scim/endpoint.js'
import { listed, type Asked } from '../modules/scim/list.js'
import { patched, type Json } from '../modules/scim/patch.js'
import { projected } from '../modules/scim/projection.js'
import { ScimRefusal } from '../modules/scim/scim-refusal.js'
import { assertVersion, withVersion } from '../modules/scim/version.js'
import { send } from './scim-response.js'

interface Around {
  /** The rows of the token's company. */
  db(response: Response): TenantDb
  directoryIn(response: Response): Directory
}

/** The five verbs of one kind of resource. */
export function resourceRoutes<Row>(endpoint: Endpoint<Row>, { db, directoryIn }: Around): Router {
  const router = Router()
  const { shape } = endpoint
  const rendered = (response: Response, row: Row) => endpoint.render(row, directoryIn(response).publicOrigin)
  const answer = (request: Request, response: Response, status: number, row: Row | null) => {
    if (!row) throw notFound(request)
    const resource = withVersion(rendered(response, row))
    const { location, version } = resource.meta as { location: string; version: string }
    response.set({ etag: version, ...(status === 201 ? { location } : {}) })
    if (request.method === 'GET' && request.headers['if-none-match'] === version)
      return void response.status(304).end()
    send(response, status, projected(resource, askedIn(request), shape))
  }
  const seen = (request: Request, response: Response) => (row: Row) =>
    assertVersion(rendered(response, row), request.headers['if-match'])

  router.get('/', async (request, response) => {
    const { organization, publicOrigin: origin } = directoryIn(response)
    const place = { organizationId: organization.id, origin }
    const asked = askedIn(request)
    const { resources, envelope } = await db(response).read((reader) =>
      listed(endpoint, reader, place, asked),
    )
    send(response, 200, envelope(resources.map((resource) => projected(resource, asked, shape))))
  })
  router.post('/', async (request, response) => {
    answer(request, response, 201, await endpoint.create(directoryIn(response), request.body))
  })
  router.get('/:id', async (request, response) => {
    const { id: organizationId } = directoryIn(response).organization
    const rows = await db(response).read((reader) =>
      endpoint.load(reader, organizationId, [request.params.id]),
    )
    answer(request, response, 200, rows[0] ?? null)
  })
  router.put('/:id', async (request, response) => {
    const next = (row: Row) => {
      seen(request, response)(row)
      return request.body as unknown
    }
    answer(request, response, 200, await endpoint.update(directoryIn(response), request.params.id, next))
  })
  router.patch('/:id', async (request, response) => {
    const next = (row: Row): Json => {
      seen(request, response)(row)
      return patched(rendered(response, row), request.body, shape)
    }
    answer(request, response, 200, await endpoint.update(directoryIn(response), request.params.id, next))
  })
  router.delete('/:id', async (request, response) => {
    const isGone = await endpoint.remove(directoryIn(response), request.params.id, seen(request, response))
    if (!isGone) throw notFound(request)
    response.status(204).end()
  })
  return router
}

/** What belongs to another company, what never was, and what is no id at all are not told apart. */
function notFound({ params }: Request): ScimRefusal {
  return new ScimRefusal(
    404,
    `There is nothing with the id “${String(params.id).slice(0, 60)}” in this company. Look it up by userName, externalId or displayName.`,
  )
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

function askedIn({ query }: Request): Asked {
  return {
    filter: text(query.filter),
    startIndex: text(query.startIndex),
    count: text(query.count),
    attributes: text(query.attributes),
    excludedAttributes: text(query.excludedAttributes),
  }
}
