import { givenApi, type Member } from '../../../testkit/api.js'
import { givenParameters } from '../../../testkit/assessment.js'
import { givenCertified } from '../../../testkit/certified.js'
import { givenSitting } from '../../../testkit/evidence.js'
import type { Loose } from '../../../testkit/person.js'
import { encodeId } from '../../graphql/global-id.js'

const api = await givenApi()
await givenParameters(api)
const skill = await api.db.owner.skill.findFirstOrThrow({ where: { slug: 'model-evaluation' } })

/** Ada read a short course, has its certificate, and sat twice; only the first sitting changed what is said. */
async function givenAda(managersSee?: 'LEVELS_AND_RESULTS' | 'EVERYTHING') {
  const owner = await api.member({ role: 'owner' })
  const { organization, organizationId } = owner
  const manager = await api.member({ role: 'manager', organization, name: 'Max Berg' })
  const colleague = await api.member({ organization })
  const ada = await api.member({ organization, name: 'Ada Nowak' })
  await api.db.givenTeam({
    organization,
    members: [{ userId: manager.row.userId, isManager: true }, { userId: ada.row.userId }],
  })
  if (managersSee)
    await owner.does('updatePrivacy', { organization: organizationId, managersSee }, 'organization { id }')
  await givenCertified(api, ada)
  const attempt = await givenSitting(api, ada, { skill, daysAgo: 30, right: 12 })
  await givenSitting(api, ada, { skill, daysAgo: 2, right: 12 })
  const member = encodeId('Member', ada.row.id, organization.id)
  return { owner, manager, colleague, ada, attempt, member }
}

const said = '{ state level otherLevel probability }'
const record = `record {
  member { name } certificates { id title completedAt }
  entries { pageInfo { hasNextPage endCursor } edges { cursor node {
    at kind passed points exercise { slug } lesson { slug } assessment { id kind subjectName answers }
    certificate { id title } skills { slug } changes { skill { slug } before ${said} after ${said} grew } } } }
}`
const opens = async (person: Member, input: object): Promise<Loose> =>
  person.does('openRecord', input, record)
const entriesOf = ({ record: { entries } }: Loose): Loose[] => entries.edges.map(({ node }: Loose) => node)
const kindsOf = (opened: Loose) => entriesOf(opened).map(({ kind }) => kind)

const looksAt = async (person: Member): Promise<Loose[]> => {
  const { organization } = await person.asks(
    `{ organization(slug: "${person.organization.slug}") { looks { at kind program by { name } skill { slug } } } }`,
  )
  return organization.looks
}

test('a person reads all that they did, newest first, with what it changed, and what is only theirs to open', async () => {
  const { ada, attempt, member } = await givenAda()

  const opened = await opens(ada, { member })

  const [newest, first, certificate, ...lessons] = entriesOf(opened)
  expect(newest).toMatchObject({ kind: 'ASSESSMENT', changes: [] })
  expect(first).toMatchObject({
    kind: 'ASSESSMENT',
    assessment: {
      id: encodeId('Attempt', attempt, ada.organization.id),
      ...{ kind: 'SKILL', subjectName: 'Model evaluation', answers: 12 },
    },
    changes: [
      {
        skill: { slug: 'model-evaluation' },
        before: { state: 'NOT_ENOUGH_EVIDENCE', level: null, probability: null },
        after: { state: 'STATED', level: 'LEADING', probability: expect.any(Number) },
      },
    ],
  })
  expect(certificate).toMatchObject({ kind: 'CERTIFICATE', changes: [] })
  expect(new Set(lessons.map(({ kind }) => kind))).toEqual(new Set(['LESSON']))
  expect(opened.record.certificates).toMatchObject([{ id: expect.any(String) }])
})

