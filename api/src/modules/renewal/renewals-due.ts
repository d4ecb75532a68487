import DataLoader from 'dataloader'
import { pageInfoOf, pageSize } from '../../graphql/page.type.js'
import { can } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { versionOf } from '../course/ledger.js'
import { toCourse } from '../course/to-course.js'
import { memberLoader, visiblePeople } from '../organization/people.js'
import { sightOf } from '../privacy/sight.js'
import { readHolds, type CourseHold } from './holds.js'
import type { CourseHeld, RenewalDue, RenewalDueConnection } from './renewal.type.js'
import { ownRenewalRules } from './rules.js'
import { toHold } from './to-renewal.js'

/** What the people that the viewer leads are to renew, or let lapse. That it is so, and not how far they are. */
export async function renewalsDue(
  tenant: Tenant,
  { first, after }: { first: number; after?: string | undefined },
): Promise<RenewalDueConnection> {
  const all = can(tenant, 'learning:give') ? await allDue(tenant) : []
  const from = after ? all.findIndex((edge) => edge.cursor === after) + 1 : 0
  const take = pageSize(first)
  const edges = all.slice(from, from + take)
  return {
    edges,
    pageInfo: pageInfoOf(edges, { hasMore: all.length > from + take, isLater: from > 0 }),
    totalCount: all.length,
  }
}

async function allDue(tenant: Tenant): Promise<{ cursor: string; node: RenewalDue }[]> {
  if ((await tenant.use(ownRenewalRules)).length === 0) return []
  const people = await tenant.use(visiblePeople)
  const due: { userId: string; one: CourseHold }[] = []
  for (const some of inParts(people === 'everybody' ? await everybody(tenant) : [...people]))
    for (const [userId, held] of await tenant.db.read((db) => readHolds(db, tenant, some)))
      for (const one of held.values()) if (one.hold.state !== 'VALID') due.push({ userId, one })
  const nodes = await Promise.all(
    due.map(async ({ userId, one }) => {
      const member = await tenant.use(memberLoader).load(userId)
      return member && !member.suspendedAt ? [{ member, ...(await toHeld(tenant, one)) }] : []
    }),
  )
  return nodes
    .flat()
    .map((node) => ({ cursor: cursorOf(node), node }))
    .toSorted((one, other) => (placeOf(one.node) < placeOf(other.node) ? -1 : 1))
}

/** Whose answers and completions are held at a time. */
const mostAtOnce = 500

function inParts(people: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(people.length / mostAtOnce) }, (_, at) =>
    people.slice(at * mostAtOnce, (at + 1) * mostAtOnce),
  )
}

async function everybody(tenant: Tenant): Promise<string[]> {
  const where = { organizationId: tenant.organization.id, suspendedAt: null }
  const members = await tenant.db.read((db) => db.member.findMany({ where, select: { userId: true } }))
  return members.map(({ userId }) => userId)
}

/** By its end, then always in the same order. */
const placeOf = ({ hold, member, course }: RenewalDue) => `${hold.endsOn} ${member.id} ${course.slug}`
const cursorOf = (node: RenewalDue) => Buffer.from(placeOf(node)).toString('base64url')

/** Of many people by the same few statements. */
const holdsLoader = (tenant: Tenant) =>
  new DataLoader(async (userIds: readonly string[]) => {
    const holds = await tenant.db.read((db) => readHolds(db, tenant, userIds))
    return userIds.map((userId) => [...(holds.get(userId)?.values() ?? [])])
  })

/**
 * Of somebody whom the viewer may see. Where levels alone are seen, only what is to be renewed: what still holds would tell
 * from when on every lesson was read and every exercise passed.
 */
export async function heldBy(tenant: Tenant, userId: string): Promise<CourseHeld[]> {
  const { results } = await sightOf(tenant, userId)
  const held = await tenant.use(holdsLoader).load(userId)
  const seen = results
    ? held
    : held
        .filter(({ hold }) => hold.state !== 'VALID')
        .map((one) => ({ ...one, hold: { ...one.hold, renewedOn: null } }))
  const shown = await Promise.all(seen.map((one) => toHeld(tenant, one)))
  return shown.toSorted((one, other) => one.hold.endsOn.localeCompare(other.hold.endsOn, 'en'))
}

async function toHeld(tenant: Tenant, { course, hold }: CourseHold): Promise<CourseHeld> {
  return { course: toCourse(tenant, await versionOf(tenant, course)), hold: toHold(hold) }
}
