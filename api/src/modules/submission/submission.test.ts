import { createExercise, createSubmission } from '@skillgrad/db/testkit'
import { givenApi, type Member } from '../../../testkit/api.js'
import { builtInExercise } from '../../../testkit/content.js'
import { divergedWith, failedWith, Grader } from '../../../testkit/grader.js'
import { encodeId } from '../../graphql/global-id.js'

const api = await givenApi()
const exercise = await builtInExercise(api.db)
const failed = failedWith(exercise.hintId)
const grader = new Grader(api.db)
const learnerError = (fault: string, cause?: string) => ({
  verdict: 'learner_error',
  fault,
  message: { text: 'It stopped.', cause },
})

const state = 'submission { id status attempt queuePosition code grading { verdict points } }'
const code = 'export async function train() {}'
const exerciseOf = (person: Member) => encodeId('Exercise', exercise.id, person.organization.id)
const submit = (person: Member, given: { code?: string; clientKey?: string } = {}) =>
  person.does(
    'submitExercise',
    {
      organization: person.organizationId,
      exercise: exerciseOf(person),
      code,
      clientKey: String(Math.random()),
      ...given,
    },
    state,
  )
const seen = async (person: Member, id: string, fields: string) =>
  (
    await person.asks(
      `query ($slug: String!, $id: ID!) { organization(slug: $slug) { submission(id: $id) { ${fields} } } }`,
      {
        slug: person.organization.slug,
        id,
      },
    )
  ).organization.submission

test('code is stored, queued and graded, and each criterion comes with its reason in the viewer’s language', async () => {
  const ada = await api.member({ locale: 'zh-CN' })

  const { submission, userErrors } = await submit(ada)
  expect(userErrors).toEqual([])
  expect(submission).toMatchObject({ status: 'QUEUED', attempt: 1, queuePosition: 0, code, grading: null })
  await grader.grades(failed)

  const graded = await seen(
    ada,
    submission.id,
    'status curve { epoch epochs loss } grading { verdict points backend log timings { trainMs queueMs } criteria { id title passed reason hint { stages totalStages } } }',
  )
  expect(graded).toMatchObject({
    status: 'GRADED',
    grading: { verdict: 'FAILED', points: 33, backend: 'wasm · TensorFlow.js 4.22.0', log: 'hello' },
  })
  expect(graded.curve).toEqual([
    { epoch: 1, epochs: 2, loss: 4 },
    { epoch: 2, epochs: 2, loss: 1 },
  ])
  expect(graded.grading.criteria[0]).toEqual({
    id: 'slope',
    title: exercise.criteria[0]!.title['zh-CN'],
    passed: false,
    reason: '斜率为 0.50。',
    hint: { stages: [exercise.hint.nudge['zh-CN']], totalStages: 3 },
  })
})

test('a submission that needs a GPU says so, and whether a grader with one is there', async () => {
  const ada = await api.member()
  const onGpu = await createExercise(api.db.owner, { rungs: ['webgpu'], definition: { device: 'gpu' } })
  const { submission } = await createSubmission(api.db.owner, {
    member: ada.row,
    exercise: onGpu,
  })
  const id = encodeId('Submission', submission.id, ada.organization.id)
  const wait = async () =>
    (await seen(ada, id, 'status gpuWait')) as { status: string; gpuWait: string | null }

  const alone = await wait()
  await api.db.as(
    'grader',
    "select app.register_host('with-a-card', '0.1.0', 1, '{webgpu,wasm,cpu}', '{gpu,cpu}')",
  )
  const served = await wait()
  const ordinary = await submit(ada)
  const unasked = await seen(ada, ordinary.submission.id, 'gpuWait')
  await grader.grades()
  await api.db.as(
    'grader',
    "select app.drain_host(id) from app.register_host('with-a-card', '0.1.0', 1, '{}') id",
  )

  expect(alone).toEqual({ status: 'QUEUED', gpuWait: 'GRADER' })
  expect(served).toEqual({ status: 'QUEUED', gpuWait: 'TURN' })
  expect(unasked).toEqual({ gpuWait: null })
})

test('hints open one stage at a time and no further than the last', async () => {
  const ada = await api.member()
  const { submission } = await submit(ada)
  await grader.grades(failed)
  const reveal = () =>
    ada.does('revealHint', { submission: submission.id, criterion: 'slope' }, 'hint { stages }')

  expect((await reveal()).hint.stages).toHaveLength(2)
  expect((await reveal()).hint.stages).toHaveLength(3)
  expect((await reveal()).userErrors[0].code).toBe('NO_MORE_HINTS')
})

