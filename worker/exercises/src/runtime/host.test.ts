import * as tf from '@tensorflow/tfjs'
import { float32, type HandlerSpec, type TensorMap, type TrainingProgress } from '../contract/index.js'
import { startLearner, type LearnerOptions } from './host.js'
import { LearnerError } from './learner-error.js'

const handlers: Record<string, HandlerSpec> = {
  predict: {
    input: { x: { dtype: 'float32', shape: ['n', 2] } },
    output: { y: { dtype: 'float32', shape: ['n'] } },
  },
}
const question: TensorMap = { x: float32([3, 2], [1, 2, 3, 4, 5, 6]) }

beforeAll(async () => {
  await tf.setBackend('cpu')
})

const start = (source: string, more: Partial<LearnerOptions<typeof tf>> = {}) =>
  startLearner({
    tf,
    source,
    shape: 'train',
    handlers,
    data: question,
    seed: 7,
    onProgress: () => undefined,
    onLog: () => undefined,
    ...more,
  })

/** A module whose `predict` evaluates one expression in `tf` and `x`. */
const answering = (expression: string) =>
  `export const train = ({ tf }) => ({ predict: async ({ x }) => (${expression}) })`

async function faultOf(work: Promise<unknown>): Promise<LearnerError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(LearnerError)
  return error as LearnerError
}

test('what chance decides is the same for the same seed, and another for another', async () => {
  const draws = answering('{ y: tf.randomNormal([x.shape[0]]).add(Math.random()) }')
  const drawn = async (seed: number) => (await start(draws, { seed })).answer('predict', question)

  const [once, again, otherwise] = [await drawn(1), await drawn(1), await drawn(2)]

  expect(again).toEqual(once)
  expect(otherwise).not.toEqual(once)
})

describe('answers', () => {
  test.each([
    ['a tensor', '{ y: tf.sum(tf.tensor2d(x.values, x.shape), 1) }'],
    ['a typed array', '{ y: Float32Array.of(3, 7, 11) }'],
    ['a list of numbers', '{ y: [3, 7, 11] }'],
    ['values with a shape', '{ y: { values: [3, 7, 11], shape: [3] } }'],
  ])('%s is understood', async (_, expression) => {
    const learner = await start(answering(expression))

    expect(await learner.answer('predict', question)).toEqual({ y: float32([3], [3, 7, 11]) })
  })

  test('nested lists give a matrix', async () => {
    const square: HandlerSpec = {
      input: handlers['predict']!.input,
      output: { y: { dtype: 'float32', shape: ['n', 2] } },
    }
    const learner = await start(answering('{ y: [[1, 2], [3, 4], [5, 6]] }'), {
      handlers: { predict: square },
    })

    expect((await learner.answer('predict', question))['y']!.shape).toEqual([3, 2])
  })

  test.each([
    ['nothing', 'undefined', 'must return an object like `{ y }`, but returned nothing'],
    ['a bare tensor', 'tf.ones([3])', 'but returned a tensor'],
    ['another name', '{ z: [1, 2, 3] }', '`predict` must return `y`'],
    ['a string', '{ y: "three" }', 'but it is a string'],
    ['a promise left unawaited', '{ y: tf.ones([3]).data() }', 'but it is a promise'],
    ['a column', '{ y: tf.ones([3, 1]) }', 'must have shape [n], here [3], but has shape [3, 1]'],
    ['too few', '{ y: [1, 2] }', 'but has shape [2]'],
    ['uneven rows', '{ y: [[1, 2], [3]] }', 'rows differ in length'],
    ['NaN', '{ y: [1, NaN, 3] }', 'contains NaN'],
    ['Infinity', '{ y: [1, Infinity, 3] }', 'contains Infinity'],
    ['a number past float32', '{ y: [1, 1e300, 3] }', 'contains Infinity'],
    [
      'a disposed tensor',
      '{ y: tf.tidy(() => { const t = tf.ones([3]); t.dispose(); return t.clone ? t : t }) }',
      'already disposed',
    ],
  ])('%s is refused with what was expected and what came', async (_, expression, message) => {
    const learner = await start(answering(expression))

    const error = await faultOf(learner.answer('predict', question))

    expect(error.fault).toBe('BAD_OUTPUT')
    expect(error.message).toContain(message)
    expect(error.localized['zh-CN']).toMatch(/\p{Script=Han}/u)
  })

  test('whole numbers are demanded where they are declared', async () => {
    const labels: HandlerSpec = {
      input: handlers['predict']!.input,
      output: { label: { dtype: 'int32', shape: ['n'] } },
    }
    const learner = await start(answering('{ label: [0, 1.5, 2] }'), { handlers: { predict: labels } })

    expect((await faultOf(learner.answer('predict', question))).message).toContain('whole numbers')
  })
})

