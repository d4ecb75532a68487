import { describeLevel, type StoredEstimate } from '../../skill/level.js'
import type { Sight } from '../sight.js'

type Cell = string | number | Date | null
type Loose = Record<string, Cell>

export interface CompanyTable {
  /** Without `.csv`. */
  file: CompanyFile
  head: readonly string[]
  /** A statement as `pagesOf` takes it. */
  text: string
  cells(row: never): readonly Cell[]
}

export type CompanyFile =
  | 'people'
  | 'teams'
  | 'invitations'
  | 'levels'
  | 'courses'
  | 'enrollments'
  | 'submissions'
  | 'reports'
  | 'activity'

/** Whoever has left is an id alone. */
const person = (id: string) => `(select u.email from auth."user" u where u.id = ${id})`

/** In the order of the zip. With what may be seen of results, `courses` and `submissions` say more or less. */
export function companyTables(sight: Sight): CompanyTable[] {
  return [...people, levels, courses(sight), enrollments, submissions(sight), reports, activity]
}

const columns = (head: readonly string[]) => (row: Loose) => head.map((name) => row[name] ?? null)

function table(file: CompanyFile, head: readonly string[], text: string): CompanyTable {
  return { file, head, text, cells: columns(head) }
}

const people: CompanyTable[] = [
  table(
    'people',
    ['person', 'name', 'email', 'role', 'teams', 'joined_at'],
    `select m.user_id as person, u.name, u.email, m.role, m.created_at as joined_at, m.id::text as key,
       (select string_agg(t.name || case when x.is_manager then ' (manages)' else '' end, '; ' order by t.name)
        from app.team_member x join app.team t on t.organization_id = x.organization_id and t.id = x.team_id
        where x.organization_id = m.organization_id and x.user_id = m.user_id) as teams
     from auth.member m join auth."user" u on u.id = m.user_id
     where m.id::text > $1 order by m.id limit $2`,
  ),
  table(
    'teams',
    ['team', 'people', 'created_at'],
    `select t.name as team, t.created_at, t.id::text as key,
       (select count(*)::int from app.team_member x where x.organization_id = t.organization_id and x.team_id = t.id) as people
     from app.team t where t.id::text > $1 order by t.id limit $2`,
  ),
  table(
    'invitations',
    ['email', 'name', 'role', 'status', 'created_at', 'expires_at'],
    `select email, name, role, status, created_at, expires_at, id::text as key
     from auth.invitation where id::text > $1 order by id limit $2`,
  ),
]

const levels: CompanyTable = {
  file: 'levels',
  head: ['person', 'email', 'skill', 'level', 'probability', 'evidence', 'last_evidence_at'],
  text: `select e.user_id as person, ${person('e.user_id')} as email, s.slug as skill, e.mean, e.sd,
       e.idle_loss as "idleLoss", e.idle_loss_variance as "idleLossVariance",
       e.idle_loss_covariance as "idleLossCovariance", e.exercise_count + e.answer_count as evidence,
       e.updated_at as "lastEvidenceAt", e.user_id::text || e.skill_id as key
     from app.skill_estimate e join catalogue.skill s on s.id = e.skill_id
     where e.user_id::text || e.skill_id > $1 order by key limit $2`,
  cells: levelCells,
}

/** Where results are nobody's business, a passed exercise is none either. */
function courses({ results }: Sight): CompanyTable {
  return table(
    'courses',
    ['person', 'email', 'course', 'version', 'lesson', 'what', 'completed_at', 'carried_over'],
    `select c.user_id as person, ${person('c.user_id')} as email, c.lesson_slug as lesson, c.kind::text as what, c.completed_at,
     case when c.earned_on_id is null then '' else 'yes' end as carried_over,
     coalesce(
       (select v.number from catalogue.course_version v where v.id = c.catalogue_course_version_id),
       (select v.number from app.course_version v where v.organization_id = c.organization_id and v.id = c.course_version_id)) as version,
     coalesce(
       (select k.slug from catalogue.course_version v join catalogue.course k on k.id = v.course_id where v.id = c.catalogue_course_version_id),
       (select k.slug from app.course_version v join app.course k on k.organization_id = v.organization_id and k.id = v.course_id
        where v.organization_id = c.organization_id and v.id = c.course_version_id)) as course, c.id::text as key
   from app.completion c where c.id::text > $1${results ? '' : ` and c.kind = 'lesson_read'`} order by c.id limit $2`,
  )
}

