import type { Member, TestApi } from '../../api.js'
import { shortCourse } from '../../certified.js'
import type { Person } from '../../person.js'
import type { Actor, ActorKind } from '../actors.js'
import type { FilledCompany } from '../filled-company.js'
import { letterRows } from './letter-rows.js'
import {
  alike,
  everybody,
  insiders,
  managers,
  members,
  nobody,
  signedIn,
  type Access,
  type PageRow,
} from './rows.js'

/** Every route with a loader. */
export async function pageRows(api: TestApi, company: FilledCompany, actors: Actor[]): Promise<PageRow[]> {
  const operator = await api.member()
  const { userId } = operator.row
  await api.db.owner.operator.create({ data: { userId } })
  await api.db.owner.totp.create({ data: { userId, secret: new Uint8Array(1), confirmedAt: new Date() } })
  return [
    ...siteRows(company, operator, actors),
    ...(await letterRows(api, company)),
    ...(await learningRows(api, company)),
    ...leadingRows(company),
    ...settingsRows(company),
  ]
}

const site = (name: string) => `routes/_site+/${name}`
const inside = (name: string) => `routes/o.$org+/${name}`

/** Pages of no company: what they tell is about whoever asks. */
function siteRows(
  { owner, learner, ownExercise, byType }: FilledCompany,
  operator: Member,
  actors: Actor[],
): PageRow[] {
  const row = (route: string, path: string, may: Access, outcome = '200', tells = false): PageRow => ({
    ...{ route, path: () => path, may, insider: { person: owner, outcome, tells } },
  })
  const home = (kind: ActorKind) => `/o/${actors.find((actor) => actor.kind === kind)!.slug}`
  const homes = { outsider: home('outsider'), learner: home('learner'), manager: home('manager') }
  const { slug } = owner.organization
  return [
    row('root', '/gallery', everybody, '200', true),
    row(site('_index'), '/', { ...everybody, ...homes }, `/o/${slug}`, true),
    row(site('$'), '/no-such-page', nobody, '404'),
    // Files of exercises are served to everybody: of the built-in ones.
    row(site('$'), `/sandbox/exercises/${ownExercise}/data.csv`, nobody, '404'),
    row(site('gallery_.figures'), '/gallery/figures', everybody),
    row(site('model-card'), '/model-card', everybody),
    row(site('second-step'), '/second-step', alike('/sign-in'), '/sign-in'),
    row(site('sign-in'), `/sign-in?next=/o/${slug}`, everybody),
    row(site('signed-in'), '/signed-in', signedIn),
    row(site('settings'), '/settings', signedIn, '200', true),
    { ...row(site('system'), '/system', insiders), insider: { person: operator, tells: false } },
    {
      ...row(site('system_.items._index'), '/system/items', insiders),
      insider: { person: operator, tells: false },
    },
    {
      ...row(site('system_.items.$slug'), '/system/items/precision-of-the-flagged', insiders),
      insider: { person: operator, tells: false },
    },
    row(
      ...[site('o.$org.sign-in'), `/o/${slug}/sign-in`],
      { ...alike('/sign-in'), learner: `/o/${slug}`, manager: `/o/${slug}` },
      `/o/${slug}`,
    ),
    row(site('certificates._index'), '/certificates', signedIn),
    {
      ...row(site('certificates.$id'), `/certificates/${byType.Certificate!}`, nobody),
      insider: { person: learner, tells: true },
    },
    {
      ...row(site('certificates.$id_.pdf'), `/certificates/${byType.Certificate!}/pdf`, nobody),
      insider: { person: learner, tells: false },
    },
    row(site('achievements.course.$slug.$version'), `/achievements/course/${shortCourse}/1`, everybody),
    row(site('achievements.path.$slug'), '/achievements/path/no-such-path', nobody, '404'),
    row('routes/passkey-options', '/passkey-options', alike('/sign-in'), '/sign-in'),
    row('routes/preferences', '/preferences', nobody, '404'),
    row('routes/sign-out', '/sign-out', nobody, '404'),
  ]
}

/** What members learn by; their work is their own. */
async function learningRows(api: TestApi, { owner, learner, byType }: FilledCompany): Promise<PageRow[]> {
  const { slug: lesson, courseVersion } = await api.db.owner.catalogueLesson.findFirstOrThrow({
    include: { courseVersion: { include: { course: true } } },
  })
  const course = `/courses/${courseVersion.course.slug}`
  const row = (name: string, place: string, person: Person = owner, tells = false): PageRow => ({
    ...{ route: inside(name), path: (slug) => `/o/${slug}${place}`, may: members },
    insider: { person, tells },
  })
  return [
    row('_layout', '', owner, true),
    row('_index', ''),
    row('courses._index', '/courses'),
    row('courses.$course._index', course),
    row('courses.$course.$lesson', `${course}/${lesson}`, owner, true),
    row('search', '/search?q=regression'),
    row('review', '/review'),
    row('notes', '/notes', learner, true),
    row('record._index', '/record', learner, true),
    row('questions', '/questions', owner, true),
    row('assessments._index', '/assessments'),
    row('assessments.start', '/assessments/start?kind=placement'),
    {
      ...row('assessments.$attempt', `/assessments/${byType.Attempt!}`, learner),
      ...{ may: insiders, elsewhere: '404' },
    },
    {
      ...row('assessments.$attempt_.log', `/assessments/${byType.Attempt!}/log`, learner),
      ...{ may: insiders, elsewhere: '404' },
      // It is open, and a log is of what is over.
      insider: {
        person: learner,
        outcome: `/o/${owner.organization.slug}/assessments/${byType.Attempt!}`,
        tells: false,
      },
    },
    row('exercises._index', '/exercises'),
    row('exercises.$slug', '/exercises/linear-regression', learner, true),
    {
      ...row('exercises.$slug_.submissions', submissionPath(byType.Submission!), learner, true),
      ...{ may: insiders, elsewhere: '404' },
    },
  ]
}

