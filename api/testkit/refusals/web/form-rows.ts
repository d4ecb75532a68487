import type { TestApi } from '../../api.js'
import type { Person } from '../../person.js'
import type { ActorKind } from '../actors.js'
import type { FilledCompany } from '../filled-company.js'
import type { Sent } from './ask.js'
import { companyFormRows } from './company-form-rows.js'
import { siteFormRows } from './site-form-rows.js'

/** One form of a route with an action, filled in with what is a company's or a person's. */
export interface FormRow {
  route: string
  path: string
  sent: Sent
  /** Whom it does no more for than they may do for themselves. */
  mayBy: readonly ActorKind[]
  /** All others get one of these. */
  refused: readonly string[]
  insider: Person
  /** Whether one of the route's forms changes something for whoever may. */
  changes: boolean
  how?: 'page'
}

/** Every route with an action. What closes the company comes last of what is its, what ends a session last of all. */
export async function formRows(api: TestApi, company: FilledCompany): Promise<FormRow[]> {
  const rows = [
    ...(await learningFormRows(api, company)),
    ...companyFormRows(company),
    ...siteFormRows(company),
  ]
  return rows.map((row, at) => {
    const isFirst = rows.findIndex(({ route }) => route === row.route) === at
    return isFirst ? { ...row, how: 'page' as const } : row
  })
}

/** A sentence at the form, a page that is not there, or the way to sign in. */
export const refusals = ['422', '404', '/sign-in']

export type Maker = (name: string, place: string, sent: Sent, more?: Partial<FormRow>) => FormRow

/** Rows of a company's own pages. */
export function rowsInside({ owner }: FilledCompany): Maker {
  return (name, place, sent, more = {}) => ({
    ...{ route: `routes/o.$org+/${name}`, path: `/o/${owner.organization.slug}${place}`, sent },
    ...{ mayBy: [], refused: refusals, insider: owner, changes: true, ...more },
  })
}

/** What everybody in a company does for themselves, and what they can do to the work of others: nothing. */
async function learningFormRows(api: TestApi, company: FilledCompany): Promise<FormRow[]> {
  const { owner, learner, byType } = company
  const { slug: lesson, courseVersion } = await api.db.owner.catalogueLesson.findFirstOrThrow({
    include: { courseVersion: { include: { course: true } } },
  })
  const row = rowsInside(company)
  const own = { mayBy: ['learner', 'manager'] as const, insider: learner }
  const theirs = { insider: learner }
  const place = '/exercises/linear-regression'
  const [draft, submissions] = ['exercises.$slug_.draft', 'exercises.$slug_.submissions']
  const organization = owner.organizationId
  const work = { organization, exercise: byType.Exercise!, code: 'undisclosed()' }
  const read = { organization, lesson: byType.Lesson! }
  const page = `/courses/${courseVersion.course.slug}/${lesson}`
  const submission = byType.Submission!
  return [
    row('courses.$course.$lesson', page, { fields: read }, own),
    row(
      'courses.$course.$lesson',
      page,
      { fields: { ...read, intent: 'answer', question: 'x', chosen: 'y' } },
      own,
    ),
    row(draft, `${place}/draft`, { json: { ...work, baseRevision: 0 } }, own),
    ...[
      [{ kind: 'submit', input: { ...work, clientKey: 'another' } }, own] as const,
      [{ kind: 'cancel', input: { submission } }, theirs] as const,
      [{ kind: 'reveal-hint', input: { submission, criterion: 'slope' } }, theirs] as const,
    ].map(([json, more]) => row(submissions, `${place}/submissions`, { json }, more)),
  ]
}
