import type { ExerciseDefinition, HandlerSpec } from '../src/contract/index.js'
import { ambientTypes } from './ambient-types.js'
import { faultHints, hintsOnFaults } from './fault-hints.js'
import { activationHints } from './hints.js'
import { lossHints } from './loss-hints.js'

/** Of shares and of losses up to 2000, in any company. */
const tolerance = 0.01

const bend: HandlerSpec = {
  input: { x: { dtype: 'float32', shape: ['numbers'] } },
  output: { y: { dtype: 'float32', shape: ['numbers'] } },
  rowwise: { dimension: 'numbers', tolerance },
}

export const exercise: ExerciseDefinition = {
  slug: 'activations-losses',
  kind: 'mlp',
  title: { en: 'The night the numbers ran out', 'zh-CN': '那一夜，数字不够用了' },
  summary: {
    en: 'Write the seven small functions that every network rests on, so that no score breaks them.',
    'zh-CN': '写出每个神经网络都离不开的七个小函数，让再极端的得分也弄不坏它们。',
  },
  skills: {
    'deep-learning-basics': 1,
    'training-optimisation': 0.5,
  },
  expectedMinutes: 30,
  shape: 'functions',
  data: {},
  handlers: {
    sigmoid: bend,
    relu: bend,
    tanh: bend,
    softmax: {
      input: { scores: { dtype: 'float32', shape: ['messages', 'teams'] } },
      output: { shares: { dtype: 'float32', shape: ['messages', 'teams'] } },
      rowwise: { dimension: 'messages', tolerance },
    },
    squaredError: {
      input: {
        predicted: { dtype: 'float32', shape: ['replies'] },
        actual: { dtype: 'float32', shape: ['replies'] },
      },
      output: { loss: { dtype: 'float32', shape: [1] } },
    },
    binaryCrossEntropy: {
      input: {
        scores: { dtype: 'float32', shape: ['messages'] },
        labels: { dtype: 'int32', shape: ['messages'] },
      },
      output: { losses: { dtype: 'float32', shape: ['messages'] } },
      rowwise: { dimension: 'messages', tolerance },
    },
    categoricalCrossEntropy: {
      input: {
        scores: { dtype: 'float32', shape: ['messages', 'teams'] },
        labels: { dtype: 'int32', shape: ['messages'] },
      },
      output: { losses: { dtype: 'float32', shape: ['messages'] } },
      rowwise: { dimension: 'messages', tolerance },
    },
  },
  criteria: [
    {
      id: 'activations',
      title: { en: 'Sigmoid, ReLU and tanh', 'zh-CN': 'sigmoid、ReLU 与 tanh' },
      weight: 20,
      required: true,
    },
    {
      id: 'softmax',
      title: { en: 'Softmax, message by message', 'zh-CN': '逐条消息的 softmax' },
      weight: 20,
      required: true,
    },
    {
      id: 'squared-error',
      title: { en: 'Mean squared error', 'zh-CN': '均方误差' },
      weight: 10,
      required: true,
    },
    {
      id: 'binary-cross-entropy',
      title: { en: 'Cross-entropy of yes or no', 'zh-CN': '二分类交叉熵' },
      weight: 15,
      required: true,
    },
    {
      id: 'categorical-cross-entropy',
      title: { en: 'Cross-entropy over teams', 'zh-CN': '多分类交叉熵' },
      weight: 15,
      required: true,
    },
    {
      id: 'extremes',
      title: { en: 'Scores of ±1000', 'zh-CN': '±1000 的得分' },
      weight: 20,
      required: true,
    },
  ],
  hints: { ...activationHints, ...lossHints, ...hintsOnFaults },
  faultHints,
  passScore: 90,
  limits: { cpuSeconds: 10, memoryMb: 512 },
  rungs: ['tfjs-node-gpu', 'wasm', 'cpu'],
  afterword: {
    en: `You wrote the parts that every network is assembled from. Activations bend, or layers would collapse into one; softmax turns scores into shares; a loss says in one number how wrong the model was. And you saw that two formulas can be equal on paper and unequal in a computer.

Two things to take to your team. When a training run turns into a number that is none, don't buy more hours: ask for the largest score of the last batches, and whether the loss was computed from scores or from probabilities. And read a loss as a price: a model that was sure and wrong pays nearly its whole score, a model that was in doubt pays little. If a confident mistake hurts your users more than an honest "not sure", that is the loss you want.`,
    'zh-CN': `你写出的，是组装每一个神经网络的零件。激活函数负责“弯”，没有它，再多的层也会塌成一层；softmax 把得分变成份额；损失用一个数说出模型错得有多厉害。你还看到：纸面上相等的两个公式，在计算机里可以不相等。

有两件事可以带回团队。训练跑出“不是数”的数时，先别急着加机时：问一问最后几批数据里最大的得分是多少，损失是从得分算的，还是从概率算的。另外，把损失当作价格来读：有把握却错了，要付的代价几乎就是那个得分；拿不准，代价就小。如果对你的用户来说，自信的错误比一句诚实的“不确定”伤害更大，那么你要的正是这种损失。`,
  },
  ambientTypes,
}
