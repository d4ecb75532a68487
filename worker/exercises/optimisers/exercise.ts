import type { ExerciseDefinition, TensorSpec } from '../src/contract/index.js'
import { ambientTypes } from './ambient-types.js'
import { faultHints, hintsOnFaults } from './fault-hints.js'
import { adaptiveHints } from './adaptive-hints.js'
import { hints } from './hints.js'

const list: TensorSpec = { dtype: 'float32', shape: ['parameters'] }
const setting: TensorSpec = { dtype: 'float32', shape: [1] }
const common = { parameters: list, gradients: list, learningRate: setting }
/** Each parameter takes its step by itself; what is left is arithmetic in another order. */
const rowwise = { dimension: 'parameters', tolerance: 1e-3 }

export const exercise: ExerciseDefinition = {
  slug: 'optimisers',
  kind: 'mlp',
  title: { en: 'Thirty steps before launch', 'zh-CN': '上线前的三十步' },
  summary: {
    en: 'Write four optimisers, from plain descent to Adam, and see what each makes of the same budget.',
    'zh-CN': '写出从普通梯度下降到 Adam 的四种优化器，看同一份预算在它们手里各能走多远。',
  },
  skills: {
    'training-optimisation': 1,
    'deep-learning-basics': 0.5,
    'compute-cost': 0.2,
  },
  expectedMinutes: 30,
  shape: 'functions',
  data: {},
  handlers: {
    sgd: { input: common, output: { parameters: list }, rowwise },
    momentum: {
      input: { ...common, velocities: list, beta: setting },
      output: { parameters: list, velocities: list },
      rowwise,
    },
    rmsProp: {
      input: { ...common, averages: list, beta: setting, epsilon: setting },
      output: { parameters: list, averages: list },
      rowwise,
    },
    adam: {
      input: {
        ...common,
        means: list,
        averages: list,
        step: { dtype: 'int32', shape: [1] },
        beta1: setting,
        beta2: setting,
        epsilon: setting,
      },
      output: { parameters: list, means: list, averages: list },
      rowwise,
    },
  },
  criteria: [
    { id: 'sgd', title: { en: 'Plain descent', 'zh-CN': '普通梯度下降' }, weight: 15, required: true },
    { id: 'momentum', title: { en: 'Momentum', 'zh-CN': '动量法' }, weight: 25, required: true },
    { id: 'rmsprop', title: { en: 'RMSProp', 'zh-CN': 'RMSProp 优化器' }, weight: 25, required: true },
    { id: 'adam', title: { en: 'Adam', 'zh-CN': 'Adam 优化器' }, weight: 35, required: true },
  ],
  hints: { ...hints, ...adaptiveHints, ...hintsOnFaults },
  faultHints,
  passScore: 90,
  limits: { cpuSeconds: 10, memoryMb: 512 },
  rungs: ['tfjs-node-gpu', 'wasm', 'cpu'],
  afterword: {
    en: `Four rules, a few lines each, and among them the one that trained nearly every model you have heard of. Plain descent takes the slope as it is. Momentum adds a memory of direction. RMSProp gives each parameter a stride of its own. Adam does both, and corrects for having started from nothing.

On the landscape of this page, plain descent ends at a loss of 0.051 after thirty steps and the other three below 0.005. Now turn the valley, start and all, by thirty degrees. Plain descent and momentum notice nothing. RMSProp ends at 0.021 and Adam at 0.023, and both miss the launch: strides for each parameter help most where the valley lies along a parameter. With a learning rate of 0.35 instead of 0.25, though, Adam gets to 0.006. So when somebody says that one optimiser is better, ask on what, and with which settings each was tried; a comparison in which only one side was tuned says nothing. And before you buy more steps, have those you already pay for spent better: another optimiser or another learning rate costs one run.`,
    'zh-CN': `四条规则，每条不过几行，你听说过的模型，大半都是用其中一条训练出来的。普通梯度下降照着坡度走；动量法多了一份对方向的记忆；RMSProp 让每个参数有自己的步幅；Adam 两样都要，还修正了“从零开始”带来的偏差。

在这一页的地形上走完三十步，普通梯度下降停在损失 0.051，另外三种都低于 0.005。现在把山谷连同起点一起转过三十度：普通梯度下降和动量法毫无察觉；RMSProp 停在 0.021，Adam 停在 0.023，都赶不上上线。给每个参数单独的步幅，要在山谷恰好顺着某个参数的方向时才最管用。不过，只要把 Adam 的学习率从 0.25 调到 0.35，它又能到 0.006。所以，有人说某种优化器更好时，要问一句：在什么问题上，各自用什么设置试的；只调好一边的对比，什么也说明不了。在花钱买更多步数之前，先把已经付过钱的步数用好：换一种优化器，或换一个学习率，只要再跑一次。`,
  },
  ambientTypes,
}
