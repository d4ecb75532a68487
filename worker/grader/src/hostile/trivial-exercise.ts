import { float32, type GradingDefinition, type TensorMap } from '@skillgrad/exercises/contract'
import type { GradableExercise } from '../grading/exercise.js'

const both = (text: string) => ({ en: text, 'zh-CN': text })

interface Hidden {
  questions: TensorMap
  answers: Float32Array
}

interface Observed {
  y: Float32Array
}

/** Learn y = 2a − b. As small as an exercise can be, so that tests see the sandbox and not the training. */
export function trivialExercise(limits = { cpuSeconds: 0.8, memoryMb: 256 }): GradableExercise {
  return {
    definition: {
      slug: 'trivial',
      kind: 'regression',
      title: both('Trivial'),
      summary: both('Learn y = 2a − b.'),
      skills: {},
      expectedMinutes: 1,
      shape: 'train',
      data: { x: { dtype: 'float32', shape: ['rows', 2] }, y: { dtype: 'float32', shape: ['rows'] } },
      handlers: {
        predict: {
          input: { x: { dtype: 'float32', shape: ['n', 2] } },
          output: { y: { dtype: 'float32', shape: ['n'] } },
          rowwise: { dimension: 'n', tolerance: 1e-4 },
        },
      },
      criteria: [{ id: 'fit', title: both('Fit'), weight: 1, required: true }],
      hints: {},
      passScore: 60,
      limits,
      rungs: ['wasm', 'cpu'],
      afterword: both(''),
      ambientTypes: '',
    },
    grading: grading as GradingDefinition,
    assets: {},
    version: '0'.repeat(64),
  }
}

const grading: GradingDefinition<Hidden, Observed> = {
  prepare(random) {
    const rows = (count: number) => Array.from({ length: 2 * count }, () => random.uniform())
    const train = float32([32, 2], rows(32))
    const asked = float32([20, 2], rows(20))
    const hidden = { questions: { x: asked }, answers: target(asked.values) }
    return { train: { x: train, y: float32([32], target(train.values)) }, hidden }
  },
  async interrogate(ask, { questions }) {
    const { y } = await ask('predict', questions)
    return { y: y!.values as Float32Array }
  },
  score({ y }, { answers }) {
    const worst = Math.max(...answers.map((answer, index) => Math.abs(answer - y[index]!)))
    const passed = worst < 1e-3
    return [
      {
        id: 'fit',
        passed,
        credit: passed ? 1 : 0,
        reason: both(`The largest error is ${worst.toFixed(2)}.`),
      },
    ]
  },
  figure: () => ({ title: both('Trivial'), alt: both('Nothing to see.'), panels: [] }),
}

function target(rows: ArrayLike<number>): Float32Array {
  return Float32Array.from({ length: rows.length / 2 }, (_, row) => 2 * rows[2 * row]! - rows[2 * row + 1]!)
}

export const honestSource = `
export async function train({ tf }) {
  const weights = tf.tensor2d([[2], [-1]])
  return {
    predict: ({ x }) => ({ y: tf.tidy(() => tf.tensor2d(x.values, x.shape).matMul(weights).flatten()) }),
  }
}
`
