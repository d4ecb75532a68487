import { createExercise, publishBundle, testDatabase } from '@skillgrad/db/testkit'
import { sealBundle } from '@skillgrad/exercises/bundle'
import { bundleExercise } from '@skillgrad/exercises/bundler'
import { contractVersion } from '@skillgrad/exercises/contract'
import { endGraders, startGrader, type GraderProcess } from './testkit/grader-process.js'
import { quickCode, slowCode, submissionsIn } from './testkit/submissions.js'

const db = await testDatabase()
const submissions = submissionsIn(db.owner)
let grader: GraderProcess

beforeAll(async () => {
  grader = startGrader(db.urls, { GRADER_NAME: 'steady' })
  await grader.ready()
}, 200_000)
afterAll(endGraders)

test('a submission is graded, recorded with everything a page shows, and the background is told', async () => {
  const handed = await submissions.handIn(quickCode)
  await submissions.done(handed)

  const [grading] = await submissions.gradings(handed)
  expect(grading).toMatchObject({ verdict: 'passed', points: 100, attempt: 1, fault: null, message: null })
  expect(grading!.backend).toMatchObject({
    rung: 'wasm',
    text: expect.stringContaining('TensorFlow.js 4.22.0'),
  })
  expect(grading!.curve).toHaveLength(60)
  expect(grading!.timings).toMatchObject({ queueMs: expect.any(Number), trainMs: expect.any(Number) })
  const { rows } = await db.as('queue', `select task_identifier from graphile_worker.jobs where key = $1`, [
    `grading:${grading!.id}`,
  ])
  expect(rows).toEqual([{ task_identifier: 'grading.recorded' }])
}, 120_000)

test('the machine is announced with its slots, its rungs and the state of its sandbox', async () => {
  const host = await db.owner.workerHost.findUniqueOrThrow({ where: { name: 'steady' } })

  expect(host).toMatchObject({
    slots: 1,
    rungs: ['wasm'],
    sandbox: { mode: expect.stringMatching(/full|reduced/) },
    drainingAt: null,
  })
})

test('a newer submission of the same person stops the older one while it trains', async () => {
  const member = await submissions.member()

  const older = await submissions.handIn(slowCode(60), member)
  await submissions.training(older)
  const newer = await submissions.handIn(quickCode, member)
  await submissions.done(newer)

  expect((await submissions.run(older)).state).toBe('cancelled')
  expect(await submissions.gradings(older)).toEqual([])
  expect(await submissions.gradings(newer)).toHaveLength(1)
}, 120_000)

test('the live curve is written at most four times a second', async () => {
  const handed = await submissions.handIn(slowCode(3))
  await submissions.done(handed)

  const points = await submissions.progress(handed)
  const spanMs = points.at(-1)!.at.getTime() - points[0]!.at.getTime()
  expect(points.length).toBeGreaterThan(4)
  expect(spanMs / (points.length - 1)).toBeGreaterThan(240)
}, 120_000)

test('a fault of ours is tried twice more, then told as such, without a mark', async () => {
  const unknown = await createExercise(db.owner, { slug: 'not-on-this-grader', rungs: ['wasm'] })

  const handed = await submissions.handIn(quickCode, undefined, unknown)
  await submissions.done(handed)

  expect(await submissions.gradings(handed)).toEqual([
    expect.objectContaining({ verdict: 'our_fault', fault: 'GRADER_ERROR', points: null, attempt: 3 }),
  ])
}, 90_000)

test('a submission is graded by the version it was written for, also after the exercise was edited', async () => {
  const { content, assets } = (await bundleExercise('linear-regression'))!
  const unreachable = { ...content.definition, passScore: 101 }
  const written = await submissions.exercise()
  const edited = await publishBundle(db.owner, sealBundle({ ...content, definition: unreachable }, assets))

  const older = await submissions.handIn(quickCode, undefined, written)
  const newer = await submissions.handIn(quickCode, undefined, edited)
  await Promise.all([submissions.done(older), submissions.done(newer)])

  const [byOlder] = await submissions.gradings(older)
  const [byNewer] = await submissions.gradings(newer)
  expect(byOlder).toMatchObject({ verdict: 'passed', hashes: { exercise: written.version.hash } })
  expect(byNewer).toMatchObject({ verdict: 'failed', hashes: { exercise: edited.version.hash } })
}, 120_000)

test('a version for a newer grader is our fault, and the operator reads which', async () => {
  const { content, assets } = (await bundleExercise('linear-regression'))!
  const newer = await publishBundle(
    db.owner,
    sealBundle({ ...content, contract: contractVersion + 1 }, assets),
  )

  const handed = await submissions.handIn(quickCode, undefined, newer)
  await submissions.done(handed)

  expect(await submissions.gradings(handed)).toEqual([expect.objectContaining({ verdict: 'our_fault' })])
  expect((await submissions.run(handed)).incident).toContain('Update the grader')
}, 90_000)

test('SIGTERM finishes what is being graded and leaves the rest queued', async () => {
  const running = await submissions.handIn(slowCode(3))
  await submissions.training(running)
  const waiting = await submissions.handIn(quickCode)

  await grader.kill('SIGTERM')

  expect(await submissions.gradings(running)).toEqual([
    expect.objectContaining({ verdict: 'passed', attempt: 1 }),
  ])
  expect(await submissions.run(waiting)).toMatchObject({ state: 'queued', attempt: 0 })
  const host = await db.owner.workerHost.findUniqueOrThrow({ where: { name: 'steady' } })
  expect(host.drainingAt).not.toBeNull()
}, 120_000)

test('what cannot finish in time is handed back, and costs no attempt', async () => {
  const hurried = startGrader(db.urls, { GRADER_NAME: 'hurried', GRADER_DRAIN_SECONDS: '0' })
  await hurried.ready()
  const handed = await submissions.handIn(slowCode(120))
  await submissions.training(handed)

  await hurried.kill('SIGTERM')

  expect(await submissions.run(handed)).toMatchObject({ state: 'queued', attempt: 0, incident: null })
}, 240_000)

test('a grader that cannot be started safely says why and grades nothing', async () => {
  const handed = await submissions.handIn(quickCode)
  const unsafe = startGrader(db.urls, { SKILLGRAD_SANDBOX: 'reduced', LOOPBACK_ONLY: '0' })

  await expect(unsafe.ready()).rejects.toThrow('only this machine can reach')
  expect((await submissions.run(handed)).state).toBe('queued')
}, 240_000)
