import type { Reader } from '../../database.js'
import { parsedFilter } from './attribute-path.js'
import type { Endpoint } from './endpoint.js'
import { equalities, matches } from './filter.js'
import type { Json } from './patch.js'
import type { Wanted } from './projection.js'
import { ScimRefusal } from './scim-refusal.js'
import { urns } from './schemas.js'
import { mostResults } from './service-documents.js'
import { withVersion } from './version.js'

export interface Asked extends Wanted {
  filter?: string | undefined
  startIndex?: string | undefined
  count?: string | undefined
}

export interface Place {
  organizationId: string
  origin: string
}

const chunk = 1_000

/** A page of resources: RFC 7644, 3.4.2. Beyond its end, and of nobody, it is empty and not an error. */
export async function listed<Row>(endpoint: Endpoint<Row>, db: Reader, place: Place, asked: Asked) {
  const start = Math.max(1, whole('startIndex', asked.startIndex, 1))
  const count = Math.min(mostResults, Math.max(0, whole('count', asked.count, 100)))
  const { total, resources } = await found(endpoint, db, place, asked, {
    from: start - 1,
    to: start - 1 + count,
  })
  return {
    resources,
    envelope: (shown: readonly Json[]): Json => ({
      schemas: [urns.list],
      totalResults: total,
      startIndex: start,
      itemsPerPage: shown.length,
      Resources: shown,
    }),
  }
}

async function found<Row>(
  endpoint: Endpoint<Row>,
  db: Reader,
  { organizationId, origin }: Place,
  asked: Asked,
  { from, to }: { from: number; to: number },
): Promise<{ total: number; resources: Json[] }> {
  const { shape } = endpoint
  const filter = asked.filter === undefined ? null : parsedFilter(asked.filter)
  const ids = await endpoint.ids(db, organizationId, filter ? equalities(filter, shape) : new Map())
  const load = async (some: readonly string[], seenBy?: string) =>
    (await endpoint.load(db, organizationId, some, seenBy)).map((row) =>
      withVersion(endpoint.render(row, origin)),
    )
  if (!filter) return { total: ids.length, resources: await load(ids.slice(from, to)) }
  const matching: string[] = []
  for (let at = 0; at < ids.length; at += chunk)
    for (const resource of await load(ids.slice(at, at + chunk), asked.filter))
      if (matches(resource, filter, shape)) matching.push(String(resource.id))
  return { total: matching.length, resources: await load(matching.slice(from, to)) }
}

function whole(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined || text === '') return otherwise
  if (!/^-?\d{1,9}$/.test(text))
    throw new ScimRefusal(400, `“${name}” must be a whole number.`, 'invalidValue')
  return Number(text)
}
