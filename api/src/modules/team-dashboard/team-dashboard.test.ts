import { givenApi, type Member } from '../../../testkit/api.js'
import { builtInExercise } from '../../../testkit/content.js'
import { failedWith, Grader } from '../../../testkit/grader.js'
import type { Loose } from '../../../testkit/person.js'
import { connectLive } from '../../../testkit/live.js'
import { decodeIdOf, encodeId } from '../../graphql/global-id.js'
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
  // Seconds later they have moved by less than anybody sees.
  const facts = ({ mean, sd, evidenceCount }: Record<string, number>) => ({
    mean: mean!.toFixed(4),
    sd: sd!.toFixed(4),
    evidenceCount,
  })
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

const rowFields = `member { id name } submissions passed lastActiveAt estimates { ${levels} }`
const dashboard = `teamDashboard(team: $team) {
  teams { name memberCount } knownSkills { slug }
  latestResults { by { name } exercise { title } verdict points }
  people(first: $first, after: $after, order: $order, filter: $filter) {
    edges { node { ${rowFields} } } pageInfo { hasNextPage endCursor } totalCount
  }
}`
const sendsFor = (person: Member, asked: object) =>
  person.sends({
    query: `query ($team: ID, $first: Int!, $after: String, $order: TeamOrderInput, $filter: TeamFilterInput) {
      organization(slug: "${person.organization.slug}") { ${dashboard} } }`,
    variables: { first: 50, ...asked },
  })
const ask = async (person: Member, asked: object = {}) => {
  const { data, errors } = await sendsFor(person, asked)
  expect(errors).toEqual([])
  const { teamDashboard } = data.organization
  return teamDashboard && { ...teamDashboard, rows: rowsOf(teamDashboard) }
}
const rowsOf = ({ people }: Loose): Loose[] => people.edges.map(({ node }: Loose) => node)
const namesOf = (rows: readonly Loose[]): string[] => rows.map(({ member }) => member.name)
/** All pages, one after the other. */
const walks = async (person: Member, asked: object): Promise<string[]> => {
  const names: string[] = []
  for (let after: string | undefined; ;) {
    const { rows, people } = await ask(person, { ...asked, after, first: 2 })
    names.push(...namesOf(rows))
    if (!people.pageInfo.hasNextPage) return names
    after = people.pageInfo.endCursor
  }
}

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
  expect(managed).toMatchObject({ latestResults: null })
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

  expect(large).toBeLessThanOrEqual(small)
  expect(large).toBeLessThanOrEqual(20)
})

const keyOf = ({ row: { organizationId, userId } }: Member) => ({ organizationId, userId })

/** An owner's company of which much is known: what is said of three people's one skill, and who was last active. */
async function givenKnown() {
  const team = await givenTeam()
  const { owner, ada, bob } = team
  const cleo = await api.member({ organization: owner.organization, name: '陈 Cleo' })
  const skill = await api.db.owner.skill.findFirstOrThrow({ where: { slug: 'model-evaluation' } })
  const knows = ({ row }: Member, mean: number) =>
    api.db.owner.skillEstimate.create({
      data: {
        ...{ organizationId: row.organizationId, userId: row.userId, skillId: skill.id, mean, sd: 0.2 },
        ...{ modelVersion: 'x', exerciseCount: 3, updatedAt: new Date() },
      },
    })
  await knows(ada, 2)
  await knows(bob, 0)
  await knows(cleo, -2)
  await api.db.givenSubmission({ member: bob.row, queued: false })
  return { ...team, cleo, skill: encodeId('Skill', skill.id, owner.organization.id) }
}

test('people come sorted by name, by what is said of a skill or by their last day, page by page without a gap', async () => {
  const { owner, skill, manager } = await givenKnown()
  const [boss, lead] = [owner.row.user.name, manager.row.user.name]
  const alphabet = [boss, lead, 'Ada', 'Bob', '陈 Cleo'].toSorted(new Intl.Collator('en').compare)
  const unknown = alphabet.filter((name) => [boss, lead].includes(name))
  const bySkill = (descending: boolean) => ({ order: { by: 'SKILL', skill, descending } })

  expect(await walks(owner, {})).toEqual(alphabet)
  expect(await walks(owner, { order: { by: 'NAME', descending: true } })).toEqual(alphabet.toReversed())
  expect(await walks(owner, bySkill(true))).toEqual(['Ada', 'Bob', '陈 Cleo', ...unknown])
  expect(await walks(owner, bySkill(false))).toEqual([...unknown, '陈 Cleo', 'Bob', 'Ada'])
  const lastActive = await walks(owner, { order: { by: 'LAST_ACTIVE', descending: true } })
  expect([lastActive[0], lastActive.length]).toEqual(['Bob', 5])
})

