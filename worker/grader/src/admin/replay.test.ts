import { readFileSync } from 'node:fs'
import { testDatabase } from '@skillgrad/db/testkit'
import { exerciseFile } from '@skillgrad/exercises/catalog'
import { endGraders, startGrader } from '../queue/testkit/grader-process.js'
import { quickCode, submissionsIn, type Handed } from '../queue/testkit/submissions.js'
import { operatorOf } from './testkit/operator.js'

const db = await testDatabase()
const submissions = submissionsIn(db.owner)
const operator = operatorOf(db)

beforeAll(async () => {
  await startGrader(db.urls, { GRADER_NAME: 'first' }).ready()
}, 200_000)
afterAll(endGraders)

test.each([
  ['a pass that began with random weights of the learner’s own', withRandomStart(quickCode)],
  ['an error of the learner’s', wrong('data-without-values')],
])(
  '%s comes out the same to the last digit',
  async (_, code) => {
    const handed = await graded(code)
    const [grading] = await submissions.gradings(handed)

    const { code: ended, said } = await operator.runs(`replay ${grading!.id} --json`)

    expect(JSON.parse(said)).toMatchObject({
      grading: grading!.id,
      same: true,
      sameCurve: true,
      differences: [],
      after: { verdict: grading!.verdict, points: grading!.points, fault: grading!.fault },
    })
    expect(ended).toBe(0)
  },
  120_000,
)

test('a grading records with what it was made, and a replay by its submission’s id writes nothing', async () => {
  const handed = await graded(wrong('intercept-left-out-of-predict'))
  const before = await everything()
  const [grading] = await submissions.gradings(handed)

  const { code, said } = await operator.runs(`replay ${handed.submissionId}`)

  expect(said).toContain('The same: ')
  expect(code).toBe(0)
  expect(grading).toMatchObject({ verdict: 'failed', points: expect.any(Number) })
  expect(grading!.points).toBeGreaterThan(0)

  expect(grading).toMatchObject({
    exerciseVersion: expect.stringMatching(/^[0-9a-f]{64}$/),
    dataSeed: expect.stringMatching(/^[0-9a-f]{64}$/),
    backend: {
      rung: 'wasm',
      versions: { grader: '0.1.0', node: process.versions.node, contract: expect.any(Number) },
    },
  })
  expect(await everything()).toEqual(before)
}, 120_000)

test('a record that was tampered with is found out, with what differs', async () => {
  const handed = await graded(wrong('intercept-left-out-of-predict'))
  const [grading] = await submissions.gradings(handed)
  await db.owner.grading.updateMany({ where: { id: grading!.id }, data: { verdict: 'passed', points: 100 } })

  const { code, said } = await operator.runs(`replay ${grading!.id}`)

  expect(code).toBe(1)
  expect(said).toContain('verdict: passed → failed')
  expect(said).toContain(`points: 100 → ${grading!.points}`)
}, 120_000)

test('what cannot be run again says why, and ends with 2', async () => {
  const handed = await graded(quickCode)
  const [grading] = await submissions.gradings(handed)
  await db.owner.grading.updateMany({ where: { id: grading!.id }, data: { dataSeed: null } })
  const nowhere = '00000000-0000-4000-8000-000000000000'

  const told = [
    await operator.runs(`replay ${grading!.id}`),
    await operator.runs(`replay ${nowhere}`),
    await operator.runs('replay ada'),
    await operator.runs('reply'),
  ]

  expect(told.map(({ code }) => code)).toEqual([2, 2, 2, 2])
  expect(told[0]!.said).toContain('older than the recording of data seeds')
  expect(told[1]!.said).toContain(`no grading, and no graded submission, with the id ${nowhere}`)
  for (const { said } of told.slice(2)) expect(said).toContain('Usage: pnpm admin replay')
}, 120_000)

async function graded(code: string): Promise<Handed> {
  const handed = await submissions.handIn(code)
  await submissions.done(handed)
  return handed
}

function wrong(name: string): string {
  return readFileSync(exerciseFile('linear-regression', `wrong/${name}.ts`), 'utf8')
}

/** What a model usually begins with, and what would differ each time if chance were not seeded. */
function withRandomStart(code: string): string {
  return code.replace('let slope = 0', 'let slope = Math.random() + (await tf.randomNormal([1]).data())[0]')
}

async function everything(): Promise<unknown> {
  const { rows } = await db.as(
    'migrator',
    `select (select jsonb_agg(r order by id) from app.run r) as runs,
       (select jsonb_agg(g order by id) from app.grading g) as gradings,
       (select jsonb_agg(p order by run_id, seq) from app.run_progress p) as points,
       (select jsonb_agg(r order by id) from catalogue.regrade r) as regrades`,
  )
  return rows
}
