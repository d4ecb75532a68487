import { float32, int32, randomFrom, type HandlerSpec, type TensorMap } from '../contract/index.js'
import { crossExamine } from './cross-examination.js'

const handlers: Record<string, HandlerSpec> = {
  predict: {
    input: {
      x: { dtype: 'float32', shape: ['rows', 2] },
      scale: { dtype: 'int32', shape: [1] },
    },
    output: { y: { dtype: 'float32', shape: ['rows'] } },
    rowwise: { dimension: 'rows', tolerance: 0.01 },
  },
  free: {
    input: { x: { dtype: 'float32', shape: ['rows', 2] } },
    output: { y: { dtype: 'float32', shape: ['rows'] } },
  },
}

type Model = (x: number[][]) => number[]

/** Asks a model about `rows` rows whose right answer is ten times their number, as an exercise would. */
async function examine(model: Model, { rows = 40, handler = 'predict' } = {}) {
  const asked: number[] = []
  const ask = async (_: string, { x }: TensorMap) => {
    const given = Array.from({ length: x!.shape[0]! }, (_, row) => [...x!.values.slice(2 * row, 2 * row + 2)])
    asked.push(given.length)
    return { y: float32([given.length], model(given)) }
  }
  const examination = crossExamine(ask, handlers, randomFrom('company'))
  const x = float32([rows, 2], Array.from({ length: rows }, (_, row) => [row, 1]).flat())
  const { y } = await examination.ask(handler, { x, scale: int32([1], [10]) })
  return { answers: [...y!.values], asked, contradiction: examination.contradiction() }
}

const honest: Model = (x) => x.map(([row]) => 10 * row!)
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

test('the exercise gets its answers in its own order, and an honest model stands by them', async () => {
  const { answers, asked, contradiction } = await examine(honest)

  expect(answers).toEqual(Array.from({ length: 40 }, (_, row) => 10 * row))
  expect(asked).toEqual([10, 40])
  expect(contradiction).toBeUndefined()
})

test('rounding is no contradiction', async () => {
  const rounding: Model = (x) => honest(x).map((value) => value + 0.004 * (x.length % 3))

  expect((await examine(rounding)).contradiction).toBeUndefined()
})

test.each<[string, Model]>([
  ['is right about many and plays dumb for few', (x) => (x.length > 20 ? honest(x) : x.map(() => 0))],
  ['reads the company', (x) => honest(x).map((value) => value - mean(honest(x)))],
  ['sorts its answers', (x) => honest(x).sort((one, other) => one - other)],
  ['answers by chance', (x) => honest(x).map((value) => value + Math.random())],
  ['counts the questions', counting()],
])('a model that %s contradicts itself', async (_, model) => {
  const { contradiction } = await examine(model)

  expect(contradiction).toMatchObject({ fault: 'BAD_OUTPUT', causes: ['inconsistent', 'BAD_OUTPUT'] })
  expect(contradiction!.localized.en).toContain('`predict` does not stand by its answers')
})

test('a model that remembers what it said is bound to what it said before it knew the rest', async () => {
  const said = new Map<number, number>()
  const remembering: Model = (x) =>
    x.map(([row]) => {
      if (!said.has(row!)) said.set(row!, x.length > 20 ? 10 * row! : -1)
      return said.get(row!)!
    })

  const { answers, contradiction } = await examine(remembering)

  expect(contradiction).toBeUndefined()
  expect(answers.filter((answer) => answer === -1)).toHaveLength(10)
})

test.each([
  ['a single row', { rows: 1 }],
  ['a handler that is not declared row-wise', { handler: 'free' }],
])('%s is asked about once', async (_, given) => {
  const { asked } = await examine(honest, given)

  expect(asked).toHaveLength(1)
})

test('few stay few, however many there are', async () => {
  const { asked } = await examine(honest, { rows: 500 })

  expect(asked).toEqual([16, 500])
})

function counting(): Model {
  let questions = 0
  return (x) => honest(x).map((value) => value + questions++)
}
