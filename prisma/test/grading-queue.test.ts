import { randomUUID } from 'node:crypto'
import { testDatabase } from '@skillgrad/db/testkit'
import { connected } from '../src/connection/connected.js'

const database = await testDatabase()
const passed = {
  verdict: 'passed',
  points: 92,
  criteria: [{ id: 'slope', passed: true, credit: 1 }],
  log: 'ok',
}

interface Claim {
  run: string
  organization: string
  submission: string
  attempt: number
  lease_token: string
  code: string
}

async function grader<T>(text: string, values: unknown[] = []): Promise<T> {
  const { rows } = await database.as('grader', `select ${text} as answer`, values)
  return (rows[0] as { answer: T }).answer
}

async function claim(host: string, kinds = ['cpu']): Promise<Claim | undefined> {
  const claimed = await database.as('grader', 'select * from app.claim_run($1, $2, $3)', [
    host,
    ['wasm', 'cpu'],
    kinds,
  ])
  return claimed.rows[0] as Claim | undefined
}

async function givenHost(): Promise<string> {
  return grader<string>(`app.register_host($1, '0.1.0', 2, '{wasm,cpu}')`, [`host-${randomUUID()}`])
}

const record = (held: Claim, outcome: object = passed) =>
  grader<string>('app.record_grading($1, $2, $3)', [held.run, held.lease_token, JSON.stringify(outcome)])

async function queueJobs(task: string): Promise<{ payload: Record<string, string> }[]> {
  const { rows } = await database.as(
    'queue',
    `select j.payload from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1 order by j.id`,
    [task],
  )
  return rows as { payload: Record<string, string> }[]
}

async function clearQueue(): Promise<void> {
  await database.as(
    'migrator',
    `update app.run set state = 'cancelled', lease_token = null where state in ('queued', 'leased', 'running')`,
  )
}

beforeEach(clearQueue)

test('a submission is claimed with its code, graded once, and the background is told in the same transaction', async () => {
  const { submission, runId } = await database.givenSubmission({ code: 'export const answer = 42\n' })
  const host = await givenHost()

  const held = (await claim(host))!
  const started = await grader<boolean>('app.start_run($1, $2)', [held.run, held.lease_token])
  const first = await record(held)
  const second = await record(held)

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
  const told = (await queueJobs('grading.recorded')).map((job) => job.payload)
  expect(told).toContainEqual({
    gradingId: grading.id,
    submissionId: submission.id,
    runId,
    organizationId: submission.organizationId,
  })
})

test('two graders never hold the same run', async () => {
  const host = await givenHost()
  for (let index = 0; index < 6; index++) await database.givenSubmission()

  const claims = await Promise.all(Array.from({ length: 10 }, () => claim(host)))

  const runs = claims.flatMap((held) => (held ? [held.run] : []))
  expect(new Set(runs).size).toBe(runs.length)
  expect(runs.length).toBe(6)
})

test('whoever lost the lease can neither report, nor prolong, nor grade', async () => {
  await database.givenSubmission()
  const held = (await claim(await givenHost()))!
  const stolen = { ...held, lease_token: randomUUID() }

  const progress = await grader(`app.record_progress($1, $2, 'training', 1, 10, 0.5)`, [
    held.run,
    stolen.lease_token,
  ])
  const beat = await grader('app.heartbeat_run($1, $2)', [held.run, stolen.lease_token])
  const graded = await record(stolen)

  expect([progress, beat, graded]).toEqual([null, false, 'lease_lost'])
})

test('a silent host loses its run, which is tried again and in the end given up as our fault', async () => {
  const { submission, runId } = await database.givenSubmission()
  const host = await givenHost()
  const attempts: number[] = []
  for (let attempt = 1; attempt <= 3; attempt++) {
    await database.as(
      'migrator',
      `update app.run set not_before = now() - interval '1 second' where state = 'queued'`,
    )
    attempts.push((await claim(host))!.attempt)
    await database.as(
      'migrator',
      `update app.run set lease_until = now() - interval '1 second' where id = $1`,
      [runId],
    )
    await grader('app.reap_runs()')
  }

  const grading = await database.owner.grading.findFirstOrThrow({ where: { submissionId: submission.id } })

  expect(attempts).toEqual([1, 2, 3])
  expect(grading).toMatchObject({ verdict: 'our_fault', fault: 'GRADER_ERROR', points: null })
})

test('a released run goes back unharmed and at once', async () => {
  await database.givenSubmission()
  const host = await givenHost()
  const held = (await claim(host))!

  const released = await grader('app.release_run($1, $2)', [held.run, held.lease_token])
  const again = (await claim(host))!

  expect(released).toBe(true)
  expect(again).toMatchObject({ run: held.run, attempt: 1 })
})

