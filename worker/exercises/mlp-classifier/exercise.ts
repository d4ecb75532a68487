import type { ExerciseDefinition } from '../src/contract/index.js'
import { ambientTypes } from './ambient-types.js'
import { trainingUsers } from './data.js'
import { faultHints, hintsOnFaults } from './fault-hints.js'
import { hints } from './hints.js'

export const exercise: ExerciseDefinition = {
  slug: 'mlp-classifier',
  kind: 'mlp',
  title: { en: 'Who will renew?', 'zh-CN': '谁会续费？' },
  summary: {
    en: 'Give a network one hidden layer and watch it draw a boundary that no straight line could.',
    'zh-CN': '给网络加上一个隐藏层，看它画出任何直线都画不出的分界。',
  },
  skills: {
    'deep-learning-basics': 1,
    'training-optimisation': 0.5,
    'model-evaluation': 0.3,
  },
  expectedMinutes: 30,
  shape: 'train',
  data: {
    users: { dtype: 'float32', shape: [trainingUsers, 2] },
    renewed: { dtype: 'float32', shape: [trainingUsers] },
  },
  handlers: {
    predict: {
      input: { users: { dtype: 'float32', shape: ['users', 2] } },
      output: { chance: { dtype: 'float32', shape: ['users'] } },
      rowwise: { dimension: 'users', tolerance: 0.02 },
    },
  },
  criteria: [
    {
      id: 'accuracy',
      title: { en: 'Right about new users', 'zh-CN': '对新用户判断正确' },
      weight: 40,
      required: true,
    },
    {
      id: 'every-group',
      title: { en: 'No group left behind', 'zh-CN': '不落下任何群体' },
      weight: 25,
      required: true,
    },
    {
      id: 'probabilities',
      title: { en: 'Chances that deserve trust', 'zh-CN': '概率值得信任' },
      weight: 20,
      required: true,
    },
    {
      id: 'one-at-a-time',
      title: { en: 'Each user judged alone', 'zh-CN': '逐个判断，互不影响' },
      weight: 15,
      required: true,
    },
  ],
  hints: { ...hints, ...hintsOnFaults },
  faultHints,
  passScore: 90,
  limits: { cpuSeconds: 30, memoryMb: 768 },
  rungs: ['tfjs-node-gpu', 'wasm', 'cpu'],
  afterword: {
    en: `A hidden layer lets a network combine straight cuts into a shape. One cut can at best serve three of the four groups; sixteen bent ones draw any border this data needs. Everything called deep is more of such layers.

Take two questions into your next product meeting. Does the pattern need a bend, or would a simple model, easier to explain, do as well? And when somebody shows one accuracy figure: which group is it worst for? A model that leaves out a quarter of the users still looks fine on average.`,
    'zh-CN': `隐藏层让网络把一刀刀直切拼成形状。单独一刀，最多只能照顾好四个群体中的三个；十六道弯折的切口，足以画出这批数据需要的任何边界。所谓“深度”，就是更多这样的层。

下次产品会上可以带着两个问题：这个规律真的需要“拐弯”吗，还是一个更好解释的简单模型就够了？当有人拿出一个准确率：它对哪个群体最差？一个完全忽略四分之一用户的模型，平均数看起来依然不错。`,
  },
  ambientTypes,
}
