import type { ExerciseDefinition } from '../src/contract/index.js'
import { ambientTypes } from './ambient-types.js'
import { tolerance } from './assessment.js'
import { faultHints, hintsOnFaults } from './fault-hints.js'
import { hints } from './hints.js'

export const exercise: ExerciseDefinition = {
  slug: 'forward-pass',
  kind: 'mlp',
  title: { en: 'Where does the 0.9 come from?', 'zh-CN': '这个 0.9 是怎么来的？' },
  summary: {
    en: 'Work out a small network by hand, unit by unit, and find out what a supplier’s slide got wrong.',
    'zh-CN': '逐个单元手算一个小网络，看看供应商的幻灯片错在哪里。',
  },
  skills: {
    'deep-learning-basics': 1,
    'ethics-explainability': 0.2,
  },
  expectedMinutes: 20,
  shape: 'functions',
  data: {},
  handlers: {
    forward: {
      input: {
        x: { dtype: 'float32', shape: ['leads', 'inputs'] },
        w1: { dtype: 'float32', shape: ['inputs', 'units'] },
        b1: { dtype: 'float32', shape: ['units'] },
        w2: { dtype: 'float32', shape: ['units', 'outputs'] },
        b2: { dtype: 'float32', shape: ['outputs'] },
      },
      output: {
        hidden: { dtype: 'float32', shape: ['leads', 'units'] },
        output: { dtype: 'float32', shape: ['leads', 'outputs'] },
      },
      rowwise: { dimension: 'leads', tolerance },
    },
  },
  criteria: [
    {
      id: 'hidden',
      title: { en: 'The hidden layer', 'zh-CN': '隐藏层' },
      weight: 30,
      required: true,
    },
    {
      id: 'output',
      title: { en: 'The output layer', 'zh-CN': '输出层' },
      weight: 30,
      required: true,
    },
    {
      id: 'batch',
      title: { en: 'Many leads at once', 'zh-CN': '一次算一批线索' },
      weight: 20,
      required: true,
    },
    {
      id: 'extremes',
      title: { en: 'Inputs nobody scaled', 'zh-CN': '没有缩放过的输入' },
      weight: 20,
      required: true,
    },
  ],
  hints: { ...hints, ...hintsOnFaults },
  faultHints,
  passScore: 90,
  limits: { cpuSeconds: 10, memoryMb: 512 },
  // Loops over plain numbers gain nothing from a card, and cards may round products more coarsely than five decimals.
  rungs: ['wasm', 'cpu'],
  afterword: {
    en: `You have followed one prediction through a network with nothing but multiplication, addition and one curve. Most of the work in a large language model is this very step, with thousands of units a layer and other curves, and attention in between. No single step of it is more mysterious than yours; there are only very many of them.

Now you can check a slide. A sum of 0.29 becomes 0.57, so no one who had worked it out could print 0.90 there. You also saw that 0.73 and 0.79 need not add up to 1: each sigmoid output answers a question of its own, and when exactly one answer is to be right, another curve belongs at the end. When a customer asks why they got their score, begin with the largest contributions to the sum. And ask in the next review what the scores look like for inputs nobody scaled: a unit that always says 0 or 1 has stopped listening.`,
    'zh-CN': `你只用乘法、加法和一条曲线，就跟着一次预测走完了整个网络。大语言模型的大部分计算就是这一步，只是每层有几千个单元，曲线换了几种，中间加上了注意力。没有哪一步比你写的更神秘，只是步数非常多。

现在你能核对一张幻灯片了。0.29 的和会变成 0.57，真正算过的人，不可能在那里印上 0.90。你也看到，0.73 和 0.79 不必加起来等于 1：每个 sigmoid 输出各自回答一个问题；如果只有一个答案能对，末尾就该换另一条曲线。客户问“我的分数是怎么来的”，就从和里贡献最大的几项讲起。下次评审时还可以问一句：没有缩放过的输入会得到什么分数？一个总是说 0 或 1 的单元，其实已经不在听了。`,
  },
  ambientTypes,
}
