import { randomUUID } from 'node:crypto'
import { testDatabase } from '@skillgrad/db/testkit'
import { graderOf } from './grader-actor.js'

const database = await testDatabase()
const grader = graderOf(database)
const operator = await givenOperator()

beforeEach(() => grader.clearQueue())

interface HostRow {
  id: string
  busy: number
  graded_last_hour: number
  faults_last_day: number
  last_fault: string | null
  could_take_since: Date | null
}
interface QueueRow {
  kind: string
  waiting: number
  companies: number
  oldest_queued_at: Date | null
  trials: number
  regrading: number
  stranded: number
  running: number
}

async function givenOperator(): Promise<string> {
  const { id } = await database.givenUser()
  await database.owner.operator.create({ data: { userId: id } })
  return id
}

async function fleet<Row>(of: 'hosts' | 'queue' | 'runs', person = operator): Promise<Row[]> {
  const { rows } = await database.as('api', `select * from app.fleet_${of}($1)`, [person])
  return rows as Row[]
}

const host = async (id: string) => (await fleet<HostRow>('hosts')).find((row) => row.id === id)!
const cpuLine = async () => (await fleet<QueueRow>('queue')).find((row) => row.kind === 'cpu')

test.each(['hosts', 'queue', 'runs'] as const)('the %s are told to nobody but an operator', async (of) => {
  const { userId } = await database.givenMember({ role: 'owner' })

  await expect(fleet(of, userId)).rejects.toThrow(/only an operator/)
  await expect(fleet(of, randomUUID())).rejects.toThrow(/only an operator/)
  await expect(database.as('grader', `select * from app.fleet_${of}($1)`, [operator])).rejects.toThrow(
    /permission denied/,
  )
})

test('a host shows what it holds and what it has graded', async () => {
  const id = await grader.givenHost()
  await database.givenSubmission()
  await database.givenSubmission()
  const first = (await grader.claim(id))!
  await grader.claim(id)
  await grader.record(first)

  expect(await host(id)).toMatchObject({ busy: 1, graded_last_hour: 1, faults_last_day: 0 })
})

test('a fault of ours is counted with the host that had the run, also after the run went back to the queue', async () => {
  const id = await grader.givenHost()
  await database.givenSubmission()
  const held = (await grader.claim(id))!
  await grader.call('app.fail_run($1, $2, $3)', [held.run, held.lease_token, 'the runner broke'])

  expect(await host(id)).toMatchObject({
    busy: 0,
    faults_last_day: 1,
    last_fault: 'attempt 1: the runner broke',
  })
})

test('a learner who stops waiting, and a host that hands a run back, are no fault', async () => {
  const id = await grader.givenHost()
  const { submission, runId } = await database.givenSubmission()
  const held = (await grader.claim(id))!
  await grader.call('app.release_run($1, $2)', [held.run, held.lease_token])
  await grader.claim(id)
  await database.tenant.query(submission.organizationId, 'select app.cancel_run($1)', [runId])

  expect(await host(id)).toMatchObject({ busy: 0, faults_last_day: 0 })
})

test('the queue is counted by kind and by how many companies wait, with the oldest wait', async () => {
  const id = await grader.givenHost()
  const crowded = await database.givenMember()
  const before = new Date()
  for (let index = 0; index < 3; index++) await database.givenSubmission({ member: crowded })
  await database.givenSubmission()
  await grader.claim(id)

  const line = (await cpuLine())!

  expect(line).toMatchObject({ waiting: 3, companies: 2, running: 1, regrading: 0, stranded: 0 })
  expect(line.oldest_queued_at!.getTime()).toBeGreaterThanOrEqual(before.getTime() - 1)
  expect((await host(id)).could_take_since).not.toBeNull()
})

test('what an author tries out is neither a submission that waits nor a regrading', async () => {
  await grader.givenHost()
  const { runId } = await database.givenSubmission()
  await database.owner.$executeRaw`
    with tried as (
      insert into app.trial (organization_id, exercise_id, exercise_version, file, code, expected)
      select r.organization_id, v.exercise_id, v.hash, 'solution.ts', '', 'pass'
      from app.run r join catalogue.exercise_version v on v.hash = r.exercise_version where r.id = ${runId}::uuid
      returning id
    )
    update app.run set purpose = 'trial', submission_id = null, trial_id = (select id from tried) where id = ${runId}::uuid`

  expect(await cpuLine()).toMatchObject({ waiting: 0, companies: 0, trials: 1, regrading: 0, stranded: 0 })
})

test('what no living host could take is stranded until one comes that can', async () => {
  const exercise = await database.givenExercise({ rungs: ['tfjs-node-gpu'] })
  await database.givenSubmission({ exercise })
  const without = await cpuLine()
  await database.as('grader', `select app.register_host($1, '0.1.0', 1, '{tfjs-node-gpu}')`, [
    `native-${randomUUID()}`,
  ])

  expect(without).toMatchObject({ waiting: 1, stranded: 1 })
  expect(await cpuLine()).toMatchObject({ waiting: 1, stranded: 0 })
})

test('what runs is told by exercise, company and host, and by no person or code', async () => {
  const id = await grader.givenHost()
  const { submission } = await database.givenSubmission()
  const held = (await grader.claim(id))!
  const company = await database.owner.organization.findFirstOrThrow({
    where: { id: submission.organizationId },
  })

  const runs = await fleet<Record<string, unknown>>('runs')

  expect(runs).toEqual([
    {
      id: held.run,
      host_id: id,
      kind: 'cpu',
      exercise_slug: submission.exerciseSlug,
      purpose: 'grade',
      attempt: 1,
      organization_name: company.name,
      claimed_at: expect.any(Date),
      started_at: null,
      limit_seconds: 120,
    },
  ])
})

test('a host that was silent for a week is left out', async () => {
  const id = await grader.givenHost()
  await database.owner.workerHost.update({
    where: { id },
    data: { seenAt: new Date(Date.now() - 8 * 86_400_000) },
  })

  expect(await host(id)).toBeUndefined()
})
