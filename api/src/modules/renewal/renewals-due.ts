import { pageInfoOf, pageSize } from '../../graphql/page.type.js'
import { can } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { versionOf } from '../course/ledger.js'
import { toCourse } from '../course/to-course.js'
import { memberLoader, visiblePeople } from '../organization/people.js'
import { readHolds, type CourseHold } from './holds.js'
import type { CourseHeld, RenewalDue, RenewalDueConnection } from './renewal.type.js'
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
  const people = await tenant.use(visiblePeople)
  const holds = await tenant.db.read((db) =>
    readHolds(db, tenant, people === 'everybody' ? people : [...people]),
  )
  const due = [...holds].flatMap(([userId, held]) =>
    [...held.values()].flatMap((one) => (one.hold.state === 'VALID' ? [] : [{ userId, one }])),
  )
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

/** By its end, then always in the same order. */
const placeOf = ({ hold, member, course }: RenewalDue) => `${hold.endsOn} ${member.id} ${course.slug}`
const cursorOf = (node: RenewalDue) => Buffer.from(placeOf(node)).toString('base64url')

/** Of somebody whom the viewer may see. */
export async function heldBy(tenant: Tenant, userId: string): Promise<CourseHeld[]> {
  const held = await tenant.db.read((db) => readHolds(db, tenant, [userId]))
  const shown = await Promise.all([...(held.get(userId)?.values() ?? [])].map((one) => toHeld(tenant, one)))
  return shown.toSorted((one, other) => one.hold.endsOn.localeCompare(other.hold.endsOn, 'en'))
}

async function toHeld(tenant: Tenant, { course, hold }: CourseHold): Promise<CourseHeld> {
  return { course: toCourse(tenant, await versionOf(tenant, course)), hold: toHold(hold) }
}
