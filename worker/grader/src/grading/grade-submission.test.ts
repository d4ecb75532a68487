import { openGradingService, type GradingService } from '../service.js'
import { gradeSubmission, type GradeRequest, type GradingPhase } from './index.js'
import { honestSource, trivialExercise } from '../hostile/trivial-exercise.js'

let service: GradingService
const exercise = trivialExercise({ cpuSeconds: 3, memoryMb: 256 })

beforeAll(async () => {
  service = await openGradingService({ allowReduced: true, minimumIdle: 1 })
}, 60_000)
afterAll(() => service.close())

const grade = (source: string, more: Partial<GradeRequest> = {}) =>
  gradeSubmission({ exercise, source, seed: '1', rung: 'cpu', pool: service.pool, ...more })

test.each(['wasm', 'cpu'] as const)(
  'an honest submission passes on %s and the outcome says what ran',
  async (rung) => {
    const outcome = await grade(honestSource, { rung })

    expect(outcome.verdict).toEqual({ kind: 'passed', points: 100 })
    expect(outcome.criteria).toMatchObject([{ id: 'fit', passed: true }])
    expect(outcome.backend).toMatch(new RegExp(`^${rung}.*TensorFlow.js 4`))
    expect(outcome.timings.cpuSeconds).toBeGreaterThan(0)
    expect(outcome.hashes.data).toMatch(/^[0-9a-f]{64}$/)
  },
  20_000,
)

test('phases come in order', async () => {
  const phases: GradingPhase[] = []

  await grade(honestSource, { onPhase: (phase) => phases.push(phase) })

  expect(phases).toEqual(['preparing', 'training', 'answering', 'scoring'])
})

test('the same seed gives the same data and another seed other data', async () => {
  const [one, same, other] = [
    await grade(honestSource),
    await grade(honestSource),
    await grade(honestSource, { seed: '2' }),
  ]

  expect(one.hashes.data).toBe(same.hashes.data)
  expect(one.hashes.data).not.toBe(other.hashes.data)
}, 20_000)

test('a wrong model fails with its reason', async () => {
  const outcome = await grade(
    'export const train = () => ({ predict: ({ x }) => ({ y: new Float32Array(x.shape[0]) }) })',
  )

  expect(outcome.verdict).toEqual({ kind: 'failed', points: 0 })
  expect(outcome.criteria[0]!.reason.en).toMatch(/^The largest error is/)
})

test('an error carries the line of the learner in both languages', async () => {
  const outcome = await grade(
    'export function train() {\n  const model: { fit(): void } | null = null\n  model!.fit()\n}',
  )

  expect(outcome.verdict).toMatchObject({ kind: 'learner-error', fault: 'RUNTIME_ERROR', line: 3 })
  expect(outcome.verdict).toMatchObject({
    localized: { 'zh-CN': expect.stringContaining('代码抛出了错误') as string },
  })
})

test('code that cannot be read names its line', async () => {
  expect((await grade('export function train() {\n  const = 3\n}')).verdict).toMatchObject({
    fault: 'SYNTAX_ERROR',
    line: 2,
  })
})

test.each([
  ['an empty file', '  \n '],
  ['a file over 64 KB', `// ${'x'.repeat(65 * 1024)}`],
  ['a file of 1 MB', 'x'.repeat(1024 * 1024)],
])('%s is refused without a runner', async (_, source) => {
  const outcome = await grade(source)

  expect(outcome.verdict).toMatchObject({ kind: 'learner-error', fault: 'SYNTAX_ERROR' })
  expect(outcome.backend).toBe('')
})

test('the curve arrives live and whole, and the log with it', async () => {
  const live: number[] = []
  const source = `export function train({ report }) {
    for (let epoch = 1; epoch <= 1000; epoch++) report({ epoch, epochs: 1000, loss: 1 / epoch })
    console.log('trained', { epochs: 1000 })
    return { predict: ({ x }) => ({ y: new Float32Array(x.shape[0]) }) }
  }`

  const outcome = await grade(source, { onProgress: ({ epoch }) => live.push(epoch) })

  expect(live.at(-1)).toBe(1000)
  expect(outcome.curve.length).toBeGreaterThan(90)
  expect(outcome.curve.length).toBeLessThanOrEqual(201)
  expect(outcome.curve.at(-1)).toEqual({ epoch: 1000, epochs: 1000, loss: 0.001 })
  expect(outcome.log).toEqual(['trained { epochs: 1000 }'])
})

test('a run out of time says where it stood in both languages', async () => {
  const looping = 'for (;;) await new Promise((resolve) => setTimeout(resolve))'
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
    message: expect.stringContaining('Its last report was epoch 3 of 60 with a loss of 0.432.') as string,
    localized: { 'zh-CN': expect.stringContaining('。最后一次报告是第 3 轮') as string },
  })
  expect(second.verdict).toMatchObject({
    fault: 'TIME_LIMIT',
    message: expect.stringContaining('it was answering questions about new data') as string,
  })
}, 20_000)