test('a filter leaves whom it names, says how many, and what is said of a skill is what it finds', async () => {
  const { owner, skill, cleo } = await givenKnown()
  const filtered = async (filter: object) => {
    const { rows, people } = await ask(owner, { filter })
    expect(people.totalCount).toBe(rows.length)
    return namesOf(rows)
  }

  expect(await filtered({ skill, level: 'LEADING' })).toEqual(['Ada'])
  expect(await filtered({ skill, level: 'WORKING' })).toEqual(['Bob'])
  expect(await filtered({ skill, level: 'BETWEEN' })).toEqual([])
  expect(await filtered({ skill, level: 'NOT_ENOUGH_EVIDENCE' })).toHaveLength(2)
  expect(await filtered({ matching: 'CLEO' })).toEqual(['陈 Cleo'])
  expect(await filtered({ matching: '%' })).toEqual([])
  const profile = await api.db.owner.catalogueRoleProfile.findFirstOrThrow()
  await api.db.owner.roleAssignment.create({
    data: { ...keyOf(cleo), catalogueRoleProfileId: profile.id },
  })
  const roleProfile = encodeId('RoleProfile', profile.id, owner.organization.id)
  expect(await filtered({ roleProfile })).toEqual(['陈 Cleo'])
})

test('who aims for a goal is counted against its targets, nearest first, with the shortest way to what is missing', async () => {
  const { owner, ada, cleo, skill } = await givenKnown()
  const { owner: sql } = api.db
  const profile = await sql.catalogueRoleProfile.findFirstOrThrow({
    where: { targets: { some: { skill: { slug: 'model-evaluation' } } } },
    include: { targets: true },
  })
  await sql.organization.update({ where: { id: owner.organization.id }, data: { roleProfileId: profile.id } })
  // Ada is good at everything that is asked for; one of the others has another goal.
  for (const { skillId } of profile.targets)
    await sql.skillEstimate.upsert({
      where: { organizationId_userId_skillId: { ...keyOf(ada), skillId } },
      create: { ...keyOf(ada), skillId, mean: 2, sd: 0.2, modelVersion: 'x', exerciseCount: 3 },
      update: {},
    })
  const other = await sql.catalogueRoleProfile.findFirstOrThrow({ where: { id: { not: profile.id } } })
  await sql.roleAssignment.create({ data: { ...keyOf(cleo), catalogueRoleProfileId: other.id } })

  const goal = `profile { slug } targets { state probability skill { id } } missing minutes plan { minutes skills { id } lessons { slug } }`
  const { organization } = await owner.asks(
    `query ($role: ID) { organization(slug: "${owner.organization.slug}") { teamDashboard {
      goal { people meeting targets { skill { id } met short unknown minutes } mostMissing { short unknown minutes } }
      people(first: 50, order: { by: GAP }, filter: { roleProfile: $role }) { edges { node { member { name goal { ${goal} } } } } } } } }`,
    { role: encodeId('RoleProfile', profile.id, owner.organization.id) },
  )

  const { goal: all, people } = organization.teamDashboard
  expect([all.people, all.meeting]).toEqual([4, 1])
  const evaluation = all.targets.find((target: Loose) => target.skill.id === skill)
  expect(evaluation).toMatchObject({ unknown: 2, minutes: expect.any(Number) })
  expect(evaluation.met + evaluation.short).toBe(2)
  expect(all.mostMissing).toMatchObject({ minutes: expect.any(Number) })
  const rows: Loose[] = people.edges.map(({ node }: Loose) => node.member)
  const first = rows[0]
  const second = rows.find(({ name }) => name === 'Bob')
  expect([first.name, rows.length]).toEqual(['Ada', 4])
  expect(first.goal).toMatchObject({ missing: 0, plan: [], minutes: 0 })
  const states = second.goal.targets.map(({ state }: Loose) => state)
  expect(states.filter((state: string) => state === 'UNKNOWN')).toHaveLength(profile.targets.length - 1)
  expect(second.goal.minutes).toBe(
    second.goal.plan.reduce((sum: number, step: Loose) => sum + step.minutes, 0),
  )
  const taught = new Set(second.goal.plan.flatMap((step: Loose) => step.skills.map(({ id }: Loose) => id)))
  expect(taught.size).toBe(second.goal.missing)
  // To the person the same is told.
  const own = await ada.asks(
    `{ organization(slug: "${owner.organization.slug}") { viewerGoal { ${goal} } } }`,
  )
  expect(own.organization.viewerGoal).toEqual({
    ...first.goal,
    // A moment has passed.
    targets: first.goal.targets.map((target: Loose) => ({
      ...target,
      probability: expect.closeTo(target.probability, 6),
    })),
  })
})

