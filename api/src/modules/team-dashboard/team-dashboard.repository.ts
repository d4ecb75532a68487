import type { Tenant } from '../../tenant.js'
import { isInScope, scopeValues, type Scope } from '../team-scope/scope.js'

export interface Activity {
  submissions: number
  /** Exercises passed at least once. */
  passed: number
  lastAt: Date
}

/** Raw SQL: Prisma's grouping cannot count distinct exercises under a condition on another table in one statement. */
export async function activityOf(tenant: Tenant, userIds: readonly string[]): Promise<Map<string, Activity>> {
  const rows = await tenant.db.query<Activity & { userId: string }>(
    `select s.user_id as "userId", count(*)::int as submissions, max(s.created_at) as "lastAt",
       count(distinct s.exercise_slug) filter (where g.verdict = 'passed')::int as passed
     from app.submission s
     left join app.grading g on g.organization_id = s.organization_id and g.submission_id = s.id and g.standing = 'standing'
     where s.organization_id = $1 and s.user_id = any ($2::uuid[])
     group by s.user_id`,
    [tenant.organization.id, userIds],
  )
  return new Map(rows.map(({ userId, ...activity }) => [userId, activity]))
}

/** Submissions with a grade, newest first. */
export async function newestGraded(tenant: Tenant, scope: Scope, take: number): Promise<string[]> {
  const rows = await tenant.db.query<{ id: string }>(
    `select s.id from app.submission s
     where $2::uuid is not null and s.organization_id = $1 and ${isInScope('s.user_id')}
       and exists (select from auth.member m
         where m.organization_id = $1 and m.user_id = s.user_id and m.suspended_at is null)
       and exists (select from app.grading g
         where g.organization_id = $1 and g.submission_id = s.id and g.standing = 'standing')
     order by s.created_at desc, s.id desc limit $4`,
    [...scopeValues(tenant, scope), take],
  )
  return rows.map(({ id }) => id)
}
