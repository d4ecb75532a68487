import type { Tenant } from '../../tenant.js'
import { peopleIn } from '../team-scope/people-in.js'
import { scopeValues, type Scope } from '../team-scope/scope.js'
import { activeFrom, activeSince, assessed, learning } from '../team-scope/steps.js'

export interface FunnelCounts {
  joined: number
  /** Invited, and not here yet. */
  expected: number
  active: number
  assessed: number
  learning: number
  certified: number
}

/** Distinct people at each step, in one statement. Raw SQL: Prisma cannot count the people of several tables at once. */
export async function countFunnel(tenant: Tenant, scope: Scope): Promise<FunnelCounts> {
  const [row] = await tenant.db.query<FunnelCounts>(
    `with ${peopleIn},
     is_active as (${activeSince('$4')}),
     is_assessed as (${assessed}),
     is_learning as (${learning}),
     is_certified as (${certified})
     select count(*)::int as joined,
       (select count(distinct i.email)::int from auth.invitation i
        where i.organization_id = $1 and i.status = 'pending' and ($3::uuid[] is null or i.team_id = any ($3::uuid[]))) as expected,
       count(*) filter (where user_id in (select user_id from is_active))::int as active,
       count(*) filter (where user_id in (select user_id from is_assessed))::int as assessed,
       count(*) filter (where user_id in (select user_id from is_learning))::int as learning,
       count(*) filter (where user_id in (select user_id from is_certified))::int as certified
     from person`,
    [...scopeValues(tenant, scope), activeFrom(tenant)],
  )
  return row!
}

export interface HavingCounts {
  /** Null of everybody. */
  teamId: string | null
  people: number
  learning: number
  certified: number
}

/** How many are learning or certified, of everybody and of each of some teams that share nobody. */
export async function countHaving(
  tenant: Tenant,
  everybody: Scope,
  teamIds: readonly string[],
): Promise<HavingCounts[]> {
  return tenant.db.query<HavingCounts>(
    `with ${peopleIn},
     is_learning as (${learning}),
     is_certified as (${certified}),
     place as (
       select null::uuid as team_id, user_id from person
       union all select x.team_id, x.user_id from app.team_member x join person p on p.user_id = x.user_id
       where x.organization_id = $1 and x.team_id = any ($4::uuid[]) and not (x.is_manager and x.user_id = $2))
     select team_id as "teamId", count(*)::int as people,
       count(*) filter (where user_id in (select user_id from is_learning))::int as learning,
       count(*) filter (where user_id in (select user_id from is_certified))::int as certified
     from place group by team_id`,
    [...scopeValues(tenant, everybody), teamIds],
  )
}

const certified = `select c.user_id from app.certificate c where c.organization_id = $1 and c.revoked_at is null`
