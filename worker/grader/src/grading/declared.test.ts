import { sealBundle } from '@skillgrad/exercises/bundle'
import {
  contractVersion,
  randomFrom,
  type DeclaredPlan,
  type ExerciseDefinition,
  type HiddenSource,
} from '@skillgrad/exercises/contract'
import { dataOf, handlersOf } from '@skillgrad/exercises/declared'
import { openGradingService, type GradingService } from '../service.js'
import { gradeSubmission, openBundle } from './index.js'

let service: GradingService
beforeAll(async () => {
  service = await openGradingService({ allowReduced: true, minimumIdle: 1 })
}, 60_000)
afterAll(() => service.close())

const plan: DeclaredPlan = {
  columns: ['height', 'tall'],
  tensors: {
    heights: { columns: ['height'], dtype: 'float32' },
    tall: { columns: ['tall'], dtype: 'int32' },
  },
  handlers: { predict: ['heights'] },
  criteria: [
    {
      id: 'right',
      metric: 'accuracy',
      handler: 'predict',
      output: 'tall',
      truth: 'tall',
      needed: 0.95,
      nothing: 0.5,
      hintId: 'threshold',
      classes: 2,
    },
  ],
  hiddenShare: 0.3,
}
const same = (text: string) => ({ en: text, 'zh-CN': text })
const definition: ExerciseDefinition = {
  slug: 'tall-or-not',
  kind: 'application',
  title: same('Tall or not'),
  summary: same('Tall or not'),
  skills: {},
  expectedMinutes: 5,
  shape: 'train',
  data: dataOf(plan),
  handlers: handlersOf(plan, { predict: { tall: { dtype: 'float32' } } }, 0.01),
  criteria: [{ id: 'right', title: same('Right'), weight: 100, required: true }],
  hints: {},
  passScore: 90,
  limits: { cpuSeconds: 10, memoryMb: 512 },
  rungs: ['wasm', 'cpu'],
  afterword: same('-'),
  ambientTypes: '',
  declared: { plan, publicTable: '' },
}

/** Tall from 170 on. */
const table = () => {
  const random = randomFrom('heights')
  const rows = Array.from({ length: 200 }, () => 150 + Math.round(40 * random.uniform()))
  return `height,tall\n${rows.map((height) => `${height},${height >= 170 ? 1 : 0}`).join('\n')}\n`
}

function opened(hidden: HiddenSource) {
  const bundle = sealBundle(
    {
      contract: contractVersion,
      slug: definition.slug,
      definition,
      statement: same('-'),
      starter: '-',
      assets: {},
      hidden,
    },
    [],
  )
  return openBundle(bundle, () => Promise.reject(new Error('There are no other files')))
}

/** Learns the threshold from what it is given. */
const learns = `export function train({ data }) {
  const smallest = Math.min(...[...data.heights.values].filter((_, row) => data.tall.values[row] === 1))
  return { predict: ({ heights }) => ({ tall: heights.values.map((height) => (height >= smallest ? 1 : 0)) }) }
}`
const always = `export const train = () => ({ predict: ({ heights }) => ({ tall: heights.values.map(() => 1) }) })`

const grade = async (source: string, hidden: Parameters<typeof opened>[0], seed = '1') =>
  gradeSubmission({ exercise: await opened(hidden), source, seed, rung: 'wasm', pool: service.pool })

test('a table is cut anew for every submission, and a metric of ours decides', async () => {
  const [one, other] = [await grade(learns, { csv: table() }), await grade(learns, { csv: table() }, '2')]

  expect([one, other].map(({ verdict }) => verdict.kind)).toEqual(['passed', 'passed'])
  expect(one.hashes.data).not.toBe(other.hashes.data)
  expect(one.figure?.panels[0]?.kind).toBe('matrix')
})

test('what fails says the metric, what was needed, and the hint', async () => {
  const { verdict, criteria } = await grade(always, { csv: table() })

  expect(verdict.kind).toBe('failed')
  expect(criteria).toMatchObject([
    {
      id: 'right',
      passed: false,
      hintId: 'threshold',
      reason: { en: expect.stringMatching(/^Accuracy: \d+%. At least 95% was needed.$/) as string },
    },
  ])
})

const draws = `export function generate({ seed }) {
  let state = seed
  const uniform = () => (state = (state * 48271) % 2147483647) / 2147483647
  const rows = Array.from({ length: 100 }, () => Math.round(150 + 40 * uniform())).map((height) => [height, height >= 170 ? 1 : 0])
  return rows
}`

test('a generator draws rows of its own for every seed, and the same for the same', async () => {
  const hidden = { generator: draws, rows: 100 }
  const [one, same_, other] = [
    await grade(learns, hidden),
    await grade(learns, hidden),
    await grade(learns, hidden, '2'),
  ]

  expect(one.verdict).toEqual({ kind: 'passed', points: 100 })
  expect(same_.hashes.data).toBe(one.hashes.data)
  expect(other.hashes.data).not.toBe(one.hashes.data)
}, 20_000)

test.each([
  ['throws', 'export const generate = () => { throw new Error("no rows today") }', /no rows today/],
  ['answers with too few rows', 'export const generate = () => [[1, 2]]', /rows/],
  [
    'reads a file',
    'export const generate = async () => (await import("node:fs")).readFileSync("/etc/passwd")',
    /generator failed/,
  ],
  [
    'draws a class that is none',
    `${draws.replace('? 1 : 0', '? 7 : 0')}`,
    /cannot be graded on: classes tall/,
  ],
  ['draws half a class', `${draws.replace('? 1 : 0', '? 0.5 : 0')}`, /cannot be graded on: whole tall/],
  ['never ends', 'export const generate = () => { for (;;); }', /generator failed/],
])(
  'a generator that %s is no fault of the learner',
  async (_, generator, said) => {
    const incidents: unknown[] = []
    const outcome = await gradeSubmission({
      exercise: await opened({ generator, rows: 100 }),
      source: learns,
      seed: '1',
      rung: 'wasm',
      pool: service.pool,
      onIncident: (_incident, error) => incidents.push(error),
    })

    expect(outcome.verdict.kind).toBe('our-fault')
    expect(String(incidents[0])).toMatch(said)
  },
  40_000,
)
