import { givenApi, type Member } from '../../../testkit/api.js'
import { builtInExercise } from '../../../testkit/content.js'
import { failedWith, Grader } from '../../../testkit/grader.js'
import { connectLive } from '../../../testkit/live.js'
import { encodeId } from '../../graphql/global-id.js'
import { handlers } from '../../jobs/handlers.js'
import { statementsOf } from '../../../testkit/statements.js'

const api = await givenApi()
const exercise = await builtInExercise(api.db)
const grader = new Grader(api.db)
const { services } = api.composition
const tasks = handlers({ ...services, postman: null })

const submit = async (person: Member): Promise<string> => {
  const input = {
    organization: person.organizationId,
    exercise: encodeId('Exercise', exercise.id, person.organization.id),
    code: 'let a',
    clientKey: String(Math.random()),
  }
  return (await person.does('submitExercise', input, 'submission { id }')).submission.id
}
/** What the background process does with the job of a grading. */
const applied = async (person: Member, submission: string): Promise<void> => {
  const submissionId = Buffer.from(submission, 'base64url').toString().split(':')[2]
  await tasks['grading.recorded']!(
    { organizationId: person.organization.id, submissionId },
    undefined as never,
  )
}
const levels =
  'skill { slug } state level otherLevel probability mean sd evidenceCount lastEvidenceAt growing'
const ownSkills = async (person: Member) => {
  const { organization } = await person.asks(
    `{ organization(slug: "${person.organization.slug}") { home { skills { ${levels} } } } }`,
  )
  return organization.home.skills.filter((skill: { evidenceCount: number }) => skill.evidenceCount > 0)
}

test('a grading moves the skills of its exercise, once, and says honestly how little one exercise tells', async () => {
  const ada = await api.member()
  const submission = await submit(ada)
  await grader.grades()

  await applied(ada, submission)
  const moved = await ownSkills(ada)
  await applied(ada, submission)

  expect(moved).toHaveLength(exercise.version.skills.length)
  for (const skill of moved) {
    expect(skill.state).not.toBe('STATED')
    expect(skill).toMatchObject({
      evidenceCount: 1,
      mean: expect.any(Number),
      sd: expect.any(Number),
      growing: false,
    })
  }
  const facts = ({ mean, sd, evidenceCount }: Record<string, number>) => ({ mean, sd, evidenceCount })
  expect((await ownSkills(ada)).map(facts)).toEqual(moved.map(facts))
  const { organization } = await ada.asks(
    `query ($id: ID!) { organization(slug: "${ada.organization.slug}") { submission(id: $id) { grading { skillChanges { skill { slug } before { mean } after { mean } } } } } }`,
    { id: submission },
  )
  expect(organization.submission.grading.skillChanges).toHaveLength(moved.length)
  expect(organization.submission.grading.skillChanges[0]).toMatchObject({
    before: null,
    after: { mean: expect.any(Number) },
  })
})

test('a pass completes the lesson’s exercise and home says what comes next', async () => {
  const ada = await api.member()
  const home = async () =>
    (
      await ada.asks(
        `{ organization(slug: "${ada.organization.slug}") { id home { continue { kind title reason lesson { id slug } } } courses { slug progress { completed total } } exercise(slug: "linear-regression") { afterword viewerBest { grading { points } } } } }`,
      )
    ).organization
  const begin = await home()
  expect(begin.home.continue.kind).toBe('LESSON')
  expect(begin.exercise.afterword).toBeNull()
  await ada.does(
    'completeLesson',
    { organization: begin.id, lesson: begin.home.continue.lesson.id },
    'lesson { completedAt }',
  )

  const submission = await submit(ada)
  await grader.grades()
  await applied(ada, submission)

  const after = await home()
  const done = after.courses.flatMap(
    ({ slug, progress }: { slug: string; progress: { completed: number } }) =>
      progress.completed > 0 ? [[slug, progress.completed]] : [],
  )
  // The lesson that was read, and in another course the lesson of the exercise with the exercise.
  expect(done).toEqual([
    ['what-ai-is', 1],
    ['how-a-model-learns', 2],
  ])
  expect(after.home.continue.lesson.slug).not.toBe(begin.home.continue.lesson.slug)
  expect(after.home.continue.reason).toContain('2 of')
  expect(after.exercise).toMatchObject({
    afterword: expect.any(String),
    viewerBest: { grading: { points: 100 } },
  })
})

const dashboard = `teamDashboard(team: $team) { teams { name } rows { member { id name } submissions passed lastActiveAt estimates { ${levels} } } averagePassed latestResults { by { name } exercise { title } verdict points } }`
const ask = async (person: Member, team: string | null = null) =>
  (
    await person.asks(
      `query ($team: ID) { organization(slug: "${person.organization.slug}") { ${dashboard} } }`,
      { team },
    )
  ).organization.teamDashboard

