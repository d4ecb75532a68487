import { randomUUID } from 'node:crypto'
import { testDatabase } from '@skillgrad/db/testkit'
import { graderOf } from './grader-actor.js'

const database = await testDatabase()
const grader = graderOf(database)

beforeEach(() => grader.clearQueue())

test('the newest submission of a person to an exercise cancels the one before, even while it runs', async () => {
  const member = await database.givenMember()
  const exercise = await database.givenExercise()
  const older = await database.givenSubmission({ member, exercise })
  const held = (await grader.claim(await grader.givenHost()))!

  const newer = await database.givenSubmission({ member, exercise })

  const states = await database.owner.run.findMany({
    where: { userId: member.userId },
    orderBy: { queuedAt: 'asc' },
  })
  expect(held.run).toBe(older.runId)
  expect(states.map((run) => run.state)).toEqual(['cancelled', 'queued'])
  expect([older.submission.attemptNumber, newer.submission.attemptNumber]).toEqual([1, 2])
  expect(await grader.record(held)).toBe('lease_lost')
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
  const host = await grader.givenHost()
  const ahead = async () =>
    (await database.as('api', 'select ahead from app.queue_places(array[$1::uuid])', [late.runId])).rows[0]
      .ahead as number

  const before = await ahead()
  const first = (await grader.claim(host))!
  const after = await ahead()
  const second = (await grader.claim(host))!

  expect([first.organization, second.organization]).toEqual([crowded.id, late.submission.organizationId])
  expect([before, after]).toEqual([1, 0])
})

test('a host gets only what its rungs and kind allow', async () => {
  const exercise = await database.givenExercise({ rungs: ['tfjs-node-gpu'] })
  await database.givenSubmission({ exercise })

  expect(await grader.claim(await grader.givenHost())).toBeUndefined()
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

  expect(await grader.jobs('mail.send')).toEqual([{ organizationId: ours.id, mailId: 'm1' }])
  await expect(database.as('api', enqueue, [forged])).rejects.toThrow('no tenant is set')
})
