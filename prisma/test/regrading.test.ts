import { createNextVersion, testDatabase, type PublishedExercise } from '@skillgrad/db/testkit'
import { graderOf, type Claim } from './grader-actor.js'

const database = await testDatabase()
const grader = graderOf(database)
const host = await grader.givenHost()

const of = (points: number) => ({ verdict: points < 70 ? 'failed' : 'passed', points })
const ofOurFault = { verdict: 'our_fault', fault: 'GRADER_ERROR' }

beforeEach(() => grader.clearQueue())

test('a regrading takes the newer version and the first data, and counts for nothing until it is applied', async () => {
  const { exercise, submission } = await givenGraded(80)
  const newer = await createNextVersion(database.owner, exercise)

  const regrade = await begin(newer)
  const held = await claim()
  await grader.record(held, of(92))

  const [first, second] = await gradings(submission.id)
  expect(held).toMatchObject({
    submission: submission.id,
    purpose: 'regrade',
    exercise_version: newer.version.hash,
    data_seed: first!.dataSeed,
  })
  expect(first).toMatchObject({ standing: 'standing', points: 80, exerciseVersion: exercise.version.hash })
  expect(second).toMatchObject({
    standing: 'proposed',
    points: 92,
    exerciseVersion: newer.version.hash,
    regradeId: regrade,
    standingSince: null,
  })
  expect(await told(submission.id)).toHaveLength(1)
})

test('applied, a higher one stands, the older stays in the history, and evidence and author are told once', async () => {
  const { exercise, submission } = await givenGraded(80)
  const regrade = await begin(await createNextVersion(database.owner, exercise))
  await grader.record(await claim(), of(92))

  expect([await apply(regrade), await apply(regrade)]).toEqual([1, 0])

  const [first, second] = await gradings(submission.id)
  expect(first).toMatchObject({ standing: 'superseded', points: 80 })
  expect(second).toMatchObject({ standing: 'standing', points: 92, replacesId: first!.id })
  expect((await told(submission.id)).map((job) => job.gradingId)).toEqual([first!.id, second!.id])
  expect(await letters(submission.userId)).toEqual([
    { organizationId: submission.organizationId, userId: submission.userId, gradingIds: [second!.id] },
  ])
})

test.each([
  ['fewer points', 80, of(75)],
  ['a lost pass', 72, { verdict: 'failed', points: 90 }],
  ['an error where there were points', 30, { verdict: 'learner_error', fault: 'TIME_LIMIT' }],
])('%s are held until somebody answers for exactly these', async (_, before, outcome) => {
  const { exercise, submission } = await givenGraded(before)
  const regrade = await begin(await createNextVersion(database.owner, exercise))
  await grader.record(await claim(), outcome)

  expect(await apply(regrade)).toBe(0)
  const [first, second] = await gradings(submission.id)
  expect([first!.standing, second!.standing]).toEqual(['standing', 'proposed'])

  expect(await confirm(regrade, [second!.id])).toBe(1)
  expect(await apply(regrade)).toBe(1)
  expect(await gradings(submission.id)).toMatchObject([
    { standing: 'superseded' },
    { standing: 'standing', verdict: outcome.verdict, confirmedBy: 'ada' },
  ])
})

test('a confirmation holds for no lower grading that came after it', async () => {
  const { exercise } = await givenGraded(80)
  await givenGraded(90, exercise)
  const newer = await createNextVersion(database.owner, exercise)
  const regrade = await begin(newer)
  const seen = await claim()
  await grader.record(seen, of(60))
  await confirm(regrade, [(await gradings(seen.submission))[1]!.id])

  const later = await claim()
  await grader.record(later, of(50))

  expect(await apply(regrade)).toBe(1)
  expect((await gradings(later.submission)).map(({ standing }) => standing)).toEqual(['standing', 'proposed'])
})

test('the same verdict and points are set aside, and so is a fault of ours, which is tried again when asked again', async () => {
  const { exercise, submission } = await givenGraded(80)
  const other = await givenGraded(50, exercise)
  const newer = await createNextVersion(database.owner, exercise)
  const regrade = await begin(newer)
  for (const held of [await claim(), await claim()])
    await grader.record(held, held.submission === submission.id ? of(80) : ofOurFault)

  expect(await apply(regrade)).toBe(0)
  await begin(newer)

  expect((await gradings(submission.id)).map(({ standing }) => standing)).toEqual(['standing', 'set_aside'])
  expect((await claim()).submission).toBe(other.submission.id)
  expect(await grader.claim(host)).toBeUndefined()
  expect((await gradings(other.submission.id)).map(({ standing }) => standing)).toEqual([
    'standing',
    'set_aside',
  ])
})

test('asking twice queues nothing twice; what was stopped is taken up again', async () => {
  const { exercise } = await givenGraded(80)
  const newer = await createNextVersion(database.owner, exercise)

  const [once, twice] = [await begin(newer), await begin(newer)]
  expect(twice).toBe(once)
  expect(await runs(once)).toEqual(['queued'])

  expect(await asOwner<number>('app.cancel_regrade($1)', [once])).toBe(1)
  await begin(newer)
  expect(await runs(once)).toEqual(['cancelled', 'queued'])
})

