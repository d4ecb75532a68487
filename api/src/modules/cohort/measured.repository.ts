import type { Tenant } from '../../tenant.js'
import { peopleIn } from '../team-scope/people-in.js'
import { scopeValues, type Scope } from '../team-scope/scope.js'
import type { Span } from './span.js'

/** `measured`: of whom there is evidence of a skill until $4 and again until $5, and when the last of it was. */
const measuredIn = `${peopleIn},
  measured as (
    select e.user_id, e.skill_id, max(e.observed_at) as last_at
    from app.skill_evidence e
    where e.organization_id = $1 and e.observed_at <= $5 and e.user_id in (select user_id from person)
      and (e.source = 'response' or exists (
        select from app.grading g where g.organization_id = $1 and g.id = e.grading_id and g.standing = 'standing'))
    group by e.user_id, e.skill_id
    having min(e.observed_at) <= $4 and max(e.observed_at) > $4)`

const valuesOf = (tenant: Tenant, scope: Scope, { fromAt, toAt }: Span) => [
  ...scopeValues(tenant, scope),
  fromAt,
  toAt,
]

export interface MeasuredCount {
  skillId: string
  /** Null of everybody. */
  teamId: string | null
  people: number
}

/** How many people that are, of everybody and of some teams that share nobody. Raw SQL: of thousands of people Prisma would bring the ledger here. */
export function countMeasured(
  tenant: Tenant,
  everybody: Scope,
  { span, teamIds }: { span: Span; teamIds: readonly string[] },
): Promise<MeasuredCount[]> {
  return tenant.db.query<MeasuredCount>(
    `with ${measuredIn}
     select skill_id as "skillId", null as "teamId", count(*)::int as people from measured group by skill_id
     union all
     select y.skill_id, x.team_id, count(*)::int
     from measured y join app.team_member x on x.organization_id = $1 and x.user_id = y.user_id
     where x.team_id = any ($6::uuid[]) and not (x.is_manager and x.user_id = $2)
     group by y.skill_id, x.team_id`,
    [...valuesOf(tenant, everybody, span), teamIds],
  )
}

export interface MeasuredPerson {
  skillId: string
  userId: string
  lastAt: Date
}

/** At most so many for each skill, by a lot that is always the same. */
export function measuredPeople(
  tenant: Tenant,
  scope: Scope,
  { span, skillIds, most }: { span: Span; skillIds: readonly string[]; most: number },
): Promise<MeasuredPerson[]> {
  return tenant.db.query<MeasuredPerson>(
    `with ${measuredIn}
     select skill_id as "skillId", user_id as "userId", last_at as "lastAt" from (
       select y.*, row_number() over (partition by y.skill_id order by md5(y.user_id::text)) as nth
       from measured y where y.skill_id = any ($6::uuid[])) z
     where nth <= $7::int`,
    [...valuesOf(tenant, scope, span), skillIds, most],
  )
}
