import { bindDimensions, crossExamine } from '../src/runtime/index.js'
import { secretRandomFrom } from '../src/secret-random.js'
import {
  sizeOf,
  totalScore,
  type Ask,
  type CriterionResult,
  type ExerciseDefinition,
  type Figure,
  type GradingDefinition,
  type HandlerSpec,
  type TensorMap,
  type TrainingRecord,
  type WireTensor,
} from '../src/contract/index.js'

interface Observed {
  resultsBeside(record: TrainingRecord): readonly CriterionResult[]
  figureBeside(record: TrainingRecord): Figure
}

/** What no exercise may be fooled by, whatever it teaches. Answers come from functions here, so that nothing has to train. */
export function describeCheating(exercise: ExerciseDefinition, grading: GradingDefinition): void {
  describe('against cheating', () => {
    test('every run has data and hidden questions of its own', async () => {
      const [one, other] = await Promise.all(
        ['run-1', 'run-2'].map((seed) => questionsOf(exercise, grading, seed)),
      )

      if (exercise.shape === 'train') expect(one!.train).not.toEqual(other!.train)
      expect(one!.asked).not.toEqual(other!.asked)
    })

    test.each(Object.entries(absurdNumbers))(
      '%s get credits that are numbers, and reasons',
      async (_, number) => {
        const { resultsBeside, figureBeside } = await observe({
          exercise,
          grading,
          seed: 'absurd',
          answer: answering(number),
        })

        const record = { curve: [] }
        const results = resultsBeside(record)
        expect(totalScore(exercise, results).passed).toBe(false)
        // As the grader records it: what JSON can't hold would come back as null.
        expect(JSON.stringify({ results, figure: figureBeside(record) })).not.toContain('null')
        for (const { credit, reason } of results) {
          expect(credit).toBeGreaterThanOrEqual(0)
          expect(credit).toBeLessThanOrEqual(1)
          expect(`${reason.en}${reason['zh-CN']}`).not.toMatch(/NaN|undefined|Infinity/)
        }
      },
    )

    test('no reported curve moves a point', async () => {
      for (const number of [absurdNumbers['noise']!, () => 0.5]) {
        const { resultsBeside } = await observe({
          exercise,
          grading,
          seed: 'curve',
          answer: answering(number),
        })

        const verdicts = curves
          .map((curve) => resultsBeside({ curve }))
          .map((results) => results.map(({ id, passed, credit }) => ({ id, passed, credit })))
        for (const verdict of verdicts) expect(verdict).toEqual(verdicts[0])
      }
    })
  })
}

type Answerer = (handler: HandlerSpec, input: TensorMap) => TensorMap

/** Asks everything once; what is answered is then judged beside any record of a training. */
async function observe(given: {
  exercise: ExerciseDefinition
  grading: GradingDefinition
  seed: string
  answer: Answerer
}): Promise<Observed> {
  const { exercise, grading, seed, answer } = given
  const random = secretRandomFrom(seed)
  const { hidden } = grading.prepare(random)
  const ask: Ask = async (name, input) => answer(exercise.handlers[name]!, input)
  const examination = crossExamine(ask, exercise.handlers, random.fork('cross-examination'))
  const observed = await grading.interrogate(examination.ask, hidden)
  return {
    resultsBeside: (record) => grading.score(observed, hidden, record),
    figureBeside: (record) => grading.figure(observed, hidden, record),
  }
}

async function questionsOf(exercise: ExerciseDefinition, grading: GradingDefinition, seed: string) {
  const { train, hidden } = grading.prepare(secretRandomFrom(seed))
  const asked: TensorMap[] = []
  const answer = answering(() => 0)
  await grading.interrogate(async (name, input) => {
    asked.push(input)
    return answer(exercise.handlers[name]!, input)
  }, hidden)
  return { train, asked }
}

/** One number for each place of an answer; dimensions that the question leaves open are 1. */
function answering(number: (place: number) => number): Answerer {
  return (handler, input) => {
    const dimensions = bindDimensions(handler, input)
    const tensors = Object.entries(handler.output).map(([name, { dtype, shape }]) => {
      const sizes = shape.map((size) => (typeof size === 'number' ? size : (dimensions.get(size) ?? 1)))
      const numbers = Array.from({ length: sizeOf(sizes) }, (_, place) => number(place))
      const values = dtype === 'float32' ? Float32Array.from(numbers) : Int32Array.from(numbers)
      return [name, { dtype, shape: sizes, values } satisfies WireTensor] as const
    })
    return Object.fromEntries(tensors)
  }
}

const largest = 3.4028234663852886e38
const absurdNumbers: Readonly<Record<string, (place: number) => number>> = {
  'the largest numbers': () => largest,
  'the largest numbers of both signs': (place) => (place % 2 === 0 ? largest : -largest),
  'the smallest numbers': () => 1e-45,
  'zeros of both signs': (place) => (place % 2 === 0 ? 0 : -0),
  'one large number among zeros': (place) => (place === 0 ? largest : 0),
  noise: (place) => Math.sin(1e6 * (place + 1)),
}

const curves: readonly TrainingRecord['curve'][] = [
  [],
  Array.from({ length: 200 }, (_, index) => ({
    epoch: index + 1,
    loss: 1 / (index + 1),
    metrics: { accuracy: 1 },
  })),
  [{ epoch: 2 ** 31 - 1, loss: 0 }],
  [1, 8, 2, 90, 1e300].map((loss, index) => ({ epoch: index, loss, metrics: { slope: -loss } })),
]