test('a learner’s error has a hint of its own, in the viewer’s language, that opens in the same way', async () => {
  const ada = await api.member({ locale: 'zh-CN' })
  const { submission } = await submit(ada)
  await grader.grades(divergedWith(exercise.hintId))
  const hint = async () =>
    (await seen(ada, submission.id, 'grading { hint { id stages totalStages } }')).grading.hint
  const reveal = () => ada.does('revealHint', { submission: submission.id }, 'hint { stages }')

  const { nudge, explanation } = exercise.hint
  expect(await hint()).toEqual({ id: exercise.hintId, stages: [nudge['zh-CN']], totalStages: 3 })
  expect((await reveal()).hint.stages).toEqual([nudge['zh-CN'], explanation['zh-CN']])
  expect((await hint()).stages).toHaveLength(2)
  expect((await reveal()).hint.stages).toHaveLength(3)
  expect((await reveal()).userErrors[0].code).toBe('NO_MORE_HINTS')
})

test('opening the hint of one attempt opens no other, and a criterion’s is not the error’s', async () => {
  const ada = await api.member()
  const { submission: failing } = await submit(ada)
  await grader.grades(failed)
  const { submission: diverging } = await submit(ada)
  await grader.grades(divergedWith(exercise.hintId))

  await ada.does('revealHint', { submission: failing.id, criterion: 'slope' }, 'hint { stages }')

  const fields = 'grading { hint { stages } }'
  expect((await seen(ada, failing.id, fields)).grading.hint).toBeNull()
  expect((await seen(ada, diverging.id, fields)).grading.hint.stages).toHaveLength(1)
  const asked = [{ submission: failing.id }, { submission: diverging.id, criterion: 'slope' }]
  for (const input of asked)
    expect((await ada.does('revealHint', input, 'hint { id }')).userErrors[0].code).toBe('NO_MORE_HINTS')
})

test.each([
  ['no hint', undefined],
  ['a hint that the exercise no longer has', 'long-gone'],
])('an error with %s shows none', async (_, hintId) => {
  const ada = await api.member()
  const { submission } = await submit(ada)

  await grader.grades(divergedWith(hintId))

  expect((await seen(ada, submission.id, 'grading { fault hint { id } }')).grading).toEqual({
    fault: 'BAD_OUTPUT',
    hint: null,
  })
})

test('others who see the grading see the hint as far as it is open, and cannot open it further', async () => {
  const ada = await api.member()
  const { submission } = await submit(ada)
  await grader.grades(divergedWith(exercise.hintId))
  const owner = await api.member({ organization: ada.organization, role: 'owner' })
  await owner.does(
    'updatePrivacy',
    { organization: owner.organizationId, managersSee: 'EVERYTHING' },
    'organization { id }',
  )

  const refused = await owner.does('revealHint', { submission: submission.id }, 'hint { id }')

  expect(refused).toMatchObject({ hint: null, userErrors: [{ code: 'NOT_FOUND' }] })
  const fields = 'grading { hint { stages } }'
  for (const person of [owner, ada])
    expect((await seen(person, submission.id, fields)).grading.hint.stages).toHaveLength(1)
})

test('a repeated click is the same submission', async () => {
  const ada = await api.member()

  const clicks = await Promise.all([1, 2, 3].map(() => submit(ada, { clientKey: 'one click' })))

  expect(new Set(clicks.map(({ submission }) => submission.id)).size).toBe(1)
  expect(await api.db.owner.submission.count({ where: { userId: ada.row.userId } })).toBe(1)
})

test('of two submissions at once both are kept and the newest is graded', async () => {
  const ada = await api.member()

  const both = await Promise.all([submit(ada, { code: 'let a = 1' }), submit(ada, { code: 'let b = 2' })])

  const attempts = both.map(({ submission }) => submission.attempt).toSorted()
  expect(attempts).toEqual([1, 2])
  const states = await Promise.all(both.map(({ submission }) => seen(ada, submission.id, 'attempt status')))
  expect(states.find(({ attempt }) => attempt === 1).status).toBe('CANCELLED')
  expect(states.find(({ attempt }) => attempt === 2).status).toBe('QUEUED')
})

test.each([
  ['nothing', ' \n ', 'CODE_EMPTY'],
  ['a megabyte', 'x'.repeat(1_000_000), 'CODE_TOO_LONG'],
])('%s is refused in a sentence', async (_, text, expected) => {
  const ada = await api.member()

  const { submission, userErrors } = await submit(ada, { code: text })

  expect(submission).toBeNull()
  expect(userErrors).toEqual([
    { code: expected, path: ['code'], message: expect.stringMatching(/\.$/), retryAfter: null },
  ])
})

test('ten graded runs an hour; our faults and faults of form cost nothing', async () => {
  const ada = await api.member()
  const outcomes = [
    { verdict: 'our_fault', fault: 'GRADER_ERROR' },
    { verdict: 'learner_error', fault: 'SYNTAX_ERROR', message: { text: 'Unexpected token', line: 3 } },
    learnerError('BAD_OUTPUT', 'shape'),
    learnerError('RUNTIME_ERROR', 'wrong-type'),
    ...Array.from({ length: 10 }, () => failed),
  ]
  for (const outcome of outcomes) {
    expect((await submit(ada)).userErrors).toEqual([])
    await grader.grades(outcome)
  }

  const refused = await submit(ada)
  expect(refused.userErrors[0]).toMatchObject({
    code: 'SUBMISSION_LIMIT',
    message: expect.stringContaining('10 graded runs'),
  })
  const left = await ada.asks(
    `{ organization(slug: "${ada.organization.slug}") { exercise(slug: "linear-regression") { viewerSubmissionsLeft { remaining limit resetsAt } } } }`,
  )
  expect(left.organization.exercise.viewerSubmissionsLeft).toMatchObject({
    remaining: 0,
    limit: 10,
    resetsAt: expect.any(String),
  })
})