test('an answer of the wrong shape says what was expected and what came', async () => {
  const { verdict } = await grade(
    'export const train = ({ tf }) => ({ predict: ({ x }) => ({ y: tf.ones([x.shape[0], 1]) }) })',
  )

  expect(verdict).toMatchObject({
    fault: 'BAD_OUTPUT',
    message: '`y` from `predict` must have shape [n], here [5], but has shape [5, 1].',
  })
})

describe('the hint of a learner’s error', () => {
  const hinting = (faultHints: typeof exercise.definition.faultHints): typeof exercise => ({
    ...exercise,
    definition: { ...exercise.definition, faultHints },
  })
  const answering = (y: string) => `export const train = () => ({ predict: ({ x }) => ({ y: ${y} }) })`
  const hintOf = async (source: string, given: typeof exercise) => {
    const { verdict } = await grade(source, { exercise: given })
    expect(verdict.kind).toBe('learner-error')
    return 'hintId' in verdict ? verdict.hintId : undefined
  }

  test.each([
    ['the finer word wins over the fault', answering('new Float32Array(x.shape[0]).fill(NaN)'), 'diverged'],
    ['the fault stands for every finer word without a hint', answering('[1, 2]'), 'form'],
    ['an error while training has one', 'export const train = () => { throw new Error() }', 'thrown'],
    ['so has one that was thrown on hidden data', answering('(() => { throw new Error() })()'), 'thrown'],
    ['a fault without a hint has none', 'const = 3', undefined],
  ])('%s', async (_, source, expected) => {
    const given = hinting({ 'non-finite': 'diverged', BAD_OUTPUT: 'form', RUNTIME_ERROR: 'thrown' })

    expect(await hintOf(source, given)).toBe(expected)
  })

  test('is read off the curve where the exercise can tell mistakes apart by it', async () => {
    const diagnoseFault: typeof exercise.grading.diagnoseFault = (cause, { curve }) =>
      cause === 'non-finite' && curve.at(-1)!.loss > curve[0]!.loss ? 'uphill' : undefined
    const given = { ...hinting({ BAD_OUTPUT: 'form' }), grading: { ...exercise.grading, diagnoseFault } }
    const reporting = (losses: number[]) => `export const train = ({ report }) => {
      for (const loss of [${losses.join()}]) report({ epoch: loss, epochs: 2, loss })
      return { predict: ({ x }) => ({ y: new Float32Array(x.shape[0]).fill(NaN) }) }
    }`

    expect(await hintOf(reporting([1, 2]), given)).toBe('uphill')
    expect(await hintOf(reporting([2, 1]), given)).toBe('form')
  })

  test('an exercise that fails to choose one is our fault', async () => {
    const diagnoseFault = () => {
      throw new Error('no such curve')
    }
    const broken = { ...exercise, grading: { ...exercise.grading, diagnoseFault } }

    const { verdict } = await grade(answering('[1, 2]'), { exercise: broken })

    expect(verdict.kind).toBe('our-fault')
  })
})

test('a failure of the exercise itself is our fault, with the detail for the operator alone', async () => {
  const broken = { ...exercise, grading: { ...exercise.grading, score: () => { throw new Error('labels are missing') } } } // prettier-ignore
  const incidents: [string, unknown][] = []

  const { verdict } = await grade(honestSource, {
    exercise: broken,
    onIncident: (...incident) => incidents.push(incident),
  })

  expect(verdict).toEqual({ kind: 'our-fault', incident: incidents[0]![0] })
  expect(incidents[0]![1]).toMatchObject({ message: 'labels are missing' })
})

test('an exercise that swallows the failure of a question does not hide it', async () => {
  const swallowing = {
    ...exercise,
    grading: { ...exercise.grading, interrogate: (...given: Parameters<typeof exercise.grading.interrogate>) => exercise.grading.interrogate(...given).catch(() => ({ y: new Float32Array(20) })) },
  } // prettier-ignore

  const { verdict } = await grade('export const train = () => ({ predict: () => { throw new Error() } })', {
    exercise: swallowing,
  })

  expect(verdict).toMatchObject({ kind: 'learner-error', fault: 'RUNTIME_ERROR' })
})

test('a cancelled run ends at once, and not as the learner’s fault', async () => {
  const controller = new AbortController()

  const outcome = await grade('export const train = () => { for (;;); }', {
    signal: controller.signal,
    onPhase: (phase) => phase === 'training' && controller.abort(),
  })

  expect(outcome.verdict.kind).toBe('our-fault')
})

test('the runner is dead before anything is scored', async () => {
  let aliveAtScore: number | undefined
  const watching = {
    ...exercise,
    grading: {
      ...exercise.grading,
      score: (...given: Parameters<typeof exercise.grading.score>) => {
        aliveAtScore = service.pool.running
        return exercise.grading.score(...given)
      },
    },
  }

  await grade(honestSource, { exercise: watching })

  expect(aliveAtScore).toBe(0)
})
