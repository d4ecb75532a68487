import type { ExerciseDefinition } from '../src/contract/index.js'
import { ambientTypes } from './ambient-types.js'
import { buildingCount, cells, directions } from './building.js'
import { faultHints, hintsOnFaults } from './fault-hints.js'
import { hints } from './hints.js'

const everyCell = [buildingCount, cells] as const

export const exercise: ExerciseDefinition = {
  slug: 'q-learning',
  kind: 'reinforcement',
  title: { en: 'A robot that learns its way', 'zh-CN': '自己认路的机器人' },
  summary: {
    en: 'Let a hospital robot find the best way by trying, with nothing to go by but rewards.',
    'zh-CN': '让医院里的送药机器人靠反复尝试找到最好的路，它能依靠的只有奖励。',
  },
  skills: {
    'reinforcement-learning': 1,
    'training-optimisation': 0.3,
    'requirements-user-focus': 0.2,
  },
  expectedMinutes: 35,
  shape: 'train',
  data: {
    moves: { dtype: 'int32', shape: [...everyCell, directions.length] },
    rewards: { dtype: 'float32', shape: everyCell },
    ends: { dtype: 'int32', shape: everyCell },
    open: { dtype: 'int32', shape: everyCell },
    slip: { dtype: 'float32', shape: [buildingCount] },
    discount: { dtype: 'float32', shape: [1] },
  },
  handlers: {
    advise: {
      input: {
        building: { dtype: 'int32', shape: ['robots'] },
        cell: { dtype: 'int32', shape: ['robots'] },
      },
      output: {
        direction: { dtype: 'int32', shape: ['robots'] },
        values: { dtype: 'float32', shape: ['robots', directions.length] },
      },
      rowwise: { dimension: 'robots', tolerance: 0.01 },
    },
  },
  criteria: [
    {
      id: 'values',
      title: { en: 'What each step is worth', 'zh-CN': '每一步值多少' },
      weight: 40,
      required: true,
    },
    {
      id: 'decision',
      title: { en: 'Goes by what it knows', 'zh-CN': '照着所知行动' },
      weight: 20,
      required: true,
    },
    {
      id: 'route',
      title: { en: 'How good the trips are', 'zh-CN': '路走得好不好' },
      weight: 40,
      required: true,
    },
  ],
  hints: { ...hints, ...hintsOnFaults },
  faultHints,
  passScore: 90,
  limits: { cpuSeconds: 15, memoryMb: 512 },
  rungs: ['tfjs-node-gpu', 'wasm', 'cpu'],
  afterword: {
    en: `Your robot found the best way without a map: it compared what each step was worth with what it had thought it was worth, and learned from the difference. With a network in place of the table, the same idea learned to play video games; language models are tuned with rewards, too, by methods of the same family.

The rewards were your requirements. The robot took them at their word, and would have taken a badly chosen bonus just as literally. So before anybody trains anything, write down what a perfect day looks like, what a disaster costs in the same unit, and how the reward could be earned without doing the job. And ask where the trying takes place: in a simulator, exploration costs seconds; in front of customers, each random step happens to somebody.`,
    'zh-CN': `你的机器人没有地图，也找到了最好的路：它拿每一步实际的价值和原先以为的价值相比，从差别里学习。把表换成神经网络，同样的想法学会了打电子游戏；语言模型也会用奖励来调，方法出自同一个家族。

奖励就是你写的需求。机器人会照字面执行，奖金定错了，它也会一样照字面执行。所以在训练之前，先写清楚：完美的一天是什么样，一次事故用同样的单位算要值多少，有没有不干活也能拿到奖励的办法。还要问一句：尝试发生在哪里？在模拟器里，探索只花几秒；在顾客面前，每一个随机的步子都落在某个人身上。`,
  },
  ambientTypes,
}
