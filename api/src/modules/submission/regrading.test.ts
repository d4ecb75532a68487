import { createNextVersion } from '@skillgrad/db/testkit'
import { givenApi, type Member } from '../../../testkit/api.js'
import { builtInExercise } from '../../../testkit/content.js'
import { failedWith, Grader } from '../../../testkit/grader.js'
import { TestQueue } from '../../../testkit/jobs.js'
import { encodeId } from '../../graphql/global-id.js'
import { handlers } from '../../jobs/handlers.js'

const api = await givenApi()
const exercise = await builtInExercise(api.db)
const grader = new Grader(api.db)
const failed = failedWith(exercise.hintId)
const { services } = api.composition
const queue = new TestQueue(api.db, handlers({ ...services, postman: null }))
const reason = { en: 'The slope was judged too strictly.', 'zh-CN': '斜率的要求过严。' }

test('a regrading that raises replaces the old grading, says when and why, and leaves the old one readable', async () => {
  const ada = await api.member()
  const submission = await submit(ada)
  await grader.grades(failed)
  await queue.work()

  await regrade(undefined)

  const shown = await seen(
    ada,
    submission,
    `attempt grading { verdict points regrading { at because } criteria { passed } timings { queueMs } }
     earlierGradings { verdict points regrading { at } criteria { title passed reason hint { id } } hint { id } skillChanges { skill { slug } } }`,
  )
  expect(shown.grading).toMatchObject({
    verdict: 'PASSED',
    points: 100,
    regrading: {
      at: expect.any(String),
      because: `The exercise was corrected: version 1 became version 2. ${reason.en}`,
    },
    timings: { queueMs: null },
  })
  expect(shown.earlierGradings).toEqual([
    {
      verdict: 'FAILED',
      points: 33,
      regrading: null,
      criteria: [
        expect.objectContaining({
          title: exercise.criteria[0]!.title.en,
          passed: false,
          reason: 'The slope is 0.50.',
          hint: null,
        }),
        expect.objectContaining({ passed: true }),
      ],
      hint: null,
      skillChanges: [],
    },
  ])
})

test('the person is told once, in their language, of every attempt that changed', async () => {
  const lin = await api.member({ locale: 'zh-CN' })
  for (let attempt = 0; attempt < 2; attempt++) {
    await submit(lin)
    await grader.grades(failed)
  }
  await queue.work()

  await regrade(undefined)
  await queue.work({ again: true })

  const letters = await api.db.owner.mail.findMany({ where: { organizationId: lin.organization.id } })
  expect(letters).toHaveLength(1)
  expect(letters[0]).toMatchObject({ template: 'regraded', locale: 'zh-CN', recipient: lin.row.user.email })
  expect(letters[0]!.text).toContain('第 2 次提交：33 分（未通过） → 100 分（通过）')
  expect(letters[0]!.text).toMatch(/由第 \d+ 版更新为第 \d+ 版。斜率的要求过严。/)
  expect(letters[0]!.html).toContain(`/o/${lin.organization.slug}/exercises/linear-regression?attempt=1`)
})

test('evidence follows the grading that stands: corrected, never counted twice, and dated as of the first time', async () => {
  const ada = await api.member()
  await submit(ada)
  await grader.grades(failed)
  await queue.work()
  const before = await estimates(ada)
  const graded = await api.db.owner.grading.findFirstOrThrow({
    where: { organizationId: ada.organization.id },
  })

  await regrade(undefined)
  const after = await estimates(ada)
  await queue.work({ again: true })

  expect(await estimates(ada)).toEqual(after)
  for (const [at, estimate] of after.entries()) {
    expect(estimate.mean).toBeGreaterThan(before[at]!.mean)
    expect(estimate).toMatchObject({ exerciseCount: 1, updatedAt: graded.gradedAt })
  }
  const ledger = await api.db.owner.skillEvidence.findMany({ where: { organizationId: ada.organization.id } })
  expect(ledger).toHaveLength(2 * exercise.version.skills.length)
})

test('a regrading that takes the points away takes its evidence along, but a lesson once finished stays finished', async () => {
  const ada = await api.member()
  const submission = await submit(ada)
  await grader.grades()
  await queue.work()

  await regrade({
    verdict: 'learner_error',
    fault: 'TIME_LIMIT',
    points: null,
    message: { text: 'Too slow.' },
  })

  expect(await estimates(ada)).toEqual([])
  const shown = await seen(ada, submission, 'grading { verdict points skillChanges { skill { slug } } }')
  expect(shown.grading).toEqual({ verdict: 'LEARNER_ERROR', points: null, skillChanges: [] })
  expect(
    await api.db.owner.completion.count({
      where: { organizationId: ada.organization.id, kind: 'exercise_passed' },
    }),
  ).toBeGreaterThan(0)
})

