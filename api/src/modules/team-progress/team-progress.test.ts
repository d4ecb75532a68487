import { givenApi, type Member } from '../../../testkit/api.js'
import { builtInExercise } from '../../../testkit/content.js'
import type { Loose } from '../../../testkit/person.js'
import { statementsOf } from '../../../testkit/statements.js'
import { encodeId } from '../../graphql/global-id.js'

const api = await givenApi()
const { owner: db } = api.db
const exercise = await builtInExercise(api.db)
const dayMs = 86_400_000
const daysAgo = (days: number) => new Date(Date.now() - days * dayMs)
const course = await db.catalogueCourseVersion.findFirstOrThrow({
  where: { course: { slug: 'what-ai-is' } },
  include: { lessons: true },
  orderBy: { number: 'desc' },
})

const everything = `isGroupShown averagePassed waiting
  funnel { step people namesShown }
  due { people doneInTime doneLate over soon later }
  weeks { from people }
  exercises { exercise { slug } people passRate bound attempts minutes }
  atRisk(first: $first, after: $after) {
    edges { node { member { name } over daysOver idleDays stuckOn { slug } } } pageInfo { hasNextPage endCursor } totalCount
  }`
async function progressOf(person: Member, asked: { team?: string; first?: number; after?: string } = {}) {
  const { organization } = await person.asks(
    `query ($team: ID, $first: Int!, $after: String) {
      organization(slug: "${person.organization.slug}") { teamDashboard(team: $team) { progress { ${everything} } } }
    }`,
    { first: 20, ...asked },
  )
  const progress: Loose = organization.teamDashboard?.progress
  if (!progress) return null
  const steps = progress.funnel.map(({ step, people }: Loose) => [step, people])
  return {
    ...progress,
    steps: Object.fromEntries(steps),
    risks: progress.atRisk.edges.map(({ node }: Loose) => node),
  }
}
const shows = (owner: Member, managersSee: string) =>
  owner.does('updatePrivacy', { organization: owner.organizationId, managersSee }, 'organization { id }')

const keyOf = ({ row: { organizationId, userId } }: Member) => ({ organizationId, userId })

/** Handed in and graded so many days ago, one attempt after the other. */
async function graded(person: Member, verdicts: ('passed' | 'failed')[], days = 1): Promise<void> {
  for (const [at, verdict] of verdicts.entries()) {
    const createdAt = new Date(daysAgo(days).getTime() + at * 600_000)
    const work = { ...keyOf(person), exerciseSlug: exercise.slug, exerciseVersion: exercise.version.hash }
    const submission = await db.submission.create({
      data: { ...work, code: '', codeHash: '', attemptNumber: at + 1, createdAt },
    })
    const run = await db.run.create({ data: { ...work, submissionId: submission.id, state: 'done' } })
    await db.grading.create({
      data: {
        ...{ organizationId: work.organizationId, submissionId: submission.id, runId: run.id, attempt: 1 },
        ...{ verdict, points: 80, exerciseVersion: exercise.version.hash, standingSince: createdAt },
      },
    })
  }
}

const reads = (person: Member, lessons: typeof course.lessons, completedAt: Date) =>
  db.completion.createMany({
    data: lessons.map(({ slug: lessonSlug, exerciseSlug }) => ({
      ...{ ...keyOf(person), lessonSlug, completedAt, catalogueCourseVersionId: course.id },
      kind: exerciseSlug ? ('exercise_passed' as const) : ('lesson_read' as const),
    })),
  })

const isGiven = (person: Member, by: Member, dueAt: Date, createdAt = daysAgo(40)) =>
  db.enrollment.create({
    data: {
      ...{ ...keyOf(person), catalogueCourseVersionId: course.id },
      ...{ assignedById: by.row.userId, dueAt, createdAt },
    },
  })

async function givenCompany(people: number) {
  const owner = await api.member({ role: 'owner' })
  const { organization } = owner
  const learners = await Promise.all(
    Array.from({ length: people }, (_, at) => api.member({ organization, name: `Learner ${at + 1}` })),
  )
  return { owner, organization, learners }
}

