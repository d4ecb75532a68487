import type { Tenant } from '../../tenant.js'
import { scopeValues, type Scope } from './scope.js'
import { disjointGroups } from './group-rule.js'
import { peopleIn } from './people-in.js'

/** How many people the viewer sees there, and of the teams those that share nobody, with their sizes. */
export async function teamsApart(
  tenant: Tenant,
  everybody: Scope,
  teamIds: readonly string[],
): Promise<{ people: number; teams: ReadonlyMap<string, number> }> {
  const rows = await tenant.db.query<{ one: string | null; other: string | null; people: number }>(
    `with ${peopleIn},
     place as (
       select x.team_id, x.user_id from app.team_member x join person p on p.user_id = x.user_id
       where x.organization_id = $1 and x.team_id = any ($4::uuid[]) and not (x.is_manager and x.user_id = $2))
     select null::uuid as one, null::uuid as other, count(*)::int as people from person
     union all select team_id, null, count(*)::int from place group by team_id
     union all select distinct a.team_id, b.team_id, 0 from place a join place b on b.user_id = a.user_id and b.team_id > a.team_id`,
    [...scopeValues(tenant, everybody), teamIds],
  )
  const sizes = new Map(rows.flatMap(({ one, other, people }) => (one && !other ? [[one, people]] : [])))
  const sharing = rows.flatMap(({ one, other }) => (one && other ? [[one, other] as const] : []))
  return { people: rows.find(({ one }) => !one)?.people ?? 0, teams: disjointGroups(sizes, sharing) }
}
