import { RateBound } from '../../graphql/enums.js'
import { isPresent } from '../../graphql/present.js'
import type { Tenant } from '../../tenant.js'
import { toExercise } from '../exercise/to-exercise.js'
import { leastForAverage, sightOfOthers } from '../privacy/sight.js'
import { exercisesTried, triedByTeam, type TriedRow } from './exercises.repository.js'
import { isShown, type Sizes } from './surroundings.js'
import type { ExerciseOutcome, TeamProgress } from './team-progress.type.js'

/** Exercises tried by five people or more, the one that fewest pass first. */
export async function exerciseOutcomes(progress: TeamProgress): Promise<ExerciseOutcome[]> {
  const { tenant, scope, surroundings } = progress
  const { results } = await tenant.use(sightOfOthers)
  const rows = await exercisesTried(tenant, scope)
  const sizesOf = surroundings.team ? await sizesBeside(progress) : null
  const shown = (row: TriedRow, of: 'tried' | 'passed') =>
    sizesOf ? isShown(surroundings, sizesOf(row.slug, of)) : row[of] >= leastForAverage
  return rows
    .filter((row) => shown(row, 'tried'))
    .map((row) => toOutcome(tenant, row, { results, passed: shown(row, 'passed') }))
    .filter(isPresent)
    .toSorted((one, other) => one.passRate - other.passRate || other.people - one.people)
}

/** Who tried or passed an exercise, in each team and altogether: they are the group of whom something is said. */
async function sizesBeside({ tenant, surroundings: { everybody, teams } }: TeamProgress) {
  const [all, byTeam] = await Promise.all([
    exercisesTried(tenant, everybody),
    triedByTeam(tenant, everybody, [...teams.keys()]),
  ])
  return (slug: string, of: 'tried' | 'passed'): Sizes => ({
    people: all.find((row) => row.slug === slug)?.[of] ?? 0,
    teams: new Map(byTeam.flatMap((row) => (row.slug === slug ? [[row.teamId, row[of]] as const] : []))),
  })
}

function toOutcome(
  tenant: Tenant,
  { slug, tried, passed, attempts, minutes }: TriedRow,
  shown: { results: boolean; passed: boolean },
): ExerciseOutcome | null {
  const exercise = tenant.catalogue.exerciseBySlug.get(slug)
  if (!exercise) return null
  return {
    exercise: toExercise(tenant, exercise),
    people: tried,
    ...(shown.results ? { passRate: passed / tried, bound: RateBound.EXACT } : boundedRate(passed / tried)),
    attempts: shown.passed && attempts !== null ? Math.round(attempts * 2) / 2 : null,
    minutes: shown.passed && minutes !== null ? Math.round(minutes / 5) * 5 : null,
  }
}

const nearNone = 0.2
const nearAll = 0.8

/** That nobody or everybody passed would say it of each, so near those only a bound is told; between them tenths. */
export function boundedRate(rate: number): { passRate: number; bound: RateBound } {
  if (rate <= nearNone) return { passRate: nearNone, bound: RateBound.AT_MOST }
  if (rate >= nearAll) return { passRate: nearAll, bound: RateBound.AT_LEAST }
  return { passRate: Math.round(rate * 10) / 10, bound: RateBound.EXACT }
}
