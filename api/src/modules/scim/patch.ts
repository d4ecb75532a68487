import type { Filter } from 'scim2-parse-filter'
import { z } from 'zod'
import { attributePath, type AttributePath } from './attribute-path.js'
import { matches } from './filter.js'
import { ScimRefusal } from './scim-refusal.js'
import type { Shape } from './schemas.js'

export type Json = Record<string, unknown>
type Verb = 'add' | 'replace' | 'remove'

const mostOperations = 1_000

/** Entra writes verbs with a capital. */
const operationShape = z.object({
  op: z
    .string()
    .transform((op) => op.toLowerCase())
    .pipe(z.enum(['add', 'replace', 'remove'])),
  path: z.string().nullish(),
  value: z.unknown().optional(),
})
const bodyShape = z.object({ Operations: z.array(operationShape).min(1) })

/**
 * The resource after the operations, which change a copy: RFC 7644, 3.5.2, and what Entra and Okta make of it. Attributes
 * that we do not know come along, and are left out when the resource is read.
 */
export function patched(resource: Json, body: unknown, shape: Shape): Json {
  const parsed = bodyShape.safeParse(withOperations(body))
  if (!parsed.success)
    throw new ScimRefusal(
      400,
      'A PATCH needs “Operations”, each with “op”: add, replace or remove.',
      'invalidSyntax',
    )
  const { Operations: operations } = parsed.data
  if (operations.length > mostOperations)
    throw new ScimRefusal(
      413,
      `At most ${mostOperations} operations at a time; send the rest in another request.`,
    )
  const copy = structuredClone(resource)
  for (const { op, path, value } of operations) {
    if (path) change(copy, op, attributePath(path, shape), value, shape)
    else for (const [key, part] of partsOf(op, value)) changeByKey(copy, op, key, part, shape)
  }
  return copy
}

function withOperations(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body
  const key = Object.keys(body).find((name) => name.toLowerCase() === 'operations')
  return key ? { Operations: (body as Json)[key] } : body
}

/** Without a path the value is a piece of the resource, whose keys may be paths themselves. */
function partsOf(op: Verb, value: unknown): [string, unknown][] {
  if (op === 'remove') throw new ScimRefusal(400, 'To remove something, say what in “path”.', 'noTarget')
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ScimRefusal(400, 'Without a “path”, “value” must be an object of attributes.', 'invalidValue')
  return Object.entries(value)
}

function changeByKey(resource: Json, op: Verb, key: string, value: unknown, shape: Shape): void {
  const path = attributePath(key, shape)
  // Okta sends the id along.
  if (path.extension === null && shape.readOnly.includes(path.attribute)) return
  change(resource, op, path, value, shape)
}

function change(resource: Json, op: Verb, path: AttributePath, value: unknown, shape: Shape): void {
  const { extension, attribute, filter, sub } = path
  if (extension !== null) return changeExtension(resource, op, path, value)
  if (shape.readOnly.includes(attribute))
    throw new ScimRefusal(400, `“${attribute}” is set by Skillgrad alone.`, 'mutability')
  if (filter || shape.many.includes(attribute))
    return changeMany(resource, op, { attribute, filter, sub }, value, shape)
  if (sub === null && !shape.complex.includes(attribute))
    return set(resource, attribute, op === 'remove' ? undefined : single(value))
  const held = isObject(resource[attribute]) ? resource[attribute] : {}
  if (sub === null)
    return set(
      resource,
      attribute,
      op === 'remove' ? undefined : op === 'add' ? { ...held, ...objectIn(value) } : objectIn(value),
    )
  set(held, sub, op === 'remove' ? undefined : single(value))
  set(resource, attribute, held)
}

function changeExtension(
  resource: Json,
  op: Verb,
  { extension, attribute, sub }: AttributePath,
  value: unknown,
): void {
  const held = isObject(resource[extension!]) ? { ...(resource[extension!] as Json) } : {}
  if (attribute === '') Object.assign(held, op === 'remove' ? {} : objectIn(value))
  else if (sub !== null)
    set(held, attribute, {
      ...(isObject(held[attribute]) ? held[attribute] : {}),
      [plain(sub)]: op === 'remove' ? undefined : value,
    })
  else set(held, attribute, op === 'remove' ? undefined : value)
  set(resource, extension!, attribute === '' && op === 'remove' ? undefined : held)
}

interface Place {
  attribute: string
  filter: Filter | null
  sub: string | null
}

function changeMany(
  resource: Json,
  op: Verb,
  { attribute, filter, sub }: Place,
  value: unknown,
  shape: Shape,
): void {
  const held = ([resource[attribute] ?? []].flat() as unknown[]).filter(isObject)
  const isMeant = (element: Json) => !filter || matches(element, filter, shape, `${attribute}.`)
  if (sub !== null || (filter && op !== 'remove'))
    return set(resource, attribute, withElement(held, op, { isMeant, filter, sub }, value))
  if (op === 'remove') {
    const gone =
      value === undefined || value === null ? null : new Set(elementsIn(value).map(({ value }) => value))
    // Without a filter, Entra names in the value whom to take out.
    return set(
      resource,
      attribute,
      held.filter((element) => (gone && !filter ? !gone.has(element.value) : !isMeant(element))),
    )
  }
  const given = elementsIn(value)
  if (op === 'replace') return set(resource, attribute, given)
  const fresh = given.filter(
    ({ value }) => value === undefined || !held.some((element) => element.value === value),
  )
  set(resource, attribute, [...held, ...fresh])
}

/** One element of many, or a part of it. Entra changes an address that is not there yet: then it is made as the path describes it. */
function withElement(
  held: Json[],
  op: Verb,
  { isMeant, filter, sub }: { isMeant(element: Json): boolean; filter: Filter | null; sub: string | null },
  value: unknown,
): Json[] {
  const part = (): Json =>
    sub === null ? objectIn(value) : { [plain(sub)]: op === 'remove' ? undefined : single(value) }
  if (held.some(isMeant))
    return held.map((element) => (isMeant(element) ? { ...element, ...part() } : element))
  return op === 'remove' ? held : [...held, { ...describedBy(filter), ...part() }]
}

function describedBy(filter: Filter | null): Json {
  if (filter?.op === 'and') return Object.assign({}, ...filter.filters.map(describedBy)) as Json
  return filter?.op === 'eq' ? { [plain(filter.attrPath)]: filter.compValue } : {}
}

/** Entra wraps some single values as though there were many: `[{ "value": "False" }]`. */
function single(value: unknown): unknown {
  const [first, ...more] = Array.isArray(value) ? (value as unknown[]) : []
  return more.length === 0 && isObject(first) && 'value' in first ? first.value : value
}

function elementsIn(value: unknown): Json[] {
  const elements = ([value].flat() as unknown[]).map((element) =>
    typeof element === 'string' ? { value: element } : element,
  )
  if (!elements.every(isObject))
    throw new ScimRefusal(400, 'The value must be objects with “value”.', 'invalidValue')
  return elements
}

function objectIn(value: unknown): Json {
  if (!isObject(value)) throw new ScimRefusal(400, 'The value must be an object.', 'invalidValue')
  return value
}

function set(target: Json, key: string, value: unknown): void {
  if (value === undefined || value === null) delete target[plain(key)]
  else target[plain(key)] = value
}

/** Names that would reach into the language itself are no attributes. */
function plain(key: string): string {
  if (['__proto__', 'constructor', 'prototype'].includes(key))
    throw new ScimRefusal(400, `“${key}” is no attribute.`, 'invalidPath')
  return key
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
