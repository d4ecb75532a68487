import type { TenantDatabase } from '@skillgrad/db'
import type { Page } from './app.js'
import type { Filled } from './fill-company.js'

export interface View {
  name: string
  page: Page
  read(tenants: TenantDatabase, company: Filled): Promise<object[]>
  variables(company: Filled): Record<string, unknown>
}

/** Of the matrix. */
interface Matrix {
  name: string
  variables(company: Filled): Record<string, unknown>
  /** What of the statement by hand is another: the order, and who is left. */
  order: string
  where?: string
  join?: string
}

const estimateOf = (skill: string) =>
  `app.skill_estimate k on k.organization_id = $1 and k.user_id = m.user_id and k.skill_id = ${skill}`

export function viewsOf(company: Filled): View[] {
  const matrices = matricesOf(company).map((matrix): View => ({
    ...{ name: matrix.name, page: 'matrix', variables: matrix.variables },
    read: (tenants, of) => handWritten(tenants, of, matrix),
  }))
  return [
    ...matrices,
    { name: 'progress', page: 'progress', variables: () => ({}), read: handWrittenProgress },
  ]
}

function matricesOf({ skillId, profileId }: Filled): Matrix[] {
  const skill = `'${skillId}'::uuid`
  const name = `u.name collate "en-x-icu", m.id`
  return [
    { name: 'by name', variables: () => ({}), order: name },
    {
      name: 'by a skill',
      variables: ({ skill: id }) => ({ order: { by: 'SKILL', skill: id, descending: true } }),
      join: `left join ${estimateOf(skill)}`,
      order: `coalesce(k.rank, 0) desc, ${name}`,
    },
    {
      name: 'last active',
      variables: () => ({ order: { by: 'LAST_ACTIVE', descending: true } }),
      join: `left join (select user_id, max(created_at) as at from app.submission where organization_id = $1 group by user_id) k
        on k.user_id = m.user_id`,
      order: `k.at desc nulls last, ${name}`,
    },
    {
      name: 'Leading in a skill',
      variables: ({ skill: id }) => ({ filter: { skill: id, level: 'LEADING' } }),
      join: `join ${estimateOf(skill)} and k.rank = 5`,
      order: name,
    },
    {
      name: 'by gap',
      variables: () => ({ order: { by: 'GAP' } }),
      join: `left join (select e.user_id, count(*) as met from app.skill_estimate e
          join catalogue.role_profile_target t on t.role_profile_id = '${profileId}' and t.skill_id = e.skill_id
          where e.organization_id = $1 and e.rank >= case t.level_slug when 'starting' then 1 when 'working' then 3 else 5 end
          group by e.user_id) k on k.user_id = m.user_id`,
      order: `coalesce(k.met, 0) desc, ${name}`,
    },
    {
      name: 'a team',
      variables: ({ team }) => ({ team }),
      order: name,
      where: `exists (select from app.team_member x where x.organization_id = $1 and x.team_id = $2 and x.user_id = m.user_id)`,
    },
  ]
}

/** The same page as one statement: fifty people with what is known of them and what they did. */
function handWritten(
  tenants: TenantDatabase,
  { organizationId, teamId }: Filled,
  { order, where = 'true', join = '' }: Matrix,
): Promise<object[]> {
  return tenants.query(
    organizationId,
    `select p.*, e.estimates, s.submissions, s.last_at from (
       select m.id, m.user_id, u.name from auth.member m join auth."user" u on u.id = m.user_id ${join}
       where m.organization_id = $1 and m.suspended_at is null and $2::uuid is not null and ${where}
       order by ${order} limit 50) p
     left join lateral (
       select jsonb_agg(jsonb_build_object('skill', e.skill_id, 'rank', e.rank, 'grew', e.grew, 'at', e.updated_at)) as estimates
       from app.skill_estimate e where e.organization_id = $1 and e.user_id = p.user_id) e on true
     left join lateral (
       select count(*) as submissions, max(s.created_at) as last_at
       from app.submission s where s.organization_id = $1 and s.user_id = p.user_id) s on true`,
    [organizationId, teamId],
  )
}

/** The counts of the page of progress as one statement: steps, weeks, and how exercises go. */
function handWrittenProgress(tenants: TenantDatabase, { organizationId }: Filled): Promise<object[]> {
  return tenants.query(
    organizationId,
    `with person as materialized (select user_id from auth.member where organization_id = $1 and suspended_at is null),
     work as materialized (
       select s.user_id, s.exercise_slug, s.created_at, g.verdict from app.submission s
       join app.grading g on g.organization_id = $1 and g.submission_id = s.id and g.standing = 'standing'
       where s.organization_id = $1)
     select (select count(*) from person) as joined,
       (select count(*) from (select distinct user_id from work where created_at > now() - interval '30 days') x) as active,
       (select count(*) from (select distinct user_id from app.skill_estimate where organization_id = $1) x) as assessed,
       (select jsonb_object_agg(week, people) from (
         select week, count(*) as people from (
           select distinct user_id, date_trunc('week', created_at) as week from work where created_at > now() - interval '84 days') x
         group by week) y) as weeks,
       (select jsonb_object_agg(exercise_slug, passed) from (
         select exercise_slug, avg(passed::int) as passed from (
           select user_id, exercise_slug, bool_or(verdict = 'passed') as passed from work group by 1, 2) x
         group by exercise_slug) y) as exercises`,
    [organizationId],
  )
}
