import { randomUUID } from 'node:crypto'
import { testDatabase } from '@skillgrad/db/testkit'
import { connected } from '../src/connection/connected.js'
import { graderOf, passed } from './grader-actor.js'

const database = await testDatabase()
const grader = graderOf(database)

beforeEach(() => grader.clearQueue())

test('a submission is claimed with its code, graded once, and the background is told in the same transaction', async () => {
  const { submission, runId } = await database.givenSubmission({ code: 'export const answer = 42\n' })
  const host = await grader.givenHost()

  const held = (await grader.claim(host))!
  const started = await grader.call<boolean>('app.start_run($1, $2)', [held.run, held.lease_token])
  const first = await grader.record(held)
  const second = await grader.record(held)

  expect(held).toMatchObject({
    run: runId,
    submission: submission.id,
    attempt: 1,
    code: 'export const answer = 42\n',
  })
  expect([started, first, second]).toEqual([true, 'recorded', 'already_recorded'])
  const grading = await database.owner.grading.findFirstOrThrow({ where: { submissionId: submission.id } })
  expect(grading).toMatchObject({
    verdict: 'passed',
    points: 92,
    criteria: passed.criteria,
    log: 'ok',
    attempt: 1,
  })
  const told = await grader.jobs('grading.recorded')
  expect(told).toContainEqual({
    gradingId: grading.id,
    submissionId: submission.id,
    runId,
    organizationId: submission.organizationId,
  })
})

test('two graders never hold the same run', async () => {
  const host = await grader.givenHost()
  for (let index = 0; index < 6; index++) await database.givenSubmission()

  const claims = await Promise.all(Array.from({ length: 10 }, () => grader.claim(host)))

  const runs = claims.flatMap((held) => (held ? [held.run] : []))
  expect(new Set(runs).size).toBe(runs.length)
  expect(runs.length).toBe(6)
})

test('whoever lost the lease can neither report, nor prolong, nor grade', async () => {
  await database.givenSubmission()
  const held = (await grader.claim(await grader.givenHost()))!
  const stolen = { ...held, lease_token: randomUUID() }

  const progress = await grader.call(`app.record_progress($1, $2, 'training', 1, 10, 0.5)`, [
    held.run,
    stolen.lease_token,
  ])
  const beat = await grader.call('app.heartbeat_run($1, $2)', [held.run, stolen.lease_token])
  const graded = await grader.record(stolen)

  expect([progress, beat, graded]).toEqual([null, false, 'lease_lost'])
})

test('a silent host loses its run, which is tried again and in the end given up as our fault', async () => {
  const { submission, runId } = await database.givenSubmission()
  const host = await grader.givenHost()
  const attempts: number[] = []
  for (let attempt = 1; attempt <= 3; attempt++) {
    await database.as(
      'migrator',
      `update app.run set not_before = now() - interval '1 second' where state = 'queued'`,
    )
    attempts.push((await grader.claim(host))!.attempt)
    await database.as(
      'migrator',
      `update app.run set lease_until = now() - interval '1 second' where id = $1`,
      [runId],
    )
    await grader.call('app.reap_runs()')
  }

  const grading = await database.owner.grading.findFirstOrThrow({ where: { submissionId: submission.id } })

  expect(attempts).toEqual([1, 2, 3])
  expect(grading).toMatchObject({ verdict: 'our_fault', fault: 'GRADER_ERROR', points: null })
})

test('a released run goes back unharmed and at once', async () => {
  await database.givenSubmission()
  const host = await grader.givenHost()
  const held = (await grader.claim(host))!

  const released = await grader.call('app.release_run($1, $2)', [held.run, held.lease_token])
  const again = (await grader.claim(host))!

  expect(released).toBe(true)
  expect(again).toMatchObject({ run: held.run, attempt: 1 })
})

test('a failed attempt is requeued with a pause, during which nobody may claim it', async () => {
  const { runId } = await database.givenSubmission()
  const host = await grader.givenHost()
  const held = (await grader.claim(host))!

  const outcome = await grader.call('app.fail_run($1, $2, $3)', [
    held.run,
    held.lease_token,
    'the runner did not start',
  ])
  const tooEarly = await grader.claim(host)

  const run = await database.owner.run.findFirstOrThrow({ where: { id: runId } })
  expect(outcome).toBe('requeued')
  expect(tooEarly).toBeUndefined()
  expect(run).toMatchObject({ state: 'queued', attempt: 1, incident: 'attempt 1: the runner did not start' })
})

test('progress is numbered and announced by ids alone', async () => {
  const { submission, runId } = await database.givenSubmission()
  const held = (await grader.claim(await grader.givenHost()))!
  const heard = connected(database.urls.api, async (client) => {
    await client.query('listen run_progress')
    const message = new Promise<string>((resolve) =>
      client.once('notification', ({ payload }) => resolve(payload!)),
    )
    await grader.call(`app.record_progress($1, $2, 'training', 1, 10, 0.75, '{"accuracy": 0.5}')`, [
      held.run,
      held.lease_token,
    ])
    return message
  })

  expect(JSON.parse(await heard)).toEqual({ run: runId, submission: submission.id, seq: 1 })
  const [point] = await database.tenant.read(submission.organizationId, (prisma) =>
    prisma.runProgress.findMany({ where: { runId } }),
  )
  expect(point).toMatchObject({
    seq: 1,
    epoch: 1,
    epochs: 10,
    loss: 0.75,
    metrics: { accuracy: 0.5 },
    phase: 'training',
  })
})

test('a grader can do nothing to the tables behind its functions', async () => {
  for (const statement of [
    'select * from app.submission',
    'select * from app.run',
    'select * from auth.user',
    `update app.grading set points = 100`,
  ])
    await expect(database.as('grader', statement)).rejects.toThrow(/permission denied/)
})
