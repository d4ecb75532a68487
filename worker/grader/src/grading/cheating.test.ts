import { secretRandomFrom } from '@skillgrad/exercises/secret-random'
import { trivialExercise } from '../hostile/trivial-exercise.js'
import { openGradingService, type GradingService } from '../service.js'
import { gradeSubmission } from './index.js'

let service: GradingService
const exercise = trivialExercise({ cpuSeconds: 3, memoryMb: 256 })

beforeAll(async () => {
  service = await openGradingService({ allowReduced: true, minimumIdle: 1 })
}, 60_000)
afterAll(() => service.close())

const grade = (source: string, seed = '1') =>
  gradeSubmission({ exercise, source, seed, rung: 'cpu', pool: service.pool })

describe('a cheat', () => {
  const honest =
    '({ x }) => ({ y: Array.from({ length: x.shape[0] }, (_, row) => 2 * x.values[2 * row] - x.values[2 * row + 1]) })'

  test('that computes longer for some hidden inputs than for others is not seen in the recorded time', async () => {
    const telling = `export const train = () => ({ predict: (asked) => {
      for (const until = performance.now() + 400; performance.now() < until; );
      return (${honest})(asked)
    } })`

    const { verdict, timings } = await grade(telling)

    expect(verdict.kind).toBe('passed')
    expect(timings.totalMs).toBeGreaterThan(800)
    expect(timings.cpuSeconds).toBeLessThan(0.3)
  })

  test('that answers by heart what one run asked fails the next', async () => {
    const { hidden } = exercise.grading.prepare(secretRandomFrom('seen')) as {
      hidden: { questions: { x: { values: Float32Array } }; answers: Float32Array }
    }
    const { values } = hidden.questions.x
    const table = Object.fromEntries(
      [...hidden.answers].map((y, row) => [`${values[2 * row]},${values[2 * row + 1]}`, y]),
    )
    const byHeart = `const table = ${JSON.stringify(table)}
      export const train = () => ({ predict: ({ x }) => ({
        y: Array.from({ length: x.shape[0] }, (_, row) => table[x.values[2 * row] + ',' + x.values[2 * row + 1]] ?? 0),
      }) })`

    expect((await grade(byHeart, 'seen')).verdict.kind).toBe('passed')
    expect((await grade(byHeart, 'another')).verdict.kind).toBe('failed')
  })

  test('that reports a perfect curve and many epochs earns what its model earns', async () => {
    const model = (report: string) => `export const train = ({ report }) => { ${report}
      return { predict: ${honest.replace('2 * x.values[2 * row] -', '1.9 * x.values[2 * row] -')} } }`
    const bragging =
      'for (let epoch = 1; epoch <= 1e6; epoch += 9999) report({ epoch, epochs: 1e6, loss: 1e-9, metrics: { accuracy: 1 } })'

    const [plain, bragged] = [await grade(model('')), await grade(model(bragging))]

    expect(plain.verdict.kind).toBe('failed')
    expect(bragged.verdict).toEqual(plain.verdict)
    expect(bragged.criteria).toEqual(plain.criteria)
  })

  test('that passes only among many is told so, and keeps neither points nor picture', async () => {
    const detecting = `export const train = () => ({ predict: (asked) =>
      asked.x.shape[0] < 10 ? { y: new Float32Array(asked.x.shape[0]) } : (${honest})(asked) })`

    const { verdict, criteria, figure } = await grade(detecting)

    expect(verdict).toMatchObject({ kind: 'learner-error', fault: 'BAD_OUTPUT' })
    expect(verdict).toMatchObject({ localized: { 'zh-CN': expect.stringContaining('前后不一致') as string } })
    expect({ criteria, figure }).toEqual({ criteria: [], figure: undefined })
  })
})
