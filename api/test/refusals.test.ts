import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSchema } from '../src/schema.js'
import { givenApi } from '../testkit/api.js'
import { subscribeOnce } from '../testkit/live.js'
import type { Answer, Loose, Person } from '../testkit/person.js'
import { actorsAround, type ActorKind } from '../testkit/refusals/actors.js'
import { asksOf, type Ask } from '../testkit/refusals/asks.js'
import { changedTables, companySnapshots } from '../testkit/refusals/company-snapshot.js'
import { filledCompany, mark } from '../testkit/refusals/filled-company.js'

/**
 * Every operation of the schema, and every field that takes an id, asked with the right ids by whoever must learn nothing and
 * change nothing by it. The documents are made from the schema, so that no operation can be forgotten. What was told shows by
 * a mark in every text of the company; what was changed, by a digest of all its rows.
 */
const api = await givenApi()
const company = await filledCompany(api)
const { byType, owner, learner } = company
const { organization } = owner
const actors = await actorsAround(api, company)

const foreign = {
  ...company.ids,
  'Query.node(id)': byType.Submission!,
  'Query.receipt(id)': byType.Submission!,
  'Query.certificate(id)': byType.Certificate!,
  'Organization.member(id)': byType.Member!,
  'Organization.submission(id)': byType.Submission!,
  'Organization.attempt(id)': byType.Attempt!,
  'Organization.memberImport(id)': byType.MemberImport!,
  'Organization.webhook(id)': byType.Webhook!,
  'Subscription.submissionChanged(id)': byType.Submission!,
}
/** What everybody does for themselves: read, write code, make a token of their own. */
const everybodys = [
  'Mutation.completeLesson',
  'Mutation.chooseLearning',
  'Mutation.leavePath',
  'Mutation.moveToCurrentVersion',
  'Mutation.answerQuestion',
  'Mutation.bookmarkLesson',
  'Mutation.saveLessonNote',
  'Mutation.addHighlight',
  'Mutation.askAboutLesson',
  'Mutation.voteAskedQuestion',
  'Mutation.answerAskedQuestion',
  'Mutation.reportAsked',
  'Mutation.startAttempt',
  'Mutation.saveDraft',
  'Mutation.submitExercise',
  'Mutation.createPersonalToken',
]
/** What `submissions:write` is for. */
const theirScope = [...everybodys, 'Mutation.cancelSubmission', 'Mutation.revealHint']
/** What they may do in the company they belong to; the others nothing. */
const mayDo: Partial<Record<ActorKind, readonly string[]>> = {
  learner: everybodys,
  manager: [...everybodys, 'Mutation.acceptAskedAnswer'],
  program: theirScope,
}
/** Changes who is asking, so it comes last. */
const leaving = ['Mutation.signOut']

const schema = createSchema()
const waysIn = (slug: string) => {
  const company = `organization(slug: "${slug}")`
  return { Organization: company, TeamDashboard: `${company} { teamDashboard` }
}
const asksIn = (slug: string) =>
  asksOf(schema, { foreign, own: waysIn(slug) }).toSorted(
    (one, other) => leaving.indexOf(one.operation) - leaving.indexOf(other.operation),
  )

const ask = (person: Person, { kind, document, variables }: Ask): Promise<Answer<Loose>> =>
  kind === 'subscription'
    ? subscribeOnce(person, document, variables)
    : person.sends({ query: document, variables })

const rows = await companySnapshots(api.db, {
  organizationId: organization.id,
  userIds: [owner.row.userId, learner.row.userId],
})

/** Codes of an answer that was given because of who asked; any other fault would hide what is to be seen here. */
const refusals = ['FORBIDDEN', 'NOT_FOUND', 'UNAUTHENTICATED', 'CLOSED', 'TOKEN_SCOPE', 'TOKEN_NEVER']

const report = { operations: asksIn('x').length, actors: actors.length, cases: 0, leaks: 0 }

afterAll(() => {
  const folder = process.env.TENANCY_REPORT
  if (folder) writeFileSync(join(folder, 'refusals.json'), JSON.stringify(report))
})

describe.each(actors)('$name', ({ kind, person, slug, secret }) => {
  const asked = asksIn(slug).filter(({ operation }) => !mayDo[kind]?.includes(operation))

  test('is told nothing of what is not theirs, and changes nothing', async () => {
    const told: string[] = []
    const broken: string[] = []
    const changed: string[] = []
    // A token notes its first use.
    await person.sends({ query: '{ viewer { id } }' })
    let before = await rows()
    for (const one of asked) {
      const answer = await ask(person, one)
      const faults = answer.errors.filter(({ extensions }) => !refusals.includes(extensions.code))
      if (secret.test(JSON.stringify(answer))) told.push(one.operation)
      if (faults.length > 0) broken.push(`${one.operation}: ${JSON.stringify(faults)}`)
      if (one.kind !== 'mutation') continue
      const after = await rows()
      changed.push(...changedTables(before, after).map((table) => `${one.operation} changed ${table}`))
      before = after
    }
    report.cases += asked.length
    report.leaks += told.length + changed.length

    expect({ told, broken, changed }).toEqual({ told: [], broken: [], changed: [] })
  }, 120_000)
})

test('whoever may is told and changes things by the same questions, so the mark and the digest do bite', async () => {
  const told: string[] = []
  const changed: string[] = []
  let before = await rows()
  // Questions first: what follows them changes what there is to be told.
  const asked = asksIn(organization.slug).toSorted((one, other) => rank(one) - rank(other))
  for (const one of asked) {
    if (mark.test(JSON.stringify(await ask(owner, one)))) told.push(one.operation)
    const after = await rows()
    if (changedTables(before, after).length > 0) changed.push(one.operation)
    before = after
  }

  expect(told).toEqual(expect.arrayContaining(['Query.organization', 'Organization.member', 'Query.viewer']))
  expect(changed).toEqual(
    expect.arrayContaining(['Mutation.createTeam', 'Mutation.updateOrganization', 'Mutation.removeMember']),
  )
}, 120_000)

const rank = ({ kind }: Ask) => (kind === 'mutation' ? 1 : 0)
