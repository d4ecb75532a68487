import { z } from 'zod'
import { textFrom } from '../identity/input.js'
import { withKnownNames } from './known-names.js'
import type { Json } from './patch.js'
import { ScimRefusal } from './scim-refusal.js'
import { groupShape, urns } from './schemas.js'

/** What a directory says of a group: here, a team. */
export interface DescribedGroup {
  name: string
  externalId: string | null
  /** Ids of people; null: not said. */
  members: string[] | null
}

export const mostMembers = 1_000

const shape = z.object({
  displayName: z.string().trim().min(1).max(80),
  externalId: z.string().trim().max(254).nullish(),
  members: z.array(z.object({ value: z.string().max(100) })).nullish(),
})

/** `held`: how many are in it already, whom a patch sends along by itself. */
export function groupIn(body: unknown, held = 0): DescribedGroup {
  const parsed = shape.safeParse(withKnownNames(body, groupShape))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new ScimRefusal(
      400,
      `“${issue?.path.join('.')}” is not as it should be: ${issue?.message}.`,
      'invalidValue',
    )
  }
  const { displayName, externalId, members } = parsed.data
  const ids = members && [...new Set(members.map(({ value }) => value))]
  if (ids && ids.length > held + mostMembers)
    throw new ScimRefusal(413, `At most ${mostMembers} members at a time; send the rest in another PATCH.`)
  return {
    name: textFrom(displayName, ['displayName'], 80),
    externalId: externalId || null,
    members: ids ?? null,
  }
}

export interface ScimGroup {
  id: string
  name: string
  externalId: string | null
  createdAt: Date
  updatedAt: Date
  members: { id: string; name: string }[]
}

export function groupResource(group: ScimGroup, origin: string): Json {
  return {
    schemas: [urns.group],
    id: group.id,
    ...(group.externalId ? { externalId: group.externalId } : {}),
    displayName: group.name,
    members: group.members.map(({ id, name }) => ({
      value: id,
      display: name,
      type: 'User',
      $ref: `${origin}/scim/v2/Users/${id}`,
    })),
    meta: {
      resourceType: 'Group',
      created: group.createdAt.toISOString(),
      lastModified: group.updatedAt.toISOString(),
      location: `${origin}/scim/v2/Groups/${group.id}`,
    },
  }
}
