import { openGradingService, type GradingService } from '../service.js'
import { trivialExercise } from '../hostile/trivial-exercise.js'
import { gradeSubmission, type GradeRequest } from './index.js'

/** What a learner reads when a run goes wrong, from real runs in the real sandbox. */
let service: GradingService
const exercise = trivialExercise({ cpuSeconds: 3, memoryMb: 256 })

beforeAll(async () => {
  service = await openGradingService({ allowReduced: true, minimumIdle: 1 })
}, 60_000)
afterAll(() => service.close())

const grade = (source: string, more: Partial<GradeRequest> = {}) =>
  gradeSubmission({ exercise, source, seed: '1', rung: 'cpu', pool: service.pool, ...more })

test('a run out of time says where it stood in both languages', async () => {
  const looping = 'for (;;);'
  const training = `export async function train({ report }) {
    report({ epoch: 3, epochs: 60, loss: 0.43219 })
    ${looping}
  }`
  const answering = `export const train = () => ({ predict: async () => { ${looping} } })`
  const hasty = trivialExercise({ cpuSeconds: 0.5, memoryMb: 256 })

  const [first, second] = [
    await grade(training, { exercise: hasty }),
    await grade(answering, { exercise: hasty }),
  ]

  expect(first.verdict).toMatchObject({
    fault: 'TIME_LIMIT',
    // On a busy machine the wall clock comes first.
    message: expect.stringMatching(
      /(?:stopped at 0\.\d+ s|within 2 s).* Its last report was epoch 3 of 60 with a loss of 0.432\. \S+/,
    ) as string,
    localized: { 'zh-CN': expect.stringContaining('。最后一次报告是第 3 轮') as string },
  })
  expect(second.verdict).toMatchObject({
    fault: 'TIME_LIMIT',
    message: expect.stringContaining('it was answering questions about new data') as string,
  })
}, 20_000)

test('a run that waits for ever says that it waited, and how little it computed', async () => {
  const hasty = trivialExercise({ cpuSeconds: 0.4, memoryMb: 256 })
  const source = 'export async function train() { setInterval(() => 0, 1000); await new Promise(() => 0) }'

  const { verdict } = await grade(source, { exercise: hasty })

  expect(verdict).toMatchObject({
    fault: 'TIME_LIMIT',
    message: expect.stringMatching(
      /within 1.6 s.* It had used 0[.\d]* s of processor time: it waited/,
    ) as string,
  })
}, 20_000)

test.each([
  [
    'in many tensors',
    'const held = []; for (;;) held.push(tf.ones([65536]))',
    /its 256 MB of memory: it was stopped at 2\d\d MB\. Its last report was epoch 2 of 5.* At least \d+ tensors were alive/,
  ],
  [
    'in few large tensors',
    'const held = []; for (;;) held.push(tf.ones([2048, 2048]).add(1))',
    /\d+ tensors held \d+ MB of it: compute in smaller batches/,
  ],
  [
    'in a list',
    'const held = []; for (;;) held.push({ a: String(held.length) })',
    /its 256 MB of memory: .*\d+ MB.* Few tensors were alive: look for a list/,
  ],
])(
  'memory that ran out %s says how much there was and what filled it',
  async (_, body, message) => {
    const roomy = trivialExercise({ cpuSeconds: 20, memoryMb: 256 })
    const source = `export async function train({ tf, report }) { report({ epoch: 2, epochs: 5, loss: 1 }); ${body} }`

    const { verdict } = await grade(source, { exercise: roomy })

    expect(verdict).toMatchObject({
      fault: 'MEMORY_LIMIT',
      message: expect.stringMatching(message) as string,
    })
  },
  60_000,
)

test.each([
  [
    'a name that is not there',
    'export function train() {\n  nowhere()\n}',
    { cause: 'wrong-type', line: 2, column: 3 },
  ],
  [
    'shapes that do not fit',
    'export function train({ tf }: any) {\n  tf.tidy(() =>\n    tf.ones([3]).add(tf.ones([4])))\n}',
    { cause: 'tensor-shape', line: 3 },
  ],
  [
    'a promise nobody waits for',
    'export async function train() {\n  void (async () => { await null; throw new RangeError("far") })()\n  await new Promise((done) => setTimeout(done, 500))\n}',
    { cause: 'RUNTIME_ERROR', line: 2 },
  ],
  [
    'a timer',
    'export async function train() {\n  setTimeout(() => {\n    throw new RangeError("far") })\n  await new Promise((done) => setTimeout(done, 500))\n}',
    { cause: 'RUNTIME_ERROR', line: 3 },
  ],
  ['no handler', 'export const train = () => ({})', { cause: 'missing-function' }],
  [
    'a handler that takes its question for a list',
    'export const train = () => ({ predict: ({ x }) => ({ y: x.map(Number) }) })',
    { cause: 'wrong-type' },
  ],
  [
    'a handler that throws on purpose',
    'export const train = () => ({ predict: () => { throw new Error("secret") } })',
    { cause: 'RUNTIME_ERROR' },
  ],
])('%s is told with its finest word and its place', async (_, source, expected) => {
  expect((await grade(source)).verdict).toMatchObject({ fault: 'RUNTIME_ERROR', ...expected })
})

test('an answer of the wrong shape says what was expected and what came', async () => {
  const { verdict } = await grade(
    'export const train = ({ tf }) => ({ predict: ({ x }) => ({ y: tf.ones([x.shape[0], 1]) }) })',
  )

  expect(verdict).toMatchObject({
    fault: 'BAD_OUTPUT',
    cause: 'shape',
    message: '`y` from `predict` must have shape [n], here [5], but has shape [5, 1].',
  })
})
