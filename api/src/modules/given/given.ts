import type { Catalogue } from '../../catalogue/catalogue.js'
import type { Reader, Tx } from '../../database.js'
import type { Tenant } from '../../tenant.js'
import { dueFor } from './due.js'

/** A path or course that a person is to learn, once each whoever gave it. */
export interface Given {
  what: Learning
  /** The earliest day of those who gave it. */
  dueAt: Date | null
  givenAt: Date
  /** Null where only the person themselves chose it. */
  givenById: string | null
  /** Through which it came, if through one. */
  teamId: string | null
}

export type Learning = { kind: 'PATH' | 'COURSE'; id: string }

/** By person. A course that somebody merely began is not among them. */
export async function givenTo(
  db: Reader | Tx,
  { catalogue, organization }: Pick<Tenant, 'catalogue' | 'organization'>,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, Given[]>> {
  const ofPeople = { organizationId: organization.id, userId: { in: [...userIds] } }
  const [own, places, ofTeams] = await Promise.all([
    db.enrollment.findMany({
      where: {
        ...ofPeople,
        withdrawnAt: null,
        OR: [
          { catalogueLearningPathId: { not: null } },
          { assignedById: { not: null } },
          { dueAt: { not: null } },
        ],
      },
    }),
    // Who leads a team gave it, and is asked as one of a team that somebody else leads.
    db.teamMember.findMany({ where: { ...ofPeople, isManager: false } }),
    db.teamAssignment.findMany({ where: { organizationId: organization.id } }),
  ])
  const byPerson = new Map<string, Given[]>(userIds.map((userId) => [userId, []]))
  for (const row of own) {
    const what = learningOf(catalogue, row)
    const { dueAt, createdAt: givenAt, assignedById: givenById } = row
    if (what) byPerson.get(row.userId)?.push({ what, dueAt, givenAt, givenById, teamId: null })
  }
  for (const { userId, teamId, createdAt: joinedAt } of places)
    for (const row of ofTeams.filter((one) => one.teamId === teamId)) {
      const { dueAt, createdAt: at, assignedById: givenById } = row
      const due = dueAt && dueFor({ dueAt, at }, joinedAt, organization.timezone)
      const givenAt = joinedAt > at ? joinedAt : at
      byPerson.get(userId)?.push({ what: ofTeam(row), dueAt: due, givenAt, givenById, teamId })
    }
  return new Map([...byPerson].map(([userId, all]) => [userId, onceEach(all)]))
}

/** The viewer's own, read once a request. */
export const ownGiven = async (tenant: Tenant): Promise<Given[]> =>
  (await tenant.db.read((db) => givenTo(db, tenant, [tenant.userId]))).get(tenant.userId) ?? []

/** Paths that a person is on through one of their teams. */
export async function pathsOfTeams(
  db: Reader | Tx,
  { organizationId, userId }: { organizationId: string; userId: string },
): Promise<string[]> {
  const rows = await db.teamAssignment.findMany({
    where: {
      organizationId,
      catalogueLearningPathId: { not: null },
      team: { members: { some: { userId, isManager: false } } },
    },
    select: { catalogueLearningPathId: true },
  })
  return rows.map(({ catalogueLearningPathId }) => catalogueLearningPathId!)
}

export function ofTeam(row: {
  catalogueLearningPathId: string | null
  catalogueCourseId: string | null
}): Learning {
  return row.catalogueLearningPathId
    ? { kind: 'PATH', id: row.catalogueLearningPathId }
    : { kind: 'COURSE', id: row.catalogueCourseId! }
}

export function learningOf(
  { courseVersionById }: Pick<Catalogue, 'courseVersionById'>,
  row: { catalogueLearningPathId: string | null; catalogueCourseVersionId: string | null },
): Learning | null {
  if (row.catalogueLearningPathId) return { kind: 'PATH', id: row.catalogueLearningPathId }
  const version = courseVersionById.get(row.catalogueCourseVersionId ?? '')
  return version ? { kind: 'COURSE', id: version.courseId } : null
}

/** What several gave counts once: from the first, by the earliest day, as somebody else's where it is so for one. */
function onceEach(all: readonly Given[]): Given[] {
  const byId = new Map<string, Given>()
  for (const one of all.toSorted((a, b) => a.givenAt.getTime() - b.givenAt.getTime())) {
    const held = byId.get(one.what.id)
    byId.set(one.what.id, held ? together(held, one) : one)
  }
  return [...byId.values()]
}

function together(held: Given, one: Given): Given {
  const sooner = one.dueAt && (!held.dueAt || one.dueAt < held.dueAt) ? one : held
  const giver = held.givenById ? held : one
  return { ...giver, dueAt: sooner.dueAt, givenAt: held.givenAt }
}
