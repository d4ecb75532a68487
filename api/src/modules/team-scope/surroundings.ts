import type { Tenant } from '../../tenant.js'
import { leastForAverage } from '../privacy/sight.js'
import { scopeOf, teamsShown, type Scope } from './scope.js'
import { shownGroups } from './group-rule.js'
import { teamsApart } from './teams.repository.js'

export interface Sizes {
  /** Of everybody the viewer sees. */
  people: number
  /** Of teams that share nobody. */
  teams: ReadonlyMap<string, number>
}

/** What a group is seen beside. */
export interface Surroundings extends Sizes {
  everybody: Scope
  /** Null where the group is everybody. */
  team: string | null
}

export async function surroundingsOf(tenant: Tenant, { teamIds }: Scope): Promise<Surroundings> {
  const teams = await tenant.use(teamsShown)
  const everybody = scopeOf(tenant, teams, null)!
  const sizes = await teamsApart(
    tenant,
    everybody,
    teams.map(({ id }) => id),
  )
  const isEverybody = teamIds === 'all' || (everybody.teamIds !== 'all' && teamIds.length === teams.length)
  return { ...sizes, everybody, team: isEverybody ? null : teamIds[0]! }
}

/** Whether something may be said of so many people, here and beside it. */
export function isShown({ team }: Pick<Surroundings, 'team'>, { people, teams }: Sizes): boolean {
  return team ? shownGroups(people, teams).has(team) : people >= leastForAverage
}