const submissionPath = (id: string) =>
  `/exercises/linear-regression/submissions?${String(new URLSearchParams({ id }))}`

/** For whoever leads, writes or runs the company. */
function leadingRows({ owner, ownExercise, ownCourse, byType }: FilledCompany): PageRow[] {
  const row = (name: string, place: string, more: Partial<PageRow> = {}): PageRow => ({
    ...{ route: inside(name), path: (slug) => `/o/${slug}${place}`, may: insiders },
    insider: { person: owner, tells: true },
    ...more,
  })
  const id = (type: string) => encodeURIComponent(byType[type]!)
  const own = `/authoring/${ownExercise}`
  return [
    row('people._index', '/people'),
    row('people.import', `/people/import?import=${id('MemberImport')}`, { elsewhere: '404' }),
    row('team._index', '/team', { may: managers }),
    row('team._index', `/team?team=${id('Team')}`, { elsewhere: '404' }),
    row('team.goal', '/team/goal', { may: managers }),
    row('team.goal', `/team/goal?team=${id('Team')}`, { elsewhere: '404' }),
    row('team.reports._index', '/team/reports', { may: managers }),
    row('team.reports.new', '/team/reports/new', { may: managers }),
    row('team.reports.new', `/team/reports/new?team=${id('Team')}`, { elsewhere: '404' }),
    row('team.reports.$file', `/team/reports/${id('ReportFile')}`, { elsewhere: '404' }),
    row('record.$file', `/record/${id('ReportFile')}`, { elsewhere: '404' }),
    row('team.reports.plan.$report', `/team/reports/plan/${id('Report')}`, { elsewhere: '404' }),
    row('team.views', '/team/views', { may: managers }),
    row('team.progress', '/team/progress', { may: managers }),
    row('team.progress', `/team/progress?team=${id('Team')}`, { elsewhere: '404' }),
    row('team.cohort', '/team/cohort', { may: managers }),
    row('team.cohort', `/team/cohort?team=${id('Team')}`, { elsewhere: '404' }),
    row('team.rows', '/team/rows', { may: managers }),
    row('team.rows', `/team/rows?team=${id('Team')}`, { elsewhere: '404' }),
    row('team.$member', `/team/${id('Member')}`, { elsewhere: '404' }),
    row('team.given', '/team/given', { may: managers }),
    // How much of all kinds is on the first page, refusals among it, differs.
    row('audit', '/audit?kind=exercise'),
    row('audit', `/audit?person=${id('Member')}`, { elsewhere: '200' }),
    row('audit', '/audit?who=e'),
    row('audit_.csv', '/audit/csv'),
    row('authoring._index', '/authoring'),
    row('authoring.$slug', own, { elsewhere: '404' }),
    // Its name is the address's, and what is in it is packed.
    row('authoring.$slug_.zip', `${own}/zip`, { elsewhere: '404', insider: { person: owner, tells: false } }),
    row('authoring_.courses._index', '/authoring/courses'),
    row('authoring_.courses.$course._index', `/authoring/courses/${ownCourse}`, { elsewhere: '404' }),
    row('authoring_.courses.$course.$lesson', `/authoring/courses/${ownCourse}/undisclosed-lesson`, {
      elsewhere: '404',
    }),
    row('setup', '/setup'),
  ]
}

function settingsRows({ owner, byType }: FilledCompany): PageRow[] {
  const row = (name: string, place = '', more: Partial<PageRow> = {}): PageRow => ({
    ...{ route: inside(name), path: (slug) => `/o/${slug}/settings${place}`, may: insiders },
    insider: { person: owner, tells: true },
    ...more,
  })
  const webhook = encodeURIComponent(byType.Webhook!)
  return [
    row('settings', '', { insider: { person: owner, tells: false } }),
    row('settings._index'),
    row('settings.paths', '/paths', { insider: { person: owner, tells: false } }),
    row('settings.privacy', '/privacy'),
    row('settings.certificates', '/certificates', { insider: { person: owner, tells: false } }),
    row('settings.sign-in', '/sign-in'),
    row('settings.tokens', '/tokens'),
    row('settings.webhooks._index', '/webhooks'),
    row('settings.webhooks.$webhook', `/webhooks/${webhook}`, { elsewhere: '404' }),
  ]
}
