import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { testDatabase } from '@skillgrad/db/testkit'
import { exerciseFile } from '@skillgrad/exercises/catalog'
import { endGraders, startGrader, type GraderProcess } from '../queue/testkit/grader-process.js'
import { eventually } from '../queue/testkit/eventually.js'
import { quickCode, slowCode, submissionsIn, type Handed } from '../queue/testkit/submissions.js'
import { operatorOf } from './testkit/operator.js'

const db = await testDatabase()
const submissions = submissionsIn(db.owner)
const operator = operatorOf(db)
const command = 'regrade --exercise linear-regression'
const halfRight = readFileSync(
  exerciseFile('linear-regression', 'wrong/intercept-left-out-of-predict.ts'),
  'utf8',
)
let grader: GraderProcess

beforeAll(async () => {
  grader = startGrader(db.urls, { GRADER_NAME: 'again' })
  await grader.ready()
}, 200_000)
afterAll(endGraders)

test('a dry run shows who would change and why, and changes nothing for anybody', async () => {
  const ada = await submissions.member()
  const [better, worse] = [await graded(halfRight, ada), await graded(quickCode)]
  const before = await Promise.all([better, worse].map(standing))
  const jobs = await countJobs()
  // The slope counts for more than twice as much; nobody passes any more.
  await operator.corrects({ slopeWeight: 80, passScore: 101 })

  const { code, said } = await operator.runs(`${command} --dry-run`)

  expect(code).toBe(0)
  expect(said).toContain('graded again with version 2: 2 submissions, 1 higher, 1 lower, 0 the same.')
  expect(said).toContain(
    `${ada.user.name} · attempt 1: version 1, ${before[0]!.points} points failed → version 2, ${await proposedPoints(better)} points failed`,
  )
  expect(said).toContain('version 1, 100 points passed → version 2, 100 points failed')
  expect(said).toContain('what is needed, or what each counts, has changed')
  expect(said).toContain('Nothing was changed.')
  expect(await Promise.all([better, worse].map(standing))).toEqual(before)
  expect(await countJobs()).toEqual(jobs)
  expect(await progressOfRegradings()).toBe(0)
}, 240_000)

test('the regrading takes the data of the first time, so that only the version differs', async () => {
  const gradings = await db.owner.grading.findMany({
    orderBy: [{ submissionId: 'asc' }, { gradedAt: 'asc' }],
  })

  expect(gradings).toHaveLength(4)
  for (const at of [0, 2]) {
    const [first, again] = [gradings[at]!, gradings[at + 1]!]
    expect(again.dataSeed).toBe(first.dataSeed)
    expect((again.hashes as { data: string }).data).toBe((first.hashes as { data: string }).data)
    expect(again.exerciseVersion).not.toBe(first.exerciseVersion)
  }
})

test('what is higher stands, what is lower is held back where nobody can be asked, and asking again changes nothing', async () => {
  const told = [
    await operator.runs(command),
    await operator.runs(command, 'yes'),
    await operator.runs(command),
  ]

  expect(told[0]!.said).toContain('1 grading was replaced')
  expect(told[0]!.said).toContain(
    '1 lower one is held back. To let them stand: pnpm admin regrade --exercise linear-regression --allow-lower',
  )
  for (const { said } of told.slice(1)) expect(said).not.toContain('replaced')
  expect(await standings()).toEqual([
    ['proposed', 'failed'],
    ['standing', 'failed'],
    ['standing', 'passed'],
    ['superseded', 'failed'],
  ])
  expect(await jobsOf('regrade.tell')).toHaveLength(1)
}, 120_000)

test('whoever has seen the list lets the lower ones stand by typing so, and is recorded', async () => {
  const { said } = await operator.runs(command, 'lower 1')

  expect(said).toContain('Type "lower 1" to let the lower ones stand')
  expect(await standings()).toEqual([
    ['standing', 'failed'],
    ['standing', 'failed'],
    ['superseded', 'failed'],
    ['superseded', 'passed'],
  ])
  const confirmed = await db.owner.grading.findMany({ where: { confirmedBy: { not: null } } })
  expect(confirmed.map(({ points }) => points)).toEqual([100])
  expect(await jobsOf('regrade.tell')).toHaveLength(2)
}, 120_000)