async function givenTeam() {
  const owner = await api.member({ role: 'owner' })
  const { organization } = owner
  const manager = await api.member({ role: 'manager', organization })
  const ada = await api.member({ organization, name: 'Ada' })
  const bob = await api.member({ organization, name: 'Bob' })
  const team = await api.db.givenTeam({
    organization,
    name: 'Search',
    members: [{ userId: manager.row.userId, isManager: true }, { userId: ada.row.userId }],
  })
  return { owner, manager, ada, bob, team: encodeId('Team', team.id, organization.id) }
}

test('managers see the people they manage as levels without figures, owners everybody, learners nothing', async () => {
  const { owner, manager, ada, bob } = await givenTeam()
  const submission = await submit(ada)
  await grader.grades()
  await applied(ada, submission)

  const managed = await ask(manager)
  expect(managed.rows.map((row: { member: { name: string } }) => row.member.name)).toEqual(['Ada'])
  expect(managed.rows[0]).toMatchObject({ submissions: null, passed: null, lastActiveAt: expect.any(String) })
  expect(managed).toMatchObject({ latestResults: null, averagePassed: null })
  for (const estimate of managed.rows[0].estimates) expect([estimate.mean, estimate.sd]).toEqual([null, null])
  expect((await ask(owner)).rows).toHaveLength(4)
  expect(await ask(bob)).toBeNull()
})

test('a manager opens a person of their team and nobody else', async () => {
  const { manager, ada, bob } = await givenTeam()
  const drill = async (person: Member) =>
    (
      await manager.asks(
        `query ($id: ID!) { organization(slug: "${manager.organization.slug}") { member(id: $id) { name skills { state mean } results { attempt } } } }`,
        { id: encodeId('Member', person.row.id, person.organization.id) },
      )
    ).organization.member

  expect((await drill(ada)).name).toBe('Ada')
  expect(await drill(bob)).toBeNull()
})

test('a larger team costs no more SQL statements', async () => {
  const { owner } = await givenTeam()
  const small = await statementsOf(() => ask(owner))
  await Promise.all(Array.from({ length: 12 }, () => api.member({ organization: owner.organization })))

  const large = await statementsOf(() => ask(owner))

  expect(large).toBe(small)
  expect(large).toBeLessThanOrEqual(20)
})

test('the current state comes first, then every change until the grade and what it moved', async () => {
  const ada = await api.member()
  const id = await submit(ada)
  const client = connectLive(ada)
  const seen = client.iterate<{
    submissionChanged: { status: string; curve: unknown[]; grading: { skillChanges: unknown[] } | null }
  }>({
    query:
      'subscription ($id: ID!) { submissionChanged(id: $id) { status queuePosition curve { epoch loss } grading { verdict points skillChanges { skill { slug } } } } }',
    variables: { id },
  })
  const until = async (
    wanted: (state: {
      status: string
      curve: unknown[]
      grading: { skillChanges: unknown[] } | null
    }) => boolean,
  ) => {
    for (;;) {
      const { value, done } = await seen.next()
      if (done || !value.data) throw new Error('The subscription ended early')
      if (wanted(value.data.submissionChanged)) return value.data.submissionChanged
    }
  }

  expect(await until(() => true)).toMatchObject({
    status: 'QUEUED',
    queuePosition: 0,
    curve: [],
    grading: null,
  })
  const run = await grader.claims()
  await grader.starts(run)
  await grader.reports(run, 1, 4)
  expect(await until(({ curve }) => curve.length === 1)).toMatchObject({ status: 'RUNNING' })
  await grader.records(run, failedWith(exercise.hintId))
  expect(await until(({ grading }) => grading !== null)).toMatchObject({
    status: 'GRADED',
    grading: { verdict: 'FAILED', points: 33 },
  })
  await applied(ada, id)
  await until(({ grading }) => grading !== null && grading.skillChanges.length > 0)
  await client.dispose()
  while (services.live.size > 0) await new Promise((resolve) => setImmediate(resolve))
})

test('signing out closes the live connection', async () => {
  const ada = await api.member()
  const id = await submit(ada)
  const client = connectLive(ada)
  const closed = new Promise<number>((resolve) =>
    client.on('closed', (event) => resolve((event as { code: number }).code)),
  )
  const seen = client.iterate({
    query: 'subscription ($id: ID!) { submissionChanged(id: $id) { status } }',
    variables: { id },
  })
  await seen.next()

  await ada.asks('mutation { signOut { done } }')

  expect(await closed).toBe(4403)
})
