import type { ExerciseDefinition, TensorSpec } from '../src/contract/index.js'
import { ambientTypes } from './ambient-types.js'
import { faultHints, hintsOnFaults } from './fault-hints.js'
import { hints } from './hints.js'

const weights: TensorSpec = { dtype: 'float32', shape: ['rows', 'columns'] }
const codes: TensorSpec = { dtype: 'int32', shape: ['rows', 'columns'] }
const scales: TensorSpec = { dtype: 'float32', shape: ['columns'] }

export const exercise: ExerciseDefinition = {
  slug: 'prune-quantise',
  kind: 'efficiency',
  title: { en: 'A quarter of the room', 'zh-CN': '只剩四分之一的地方' },
  summary: {
    en: 'Prune a trained network, press its weights into single bytes, and show that it still does its work.',
    'zh-CN': '给一个训练好的网络剪枝，把权重压进单个字节，并证明它照样管用。',
  },
  skills: {
    'model-efficiency': 1,
    'compute-cost': 0.3,
    'deployment-monitoring': 0.2,
  },
  expectedMinutes: 30,
  shape: 'functions',
  data: {},
  handlers: {
    prune: {
      input: { weights, share: { dtype: 'float32', shape: [1] } },
      output: { weights },
    },
    quantise: { input: { weights }, output: { codes, scales } },
    dequantise: { input: { codes, scales }, output: { weights } },
    size: { input: { codes }, output: { bytes: { dtype: 'float32', shape: [] } } },
  },
  criteria: [
    {
      id: 'prune',
      title: { en: 'The right weights pruned', 'zh-CN': '剪掉该剪的权重' },
      weight: 25,
      required: true,
    },
    {
      id: 'quantise',
      title: { en: 'Bytes within half a step', 'zh-CN': '压进字节，误差不超过半步' },
      weight: 25,
      required: true,
    },
    {
      id: 'restore',
      title: { en: 'Weights restored', 'zh-CN': '还原权重' },
      weight: 10,
      required: true,
    },
    {
      id: 'size',
      title: { en: 'Every byte counted', 'zh-CN': '一个字节也不漏数' },
      weight: 15,
      required: true,
    },
    {
      id: 'network',
      title: { en: 'A network that still works', 'zh-CN': '网络照样管用' },
      weight: 25,
      required: true,
    },
  ],
  hints: { ...hints, ...hintsOnFaults },
  faultHints,
  passScore: 90,
  limits: { cpuSeconds: 10, memoryMb: 512 },
  rungs: ['tfjs-node-gpu', 'wasm', 'cpu'],
  afterword: {
    en: `You made a network four and a half times smaller, and it lost less than a point. Neither half would have done it. Bytes instead of floats leave 31% of the size, since scales and biases stay what they were. Pruning leaves nothing smaller at all until zeros are stored as less than other numbers; then half pruned is 55% on its own.

Keep two things for your product. Accuracy doesn't fall evenly: the public network loses 1.2 points at 65% pruned, 5.7 at 75%, and beyond that it collapses. Ask for the curve, and stop before the knee. And smaller isn't faster by itself: scattered zeros save room, but most chips multiply them like any other number. Size, speed and battery are three promises, and each has to be measured on the device that will keep it. Ask also whom the lost point belongs to; it is seldom spread evenly over users.`,
    'zh-CN': `你把一个网络缩到了原来的四分半之一，正确率只掉了不到一个百分点。单靠哪一半都不够。浮点数换成字节，还剩 31%，因为步长和偏置仍是原来的大小。剪枝本身则什么也没变小，直到“零”的存法比别的数更省；这样单靠剪掉一半，是 55%。

落到产品上，有两点值得记住。正确率不是匀速下降的：公开的这个网络，剪去 65% 掉 1.2 个百分点，剪去 75% 掉 5.7 个，再往后就垮了。要看整条曲线，在拐弯之前停下。还有，变小不等于变快：零散的零省的是地方，大多数芯片照样把它们当普通的数去乘。体积、速度、耗电是三个承诺，都要在真正的设备上量过才算。再问一句：掉的那一个百分点落在谁头上？它很少平摊给所有用户。`,
  },
  ambientTypes,
}
