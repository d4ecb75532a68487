import type { ExerciseDefinition } from '../src/contract/index.js'
import { trainingTrips } from './data.js'
import { faultHints, hintsOnFaults } from './fault-hints.js'
import { hints } from './hints.js'

export const exercise: ExerciseDefinition = {
  slug: 'linear-regression',
  kind: 'regression',
  title: { en: 'How long until lunch arrives?', 'zh-CN': '午餐还要多久送到？' },
  summary: {
    en: 'Write gradient descent yourself and let it find the line behind a courier’s delivery times.',
    'zh-CN': '亲手写出梯度下降，让它从骑手的配送时间里找出背后的那条直线。',
  },
  skills: {
    'training-optimisation': 0.9,
    'deep-learning-basics': 0.6,
    'data-analysis': 0.3,
  },
  expectedMinutes: 20,
  shape: 'train',
  data: {
    km: { dtype: 'float32', shape: [trainingTrips] },
    minutes: { dtype: 'float32', shape: [trainingTrips] },
  },
  handlers: {
    predict: {
      input: { km: { dtype: 'float32', shape: ['trips'] } },
      output: { minutes: { dtype: 'float32', shape: ['trips'] } },
      rowwise: { dimension: 'trips', tolerance: 0.02 },
    },
  },
  criteria: [
    {
      id: 'slope',
      title: { en: 'Minutes per kilometre', 'zh-CN': '每公里的分钟数' },
      weight: 35,
      required: true,
    },
    {
      id: 'intercept',
      title: { en: 'Minutes every trip takes', 'zh-CN': '每次配送都要花的分钟数' },
      weight: 35,
      required: true,
    },
    {
      id: 'new-trips',
      title: { en: 'Trips it has never seen', 'zh-CN': '从没见过的配送' },
      weight: 30,
      required: true,
    },
  ],
  hints: { ...hints, ...hintsOnFaults },
  faultHints,
  passScore: 90,
  limits: { cpuSeconds: 10, memoryMb: 512 },
  rungs: ['tfjs-node-gpu', 'webgpu', 'wasm', 'cpu'],
  afterword: {
    en: `You wrote the loop that trains nearly every model there is: predict, measure the error, follow the gradient a small step down, repeat. A large language model does the same with billions of parameters instead of two.

The intercept is the part of the promise that no faster rider can shorten. When a team asks whether to buy faster bikes or to sort out the lifts, the two numbers you learned are the answer. And when a loss curve climbs, you now know the two first suspects: the sign and the step.`,
    'zh-CN': `你写出的这个循环，几乎训练着世上所有的模型：预测，量误差，沿梯度往下走一小步，再来一遍。大语言模型做的是同一件事，只是参数不是两个，而是几十亿个。

截距是骑手骑得再快也省不掉的那一段。团队争论该换更快的车还是先解决电梯时，你学到的这两个数就是答案。以后再看到损失曲线往上爬，你也知道该先怀疑谁：符号和步长。`,
  },
  ambientTypes: `
/** Numbers with their shape. \`values\` is a flat Float32Array, one number a trip. */
interface FloatArray {
  dtype: 'float32'
  shape: readonly number[]
  values: Float32Array
}

/** What you may answer with: a flat list of numbers or a tensor. */
type NumberList = Float32Array | number[] | import('@tensorflow/tfjs').Tensor

interface TrainContext {
  /** TensorFlow.js. Read results with \`await tensor.data()\`. */
  tf: typeof import('@tensorflow/tfjs')
  data: {
    /** Distance of each of the ${trainingTrips} trips, in kilometres. */
    km: FloatArray
    /** How long each trip took, in minutes, in the same order. */
    minutes: FloatArray
  }
  /** Seed for random choices, should you make any. */
  seed: number
  /** One point of the live training curve. */
  report(progress: {
    epoch: number
    epochs: number
    loss: number
    /** Up to four more curves, e.g. { slope, intercept }. */
    metrics?: Record<string, number>
  }): void
}

interface Handlers {
  /** Minutes for each of the distances asked about, in the same order. */
  predict(question: { km: FloatArray }): Promise<{ minutes: NumberList }>
}
`,
}
