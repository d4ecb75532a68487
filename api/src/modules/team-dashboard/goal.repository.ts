import type { Tenant } from '../../tenant.js'
import { isInScope, scopeValues, type Scope } from '../team-scope/scope.js'

export interface Goal {
  profileId: string
  /** Whoever has no goal of their own aims for it. */
  isCompanys: boolean
  targets: readonly { skillId: string; rank: number }[]
}

export interface Standing {
  people: number
  meeting: number
  bySkill: ReadonlyMap<string, { met: number; short: number; unknown: number }>
}

/** How many people with that goal are where, in one statement. */
export async function standingOf(tenant: Tenant, scope: Scope, goal: Goal): Promise<Standing> {
  const own = 'select from app.role_assignment a where a.organization_id = $1 and a.user_id = m.user_id'
  const rows = await tenant.db.query<{
    skillId: string | null
    people: number
    met: number
    unknown: number
  }>(
    `with person as materialized (
       select m.user_id from auth.member m
       where $2::uuid is not null and m.organization_id = $1 and m.suspended_at is null and ${isInScope('m.user_id')}
         and (exists (${own} and a.catalogue_role_profile_id = $4::uuid) or ($5::bool and not exists (${own})))),
     target as (select * from unnest($6::uuid[], $7::smallint[]) as t (skill_id, rank)),
     towards as (
       select p.user_id, t.skill_id, coalesce(e.rank, 0) as rank, coalesce(e.rank, 0) >= t.rank as is_met
       from person p cross join target t
       left join app.skill_estimate e
         on e.organization_id = $1 and e.user_id = p.user_id and e.skill_id = t.skill_id)
     select skill_id as "skillId", count(*)::int as people, count(*) filter (where is_met)::int as met,
       count(*) filter (where rank = 0)::int as unknown
     from towards group by skill_id
     union all
     select null, count(*)::int, count(*) filter (where meets)::int, 0
     from (select bool_and(is_met) as meets from towards group by user_id) everybody`,
    [
      ...scopeValues(tenant, scope),
      goal.profileId,
      goal.isCompanys,
      goal.targets.map(({ skillId }) => skillId),
      goal.targets.map(({ rank }) => rank),
    ],
  )
  const whole = rows.find(({ skillId }) => skillId === null)
  return {
    people: whole?.people ?? 0,
    meeting: whole?.met ?? 0,
    bySkill: new Map(
      rows.flatMap(({ skillId, people, met, unknown }) =>
        skillId ? [[skillId, { met, unknown, short: people - met - unknown }] as const] : [],
      ),
    ),
  }
}
