import type { Json } from './patch.js'
import { withoutUrn } from './attribute-path.js'
import type { Shape } from './schemas.js'

/** Which attributes the client wants to see: RFC 7644, 3.9. */
export interface Wanted {
  attributes?: string | undefined
  excludedAttributes?: string | undefined
}

const always = new Set(['id', 'schemas'])

export function projected(resource: Json, wanted: Wanted, shape: Shape): Json {
  const only = namesIn(wanted.attributes, shape)
  const without = namesIn(wanted.excludedAttributes, shape)
  if (only.length > 0)
    return pruned(resource, (name) =>
      only.some((one) => one === name || one.startsWith(`${name}.`) || name.startsWith(`${one}.`)),
    )
  if (without.length > 0) return pruned(resource, (name) => !without.includes(name))
  return resource
}

function namesIn(list: string | undefined, shape: Shape): string[] {
  return (list ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => {
      const { extension, rest } = withoutUrn(name, shape)
      return [extension, rest].filter(Boolean).join('.').toLowerCase()
    })
}

function pruned(resource: Json, keeps: (name: string) => boolean, within = ''): Json {
  const kept = Object.entries(resource).flatMap(([key, value]) => {
    const name = within + key.toLowerCase()
    if (!within && always.has(name)) return [[key, value] as const]
    if (!keeps(name)) return []
    return [[key, inside(value, keeps, `${name}.`)] as const]
  })
  return Object.fromEntries(kept)
}

function inside(value: unknown, keeps: (name: string) => boolean, within: string): unknown {
  if (Array.isArray(value)) return value.map((element) => inside(element, keeps, within) as unknown)
  return typeof value === 'object' && value !== null ? pruned(value as Json, keeps, within) : value
}