test('a grader killed in the middle of a regrading loses nothing, and it is recorded once', async () => {
  const handed = await graded(slowCode(4))
  await operator.corrects({ slopeWeight: 40, passScore: 20 })
  await operator.runs(`${command} --no-wait`)
  const run = () =>
    db.owner.run.findFirstOrThrow({ where: { submissionId: handed.submissionId, purpose: 'regrade' } })
  await eventually(
    async () => (await run()).state,
    (state) => state === 'leased',
  )

  await grader.kill('SIGKILL')
  grader = startGrader(db.urls, { GRADER_NAME: 'again' })
  const { said } = await operator.runs(command)

  expect(said).toContain('3 submissions')
  expect(await run()).toMatchObject({ state: 'done', attempt: 2 })
  expect(await submissions.gradings(handed)).toMatchObject([
    { verdict: 'passed' },
    { verdict: 'passed', attempt: 2 },
  ])
}, 300_000)

test('a fault of ours leaves the grading alone and is tried again by the same command', async () => {
  const handed = await graded(halfRight)
  // Never seen before: a grader keeps the files of versions that it has graded with.
  const { version } = await operator.corrects({ slopeWeight: 80 + randomInt(1e9) / 1e8, passScore: 20 })
  const { bytes } = await db.owner.exerciseFile.delete({ where: { hash: version.hash } })

  const failed = await operator.runs(command)
  const kept = await standing(handed)
  await db.owner.exerciseFile.create({ data: { hash: version.hash, bytes } })
  const mended = await operator.runs(command)

  expect(failed.said).toContain('failed on our side and keep what they had')
  expect(kept).toMatchObject({ verdict: 'failed' })
  expect(mended.said).not.toContain('failed on our side')
  expect(await standing(handed)).toMatchObject({ verdict: 'passed', replacesId: kept.id })
}, 300_000)

test('what is not asked for rightly is refused in a sentence', async () => {
  const told = [
    await operator.runs('regrade --exercise no-such-thing'),
    await operator.runs(`${command} --since newest`),
    await operator.runs(`${command} --dry-run --allow-lower`),
    await operator.runs(`${command} --because English`),
    await operator.runs('regrade'),
  ]

  expect(told.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2])
  expect(told.map(({ said }) => said.split('\n')[0])).toEqual([
    expect.stringContaining('There is no exercise named "no-such-thing". There are: linear-regression'),
    '--since is the number of a version: 1 is the oldest.',
    '--dry-run changes nothing, so there is nothing that --allow-lower could allow.',
    expect.stringContaining('give both'),
    'Which exercise?',
  ])
})

async function graded(code: string, by?: Awaited<ReturnType<typeof submissions.member>>): Promise<Handed> {
  const handed = await submissions.handIn(code, by)
  await submissions.done(handed)
  return handed
}

function standing({ submissionId }: Handed) {
  return db.owner.grading.findFirstOrThrow({ where: { submissionId, standing: 'standing' } })
}

async function proposedPoints({ submissionId }: Handed): Promise<number> {
  const { points } = await db.owner.grading.findFirstOrThrow({
    where: { submissionId, standing: 'proposed' },
  })
  return points!
}

async function standings() {
  const rows = await db.owner.grading.findMany()
  return rows.map(({ standing: stands, verdict }) => [stands, verdict]).toSorted()
}

async function progressOfRegradings(): Promise<number> {
  return db.owner.runProgress.count({ where: { run: { purpose: 'regrade' } } })
}

async function jobsOf(task: string): Promise<unknown[]> {
  const { rows } = await db.as(
    'queue',
    `select j.payload from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1`,
    [task],
  )
  return rows
}

async function countJobs(): Promise<unknown> {
  return (await db.as('queue', 'select count(*) from graphile_worker.jobs')).rows
}
