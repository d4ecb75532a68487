import type { DueState } from '../../graphql/enums.js'
import type { Tenant } from '../../tenant.js'
import { versionsOf } from '../course/ledger.js'
import { toCourse, toPath } from '../course/to-course.js'
import { allTeams } from '../organization/teams.js'
import { stateOf, whoFinished } from './done.js'
import { dayOf, daysLeft } from './due.js'
import { ownGiven, type Given, type Learning } from './given.js'
import type { Due, GivenLearning } from './given.type.js'

/** What the viewer is to learn: what is over first, then by its day, then what has none; done at the end. */
export async function viewerGiven(tenant: Tenant): Promise<GivenLearning[]> {
  const given = await tenant.use(ownGiven)
  const isFinished = await tenant.use(ownFinished)
  const shown = await Promise.all(
    given.map((one) => toGiven(tenant, one, isFinished(tenant.userId, one.what))),
  )
  const days = ({ due }: GivenLearning) => (due.state === 'DONE' ? Infinity : (due.daysLeft ?? 1e6))
  return shown.filter(({ path, course }) => path ?? course).toSorted((a, b) => days(a) - days(b))
}

/** One of the viewer's by the id of its path or course; null where they were given and chose nothing. */
export async function viewerDue(tenant: Tenant, id: string): Promise<GivenLearning | null> {
  const one = (await tenant.use(ownGiven)).find(({ what }) => what.id === id)
  return one ? toGiven(tenant, one, (await tenant.use(ownFinished))(tenant.userId, one.what)) : null
}

const ownFinished = (tenant: Tenant) => tenant.db.read((db) => whoFinished(db, tenant, [tenant.userId]))

async function toGiven(tenant: Tenant, given: Given, isFinished: boolean): Promise<GivenLearning> {
  const teams = given.teamId ? await tenant.use(allTeams) : []
  return {
    ...(await toLearning(tenant, given.what)),
    due: toDue(tenant, given.dueAt, isFinished),
    isOwn: given.givenById === null,
    team: teams.find(({ id }) => id === given.teamId)?.name ?? null,
  }
}

export async function toLearning(tenant: Tenant, { kind, id }: Learning) {
  const path = kind === 'PATH' ? tenant.catalogue.paths.find((one) => one.id === id) : undefined
  const versions = kind === 'COURSE' ? await versionsOf(tenant) : []
  const version = versions.find(({ courseId }) => courseId === id)
  return { path: path ? toPath(tenant, path) : null, course: version ? toCourse(tenant, version) : null }
}

export function toDue(tenant: Tenant, dueAt: Date | null, isFinished: boolean): Due {
  const { timezone } = tenant.organization
  return {
    state: stateOf(tenant, { dueAt }, isFinished) as DueState,
    on: dueAt && dayOf(dueAt, timezone),
    daysLeft: dueAt && daysLeft(dueAt, timezone, tenant.now()),
  }
}
