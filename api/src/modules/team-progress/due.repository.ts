import type { Tenant } from '../../tenant.js'
import { scopeValues, type Scope } from '../team-scope/scope.js'
import { peopleIn } from '../team-scope/people-in.js'

export interface DueCounts {
  doneInTime: number
  doneLate: number
  over: number
  /** Within seven days, today included. */
  soon: number
  later: number
  people: number
}

/** How much of what somebody was given by a day is where: each path or course once a person. */
export async function countDue(tenant: Tenant, scope: Scope): Promise<DueCounts> {
  const [row] = await tenant.db.query<DueCounts>(
    `with ${dueIn}
     select count(*) filter (where done_at <= due_at)::int as "doneInTime",
       count(*) filter (where done_at > due_at)::int as "doneLate",
       count(*) filter (where done_at is null and days < 0)::int as over,
       count(*) filter (where done_at is null and days between 0 and 7)::int as soon,
       count(*) filter (where done_at is null and days > 7)::int as later,
       count(distinct user_id)::int as people
     from due`,
    dueValues(tenant, scope),
  )
  return row!
}

/**
 * `due`: whom something was given by which day, and when it was done. What `given.ts` and `done.ts` say of single people, for all at once: each by
 * their earliest day, who joined a team later by a later one; a lesson is done with its exercise, a path with all its courses that are on offer.
 * Raw SQL: of thousands of people Prisma would bring every completion here.
 */
export const dueIn = `${peopleIn},
  offered as (select * from unnest($4::uuid[], $5::uuid[]) as o (path_id, course_id)),
  asked as (
    select g.user_id, g.learning, min(g.due_at) as due_at from (
      select e.user_id, coalesce(e.catalogue_learning_path_id, v.course_id) as learning, e.due_at
      from app.enrollment e
      join person p on p.user_id = e.user_id
      left join catalogue.course_version v on v.id = e.catalogue_course_version_id
      where e.organization_id = $1 and e.assigned_by_id is not null and e.withdrawn_at is null and e.due_at is not null
      union all
      select x.user_id, coalesce(a.catalogue_learning_path_id, a.catalogue_course_id),
        case when (x.created_at at time zone $7)::date > (a.created_at at time zone $7)::date
          then (((a.due_at at time zone $7)::date + 1 + ((x.created_at at time zone $7)::date - (a.created_at at time zone $7)::date))::timestamp
            at time zone $7) - interval '1 millisecond'
          else a.due_at end
      from app.team_assignment a
      join app.team_member x on x.organization_id = $1 and x.team_id = a.team_id and not x.is_manager
      join person p on p.user_id = x.user_id
      where a.organization_id = $1 and a.due_at is not null) g
    where g.learning = any ($6::uuid[])
    group by g.user_id, g.learning),
  lesson_done as (
    select c.user_id, v.course_id, v.id as version_id, l.slug, min(c.completed_at) as at
    from app.completion c
    join catalogue.course_version v on v.id = c.catalogue_course_version_id
    join catalogue.lesson l on l.course_version_id = v.id and l.slug = c.lesson_slug
    where c.organization_id = $1 and c.user_id in (select user_id from asked)
      and (l.exercise_slug is null or c.kind = 'exercise_passed')
    group by c.user_id, v.course_id, v.id, l.slug),
  course_done as (
    select w.user_id, w.course_id, min(w.at) as at from (
      select d.user_id, d.course_id, max(d.at) as at from lesson_done d
      group by d.user_id, d.course_id, d.version_id
      having count(*) = (select count(*) from catalogue.lesson l where l.course_version_id = d.version_id)) w
    group by w.user_id, w.course_id),
  path_done as (
    select d.user_id, o.path_id, max(d.at) as at from course_done d join offered o on o.course_id = d.course_id
    group by d.user_id, o.path_id
    having count(*) = (select count(*) from offered q where q.path_id = o.path_id)),
  due as (
    select a.user_id, a.learning, a.due_at, coalesce(c.at, p.at) as done_at,
      (a.due_at at time zone $7)::date - ($8::timestamptz at time zone $7)::date as days
    from asked a
    left join course_done c on c.user_id = a.user_id and c.course_id = a.learning
    left join path_done p on p.user_id = a.user_id and p.path_id = a.learning)`

export function dueValues(tenant: Tenant, scope: Scope): unknown[] {
  const { paths, courses } = tenant.catalogue
  const steps = paths.flatMap(({ id, courseIds }) =>
    courses.filter((course) => courseIds.includes(course.id)).map((course) => [id, course.id] as const),
  )
  return [
    ...scopeValues(tenant, scope),
    steps.map(([path]) => path),
    steps.map(([, course]) => course),
    [...paths, ...courses].map(({ id }) => id),
    tenant.organization.timezone,
    tenant.now(),
  ]
}
