import type { Tenant } from '../../tenant.js'
import { scopeValues, type Scope } from '../team-scope/scope.js'
import { peopleIn } from '../team-scope/people-in.js'

export interface TriedRow {
  slug: string
  tried: number
  passed: number
  /** Of those who passed, on average. */
  attempts: number | null
  /** Median of those who passed. */
  minutes: number | null
}

/**
 * `tried`: each person and exercise with a graded attempt, our own faults left out. Raw SQL for its median. Groups are hashed: sorting the texts of everybody's
 * attempts takes longest of all.
 */
const triedIn = `${peopleIn},
  attempts as (
    select s.user_id, s.exercise_slug, min(s.created_at) as first_at, array_agg(s.created_at) as ats,
      min(s.created_at) filter (where g.verdict = 'passed') as passed_at
    from app.submission s
    join app.grading g on g.organization_id = $1 and g.submission_id = s.id and g.standing = 'standing' and g.verdict <> 'our_fault'
    where s.organization_id = $1 and s.user_id in (select user_id from person)
    group by s.user_id, s.exercise_slug),
  tried as (
    select a.user_id, a.exercise_slug, a.first_at, a.passed_at,
      case when a.passed_at = a.first_at then 1
        when a.passed_at is not null then (select count(*) from unnest(a.ats) x where x <= a.passed_at) end as attempts
    from attempts a)`

export async function exercisesTried(tenant: Tenant, scope: Scope): Promise<TriedRow[]> {
  return tenant.db.query<TriedRow>(
    `with ${triedIn}
     select t.exercise_slug as slug, count(*)::int as tried, count(t.attempts)::int as passed, avg(t.attempts)::float8 as attempts,
       percentile_cont(0.5) within group (order by extract(epoch from t.passed_at - least(t.first_at, d.created_at)) / 60)
         filter (where t.passed_at is not null) as minutes
     from tried t
     left join app.draft d on d.organization_id = $1 and d.user_id = t.user_id and d.exercise_slug = t.exercise_slug
     group by t.exercise_slug`,
    scopeValues(tenant, scope),
  )
}

export interface TeamTried {
  slug: string
  teamId: string
  tried: number
  passed: number
}

/** The same by team, for teams that share nobody. */
export async function triedByTeam(
  tenant: Tenant,
  scope: Scope,
  teamIds: readonly string[],
): Promise<TeamTried[]> {
  return tenant.db.query<TeamTried>(
    `with ${triedIn}
     select t.exercise_slug as slug, x.team_id as "teamId", count(*)::int as tried, count(t.attempts)::int as passed
     from tried t join app.team_member x on x.organization_id = $1 and x.team_id = any ($4::uuid[]) and x.user_id = t.user_id
       and not (x.is_manager and x.user_id = $2)
     group by t.exercise_slug, x.team_id`,
    [...scopeValues(tenant, scope), teamIds],
  )
}