const enrollments = table(
  'enrollments',
  ['person', 'email', 'course', 'path', 'due_at', 'withdrawn_at', 'created_at'],
  `select n.user_id as person, ${person('n.user_id')} as email, n.due_at, n.withdrawn_at, n.created_at, n.id::text as key,
     (select k.slug from catalogue.course_version v join catalogue.course k on k.id = v.course_id where v.id = n.catalogue_course_version_id) as course,
     (select p.slug from catalogue.learning_path p where p.id = n.catalogue_learning_path_id) as path
   from app.enrollment n where n.id::text > $1 order by n.id limit $2`,
)

function levelCells(
  row: StoredEstimate & { person: string; email: string | null; skill: string; evidence: number },
): Cell[] {
  const said = describeLevel(row, new Date())
  const level =
    said.state === 'STATED'
      ? said.level
      : said.state === 'BETWEEN'
        ? `${said.level}/${said.otherLevel}`
        : said.state
  const probability = said.state === 'STATED' ? Math.round(said.probability * 100) / 100 : null
  const { person: id, email, skill, evidence, lastEvidenceAt } = row
  return [id, email, skill, level, probability, evidence, lastEvidenceAt]
}

function submissions({ results, scores }: Sight): CompanyTable {
  const head = ['submission', 'person', 'email', 'exercise', 'attempt', 'submitted_at']
  const seen = [...head, ...(results ? ['verdict', 'fault'] : []), ...(scores ? ['points'] : [])]
  return table(
    'submissions',
    seen,
    `select s.id as submission, s.user_id as person, ${person('s.user_id')} as email, s.exercise_slug as exercise,
       s.attempt_number as attempt, s.created_at as submitted_at, g.verdict::text as verdict, g.fault, g.points, s.id::text as key
     from app.submission s
     left join app.grading g on g.organization_id = s.organization_id and g.submission_id = s.id and g.standing = 'standing'
     where s.id::text > $1 order by s.id limit $2`,
  )
}

const reports: CompanyTable = table(
  'reports',
  [
    'report',
    'view',
    'team',
    'format',
    'rhythm',
    'day',
    'set_up_by',
    'email',
    'recipients',
    'paused_for',
    'created_at',
  ],
  `select r.name as report, r.view::text as view, r.format::text as format, r.rhythm::text as rhythm, r.day, r.paused_for::text as paused_for,
     r.created_at, r.created_by as set_up_by, ${person('r.created_by')} as email, r.id::text as key,
     (select t.name from app.team t where t.organization_id = r.organization_id and t.id = r.team_id) as team,
     (select string_agg(u.email, '; ' order by u.email) from app.report_recipient x join auth."user" u on u.id = x.user_id
      where x.organization_id = r.organization_id and x.report_id = r.id) as recipients
   from app.report r where r.id::text > $1 order by r.id limit $2`,
)

const activity: CompanyTable = table(
  'activity',
  ['at', 'actor', 'email', 'action', 'subject_type', 'subject_id', 'details', 'address', 'user_agent'],
  `select a.at, a.actor_id as actor, ${person('a.actor_id')} as email, a.action, a.subject_type, a.subject_id,
     a.details::text as details, a.address, a.user_agent, a.id::text as key
   from app.audit_event a where a.id::text > $1 order by a.id limit $2`,
)
