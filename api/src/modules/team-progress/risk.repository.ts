import type { MemberRow } from '../organization/people.js'
import type { Tenant } from '../../tenant.js'
import type { Scope } from '../team-scope/scope.js'
import { dueIn, dueValues } from './due.repository.js'

export interface RiskRow extends MemberRow {
  /** The higher, the sooner somebody should look. */
  urgency: number
  /** Of what was given, how much is over its day, and since how many days the first. */
  over: number
  daysOver: number | null
  /** Days without anything, where something is open by a day. */
  idleDays: number | null
  /** Exercises failed three times or more and never passed; none where results are not shown. */
  stuckOn: string[]
}

export const idleAfterDays = 14
export const stuckAfter = 3

export interface RiskPlace {
  urgency: number
  memberId: string
}

interface Asked {
  after: RiskPlace | null
  take: number
  /** Whether the viewer sees results. */
  results: boolean
}

/** Who needs somebody, the most urgent first, and how many there are altogether: in one statement, as finding them takes longest. */
export async function peopleAtRisk(
  tenant: Tenant,
  scope: Scope,
  { after, take, results }: Asked,
): Promise<{ rows: RiskRow[]; total: number }> {
  const found = await tenant.db.query<Omit<RiskRow, 'user'> & { name: string; email: string; total: number }>(
    `with ${riskIn}
     select t.total, p.* from (select count(*)::int as total from risk) t
     left join (
       select m.id, r.user_id as "userId", m.role, m.created_at as "createdAt", m.suspended_at as "suspendedAt",
         u.name, u.email, r.urgency, r.over, r.days_over as "daysOver", r.idle_days as "idleDays", r.stuck_on as "stuckOn"
       from risk r
       join auth.member m on m.organization_id = $1 and m.user_id = r.user_id
       join auth."user" u on u.id = r.user_id
       where $10::float8 is null or (r.urgency, m.id) < ($10::float8, $11::uuid)
       order by r.urgency desc, m.id desc limit $12::int) p on true
     order by p.urgency desc, p.id desc`,
    [...dueValues(tenant, scope), results, after?.urgency ?? null, after?.memberId ?? null, take],
  )
  const rows = found.flatMap(({ name, email, total: _, ...row }): RiskRow[] =>
    // Nobody on this page: the count stands alone.
    row.id ? [{ ...row, user: { name, email } }] : [],
  )
  return { rows, total: found[0]?.total ?? 0 }
}

/** Over the day comes before stuck, and stuck before silence; within each, longer first. */
const riskIn = `${dueIn},
  open as (
    select d.user_id, count(*) filter (where d.days < 0)::int as over, -min(d.days) filter (where d.days < 0) as days_over
    from due d where d.done_at is null group by d.user_id),
  last_active as (
    select x.user_id, max(x.at) as at from (
      select s.user_id, s.created_at as at from app.submission s where s.organization_id = $1
      union all select c.user_id, c.completed_at from app.completion c where c.organization_id = $1
      union all select d.user_id, d.updated_at from app.draft d where d.organization_id = $1
      union all select e.user_id, e.created_at from app.enrollment e where e.organization_id = $1 and e.assigned_by_id is null) x
    where x.user_id in (select user_id from open) group by x.user_id),
  idle as (
    select o.user_id, ($8::timestamptz at time zone $7)::date - (coalesce(l.at, p.created_at) at time zone $7)::date as days
    from open o join person p on p.user_id = o.user_id left join last_active l on l.user_id = o.user_id),
  stuck as (
    select t.user_id, array_agg(t.exercise_slug order by t.attempts desc, t.exercise_slug) as slugs, max(t.attempts) as attempts from (
      select s.user_id, s.exercise_slug, count(*) as attempts
      from app.submission s
      join app.grading g on g.organization_id = $1 and g.submission_id = s.id and g.standing = 'standing' and g.verdict <> 'our_fault'
      where $9::bool and s.organization_id = $1 and s.user_id in (select user_id from person)
      group by s.user_id, s.exercise_slug
      having count(*) >= ${stuckAfter} and not bool_or(g.verdict = 'passed')) t
    group by t.user_id),
  risk as materialized (
    select p.user_id, coalesce(o.over, 0) as over, o.days_over,
      case when i.days >= ${idleAfterDays} then i.days end as idle_days, coalesce(s.slugs, '{}') as stuck_on,
      (case when o.over > 0 then 1000000 + o.days_over when s.attempts is not null then 10000 + s.attempts else i.days end)::float8 as urgency
    from person p
    left join open o on o.user_id = p.user_id
    left join idle i on i.user_id = p.user_id
    left join stuck s on s.user_id = p.user_id
    where o.over > 0 or i.days >= ${idleAfterDays} or s.attempts is not null)`
