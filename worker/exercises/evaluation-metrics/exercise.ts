import type { ExerciseDefinition, TensorMapSpec } from '../src/contract/index.js'
import { ambientTypes } from './ambient-types.js'
import { faultHints, hintsOnFaults } from './fault-hints.js'
import { hints } from './hints.js'

const decided: TensorMapSpec = {
  labels: { dtype: 'int32', shape: ['messages'] },
  predictions: { dtype: 'int32', shape: ['messages'] },
}

const single = { dtype: 'float32', shape: [] } as const

export const exercise: ExerciseDefinition = {
  slug: 'evaluation-metrics',
  kind: 'evaluation',
  title: { en: '97% right, and no use', 'zh-CN': '97% 准确，却派不上用场' },
  summary: {
    en: 'Count what accuracy hides: write the confusion matrix, precision, recall, F1 and ROC-AUC, down to their edge cases.',
    'zh-CN': '数清准确率掩盖的东西：亲手写混淆矩阵、精确率、召回率、F1 和 ROC-AUC，连极端情形一起处理好。',
  },
  skills: {
    'model-evaluation': 1,
    'data-analysis': 0.3,
  },
  expectedMinutes: 25,
  shape: 'functions',
  data: {},
  handlers: {
    confusion: { input: decided, output: { counts: { dtype: 'int32', shape: [2, 2] } } },
    metrics: { input: decided, output: { precision: single, recall: single, f1: single } },
    rocAuc: {
      input: {
        labels: { dtype: 'int32', shape: ['messages'] },
        scores: { dtype: 'float32', shape: ['messages'] },
      },
      output: { auc: single },
    },
  },
  criteria: [
    {
      id: 'confusion',
      title: { en: 'Four counts', 'zh-CN': '四个计数' },
      weight: 25,
      required: true,
    },
    {
      id: 'precision-recall',
      title: { en: 'Precision and recall', 'zh-CN': '精确率与召回率' },
      weight: 25,
      required: true,
    },
    { id: 'f1', title: { en: 'F1', 'zh-CN': 'F1 值' }, weight: 15, required: true },
    {
      id: 'auc',
      title: { en: 'ROC-AUC, ties and all', 'zh-CN': 'ROC-AUC，平局也算清' },
      weight: 20,
      required: true,
    },
    {
      id: 'edge-cases',
      title: { en: 'Where a formula says 0 of 0', 'zh-CN': '公式遇到 0 除以 0' },
      weight: 15,
      required: true,
    },
  ],
  hints: { ...hints, ...hintsOnFaults },
  faultHints,
  passScore: 90,
  limits: { cpuSeconds: 10, memoryMb: 512 },
  rungs: ['tfjs-node-gpu', 'wasm', 'cpu'],
  afterword: {
    en: `You have written the measures that nearly every claim about a classifier is made in, and you know what each of them leaves out. Accuracy hides a rare class. Precision is silent about what was missed, recall about who was woken for nothing. F1 needs a threshold, and AUC doesn't know which threshold you will run.

For your product, begin with the two mistakes and what each costs: a false alarm costs somebody's sleep, a missed message costs a stranded family's night. That decides which number goes on the dashboard. When a supplier shows one figure, ask for the four counts behind it and for the accuracy of doing nothing. And ask what their tool says where there is nothing to divide: a 0, a 1 and a blank cell are three different reports about the same quiet night.`,
    'zh-CN': `关于分类模型的说法，几乎都用这几个指标来表达；现在它们你都亲手写过，也知道每一个漏掉了什么。准确率看不见稀少的那一类；精确率不管漏了多少；召回率不管白白叫醒了谁；F1 离不开某个阈值；AUC 又不知道你上线时用的是哪个阈值。

落到产品上，先把两种错误和各自的代价写下来：误报的代价是有人睡不好，漏报的代价是一家人滞留一夜。仪表盘上放哪个数字，由此决定。供应商只给一个数时，请他拿出背后的四个计数，再问一句：什么都不做，准确率是多少？还要问清楚，分母为零时他们的工具报什么：同一个平静的夜晚，报 0、报 1 还是留空，是三种不同的结论。`,
  },
  ambientTypes,
}
