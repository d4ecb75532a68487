import type { ExerciseDefinition } from '../src/contract/index.js'
import { ambientTypes } from './ambient-types.js'
import { measures, trainingFlats } from './data.js'
import { faultHints, hintsOnFaults } from './fault-hints.js'
import { hints } from './hints.js'

export const exercise: ExerciseDefinition = {
  slug: 'house-prices',
  kind: 'regression',
  title: { en: 'What is this flat worth?', 'zh-CN': '这套房值多少钱？' },
  summary: {
    en: 'Bring square metres, years and metres of walking to one scale, and let gradient descent price a flat by all of them.',
    'zh-CN': '把平方米、年数和步行距离放到同一把尺子上，让梯度下降用它们一起给房子估价。',
  },
  skills: {
    'data-preparation': 0.7,
    'training-optimisation': 0.7,
    'model-evaluation': 0.3,
  },
  expectedMinutes: 30,
  shape: 'train',
  data: {
    flats: { dtype: 'float32', shape: [trainingFlats, measures] },
    price: { dtype: 'float32', shape: [trainingFlats] },
  },
  handlers: {
    predict: {
      input: { flats: { dtype: 'float32', shape: ['flats', measures] } },
      output: { price: { dtype: 'float32', shape: ['flats'] } },
      rowwise: { dimension: 'flats', tolerance: 0.5 },
    },
    normalise: {
      input: { flats: { dtype: 'float32', shape: ['flats', measures] } },
      output: { normalised: { dtype: 'float32', shape: ['flats', measures] } },
      rowwise: { dimension: 'flats', tolerance: 0.01 },
    },
  },
  criteria: [
    {
      id: 'normalisation',
      title: { en: 'One scale for all measures', 'zh-CN': '所有特征用同一把尺子' },
      weight: 25,
      required: true,
    },
    {
      id: 'one-at-a-time',
      title: { en: 'Each flat priced alone', 'zh-CN': '逐套估价，互不影响' },
      weight: 15,
      required: true,
    },
    {
      id: 'new-flats',
      title: { en: 'Flats it has never seen', 'zh-CN': '从没见过的房子' },
      weight: 35,
      required: true,
    },
    {
      id: 'square-metre',
      title: { en: 'What a square metre adds', 'zh-CN': '一平方米值多少' },
      weight: 25,
      required: true,
    },
  ],
  hints: { ...hints, ...hintsOnFaults },
  faultHints,
  passScore: 90,
  limits: { cpuSeconds: 20, memoryMb: 512 },
  rungs: ['tfjs-node-gpu', 'wasm', 'cpu'],
  afterword: {
    en: `You trained a model on five measures that share no unit, and the part that decided was not the model. Mean and standard deviation belong to it as much as its weights: they are learned from the training data, stored with it, and applied unchanged to every single question. Wherever a model is good in the notebook and strange in production, look there first.

On one scale the weights can be compared: which measure moves the price most. Divided by the deviation they can be read: what one more square metre is worth, all else equal. It is less than the price divided by the area, because that also pays for the place and the rooms. A seller who asks why will understand the first figure. The second is the one in the listings.`,
    'zh-CN': `你用五个单位各不相同的特征训练了一个模型，而真正决定成败的并不是模型本身。均值和标准差同样是模型的一部分，和权重没有两样：从训练集学来，和模型一起保存，原封不动地用在每一次询问上。以后遇到“离线效果很好，一上线就怪怪的”，先查这里。

放到同一把尺子上，权重就可以互相比较：哪个特征对价格影响最大。再除以标准差，权重就可以直接读：其他条件不变，多一平方米值多少钱。它比“总价除以面积”要低，因为后者把地段和户型的钱也算了进去。房主问“为什么是这个价”，该拿前一个数来解释；挂在房源页上的单价，是后一个数。`,
  },
  ambientTypes,
}
