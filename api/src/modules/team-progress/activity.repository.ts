import type { Tenant } from '../../tenant.js'
import { scopeValues, type Scope } from '../team-scope/scope.js'
import { peopleIn } from '../team-scope/people-in.js'

/** How many people did something in each week since then; weeks begin on Monday where the company is, and empty ones are not among them. */
export async function activityByWeek(
  tenant: Tenant,
  scope: Scope,
  since: Date,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tenant.db.query<{ week: string; people: number }>(
    `with ${peopleIn}
     select to_char(y.week, 'YYYY-MM-DD') as week, count(*)::int as people
     from (select distinct x.user_id, date_trunc('week', x.at at time zone $5) as week from (
       select s.user_id, s.created_at as at from app.submission s where s.organization_id = $1 and s.created_at >= $4
       union all select c.user_id, c.completed_at from app.completion c where c.organization_id = $1 and c.completed_at >= $4) x
     where x.user_id in (select user_id from person)) y
     group by y.week`,
    [...scopeValues(tenant, scope), since, tenant.organization.timezone],
  )
  return new Map(rows.map(({ week, people }) => [week, people]))
}