test('a failed attempt is requeued with a pause and a new wake-up for the graders', async () => {
  const { runId } = await database.givenSubmission()
  const host = await givenHost()
  const held = (await claim(host))!

  const outcome = await grader('app.fail_run($1, $2, $3)', [
    held.run,
    held.lease_token,
    'the runner did not start',
  ])
  const tooEarly = await claim(host)

  const run = await database.owner.run.findFirstOrThrow({ where: { id: runId } })
  expect(outcome).toBe('requeued')
  expect(tooEarly).toBeUndefined()
  expect(run).toMatchObject({ state: 'queued', attempt: 1, incident: 'attempt 1: the runner did not start' })
  expect((await queueJobs('grade')).map((job) => job.payload.runId)).toContain(runId)
})

test('the newest submission of a person to an exercise cancels the one before, even while it runs', async () => {
  const member = await database.givenMember()
  const exercise = await database.givenExercise()
  const older = await database.givenSubmission({ member, exercise })
  const held = (await claim(await givenHost()))!

  const newer = await database.givenSubmission({ member, exercise })

  const states = await database.owner.run.findMany({
    where: { userId: member.userId },
    orderBy: { queuedAt: 'asc' },
  })
  expect(held.run).toBe(older.runId)
  expect(states.map((run) => run.state)).toEqual(['cancelled', 'queued'])
  expect([older.submission.attemptNumber, newer.submission.attemptNumber]).toEqual([1, 2])
  expect(await record(held)).toBe('lease_lost')
})

test('two submissions at once both count, and one of them is graded', async () => {
  const member = await database.givenMember()
  const exercise = await database.givenExercise()

  const pair = await Promise.all([1, 2].map(() => database.givenSubmission({ member, exercise })))

  const runs = await database.owner.run.findMany({ where: { userId: member.userId } })
  expect(pair.map(({ submission }) => submission.attemptNumber).sort()).toEqual([1, 2])
  expect(runs.map((run) => run.state).sort()).toEqual(['cancelled', 'queued'])
})

test('asking twice for a run of the same submission gives the same run', async () => {
  const { submission, runId } = await database.givenSubmission()

  const [again] = await database.tenant.query<{ id: string }>(
    submission.organizationId,
    'select app.submit_run($1) as id',
    [submission.id],
  )

  expect(again!.id).toBe(runId)
})

test('a company with a long queue does not keep another waiting, and the position shown is the order kept', async () => {
  const crowded = await database.givenOrganization()
  for (let index = 0; index < 4; index++)
    await database.givenSubmission({ member: await database.givenMember({ organization: crowded }) })
  const late = await database.givenSubmission()
  const host = await givenHost()
  const position = async () =>
    (
      await database.tenant.query<{ place: number }>(
        late.submission.organizationId,
        'select app.queue_position($1) as place',
        [late.runId],
      )
    )[0]!.place

  const before = await position()
  const first = (await claim(host))!
  const after = await position()
  const second = (await claim(host))!

  expect([first.organization, second.organization]).toEqual([crowded.id, late.submission.organizationId])
  expect([before, after]).toEqual([2, 1])
})

test('a host gets only what its rungs and kind allow', async () => {
  const exercise = await database.givenExercise({ rungs: ['tfjs-node-gpu'] })
  await database.givenSubmission({ exercise })

  expect(await claim(await givenHost())).toBeUndefined()
})

test('progress is numbered and announced by ids alone', async () => {
  const { submission, runId } = await database.givenSubmission()
  const held = (await claim(await givenHost()))!
  const heard = connected(database.urls.api, async (client) => {
    await client.query('listen run_progress')
    const message = new Promise<string>((resolve) =>
      client.once('notification', ({ payload }) => resolve(payload!)),
    )
    await grader(`app.record_progress($1, $2, 'training', 1, 10, 0.75, '{"accuracy": 0.5}')`, [
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

test('a run can be stopped by its own company and by no other', async () => {
  const { submission, runId } = await database.givenSubmission()
  const outsider = await database.givenOrganization()
  const cancel = async (organizationId: string) =>
    (
      await database.tenant.query<{ done: boolean }>(organizationId, 'select app.cancel_run($1) as done', [
        runId,
      ])
    )[0]!.done

  expect(await cancel(outsider.id)).toBe(false)
  expect(await cancel(submission.organizationId)).toBe(true)
  expect(await cancel(submission.organizationId)).toBe(false)
})

test('a job carries the company of its transaction, whatever its payload claims, and rolls back with it', async () => {
  const ours = await database.givenOrganization()
  const enqueue = `select app.enqueue('mail.send', $1)`
  const forged = JSON.stringify({ organizationId: randomUUID(), mailId: 'm1' })

  await database.tenant.query(ours.id, enqueue, [forged])
  await expect(
    database.tenant.inTenant(ours.id, async (tx) => {
      await tx.$executeRaw`select app.enqueue('mail.send', '{"mailId": "m2"}')`
      throw new Error('changed our mind')
    }),
  ).rejects.toThrow('changed our mind')

  expect((await queueJobs('mail.send')).map((job) => job.payload)).toEqual([
    { organizationId: ours.id, mailId: 'm1' },
  ])
  await expect(database.as('api', enqueue, [forged])).rejects.toThrow('no tenant is set')
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