test('being regraded is no attempt: not in the history, not in the count, not in the allowance', async () => {
  const ada = await api.member()
  await submit(ada)
  await grader.grades(failed)
  await queue.work()
  const facts = () =>
    ada.asks(
      `{ organization(slug: "${ada.organization.slug}") { exercise(slug: "linear-regression") {
        viewerSubmissionsLeft { remaining } submissions { totalCount edges { node { attempt status grading { points } } } } } } }`,
    )
  const before = (await facts()).organization.exercise

  const waiting = await begin()
  expect((await facts()).organization.exercise).toEqual(before)
  await gradeAll(waiting)
  expect((await facts()).organization.exercise).toEqual(before)

  await settle(waiting)
  const { submissions, viewerSubmissionsLeft } = (await facts()).organization.exercise
  expect(viewerSubmissionsLeft).toEqual(before.viewerSubmissionsLeft)
  expect(submissions).toEqual({
    totalCount: 1,
    edges: [{ node: { attempt: 1, status: 'GRADED', grading: { points: 100 } } }],
  })
})

test('a colleague without the right to see it reads neither the grading nor what stood before', async () => {
  const ada = await api.member()
  const submission = await submit(ada)
  await grader.grades(failed)
  await queue.work()
  await regrade(undefined)
  const colleague = await api.member({ organization: ada.organization })
  const outsider = await api.member()

  expect(await seen(colleague, submission, 'earlierGradings { points }')).toBeNull()
  expect(await seen(outsider, submission, 'earlierGradings { points }')).toBeNull()
})

async function submit(person: Member): Promise<string> {
  const input = {
    organization: person.organizationId,
    exercise: encodeId('Exercise', exercise.id, person.organization.id),
    code: 'let a',
    clientKey: String(Math.random()),
  }
  return (await person.does('submitExercise', input, 'submission { id }')).submission.id
}

async function seen(person: Member, id: string, fields: string) {
  const query = `query ($slug: String!, $id: ID!) { organization(slug: $slug) { submission(id: $id) { ${fields} } } }`
  return (await person.asks(query, { slug: person.organization.slug, id })).organization.submission
}

/** The next version of the exercise, whose regrading gives everybody this outcome; and all that follows from it. */
async function regrade(outcome: object | undefined): Promise<void> {
  const waiting = await begin()
  await gradeAll(waiting, outcome)
  await settle(waiting)
}

async function gradeAll({ runs }: { runs: number }, outcome?: object): Promise<void> {
  for (let run = 0; run < runs; run++) await grader.grades(outcome)
}

async function begin(): Promise<{ id: string; runs: number }> {
  const row = await api.db.owner.exercise.findUniqueOrThrow({ where: { slug: exercise.slug } })
  const versions = await api.db.owner.exerciseVersion.findMany({
    where: { exerciseId: row.id },
    orderBy: { number: 'desc' },
    take: 1,
    include: { skills: true },
  })
  const { version } = await createNextVersion(api.db.owner, { exercise: row, version: versions[0]! })
  await api.db.owner.exerciseVersion.update({
    where: { id: version.id },
    data: {
      definition: exercise.version.definition!,
      skills: { create: versions[0]!.skills.map(({ skillId, weight }) => ({ skillId, weight })) },
    },
  })
  // The api reads its catalogue again every few seconds.
  api.clock.advance(60_000)
  await eventually(async () => {
    const catalogue = await services.catalogue.current()
    return catalogue.exerciseBySlug.get(exercise.slug)!.versions.has(version.hash)
  })
  const id = await asOwner<string>('app.begin_regrade($1, 1, $2, $3)', [
    exercise.slug,
    'ada',
    JSON.stringify(reason),
  ])
  return { id, runs: await api.db.owner.run.count({ where: { regradeId: id, state: 'queued' } }) }
}

async function settle({ id }: { id: string }): Promise<void> {
  const proposals = await api.db.owner.grading.findMany({ where: { regradeId: id }, select: { id: true } })
  await asOwner('app.confirm_lower($1, $2, $3)', [id, proposals.map((proposal) => proposal.id), 'ada'])
  await asOwner('app.apply_regrade($1)', [id])
  await queue.work()
}

async function asOwner<T>(call: string, values: unknown[]): Promise<T> {
  const { rows } = await api.db.as('migrator', `select ${call} as answer`, values)
  return (rows[0] as { answer: T }).answer
}

async function eventually(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20))
}

async function estimates({ organization }: Member) {
  return api.db.owner.skillEstimate.findMany({
    where: { organizationId: organization.id },
    orderBy: { skillId: 'asc' },
    select: { mean: true, exerciseCount: true, updatedAt: true },
  })
}