test('a plan takes off what somebody has read, and shows those who see levels alone nothing of it', async () => {
  const { owner, ada } = await givenTeam()
  const profile = await api.db.owner.catalogueRoleProfile.findFirstOrThrow({ orderBy: { position: 'asc' } })
  await api.db.owner.organization.update({
    where: { id: owner.organization.id },
    data: { roleProfileId: profile.id },
  })
  const planned = async (person: Member): Promise<{ minutes: number; plan: Loose[] }> =>
    (
      await person.asks(
        `query ($id: ID!) { organization(slug: "${owner.organization.slug}") { member(id: $id) { goal { minutes plan { lessons { id } } } } } }`,
        { id: encodeId('Member', ada.row.id, ada.organization.id) },
      )
    ).organization.member.goal
  const before = await planned(ada)
  const { lessons } = before.plan.toSorted((a, b) => b.lessons.length - a.lessons.length)[0]!
  const lessonId = decodeIdOf('Lesson', lessons[0].id)!.id
  const lesson = await api.db.owner.catalogueLesson.findUniqueOrThrow({ where: { id: lessonId } })

  await api.db.owner.completion.create({
    data: {
      ...{ ...keyOf(ada), kind: 'lesson_read', lessonSlug: lesson.slug },
      catalogueCourseVersionId: lesson.courseVersionId,
    },
  })
  const levelsAlone = await planned(owner)
  await owner.does(
    'updatePrivacy',
    { organization: owner.organizationId, managersSee: 'LEVELS_AND_RESULTS' },
    'organization { id }',
  )

  const after = await planned(ada)
  expect(after.minutes).toBeLessThan(before.minutes)
  expect(levelsAlone).toEqual(before)
  expect(await planned(owner)).toEqual(after)
})

test('skills, teams and goals that are not there, and a third team of a manager, are refused by name or not there', async () => {
  const { owner, manager, skill } = await givenKnown()
  const foreign = await api.db.givenTeam({ organization: owner.organization, name: 'Ranking' })
  const codes = async (asked: object) =>
    (await sendsFor(owner, asked)).errors.map(({ extensions }: Loose) => extensions.code)

  expect(await codes({ filter: { skill: 'nonsense', level: 'WORKING' } })).toEqual(['NOT_FOUND'])
  expect(await codes({ filter: { level: 'WORKING' } })).toEqual(['REQUIRED'])
  expect(await codes({ filter: { roleProfile: skill } })).toEqual(['NOT_FOUND'])
  expect(await ask(manager, { team: encodeId('Team', foreign.id, owner.organization.id) })).toBeNull()
  expect(await ask(owner, { team: encodeId('Team', foreign.id, owner.organization.id) })).toMatchObject({
    ...{ rows: [], knownSkills: [], people: { totalCount: 0 } },
  })
  // What is no cursor begins anew.
  expect((await ask(owner, { after: '!' })).rows).toHaveLength(5)
})

test('what a level rests on is opened by those who may see the person, as far as the company shows it, and kept once a day', async () => {
  const { owner, manager, ada, bob } = await givenTeam()
  const submission = await submit(ada)
  await grader.grades()
  await applied(ada, submission)
  const { skillId } = exercise.version.skills[0]!
  const opens = (person: Member, { row }: Member) =>
    person.does(
      'openEvidence',
      {
        member: encodeId('Member', row.id, row.organizationId),
        skill: encodeId('Skill', skillId, row.organizationId),
      },
      'evidence { member { name } estimate { exerciseCount mean } items { exercise { slug } attempts passed points } }',
    )

  const levelsAlone = await opens(manager, ada)
  await opens(manager, ada)
  await owner.does(
    'updatePrivacy',
    { organization: owner.organizationId, managersSee: 'LEVELS_AND_RESULTS' },
    'organization { id }',
  )
  const results = await opens(manager, ada)

  expect(levelsAlone.evidence).toEqual({
    ...{ member: { name: 'Ada' }, estimate: { exerciseCount: 1, mean: null }, items: null },
  })
  expect(results.evidence.items).toEqual([
    { exercise: { slug: exercise.slug }, attempts: 1, passed: true, points: null },
  ])
  for (const [who, whom] of [
    [manager, bob],
    [bob, ada],
  ] as const)
    expect((await opens(who, whom)).userErrors).toMatchObject([
      { code: expect.stringMatching(/NOT_FOUND|FORBIDDEN/) },
    ])
  const kept = await api.db.owner.auditEvent.findMany({
    where: { action: 'evidence.opened', subjectId: ada.row.userId },
  })
  expect(kept).toMatchObject([{ actorId: manager.row.userId, details: { skill: expect.any(String) } }])
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
