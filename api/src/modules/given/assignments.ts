import type { Reader } from '../../database.js'
import { encodeId } from '../../graphql/global-id.js'
import { isPresent } from '../../graphql/present.js'
import { can } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { memberLoader, visiblePeople } from '../organization/people.js'
import { teamsSeen, toTeam, type TeamRow } from '../organization/teams.js'
import { whoFinished } from './done.js'
import { dayOf, dueFor } from './due.js'
import { learningOf, ofTeam, type Learning } from './given.js'
import type { AssignedPerson, Assignment } from './given.type.js'
import { toDue, toLearning } from './to-given.js'

/** Newest first, and of so many. */
const most = 200

interface Row {
  id: string
  what: Learning
  team: TeamRow | null
  dueAt: Date | null
  createdAt: Date
  people: { userId: string; dueAt: Date | null }[]
}

/** What was given to the teams and people that the viewer leads; paths that people merely begin with are not among them. */
export async function assignmentsSeen(tenant: Tenant): Promise<Assignment[]> {
  if (!can(tenant, 'learning:give')) return []
  const teams = await teamsSeen(tenant)
  const people = await tenant.use(visiblePeople)
  return tenant.db.read(async (db) => {
    const rows = [...(await ofTeams(db, tenant, teams)), ...(await ofPeople(db, tenant, people))]
    const shown = rows.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime()).slice(0, most)
    const userIds = [...new Set(shown.flatMap((row) => row.people.map(({ userId }) => userId)))]
    const isFinished = await whoFinished(db, tenant, userIds)
    const all = await Promise.all(shown.map((row) => toAssignment(tenant, row, isFinished)))
    // What is no longer on offer can't be asked for.
    return all.filter(({ path, course }) => path ?? course)
  })
}

async function ofTeams(db: Reader, tenant: Tenant, teams: readonly TeamRow[]): Promise<Row[]> {
  const { id: organizationId, timezone } = tenant.organization
  const where = { organizationId, teamId: { in: teams.map(({ id }) => id) } }
  const rows = await db.teamAssignment.findMany({ where })
  const places = await db.teamMember.findMany({ where })
  return rows.map((row) => ({
    ...{ id: row.id, what: ofTeam(row), dueAt: row.dueAt, createdAt: row.createdAt },
    team: teams.find(({ id }) => id === row.teamId) ?? null,
    people: places
      // Who leads a team gave it, and is asked as one of a team that somebody else leads.
      .filter(({ teamId, isManager }) => teamId === row.teamId && !isManager)
      .map(({ userId, createdAt: joinedAt }) => ({
        userId,
        dueAt: row.dueAt && dueFor({ dueAt: row.dueAt, at: row.createdAt }, joinedAt, timezone),
      })),
  }))
}

async function ofPeople(
  db: Reader,
  { catalogue, organization }: Tenant,
  people: 'everybody' | ReadonlySet<string>,
): Promise<Row[]> {
  const rows = await db.enrollment.findMany({
    where: {
      organizationId: organization.id,
      ...(people === 'everybody' ? {} : { userId: { in: [...people] } }),
      assignedById: { not: null },
      withdrawnAt: null,
      OR: [{ dueAt: { not: null } }, { catalogueCourseVersionId: { not: null } }],
    },
    orderBy: { createdAt: 'desc' },
    take: most,
  })
  return rows.flatMap((row) => {
    const { id, userId, dueAt, createdAt } = row
    const what = learningOf(catalogue, row)
    return what ? [{ id, what, team: null, dueAt, createdAt, people: [{ userId, dueAt }] }] : []
  })
}

async function toAssignment(
  tenant: Tenant,
  { id, what, team, dueAt, people }: Row,
  isFinished: (userId: string, what: Learning) => boolean,
): Promise<Assignment> {
  const shown = await Promise.all(
    people.map(async ({ userId, dueAt: due }): Promise<AssignedPerson | null> => {
      const member = await tenant.use(memberLoader).load(userId)
      return member && { member, due: toDue(tenant, due, isFinished(userId, what)) }
    }),
  )
  return {
    id: encodeId('Assignment', id, tenant.organization.id),
    team: team && toTeam(tenant, team),
    ...(await toLearning(tenant, what)),
    dueOn: dueAt && dayOf(dueAt, tenant.organization.timezone),
    people: shown.filter(isPresent).toSorted((a, b) => rank[a.due.state] - rank[b.due.state]),
  }
}

const rank = { OVERDUE: 0, OPEN: 1, DONE: 2 }
