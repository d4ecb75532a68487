import type { Tenant } from '../../tenant.js'
import { isInScope, scopeValues, type Scope } from '../team-scope/scope.js'

/** How many exercises the people have passed together, and how many people they are. */
export async function passedIn(tenant: Tenant, scope: Scope): Promise<{ people: number; passed: number }> {
  const [row] = await tenant.db.query<{ people: number; passed: number }>(
    `with people as materialized (
       select m.user_id from auth.member m
       where $2::uuid is not null and m.organization_id = $1 and m.suspended_at is null and ${isInScope('m.user_id')})
     select (select count(*)::int from people) as people, count(*)::int as passed
     from (select distinct s.user_id, s.exercise_slug from app.submission s
     join app.grading g on g.organization_id = s.organization_id and g.submission_id = s.id
       and g.standing = 'standing' and g.verdict = 'passed'
     where s.organization_id = $1 and s.user_id in (select user_id from people)) x`,
    scopeValues(tenant, scope),
  )
  return row!
}
