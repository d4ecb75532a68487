import type { Json } from './patch.js'
import { ScimRefusal } from './scim-refusal.js'
import type { Shape } from './schemas.js'

/** The attributes we know, by the names their schema writes; clients may write them in any case. */
export function withKnownNames(body: unknown, { simple, complex, many, extensions }: Shape): Json {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new ScimRefusal(400, 'The body must be a JSON object.', 'invalidSyntax')
  const names = new Map(
    [...simple, ...complex, ...many, ...extensions].map((name) => [name.toLowerCase(), name]),
  )
  return Object.fromEntries(
    Object.entries(body).flatMap(([key, value]) => {
      const name = names.get(key.toLowerCase())
      return name ? [[name, value as unknown] as const] : []
    }),
  )
}