test('thirty runs an hour of any kind: what costs no attempt is no free computer', async () => {
  const ada = await api.member()
  for (let run = 0; run < 30; run++) {
    expect((await submit(ada)).userErrors).toEqual([])
    await grader.grades(learnerError('BAD_OUTPUT', 'shape'))
  }

  const refused = await submit(ada)

  expect(refused.userErrors[0]).toMatchObject({
    code: 'RUN_LIMIT',
    message: expect.stringMatching(/30 times .* free in \d+ min/),
  })
})

test.each([
  ['a syntax error', learnerError('SYNTAX_ERROR', 'SYNTAX_ERROR'), false],
  ['an answer of another shape', learnerError('BAD_OUTPUT', 'shape'), false],
  ['an answer with NaN', learnerError('BAD_OUTPUT', 'non-finite'), true],
  ['a value of another type', learnerError('RUNTIME_ERROR', 'wrong-type'), false],
  ['tensors that do not fit', learnerError('RUNTIME_ERROR', 'tensor-shape'), false],
  ['a missing handler', learnerError('RUNTIME_ERROR', 'missing-function'), false],
  ['an error thrown on purpose', learnerError('RUNTIME_ERROR', 'RUNTIME_ERROR'), true],
  ['time that ran out', learnerError('TIME_LIMIT', 'TIME_LIMIT'), true],
  ['an error of a grader that stored no cause', learnerError('RUNTIME_ERROR'), true],
  ['a fault of ours', { verdict: 'our_fault', fault: 'GRADER_ERROR' }, false],
  ['a failed grading', failed, true],
])('%s says whether it cost an attempt, and the rest is reckoned by it', async (_, outcome, costs) => {
  const ada = await api.member()
  const { submission } = await submit(ada)
  await grader.grades(outcome)

  const { grading } = await seen(ada, submission.id, 'grading { costsAttempt }')
  const left = await ada.asks(
    `{ organization(slug: "${ada.organization.slug}") { exercise(slug: "linear-regression") { viewerSubmissionsLeft { remaining } } } }`,
  )

  expect(grading.costsAttempt).toBe(costs)
  expect(left.organization.exercise.viewerSubmissionsLeft.remaining).toBe(costs ? 9 : 10)
})

test('the line and the words of a learner’s error are shown, ours are not the learner’s to read', async () => {
  const ada = await api.member()
  const { submission: first } = await submit(ada)
  await grader.grades({
    verdict: 'learner_error',
    fault: 'RUNTIME_ERROR',
    message: { text: 'x is not defined', line: 3, column: 7 },
  })
  const { submission: second } = await submit(ada)
  await grader.grades({
    verdict: 'our_fault',
    fault: 'GRADER_ERROR',
    message: { incident: 'stack trace of ours' },
  })

  const fields = 'grading { verdict fault message line column points }'
  expect((await seen(ada, first.id, fields)).grading).toEqual({
    verdict: 'LEARNER_ERROR',
    fault: 'RUNTIME_ERROR',
    message: 'x is not defined',
    line: 3,
    column: 7,
    points: null,
  })
  expect((await seen(ada, second.id, fields)).grading).toMatchObject({
    verdict: 'OUR_FAULT',
    message: expect.stringContaining('cost you no attempt'),
  })
})

test('a waiting submission can be cancelled, a graded one cannot', async () => {
  const ada = await api.member()
  const { submission } = await submit(ada)

  const cancel = () => ada.does('cancelSubmission', { submission: submission.id }, 'submission { status }')
  expect((await cancel()).submission.status).toBe('CANCELLED')
  const { submission: next } = await submit(ada)
  await grader.grades()
  const late = await ada.does('cancelSubmission', { submission: next.id }, 'submission { status }')
  expect(late.userErrors[0].code).toBe('NOTHING_TO_CANCEL')
})

test('a draft grows by one revision with each save, and saving onto an older one loses nothing', async () => {
  const ada = await api.member()
  const save = (text: string, baseRevision: number) =>
    ada.does(
      'saveDraft',
      { organization: ada.organizationId, exercise: exerciseOf(ada), code: text, baseRevision },
      'draft { code revision }',
    )

  expect((await save('one', 0)).draft).toEqual({ code: 'one', revision: 1 })
  expect((await save('two', 1)).draft).toEqual({ code: 'two', revision: 2 })
  const stale = await save('from another tab', 1)
  expect(stale).toMatchObject({ draft: { code: 'two', revision: 2 }, userErrors: [{ code: 'STALE_DRAFT' }] })
})
