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
  const asking = { asked: byType.AskedQuestion!, given: byType.AskedAnswer!, post: byType.AskedQuestion! }
  const submission = byType.Submission!
  const [start, attempt] = ['assessments.start', 'assessments.$attempt']
  const begun = { organization, time: '1' }
  const learnt = `path ${byType.LearningPath!}`
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
    ...keepingForms.map((fields) =>
      row('courses.$course.$lesson', page, { fields: { ...read, ...fields } }, own),
    ),
    ...ownHighlightForms.map((fields) =>
      row('notes', '/notes', { fields: { ...fields, highlight: byType.Highlight! } }, theirs),
    ),
    ...askingForms.map((fields) =>
      row('courses.$course.$lesson', page, { fields: { ...read, ...asking, ...fields } }, own),
    ),
    row('questions', '/questions', { fields: { ...asking, intent: 'vote', isVoted: 'yes' } }, own),
    ...ownAskingForms.map((fields) =>
      row('questions', '/questions', { fields: { ...asking, ...fields } }, { insider: owner }),
    ),
    row(
      'review',
      '/review',
      { fields: { ...read, question: 'x', round: '0', forgotten: 'yes' } },
      { ...theirs, changes: false },
    ),
    row(start, '/assessments/start?kind=placement', { fields: begun }, { ...own, insider: owner }),
    ...attemptForms.map((fields) =>
      row(
        attempt,
        `/assessments/${byType.Attempt!}`,
        { fields: { ...fields, attempt: byType.Attempt! } },
        theirs,
      ),
    ),
    row('_index', '?index', { fields: { organization, intent: 'choose', learning: learnt } }, own),
    row('_index', '?index', { fields: { organization, intent: 'leave', path: byType.LearningPath! } }, own),
    row('team._index', '/team?index', {
      fields: { intent: 'open-evidence', member: byType.Member!, skill: byType.Skill! },
    }),
    row('team._index', '/team?index', {
      fields: { organization, intent: 'give', member: byType.Member!, learning: learnt },
    }),
    // Given above already, so by a day.
    row('team.progress', '/team/progress', {
      fields: { organization, intent: 'give', member: byType.Member!, learning: learnt, dueOn: inAMonth() },
    }),
    row('team.given', '/team/given', {
      fields: { organization, intent: 'give', team: byType.Team!, learning: learnt },
    }),
    row('team.given', '/team/given', {
      fields: { organization, intent: 'take-back', assignment: byType.Assignment! },
    }),
    row('team.$member', `/team/${encodeURIComponent(byType.Member!)}`, {
      fields: { organization, intent: 'give', member: byType.Member!, learning: `course ${byType.Course!}` },
    }),
    row('team.$member', `/team/${encodeURIComponent(byType.Member!)}`, {
      fields: { intent: 'report', member: byType.Member!, format: 'CSV' },
    }),
    row(
      'record._index',
      '/record?index',
      { fields: { intent: 'report', member: byType.Member!, format: 'CSV' } },
      { insider: owner },
    ),
    row(draft, `${place}/draft`, { json: { ...work, baseRevision: 0 } }, own),
    ...[
      [{ kind: 'submit', input: { ...work, clientKey: 'another' } }, own] as const,
      [{ kind: 'cancel', input: { submission } }, theirs] as const,
      [{ kind: 'reveal-hint', input: { submission, criterion: 'slope' } }, theirs] as const,
    ].map(([json, more]) => row(submissions, `${place}/submissions`, { json }, more)),
  ]
}

const keepingForms: readonly Record<string, string>[] = [
  { intent: 'bookmark', isBookmarked: 'yes' },
  { intent: 'note', text: 'undisclosed', revision: '0' },
  { intent: 'highlight', quote: 'undisclosed', prefix: '', suffix: '' },
]

const askingForms: readonly Record<string, string>[] = [
  { intent: 'ask', title: 'Another', body: '', quote: '', clientKey: 'another' },
  { intent: 'vote', isVoted: 'yes' },
  { intent: 'answer-question', body: 'Another', clientKey: 'another' },
  { intent: 'report', reason: 'WRONG' },
]

/** Of whoever wrote it, or of those who may hide it. */
const ownAskingForms: readonly Record<string, string>[] = [
  { intent: 'change-question', title: 'Another', body: '' },
  { intent: 'change-answer', body: 'Another' },
  { intent: 'hide', reason: 'WRONG' },
  { intent: 'show' },
  { intent: 'remove-answer' },
  { intent: 'remove-question' },
]

const ownHighlightForms: readonly Record<string, string>[] = [
  { intent: 'change-highlight', note: 'another', revision: '1' },
  { intent: 'remove-highlight' },
]

const attemptForms: readonly Record<string, string>[] = [
  { intent: 'answer', position: '0', unknown: 'yes' },
  { intent: 'end' },
  { intent: 'appeal', words: 'undisclosed' },
  { intent: 'aside' },
]

function inAMonth(): string {
  return new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
}
