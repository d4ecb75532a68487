import type { Tenant } from '../../tenant.js'

export const activeDays = 30

export function activeFrom({ now }: Pick<Tenant, 'now'>): Date {
  return new Date(now().getTime() - activeDays * 86_400_000)
}

/** Who handed something in, finished something, wrote code or began a course by themselves since then. */
export const activeSince = (since: string) => `
  select s.user_id from app.submission s where s.organization_id = $1 and s.created_at >= ${since}
  union select c.user_id from app.completion c where c.organization_id = $1 and c.completed_at >= ${since}
  union select d.user_id from app.draft d where d.organization_id = $1 and d.updated_at >= ${since}
  union select e.user_id from app.enrollment e
    where e.organization_id = $1 and e.assigned_by_id is null and e.created_at >= ${since}`

/** Of whom there is evidence of a skill. */
export const assessed = `select e.user_id from app.skill_estimate e
  where e.organization_id = $1 and e.exercise_count + e.answer_count > 0`

/** Who finished a lesson or passed an exercise of a course. */
export const learning = 'select c.user_id from app.completion c where c.organization_id = $1'