test('each step counts distinct people, and what a company does not show is counted only of five and beside five', async () => {
  const { owner, organization, learners } = await givenCompany(11)
  const [ada, bob] = learners as [Member, Member]
  await graded(ada, ['failed', 'passed'])
  await graded(bob, ['passed'], 60)
  for (const one of learners.slice(0, 5)) await reads(one, course.lessons.slice(0, 2), daysAgo(1))
  await db.invitation.create({
    data: {
      ...{ organizationId: organization.id, email: 'late@example.com', createdAt: daysAgo(15) },
      expiresAt: daysAgo(8),
    },
  })

  const levels = (await progressOf(owner))!
  await shows(owner, 'LEVELS_AND_RESULTS')
  const results = (await progressOf(owner))!

  expect(levels.steps).toEqual({
    INVITED: 13,
    JOINED: 12,
    ACTIVE: 5,
    ASSESSED: 0,
    LEARNING: 5,
    CERTIFIED: null,
  })
  expect(levels.waiting).toBe(1)
  expect(
    results.funnel.filter(({ namesShown }: Loose) => !namesShown).map(({ step }: Loose) => step),
  ).toEqual(['CERTIFIED'])
  expect(levels.funnel.find(({ step }: Loose) => step === 'LEARNING').namesShown).toBe(false)
  expect(await progressOf(ada)).toBeNull()
  const found = (step: string) =>
    owner.sends({
      query: `query ($step: FunnelStep) { organization(slug: "${organization.slug}") { teamDashboard { people(filter: { step: $step }) { totalCount } } } }`,
      variables: { step },
    })
  expect((await found('ACTIVE')).data!.organization.teamDashboard.people.totalCount).toBe(5)
  expect((await found('LEARNING')).data!.organization.teamDashboard.people.totalCount).toBe(5)
  expect((await found('CERTIFIED')).errors[0]!.extensions.code).toBe('FORBIDDEN')
  await shows(owner, 'LEVELS')
  expect((await found('LEARNING')).errors[0]!.extensions.code).toBe('FORBIDDEN')
})

test('what was given by a day is in time, late, over, soon or later, as the page of what was given says', async () => {
  const { owner, organization, learners } = await givenCompany(6)
  const [inTime, late, over, soon, later, half] = learners as [Member, Member, Member, Member, Member, Member]
  const in3 = new Date(Date.now() + 3 * dayMs)
  await isGiven(inTime, owner, in3)
  await reads(inTime, course.lessons, daysAgo(2))
  await isGiven(late, owner, daysAgo(5))
  await reads(late, course.lessons, daysAgo(2))
  await isGiven(over, owner, daysAgo(3))
  await isGiven(soon, owner, in3)
  await isGiven(later, owner, new Date(Date.now() + 20 * dayMs))
  await isGiven(half, owner, daysAgo(1))
  await reads(half, course.lessons.slice(1), daysAgo(2))
  // By a team as well: the earlier day counts, and who joined later has as many days.
  const team = await api.db.givenTeam({
    organization,
    name: 'Growth',
    members: [{ userId: soon.row.userId }],
  })
  await db.teamAssignment.create({
    data: {
      ...{ organizationId: organization.id, teamId: team.id, catalogueCourseId: course.courseId },
      ...{ assignedById: owner.row.userId, dueAt: daysAgo(10), createdAt: daysAgo(40) },
    },
  })

  const { due, risks } = (await progressOf(owner))!

  expect(due).toEqual({ people: 6, doneInTime: 1, doneLate: 1, over: 2, soon: 1, later: 1 })
  expect(risks.map(({ member, over: count, daysOver }: Loose) => [member.name, count, daysOver])).toEqual([
    [over.row.user.name, 1, 3],
    [half.row.user.name, 1, 1],
  ])
  const { organization: asked } = await owner.asks(
    `{ organization(slug: "${organization.slug}") { assignments { team { id } people { due { state } } } } }`,
  )
  const states = asked.assignments
    .filter(({ team: of }: Loose) => !of)
    .flatMap(({ people }: Loose) => people.map(({ due: { state } }: Loose) => state))
  expect(states.toSorted()).toEqual(['DONE', 'DONE', 'OPEN', 'OPEN', 'OVERDUE', 'OVERDUE'])
})

test('who needs somebody comes most urgent first, page by page, and who is stuck is told only where results are', async () => {
  const { owner, learners } = await givenCompany(4)
  const [over, stuck, idle, fine] = learners as [Member, Member, Member, Member]
  await db.member.updateMany({
    where: { organizationId: owner.organization.id },
    data: { createdAt: daysAgo(90) },
  })
  await isGiven(over, owner, daysAgo(2))
  await graded(over, ['failed'], 1)
  await graded(stuck, ['failed', 'failed', 'failed'])
  await isGiven(idle, owner, new Date(Date.now() + 5 * dayMs))
  await graded(idle, ['failed'], 20)
  await graded(fine, ['failed', 'failed', 'failed', 'passed'])

  const levels = (await progressOf(owner))!
  await shows(owner, 'LEVELS_AND_RESULTS')
  const first = (await progressOf(owner, { first: 1 }))!
  const rest = (await progressOf(owner, { after: first.atRisk.pageInfo.endCursor }))!

  expect(
    levels.risks.map(({ member, idleDays, stuckOn }: Loose) => [member.name, idleDays, stuckOn]),
  ).toEqual([
    ['Learner 1', null, null],
    ['Learner 3', 20, null],
  ])
  expect([first.atRisk.totalCount, first.atRisk.pageInfo.hasNextPage]).toEqual([3, true])
  const all = [...first.risks, ...rest.risks]
  expect(
    all.map(({ member, stuckOn }: Loose) => [member.name, stuckOn.map(({ slug }: Loose) => slug)]),
  ).toEqual([
    ['Learner 1', []],
    ['Learner 2', [exercise.slug]],
    ['Learner 3', []],
  ])
})

