import { setImmediate } from 'node:timers/promises'
import { isPresent } from '../../graphql/present.js'
import type { Tenant } from '../../tenant.js'
import { exercisesOf, historyLoader, recordOf, sittingsOf, type PersonHistory } from '../skill/evidence.js'
import { toSkill } from '../skill/to-skill.js'
import type { Scope } from '../team-scope/scope.js'
import { isShown, surroundingsOf } from '../team-scope/surroundings.js'
import type { Cohort, CohortMean, CohortSkill } from './cohort.type.js'
import { groupChange, reach90, type GroupChange } from './group-change.js'
import { countMeasured, measuredPeople, type MeasuredPerson } from './measured.repository.js'
import { personChange, type PersonChange } from './person-change.js'
import type { Span } from './span.js'

/** So many for each skill say almost what thousands would, and cost the same whoever is asked about. */
const mostByLot = 100

/** What moves in less is lost in the arithmetic. */
const leastMs = 86_400_000

/** The skills in the catalogue's order. */
export async function cohortOf(tenant: Tenant, scope: Scope, span: Span): Promise<Cohort> {
  const surroundings = await surroundingsOf(tenant, scope)
  const { team, teams, everybody } = surroundings
  const counts = await countMeasured(tenant, everybody, { span, teamIds: [...teams.keys()] })
  const sizesOf = (skillId: string) => {
    const rows = counts.filter((row) => row.skillId === skillId)
    const ofTeams = rows.flatMap((row) => (row.teamId ? [[row.teamId, row.people] as const] : []))
    return { people: rows.find((row) => !row.teamId)?.people ?? 0, teams: new Map(ofTeams) }
  }
  const shown = tenant.catalogue.skills.flatMap(({ id }) => {
    const sizes = sizesOf(id)
    const size = (team ? sizes.teams.get(team) : sizes.people) ?? 0
    return isShown(surroundings, sizes) ? [{ id, size }] : []
  })
  if (shown.length === 0) return { skills: [] }
  const skillIds = shown.map(({ id }) => id)
  const measured = await measuredPeople(tenant, scope, { span, skillIds, most: mostByLot })
  const changes = await changesOf(tenant, measured, span)
  const skills = shown.map(({ id, size }) =>
    toCohortSkill(tenant, id, groupChange(changes.get(id)!, size), size),
  )
  return { skills: skills.filter(isPresent) }
}

/** By skill. */
async function changesOf(
  tenant: Tenant,
  measured: readonly MeasuredPerson[],
  span: Span,
): Promise<Map<string, PersonChange[]>> {
  const changes = new Map<string, PersonChange[]>()
  const ofPerson = new Map<string, MeasuredPerson[]>()
  for (const row of measured) ofPerson.set(row.userId, [...(ofPerson.get(row.userId) ?? []), row])
  const histories = await tenant.use(historyLoader).loadMany([...ofPerson.keys()])
  for (const [at, rows] of [...ofPerson.values()].entries()) {
    const history = histories[at]!
    if (history instanceof Error) throw history
    const known = knownUntil(history, span.toAt)
    for (const { skillId, lastAt } of rows) {
      const until = new Date(Math.max(lastAt.getTime(), span.fromAt.getTime() + leastMs))
      const change = changeIn(known, skillId, { from: span.fromAt, until })
      changes.set(skillId, [...(changes.get(skillId) ?? []), change])
    }
    // Others are answered meanwhile.
    await setImmediate()
  }
  return changes
}

function knownUntil({ graded, answered, lessons }: PersonHistory, until: Date): PersonHistory {
  const isKnown = ({ at }: { at: Date }) => at <= until
  return {
    graded: graded.filter(isKnown),
    answered: answered.filter(isKnown),
    lessons: lessons.filter(isKnown),
  }
}

function changeIn(history: PersonHistory, skillId: string, span: { from: Date; until: Date }): PersonChange {
  const exercises = exercisesOf(history, skillId).map(({ slug }) => slug)
  const questions = sittingsOf(history, skillId).flatMap(({ answers }) => answers.map(({ item }) => item))
  return personChange(recordOf(history, skillId).events, { ...span, evidence: [...exercises, ...questions] })
}

function toCohortSkill(
  tenant: Tenant,
  skillId: string,
  { before, beforeSd, after, afterSd, change, changeSd, ...rest }: GroupChange,
  people: number,
): CohortSkill | null {
  const skill = toSkill(tenant, skillId)
  return (
    skill && {
      ...{ skill, people, ...rest },
      before: meanOf(before, beforeSd),
      after: meanOf(after, afterSd),
      change: meanOf(change, changeSd),
    }
  )
}

function meanOf(mean: number, sd: number): CohortMean {
  return { mean, low: mean - reach90 * sd, high: mean + reach90 * sd }
}
