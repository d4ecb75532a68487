import { givenApi, type Member } from '../../../testkit/api.js'
import { builtInExercise } from '../../../testkit/content.js'
import { Grader } from '../../../testkit/grader.js'
import { subscribeOnce } from '../../../testkit/live.js'
import { encodeId } from '../../graphql/global-id.js'
import { averageOf } from './sight.js'

const api = await givenApi()
const exercise = await builtInExercise(api.db)

async function givenTeam(managersSee?: 'LEVELS' | 'LEVELS_AND_RESULTS' | 'EVERYTHING') {
  const owner = await api.member({ role: 'owner' })
  const { organization, organizationId } = owner
  const manager = await api.member({ role: 'manager', organization })
  const ada = await api.member({ organization, name: 'Ada' })
  await api.db.givenTeam({
    organization,
    members: [{ userId: manager.row.userId, isManager: true }, { userId: ada.row.userId }],
  })
  if (managersSee)
    await owner.does('updatePrivacy', { organization: organizationId, managersSee }, 'organization { id }')
  const id = encodeId('Exercise', exercise.id, organization.id)
  const handedIn = { organization: organizationId, exercise: id, code: 'let secret', clientKey: 'k' }
  const { submission } = await ada.does('submitExercise', handedIn, 'submission { id }')
  await new Grader(api.db).grades()
  return { owner, manager, ada, submission: submission.id as string }
}

/** All ways to somebody's result at once. */
async function seenBy(person: Member, { ada, submission }: Awaited<ReturnType<typeof givenTeam>>) {
  const document = `query ($slug: String!, $member: ID!, $submission: ID!) {
    organization(slug: $slug) {
      submission(id: $submission) { code grading { points criteria { reason } log } }
      member(id: $member) { skills { level } results { verdict points } }
      teamDashboard { people { edges { node { member { name } submissions passed } } } latestResults { verdict points } progress { averagePassed } }
    }
  }`
  const member = encodeId('Member', ada.row.id, ada.organization.id)
  const data = await person.asks(document, { slug: person.organization.slug, member, submission })
  const { people, ...dashboard } = data.organization.teamDashboard
  const row = people.edges.find(
    ({ node }: { node: { member: { name: string } } }) => node.member.name === 'Ada',
  ).node
  const node = await person.sends({
    query: 'query ($id: ID!) { node(id: $id) { id } }',
    variables: { id: submission },
  })
  return { node: node.errors.length > 0 ? 'there' : node.data.node, ...data.organization, row, dashboard }
}

test.each(['manager', 'owner'] as const)(
  'by default a %s sees levels: no verdict, no points, no code, by no way',
  async (who) => {
    const team = await givenTeam()

    const seen = await seenBy(team[who], team)

    expect(seen).toMatchObject({
      node: null,
      submission: null,
      member: { results: null, skills: expect.any(Array) },
      row: { submissions: null, passed: null },
      dashboard: { latestResults: null, progress: { averagePassed: null } },
    })
    const live = await subscribeOnce(
      team[who],
      'subscription ($id: ID!) { submissionChanged(id: $id) { code } }',
      { id: team.submission },
    )
    expect(live.errors[0]?.extensions.code).toBe('NOT_FOUND')
  },
)

test('where a company shows results, managers see what was passed, and neither points nor code', async () => {
  const team = await givenTeam('LEVELS_AND_RESULTS')

  const seen = await seenBy(team.manager, team)

  expect(seen).toMatchObject({
    node: null,
    submission: null,
    member: { results: [{ verdict: 'PASSED', points: null }] },
    row: { submissions: 1, passed: 1 },
    dashboard: { latestResults: [{ verdict: 'PASSED', points: null }] },
  })
})

test('where a company shows everything, managers see points and code of their own people', async () => {
  const team = await givenTeam('EVERYTHING')

  expect(await seenBy(team.manager, team)).toMatchObject({
    submission: { code: 'let secret', grading: { points: 100 } },
    member: { results: [{ verdict: 'PASSED', points: 100 }] },
  })
})

test('everybody sees all of their own, whatever the company chose', async () => {
  const team = await givenTeam()
  const { organization } = await team.ada.asks(
    `query ($id: ID!) { organization(slug: "${team.ada.organization.slug}") { submission(id: $id) { code grading { points } } } }`,
    { id: team.submission },
  )

  expect(organization.submission).toEqual({ code: 'let secret', grading: { points: 100 } })
})

test('members read what is seen of them, since when, and how long things are kept', async () => {
  const { ada, owner } = await givenTeam()
  const read = async () =>
    (
      await ada.asks(
        `{ organization(slug: "${ada.organization.slug}") { viewerCanConfigurePrivacy privacy { managersSee managersSeeSince auditDays codeDays } } }`,
      )
    ).organization
  expect(await read()).toEqual({
    viewerCanConfigurePrivacy: false,
    privacy: { managersSee: 'LEVELS', managersSeeSince: null, auditDays: 730, codeDays: 1095 },
  })

  await owner.does(
    'updatePrivacy',
    { organization: owner.organizationId, managersSee: 'EVERYTHING' },
    'organization { id }',
  )

  expect((await read()).privacy).toMatchObject({
    managersSee: 'EVERYTHING',
    managersSeeSince: expect.any(String),
  })
})

test.each(['learner', 'author', 'manager'] as const)('a %s cannot change what is seen', async (role) => {
  const person = await api.member({ role })

  const { userErrors } = await person.does(
    'updatePrivacy',
    { organization: person.organizationId, managersSee: 'EVERYTHING' },
    'organization { id }',
  )

  expect(userErrors).toMatchObject([{ code: 'FORBIDDEN' }])
})

test('days outside what is allowed are refused, each at its field', async () => {
  const owner = await api.member({ role: 'owner' })

  const { userErrors } = await owner.does(
    'updatePrivacy',
    { organization: owner.organizationId, auditDays: 1, letterDays: 366, codeDays: 365 },
    'organization { id }',
  )

  expect(userErrors).toMatchObject([
    { code: 'DAYS_OUT_OF_BOUNDS', path: ['auditDays'], message: 'Choose from 90 to 3650 days.' },
    { code: 'DAYS_OUT_OF_BOUNDS', path: ['letterDays'] },
  ])
})

test('an average is of five people or more, and to halves', () => {
  expect(averageOf({ people: 4, passed: 10 })).toBeNull()
  expect(averageOf({ people: 5, passed: 15 })).toBe(3)
  expect(averageOf({ people: 5, passed: 1 })).toBe(0)
  expect(averageOf({ people: 5, passed: 2 })).toBe(0.5)
})
