import type { TestApi } from '../../api.js'
import type { FilledCompany } from '../filled-company.js'
import { companyFormRows } from './company-form-rows.js'
import { rowsInside, type FormRow } from './rows.js'
import { siteFormRows } from './site-form-rows.js'

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
  const course = `/courses/${courseVersion.course.slug}`
  const page = `${course}/${lesson}`
  const submission = byType.Submission!
  const moved = { organization, course: byType.Course!, version: '1' }
  return [
    row('courses.$course._index', course, { fields: moved }, { ...own, changes: false }),
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