describe('mistakes before training ends', () => {
  test.each([
    ['a missing brace', 'export function train() {\n  if (true) {\n}', 'SYNTAX_ERROR', 3],
    [
      'a word that only the engine refuses',
      'export function train() {\n  let a = 1\n  let a = 2\n}',
      'SYNTAX_ERROR',
      3,
    ],
    [
      'an import that is used',
      '\nimport { readFileSync } from "node:fs"\nexport const train = () => readFileSync("x")',
      'RUNTIME_ERROR',
      2,
    ],
    ['an error at the top', '// one\n\nnull.x', 'RUNTIME_ERROR', 3],
    [
      'an error after types were erased',
      'interface A {\n  b: number\n}\nexport async function train() {\n  throw new TypeError("no")\n}',
      'RUNTIME_ERROR',
      5,
    ],
    [
      'a report without numbers',
      'export const train = ({ report, tf }) => {\n  report({ epoch: 1, epochs: 2, loss: tf.scalar(1) })\n}',
      'RUNTIME_ERROR',
      2,
    ],
    [
      'a synchronous read',
      'export const train = ({ tf }) => {\n\n  tf.ones([2]).dataSync()\n}',
      'RUNTIME_ERROR',
      3,
    ],
    ['print', 'export const train = ({ tf }) => {\n  tf.ones([2]).print()\n}', 'RUNTIME_ERROR', 2],
    ['tf.print', 'export const train = ({ tf }) => {\n  tf.print(tf.ones([2]))\n}', 'RUNTIME_ERROR', 2],
    [
      'another backend',
      'export const train = ({ tf }) => {\n  tf.setBackend("webgl")\n}',
      'RUNTIME_ERROR',
      2,
    ],
  ])('%s is told with its line', async (_, source, fault, line) => {
    const error = await faultOf(start(source))

    expect({ fault: error.fault, line: error.at?.line }).toEqual({ fault, line })
  })

  test.each([
    ['no train', 'const x = 1', 'export a function named `train`'],
    ['no handlers', 'export function train() {}', 'a function named `predict`'],
    [
      'a handler that is no function',
      'export const train = () => ({ predict: 3 })',
      'a function named `predict`',
    ],
  ])('%s is told in words', async (_, source, message) => {
    expect((await faultOf(start(source))).message).toContain(message)
  })

  test('an import of types alone costs nothing', async () => {
    await start(`import type * as tensorflow from '@tensorflow/tfjs'\n${answering('{ y: [1, 2, 3] }')}`)
  })

  test('an import of TensorFlow.js is answered with where it is', async () => {
    const error = await faultOf(
      start(`import * as tf from '@tensorflow/tfjs'\ntf.ones([1])\nexport const train = () => ({})`),
    )

    expect(error.message).toContain('TensorFlow.js is given to you as `tf`')
  })

  test.each(['loadGraphModel', 'loadGraphModelSync'])(
    'tf.%s says that nothing can be fetched',
    async (name) => {
      const error = await faultOf(start(`export const train = ({ tf }) => {\n  tf.${name}("https://x")\n}`))

      expect(error.message).toContain(`\`tf.${name}\` is not available: your code has no network`)
      expect(error.at?.line).toBe(2)
    },
  )

  test('an allocation that the engine refuses is a matter of memory', async () => {
    const error = await faultOf(
      start('export const train = () => { throw new RangeError("Array buffer allocation failed") }'),
    )

    expect(error.fault).toBe('MEMORY_LIMIT')
  })
})

test('the shape `functions` finds handlers among the exports, with tf at hand', async () => {
  const source =
    'export function predict({ x }) {\n  return { y: tf.sum(tf.tensor2d(x.values, x.shape), 1) }\n}'

  const learner = await start(source, { shape: 'functions' })

  expect(await learner.answer('predict', question)).toEqual({ y: float32([3], [3, 7, 11]) })
})

test('TensorFlow itself may still read synchronously on behalf of the learner', async () => {
  const source = `export async function train({ tf, data }) {
    const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [2] })] })
    model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' })
    await model.fit(tf.tensor2d(data.x.values, data.x.shape), tf.ones([3, 1]), { epochs: 2, verbose: 0 })
    return { predict: ({ x }) => ({ y: model.predict(tf.tensor2d(x.values, x.shape)).flatten() }) }
  }`

  const learner = await start(source)

  expect((await learner.answer('predict', question))['y']!.values).toHaveLength(3)
})

test('the curve is thinned to 200 points and ends with the last', async () => {
  const live: TrainingProgress[] = []
  const source = `export const train = ({ report }) => {
    for (let epoch = 1; epoch <= 10000; epoch++) report({ epoch, epochs: 10000, loss: 1 / epoch, metrics: { accuracy: 0.5 } })
    return { predict: () => ({}) }
  }`

  const { curve } = await start(source, { onProgress: (point) => live.push(point) })

  expect(curve.length).toBeGreaterThan(90)
  expect(curve.length).toBeLessThanOrEqual(200)
  expect(curve.at(-1)).toMatchObject({ epoch: 10000 })
  expect(live.length).toBeLessThan(20)
  expect(live.at(-1)).toMatchObject({ epoch: 10000 })
})

test('a loss that is not finite leaves a gap in the curve and no error', async () => {
  const source = `export const train = ({ report }) => {
    for (const loss of [1, NaN, 2]) report({ epoch: loss, epochs: 3, loss })
    return { predict: () => ({}) }
  }`

  expect((await start(source)).curve.map(({ loss }) => loss)).toEqual([1, 2])
})

test('the log is bounded, readable and silent after disposal', async () => {
  const lines: string[] = []
  const source = `export const train = ({ tf }) => {
    console.log('hello', 1, [1, 2], { a: null }, tf.ones([2, 3]), new Error('no'))
    for (let line = 0; line < 5000; line++) console.log(line)
    return { predict: ({ x }) => { console.log('late'); return { y: [1, 2, 3] } } }
  }`

  const learner = await start(source, { onLog: (line) => lines.push(line) })
  learner.dispose()

  expect(lines[0]).toBe('hello 1 [1, 2] { a: null } Tensor float32 [2, 3] Error: no')
  expect(lines).toHaveLength(1001)
  expect(lines.at(-1)).toContain('output limit')
  await expect(learner.answer('predict', question)).rejects.toThrow('disposed')
})