test('where the company shows levels, a manager reads when they changed, and nothing of what it came of', async () => {
  const { manager, member } = await givenAda()

  const opened = await opens(manager, { member })

  expect(opened.record.certificates).toBeNull()
  expect(entriesOf(opened)).toMatchObject([
    {
      ...{ kind: null, assessment: null, lesson: null, exercise: null, certificate: null },
      skills: [{ slug: 'model-evaluation' }],
      changes: [{ after: { level: 'LEADING' } }],
    },
  ])
  // On which day, and not when; and where a page ends is a number, not what stands there.
  expect(entriesOf(opened)[0].at).toMatch(/T12:00:00\.000Z$/)
  const { edges, pageInfo } = opened.record.entries
  for (const cursor of [edges[0].cursor, pageInfo.endCursor])
    expect(Buffer.from(cursor, 'base64url').toString()).toMatch(/^[1-9] 0{8}-/)
  const byKind = await opens(manager, { member, kind: 'ASSESSMENT' })
  expect(byKind).toMatchObject({ record: null, userErrors: [{ code: 'FORBIDDEN', path: ['kind'] }] })
})

test('where it shows results, a manager reads them and the certificates that are shown, but opens none', async () => {
  const { ada, manager, member } = await givenAda('LEVELS_AND_RESULTS')

  const opened = await opens(manager, { member })

  expect(kindsOf(opened).slice(0, 3)).toEqual(['ASSESSMENT', 'ASSESSMENT', 'CERTIFICATE'])
  expect(entriesOf(opened)[0].assessment.id).toBeNull()
  expect(opened.record.certificates).toMatchObject([{ id: null, title: expect.any(String) }])
  const { id: certificate } = (await opens(ada, { member })).record.certificates[0]
  await ada.does('showCertificate', { certificate, isShown: false }, 'certificate { id }')
  const later = await opens(manager, { member })
  expect(later.record.certificates).toEqual([])
  expect(kindsOf(later)).not.toContain('CERTIFICATE')
})

test('by kind and by skill it is what is left, and page by page all of it once', async () => {
  const { ada, member } = await givenAda()
  const all = await opens(ada, { member, first: 100 })

  const lessons = await opens(ada, { member, kind: 'LESSON' })
  const bySkill = await opens(ada, { member, skill: encodeId('Skill', skill.id, ada.organization.id) })

  expect(new Set(kindsOf(lessons))).toEqual(new Set(['LESSON']))
  expect(entriesOf(bySkill).length).toBeGreaterThan(0)
  for (const { skills } of entriesOf(bySkill)) expect(skills).toContainEqual({ slug: 'model-evaluation' })
  const cursors: string[] = []
  let after: string | null = null
  do {
    const { record: page } = await opens(ada, { member, first: 2, after })
    cursors.push(...page.entries.edges.map(({ cursor }: Loose) => cursor))
    after = page.entries.pageInfo.hasNextPage ? page.entries.pageInfo.endCursor : null
  } while (after)
  expect(cursors).toEqual(all.record.entries.edges.map(({ cursor }: Loose) => cursor))
  expect(new Set(cursors).size).toBe(cursors.length)
})

test('whose page was opened reads who did, once a day of each, and nobody else reads it', async () => {
  const { owner, manager, colleague, ada, member } = await givenAda()
  await opens(manager, { member })
  await opens(manager, { member })
  await opens(ada, { member })
  await owner.does(
    'openEvidence',
    { member, skill: encodeId('Skill', skill.id, owner.organization.id) },
    'evidence { member { id } }',
  )

  expect(await looksAt(ada)).toMatchObject([
    { kind: 'SKILL', by: { name: owner.row.user.name }, skill: { slug: 'model-evaluation' } },
    { kind: 'RECORD', by: { name: 'Max Berg' }, skill: null, program: null },
  ])
  expect(await looksAt(colleague)).toEqual([])
  expect(await opens(colleague, { member })).toMatchObject({
    record: null,
    userErrors: [{ code: 'NOT_FOUND' }],
  })
})
