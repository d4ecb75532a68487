import { createHash } from 'node:crypto'
import type { Json } from './patch.js'
import { ScimRefusal } from './scim-refusal.js'

/** Of what a client sees of a resource: another as soon as it would see another thing. */
export function versionOf(resource: Json): string {
  return `W/"${createHash('sha256').update(JSON.stringify(resource)).digest('base64url').slice(0, 22)}"`
}

export function withVersion(resource: Json): Json {
  return { ...resource, meta: { ...(resource.meta as Json), version: versionOf(resource) } }
}

/** `If-Match`: only what the client has seen may be changed. */
export function assertVersion(resource: Json, ifMatch: string | undefined): void {
  if (!ifMatch || ifMatch.trim() === '*') return
  const known = ifMatch.split(',').map((tag) => tag.trim())
  if (!known.includes(versionOf(resource)))
    throw new ScimRefusal(
      412,
      'It was changed since you read it. Read it again, and send the change once more.',
    )
}
