import { decodeIdOf } from '../../graphql/global-id.js'
import { Refusal } from '../../graphql/refusal.js'
import { assertCan } from '../../permission.js'
import type { Tx } from '../../database.js'
import type { Tenant } from '../../tenant.js'
import { auditBy } from '../audit/record-event.js'
import { pinsOf } from '../course/ledger.js'
import { assignPath } from '../learning-path/assigned-path.js'
import { visibleMembers } from '../organization/people.js'
import { teamsSeen } from '../organization/teams.js'
import { dueFrom } from './due.js'
import type { Learning } from './given.js'

export interface Wish {
  /** Global ids: of a team or a member, and of a path or a course. */
  team?: string | null
  member?: string | null
  /** Several at once: all of them, or nobody. */
  members?: readonly string[] | null
  path?: string | null
  course?: string | null
  /** `2026-12-24` */
  dueOn?: string | null
}

type Receiver = { team: string } | { users: readonly string[] }

const mostAtOnce = 100

/** Gives a path or a course to a person, or to a team with whoever joins it. Given once more, it takes the new day. */
export async function give(tenant: Tenant, wish: Wish): Promise<void> {
  assertCan(tenant, 'learning:give')
  const to = await receiverFrom(tenant, wish)
  const what = learningFrom(tenant, wish)
  const dueAt = dueFrom(wish.dueOn, tenant.organization.timezone, tenant.now())
  await tenant.db.write(async (tx) => {
    if ('team' in to) await giveTeam(tx, tenant, { teamId: to.team, what, dueAt })
    else for (const userId of to.users) await giveOne(tx, tenant, { userId, what, dueAt })
  })
}

async function giveOne(
  tx: Tx,
  tenant: Tenant,
  { userId, what, dueAt }: { userId: string; what: Learning; dueAt: Date | null },
): Promise<void> {
  if (what.kind === 'COURSE') return giveCourse(tx, tenant, { userId, courseId: what.id, dueAt })
  const { organization, userId: actorId } = tenant
  await assignPath(tx, { organizationId: organization.id, userId, pathId: what.id, actorId, dueAt })
}

/** Whom the viewer may give something: who they see, and the teams whose page they may open. */
async function receiverFrom(tenant: Tenant, { team, member, members }: Wish): Promise<Receiver> {
  if (team) {
    const wanted = decodeIdOf('Team', team)
    const found = (await teamsSeen(tenant)).find(({ id }) => id === wanted?.id)
    if (!found || wanted?.organizationId !== tenant.organization.id) throw new Refusal('NOT_FOUND', ['team'])
    return { team: found.id }
  }
  const asked = [...new Set(members?.length ? members : [member ?? ''])]
  if (asked.length > mostAtOnce) throw new Refusal('TOO_MANY_AT_ONCE', ['members'], { most: mostAtOnce })
  const ids = asked.map((id) => memberIdFrom(tenant, id))
  const found = await visibleMembers(tenant, ids)
  if (found.length < ids.length) throw new Refusal('NOT_FOUND', ['member'])
  return { users: found.map(({ userId }) => userId) }
}

function memberIdFrom(tenant: Tenant, member: string): string {
  if (!member) throw new Refusal('REQUIRED', ['member'])
  const wanted = decodeIdOf('Member', member)
  if (wanted?.organizationId !== tenant.organization.id) throw new Refusal('NOT_FOUND', ['member'])
  return wanted.id
}

export function learningFrom(tenant: Tenant, { path, course }: Pick<Wish, 'path' | 'course'>): Learning {
  const wanted = path ? decodeIdOf('LearningPath', path) : decodeIdOf('Course', course ?? '')
  const field = path ? 'path' : 'course'
  if (!path && !course) throw new Refusal('REQUIRED', ['course'])
  const { paths, courses } = tenant.catalogue
  const isThere = (path ? paths : courses).some(({ id }) => id === wanted?.id)
  if (!wanted || !isThere || wanted.organizationId !== tenant.organization.id)
    throw new Refusal('NOT_FOUND', [field])
  return { kind: path ? 'PATH' : 'COURSE', id: wanted.id }
}

async function giveTeam(
  tx: Tx,
  tenant: Tenant,
  { teamId, what, dueAt }: { teamId: string; what: Learning; dueAt: Date | null },
): Promise<void> {
  const key = {
    ...{ organizationId: tenant.organization.id, teamId },
    ...(what.kind === 'PATH' ? { catalogueLearningPathId: what.id } : { catalogueCourseId: what.id }),
  }
  const held = await tx.teamAssignment.findFirst({ where: key })
  if (held && held.dueAt?.getTime() === dueAt?.getTime()) return
  if (held) await tx.teamAssignment.updateMany({ where: key, data: { dueAt } })
  else await tx.teamAssignment.create({ data: { ...key, dueAt, assignedById: tenant.userId } })
  await auditBy(tx, tenant, {
    action: 'learning.given',
    subjectType: 'team',
    subjectId: teamId,
    details: { before: told(tenant, held && what, held?.dueAt), after: told(tenant, what, dueAt) },
  })
}

/** On the version they are on, else the current one. They have not begun it by that. */
async function giveCourse(
  tx: Tx,
  tenant: Tenant,
  { userId, courseId, dueAt }: { userId: string; courseId: string; dueAt: Date | null },
): Promise<void> {
  const learner = { organizationId: tenant.organization.id, userId }
  const course = tenant.catalogue.courses.find(({ id }) => id === courseId)!
  const version = (await pinsOf(tx, tenant.catalogue, learner)).get(courseId)?.version ?? course.current
  const key = { ...learner, catalogueCourseVersionId: version.id }
  const held = await tx.enrollment.findFirst({ where: key })
  const isGiven = held?.assignedById != null && held.withdrawnAt === null
  if (isGiven && held.dueAt?.getTime() === dueAt?.getTime()) return
  const data = { assignedById: tenant.userId, dueAt, withdrawnAt: null }
  if (held) await tx.enrollment.updateMany({ where: key, data })
  else await tx.enrollment.create({ data: { ...key, ...data } })
  const what: Learning = { kind: 'COURSE', id: courseId }
  await auditBy(tx, tenant, {
    action: 'learning.given',
    subjectType: 'user',
    subjectId: userId,
    details: { before: told(tenant, isGiven ? what : null, held?.dueAt), after: told(tenant, what, dueAt) },
  })
}

/** By its slug, as it is written down. */
export function told(
  { catalogue }: Pick<Tenant, 'catalogue'>,
  what: Learning | null,
  dueAt: Date | null | undefined,
): Record<string, string> {
  if (!what) return {}
  const one = (what.kind === 'PATH' ? catalogue.paths : catalogue.courses).find(({ id }) => id === what.id)
  return { [what.kind.toLowerCase()]: one?.slug ?? what.id, ...(dueAt ? { due: dueAt.toISOString() } : {}) }
}
