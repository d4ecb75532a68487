import type { Tenant } from '../../tenant.js'

/** Of a larger company, the newest members are seen in their teams only. */
const mostShown = 500

export const everybody = async (tenant: Tenant): Promise<string[]> => {
  const rows = await tenant.db.read((db) =>
    db.member.findMany({
      where: { organizationId: tenant.organization.id, suspendedAt: null },
      orderBy: { id: 'asc' },
      take: mostShown,
      select: { userId: true },
    }),
  )
  return rows.map((row) => row.userId)
}

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