test('since a version: what older ones graded is left alone', async () => {
  const first = await givenGraded(80)
  const second = await createNextVersion(database.owner, first.exercise)
  const later = await givenGraded(80, second)
  const third = await createNextVersion(database.owner, second)

  await begin(third, 2)

  expect((await claim()).submission).toBe(later.submission.id)
  expect(await grader.claim(host)).toBeUndefined()
})

test('every learner’s own submission goes before any regrading', async () => {
  const { exercise } = await givenGraded(80)
  await begin(await createNextVersion(database.owner, exercise))
  const { submission } = await database.givenSubmission()

  expect(await asOwner('app.queue_length()', [])).toBe(1)
  expect((await claim()).submission).toBe(submission.id)
  expect((await claim()).purpose).toBe('regrade')
})

test('a regrading neither stops a newer submission of its author nor is stopped by one', async () => {
  const { exercise, member } = await givenGraded(80)
  const newer = await createNextVersion(database.owner, exercise)
  const regrade = await begin(newer)

  await database.givenSubmission({ member, exercise: newer })

  expect(await runs(regrade)).toEqual(['queued'])
})

test('a regrading that lost its lease says so, though the submission has a grading', async () => {
  const { exercise } = await givenGraded(80)
  const regrade = await begin(await createNextVersion(database.owner, exercise))
  const held = await claim()

  await asOwner<number>('app.cancel_regrade($1)', [regrade])

  expect(await grader.record(held, of(92))).toBe('lease_lost')
})

test('no role but the migrator can begin, confirm or apply, and a company sees no more than its own', async () => {
  const { exercise, submission } = await givenGraded(80)
  const regrade = await begin(await createNextVersion(database.owner, exercise))
  await grader.record(await claim(), of(92))
  const outsider = await database.givenMember()

  for (const role of ['api', 'grader', 'auth'] as const)
    for (const call of [`app.begin_regrade('x', 1, 'x')`, `app.apply_regrade('${regrade}')`])
      await expect(database.as(role, `select ${call}`)).rejects.toThrow(/permission denied/)
  await expect(database.as('api', 'select requested_by from catalogue.regrade')).rejects.toThrow(/permission/)
  const seen = await database.tenant.query(outsider.organizationId, 'select id from app.grading', [])
  expect(seen).toEqual([])
  expect(await gradings(submission.id)).toHaveLength(2)
})

test('with a company go its gradings, the older ones and the evidence of both', async () => {
  const { exercise, submission } = await givenGraded(80)
  const { organizationId, userId } = submission
  const regrade = await begin(await createNextVersion(database.owner, exercise))
  await grader.record(await claim(), of(92))
  await apply(regrade)
  const { id: skillId } = await database.owner.skill.findFirstOrThrow()
  for (const { id: gradingId } of await gradings(submission.id))
    await database.owner.skillEvidence.create({
      data: {
        ...{ organizationId, userId, skillId, gradingId },
        submissionId: submission.id,
        source: 'grading',
        value: 1,
        weight: 1,
        modelVersion: '1',
      },
    })

  await database.owner.organization.delete({ where: { id: organizationId } })

  expect(await gradings(submission.id)).toEqual([])
  expect(await runs(regrade)).toEqual([])
})

async function givenGraded(points: number, given?: PublishedExercise) {
  const exercise = given ?? (await database.givenExercise())
  const member = await database.givenMember()
  const { submission } = await database.givenSubmission({ exercise, member })
  await grader.record(await claim(), of(points))
  return { exercise, member, submission }
}

async function claim(): Promise<Claim> {
  const held = await grader.claim(host)
  if (!held) throw new Error('Nothing waits to be graded')
  return held
}

function begin({ exercise }: PublishedExercise, since = 1): Promise<string> {
  return asOwner<string>('app.begin_regrade($1, $2, $3)', [exercise.slug, since, 'ada'])
}

function apply(regrade: string): Promise<number> {
  return asOwner<number>('app.apply_regrade($1)', [regrade])
}

function confirm(regrade: string, proposals: string[]): Promise<number> {
  return asOwner<number>('app.confirm_lower($1, $2, $3)', [regrade, proposals, 'ada'])
}

async function asOwner<T>(call: string, values: unknown[]): Promise<T> {
  const { rows } = await database.as('migrator', `select ${call} as answer`, values)
  return (rows[0] as { answer: T }).answer
}

/** Oldest first. */
function gradings(submissionId: string) {
  return database.owner.grading.findMany({ where: { submissionId }, orderBy: { gradedAt: 'asc' } })
}

async function runs(regradeId: string): Promise<string[]> {
  const rows = await database.owner.run.findMany({ where: { regradeId }, orderBy: { queuedAt: 'asc' } })
  return rows.map(({ state }) => state)
}

async function told(submissionId: string) {
  return (await grader.jobs('grading.recorded')).filter((job) => job.submissionId === submissionId)
}

async function letters(userId: string) {
  return (await grader.jobs('regrade.tell')).filter((job) => job.userId === userId)
}
