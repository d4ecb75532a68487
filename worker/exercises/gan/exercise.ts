import type { ExerciseDefinition } from '../src/contract/index.js'
import { ambientTypes } from './ambient-types.js'
import { noiseSize, trainingTrips } from './data.js'
import { faultHints, hintsOnFaults } from './fault-hints.js'
import { hints } from './hints.js'

export const exercise: ExerciseDefinition = {
  slug: 'gan',
  kind: 'generative',
  title: { en: 'Customers who never were', 'zh-CN': '从没存在过的顾客' },
  summary: {
    en: 'Let two networks play against each other until one invents trips that the other can’t tell from true ones.',
    'zh-CN': '让两个网络互相较量，直到一个造出的行程，另一个再也分不出真假。',
  },
  skills: {
    'generative-models': 1,
    'training-optimisation': 0.4,
    'deep-learning-basics': 0.3,
  },
  expectedMinutes: 30,
  shape: 'train',
  data: { trips: { dtype: 'float32', shape: [trainingTrips, 2] } },
  handlers: {
    generate: {
      input: { noise: { dtype: 'float32', shape: ['customers', noiseSize] } },
      output: { places: { dtype: 'float32', shape: ['customers', 2] } },
      rowwise: { dimension: 'customers', tolerance: 0.01 },
    },
    discriminate: {
      input: { places: { dtype: 'float32', shape: ['places', 2] } },
      output: { chance: { dtype: 'float32', shape: ['places'] } },
      rowwise: { dimension: 'places', tolerance: 0.01 },
    },
  },
  criteria: [
    {
      id: 'invented',
      title: { en: 'Invented, not copied', 'zh-CN': '是造的，不是抄的' },
      weight: 10,
      required: true,
    },
    {
      id: 'near',
      title: { en: 'Places where people are', 'zh-CN': '地点落在有人的地方' },
      weight: 30,
      required: true,
    },
    {
      id: 'quarters',
      title: { en: 'No quarter forgotten', 'zh-CN': '一个片区都不漏' },
      weight: 30,
      required: true,
    },
    {
      id: 'likeness',
      title: { en: 'Like true trips as a whole', 'zh-CN': '整体上像真的' },
      weight: 15,
      required: true,
    },
    {
      id: 'detective',
      title: { en: 'A detective in doubt', 'zh-CN': '拿不准的侦探' },
      weight: 15,
      required: true,
    },
  ],
  hints: { ...hints, ...hintsOnFaults },
  faultHints,
  passScore: 90,
  limits: { cpuSeconds: 45, memoryMb: 512 },
  rungs: ['tfjs-node-gpu', 'wasm'],
  afterword: {
    en: `Your inventor never saw a single trip. All it ever learned came through the detective: in which direction a place would have been more believable. That is what makes adversarial training so flexible, and so touchy. Neither loss tells you how good the result is, because each side is only measured against the other. When both are evenly matched, the detective says one half for everything, and its objective is −log 2.

Three things for your product. Look at the outcome, not at the losses: count what is there and, above all, what is missing. A generator that leaves out your smallest customer group still looks convincing. Invented customers are not automatically anonymous: a model can learn some of its examples by heart, so test for copies, and don’t promise privacy on the strength of a picture. And ask whether you need a network at all. For two numbers a few clouds fitted by hand would do; adversarial networks earned their name with pictures, where nobody can write down what likeness means.`,
    'zh-CN': `你的造假者从没见过任何一条行程。它学到的一切都来自侦探：这个地点往哪边挪一点，会更可信。对抗训练因此非常灵活，也非常娇气。两边的损失都说明不了成果有多好，因为它们只是在和对方比。势均力敌的时候，侦探对什么都说二分之一，它的目标函数就是 −log 2。

对你的产品来说，有三点值得带走。看成果，别看损失：数一数有什么，更要数一数缺什么。漏掉最小那群客户的生成器，看上去照样可信。造出来的顾客不等于匿名：模型可能把个别样本背了下来，所以要检查有没有照抄，也别凭一张图就承诺隐私。最后，问问自己是不是真的需要神经网络。只有两个数的话，手工拟合几团云就够了；对抗网络是靠图片出名的，因为没有人能写下“像”是什么意思。`,
  },
  ambientTypes,
}