test('averages are of five people and beside five, and near all or none only a bound is told', async () => {
  const { owner, organization, learners } = await givenCompany(12)
  const nine = learners.slice(0, 9)
  const team = await api.db.givenTeam({
    organization,
    members: nine.slice(0, 6).map(({ row: { userId } }) => ({ userId })),
  })
  const teamId = encodeId('Team', team.id, organization.id)
  for (const one of nine) await graded(one, ['failed', 'passed'])

  const levels = (await progressOf(owner))!
  const ofTeam = (await progressOf(owner, { team: teamId }))!
  await shows(owner, 'LEVELS_AND_RESULTS')
  const results = (await progressOf(owner))!

  const outcome = { exercise: { slug: exercise.slug }, people: 9, attempts: 2, minutes: 10 }
  expect(levels.exercises).toEqual([{ ...outcome, passRate: 0.8, bound: 'AT_LEAST' }])
  expect(results.exercises).toEqual([{ ...outcome, passRate: 1, bound: 'EXACT' }])
  // Six of nine tried it in the team, so three beside it: their rate would follow.
  expect([ofTeam.isGroupShown, ofTeam.averagePassed, ofTeam.exercises]).toEqual([true, 1, []])
  expect(levels.weeks).toHaveLength(12)
  expect(levels.weeks.reduce((sum: number, { people }: Loose) => sum + people, 0)).toBe(9)
})

test('subtracting what is shown of another team tells neither who learns, who is certified nor who passed', async () => {
  const { owner, organization, learners } = await givenCompany(20)
  const manager = await api.member({ role: 'manager', organization })
  const teamOf = async (people: Member[]) => {
    const members = people.map(({ row: { userId } }) => ({ userId }))
    const manages = { userId: manager.row.userId, isManager: true }
    const team = await api.db.givenTeam({ organization, members: [manages, ...members] })
    return encodeId('Team', team.id, organization.id)
  }
  const [all, half] = [await teamOf(learners.slice(0, 10)), await teamOf(learners.slice(10))]
  for (const one of learners.slice(0, 15)) await reads(one, course.lessons.slice(0, 1), daysAgo(1))
  await db.certificate.createMany({
    data: learners.slice(0, 15).map((one, statusIndex) => ({
      ...{ ...keyOf(one), catalogueCourseVersionId: course.id, completedAt: daysAgo(1) },
      ...{ lessons: 1, exercises: 0, trainings: 0, statusList: 0, statusIndex },
    })),
  })
  for (const [at, one] of learners.entries()) await graded(one, at < 15 ? ['passed'] : ['failed'])
  const seen = async (team?: string) => {
    const { steps, exercises } = (await progressOf(manager, { team }))!
    return [steps.LEARNING, steps.CERTIFIED, exercises.map(({ passRate }: Loose) => passRate)]
  }

  expect([await seen(), await seen(all), await seen(half)]).toEqual([
    [15, 15, [0.8]],
    [null, null, []],
    [null, null, []],
  ])
  for (const one of learners.slice(0, 5)) {
    await db.certificate.deleteMany({ where: keyOf(one) })
    await db.completion.deleteMany({ where: keyOf(one) })
  }
  expect([await seen(all), await seen(half)]).toEqual([
    [5, 5, []],
    [5, 5, []],
  ])
  await shows(owner, 'LEVELS_AND_RESULTS')
  expect([await seen(all), await seen(half)]).toEqual([
    [5, 5, [1]],
    [5, 5, [0.5]],
  ])
})

test('a manager is told of the teams they manage, and nothing on average of four', async () => {
  const { owner, organization, learners } = await givenCompany(6)
  const manager = await api.member({ role: 'manager', organization })
  await api.db.givenTeam({
    organization,
    members: [
      { userId: manager.row.userId, isManager: true },
      ...learners.slice(0, 4).map(({ row: { userId } }) => ({ userId })),
    ],
  })
  for (const one of learners) await graded(one, ['passed'])

  const managed = (await progressOf(manager))!

  expect(managed).toMatchObject({
    ...{ isGroupShown: false, averagePassed: null, weeks: null, exercises: [], waiting: null },
    steps: { JOINED: 4, ACTIVE: 4, LEARNING: null, CERTIFIED: null },
  })
  expect((await progressOf(owner))!.steps.JOINED).toBe(8)
})

test('more people cost no more SQL statements', async () => {
  const { owner, organization } = await givenCompany(6)
  const small = await statementsOf(() => progressOf(owner))
  await Promise.all(
    Array.from({ length: 10 }, async () =>
      graded(await api.member({ organization }), ['failed', 'failed', 'failed']),
    ),
  )

  expect(await statementsOf(() => progressOf(owner))).toBeLessThanOrEqual(small)
})
