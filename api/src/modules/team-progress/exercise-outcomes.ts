import { RateBound } from '../../graphql/enums.js'
import { isPresent } from '../../graphql/present.js'
import type { Tenant } from '../../tenant.js'
import { toExercise } from '../exercise/to-exercise.js'
import { sightOfOthers } from '../privacy/sight.js'
import { exercisesTried, triedByTeam, type TriedRow } from './exercises.repository.js'
import type { Having } from '../team-scope/group-rule.js'
import { rateTold, type RateTold } from './pass-rate.js'
import { isShown, type Surroundings } from '../team-scope/surroundings.js'
import type { ExerciseOutcome, TeamProgress } from './team-progress.type.js'

/** Exercises tried by five people or more of which something may be said, the one that fewest pass first. */
export async function exerciseOutcomes(progress: TeamProgress): Promise<ExerciseOutcome[]> {
  const { tenant, scope, surroundings } = progress
  const { results } = await tenant.use(sightOfOthers)
  const rows = await exercisesTried(tenant, scope)
  const besideOf = surroundings.team ? await triedBeside(progress) : null
  const toldOf = results ? resultsTold : levelsTold
  return rows
    .map((row) => {
      const told = toldOf(surroundings, besideOf?.(row.slug) ?? { everybody: row, teams: new Map() })
      return told && toOutcome(tenant, row, told)
    })
    .filter(isPresent)
    .toSorted((one, other) => one.passRate - other.passRate || other.people - one.people)
}

type Tried = Pick<TriedRow, 'tried' | 'passed'>

/** Who tried and passed an exercise, in each team and altogether: they are the group of whom something is said. */
interface Beside {
  everybody: Tried
  teams: ReadonlyMap<string, Tried>
}

async function triedBeside({ tenant, surroundings: { everybody, teams } }: TeamProgress) {
  const [all, byTeam] = await Promise.all([
    exercisesTried(tenant, everybody),
    triedByTeam(tenant, everybody, [...teams.keys()]),
  ])
  return (slug: string): Beside => ({
    everybody: all.find((row) => row.slug === slug) ?? { tried: 0, passed: 0 },
    teams: new Map(byTeam.flatMap((row) => (row.slug === slug ? [[row.teamId, row] as const] : []))),
  })
}

/** Where it is shown who passed. */
function resultsTold(surroundings: Surroundings, { everybody, teams }: Beside): RateTold | null {
  const shown = (of: 'tried' | 'passed') =>
    isShown(surroundings, {
      people: everybody[of],
      teams: new Map([...teams].map(([id, team]) => [id, team[of]])),
    })
  const { tried, passed } = (surroundings.team ? teams.get(surroundings.team) : everybody) ?? everybody
  if (!shown('tried')) return null
  return { passRate: passed / tried, bound: RateBound.EXACT, ofPassed: shown('passed') }
}

function levelsTold({ team }: Surroundings, { everybody, teams }: Beside): RateTold | null {
  const having = ({ tried, passed }: Tried): Having => ({ people: tried, having: passed })
  return rateTold(having(everybody), new Map([...teams].map(([id, of]) => [id, having(of)])), team)
}

function toOutcome(
  tenant: Tenant,
  { slug, tried, attempts, minutes }: TriedRow,
  { ofPassed, ...rate }: RateTold,
): ExerciseOutcome | null {
  const exercise = tenant.catalogue.exerciseBySlug.get(slug)
  if (!exercise) return null
  return {
    ...{ exercise: toExercise(tenant, exercise), people: tried, ...rate },
    attempts: ofPassed && attempts !== null ? Math.round(attempts * 2) / 2 : null,
    minutes: ofPassed && minutes !== null ? Math.round(minutes / 5) * 5 : null,
  }
}
