import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSchema } from '../src/schema.js'
import { givenApi } from '../testkit/api.js'
import { subscribeOnce } from '../testkit/live.js'
import { givenPersonalToken } from '../testkit/token-program.js'
import type { Answer, Loose, Person } from '../testkit/person.js'
import { asksOf, type Ask } from '../testkit/refusals/asks.js'
import { changedTables, companySnapshot } from '../testkit/refusals/company-snapshot.js'
import { filledCompany, mark, personalMark } from '../testkit/refusals/filled-company.js'

/**
 * Every operation of the schema, and every field that takes an id, asked with the right ids by whoever must learn nothing and
 * change nothing by it. The documents are made from the schema, so that no operation can be forgotten. What was told shows by
 * a mark in every text of the company; what was changed, by a digest of all its rows.
 */
const api = await givenApi()
const company = await filledCompany(api)
const { byType, owner, learner } = company
const { organization } = owner
const outsider = await api.member({ role: 'owner' })
const colleague = await api.member({ organization })
const manager = await api.member({ role: 'manager', organization })
await api.db.givenTeam({ organization, members: [{ userId: manager.row.userId, isManager: true }] })
const suspended = await api.member({ role: 'admin', organization })
await api.db.owner.member.update({
  where: { id: suspended.row.id },
  data: { suspendedAt: new Date() },
})
/** By the owner, who may do everything: the scope alone stands in the way. */
const { program } = await givenPersonalToken(api, owner, { scopes: ['submissions:write'] })

const foreign = {
  ...company.ids,
  'Query.node(id)': byType.Submission!,
  'Query.receipt(id)': byType.Submission!,
  'Organization.member(id)': byType.Member!,
  'Organization.submission(id)': byType.Submission!,
  'Organization.memberImport(id)': byType.MemberImport!,
  'Organization.webhook(id)': byType.Webhook!,
  'Subscription.submissionChanged(id)': byType.Submission!,
}
/** What everybody does for themselves: read, write code, make a token of their own. */
const everybodys = [
  'Mutation.completeLesson',
  'Mutation.moveToCurrentVersion',
  'Mutation.answerQuestion',
  'Mutation.saveDraft',
  'Mutation.submitExercise',
  'Mutation.createPersonalToken',
]
/** What `submissions:write` is for. */
const theirScope = [...everybodys, 'Mutation.cancelSubmission', 'Mutation.revealHint']
/** Changes who is asking, so it comes last. */
const leaving = ['Mutation.signOut']

const schema = createSchema()
const asksIn = (slug: string) =>
  asksOf(schema, { foreign, own: { Organization: `organization(slug: "${slug}")` } }).toSorted(
    (one, other) => leaving.indexOf(one.operation) - leaving.indexOf(other.operation),
  )

interface Actor {
  name: string
  person: Person
  /** Of a company they belong to. */
  slug: string
  /** What they must not be told. */
  secret: RegExp
  /** What they may do there. */
  may: readonly string[]
}

const actors: Actor[] = [
  {
    name: 'somebody who is not signed in',
    person: api.somebody(),
    slug: organization.slug,
    secret: mark,
    may: [],
  },
  {
    name: 'the owner of another company',
    person: outsider,
    slug: outsider.organization.slug,
    secret: mark,
    may: [],
  },
  {
    name: 'a learner of the company',
    person: colleague,
    slug: organization.slug,
    secret: personalMark,
    may: everybodys,
  },
  {
    name: 'a manager of another team',
    person: manager,
    slug: organization.slug,
    secret: personalMark,
    may: everybodys,
  },
  { name: 'an admin who is suspended', person: suspended, slug: organization.slug, secret: mark, may: [] },
  {
    name: 'a program of the owner without the scope',
    person: program,
    slug: organization.slug,
    // Whose program it is, and of which company, it may know.
    secret: personalMark,
    may: theirScope,
  },
]

const ask = (person: Person, { kind, document, variables }: Ask): Promise<Answer<Loose>> =>
  kind === 'subscription'
    ? subscribeOnce(person, document, variables)
    : person.sends({ query: document, variables })

const rows = () =>
  companySnapshot(api.db, {
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

describe.each(actors)('$name', ({ person, slug, secret, may }) => {
  const asked = asksIn(slug).filter(({ operation }) => !may.includes(operation))

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
