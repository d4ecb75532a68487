import type { ExerciseDefinition, TensorSpec } from '../src/contract/index.js'
import { ambientTypes } from './ambient-types.js'
import { measures } from './data.js'
import { faultHints, hintsOnFaults } from './fault-hints.js'
import { hints } from './hints.js'

const table: TensorSpec = { dtype: 'float32', shape: ['rows', measures] }
const rows: TensorSpec = { dtype: 'int32', shape: ['rows'] }
const perColumn: TensorSpec = { dtype: 'float32', shape: [measures] }
const statistics = {
  median: perColumn,
  least: perColumn,
  most: perColumn,
  mean: perColumn,
  deviation: perColumn,
}

export const exercise: ExerciseDefinition = {
  slug: 'data-cleaning',
  kind: 'data',
  title: { en: 'The number that jumped on Monday', 'zh-CN': '周一早上突然暴涨的数字' },
  summary: {
    en: 'Clean two merged customer tables of duplicates, gaps and outliers, and learn nothing from the test on the way.',
    'zh-CN': '清理两张合并起来的客户表：去重、补缺、剔除异常值，并且一点也不从测试集里偷看。',
  },
  skills: {
    'data-preparation': 1,
    'data-analysis': 0.6,
    'model-evaluation': 0.2,
  },
  expectedMinutes: 35,
  shape: 'functions',
  data: {},
  handlers: {
    fit: {
      input: { id: rows, test: rows, measures: table },
      output: { kept: rows, ...statistics },
    },
    apply: {
      input: { measures: table, ...statistics },
      output: { cleaned: table },
      rowwise: { dimension: 'rows', tolerance: 0.01 },
    },
  },
  criteria: [
    {
      id: 'rows',
      title: { en: 'Rows to learn from', 'zh-CN': '用哪些行来学习' },
      weight: 25,
      required: true,
    },
    {
      id: 'limits',
      title: { en: 'Limits that outliers can’t move', 'zh-CN': '异常值撼不动的界限' },
      weight: 25,
      required: true,
    },
    {
      id: 'statistics',
      title: { en: 'What was really measured', 'zh-CN': '真正测量到的值' },
      weight: 20,
      required: true,
    },
    {
      id: 'apply',
      title: { en: 'Customers who come later', 'zh-CN': '新来的客户' },
      weight: 30,
      required: true,
    },
  ],
  hints: { ...hints, ...hintsOnFaults },
  faultHints,
  passScore: 90,
  limits: { cpuSeconds: 10, memoryMb: 512 },
  rungs: ['tfjs-node-gpu', 'wasm', 'cpu'],
  afterword: {
    en: `You split cleaning in two: \`fit\` looks at the training rows once and writes down what it learned, \`apply\` uses it on whoever comes, today or in a year. Every tool that prepares data is built like this, and nearly every leak comes from mixing the two up.

When a number on a dashboard jumps over night, it is seldom the customers. Ask in this order: does anybody count twice, does a placeholder count as a value, did a unit change? And before you admire a model’s test score, ask what was learned from the test rows. Even a mean is something learned.`,
    'zh-CN': `你把清洗分成了两半：\`fit\` 只看一遍训练数据，把学到的东西记下来；\`apply\` 把它用在后来的每个人身上，不管是今天还是一年以后。所有数据预处理工具都是这样设计的，而几乎所有的泄漏，都是因为把这两半混在了一起。

仪表盘上的数字一夜之间跳变，原因很少出在客户身上。按这个顺序问：有没有人被算了两次？有没有占位符被当成了数值？有没有单位变了？在为模型的测试成绩高兴之前，也先问一句：有什么是从测试集里学来的？哪怕只是一个均值，也算学。`,
  },
  ambientTypes,
}
