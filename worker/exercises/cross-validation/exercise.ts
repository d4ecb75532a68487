import type { ExerciseDefinition } from '../src/contract/index.js'
import { ambientTypes } from './ambient-types.js'
import { folds } from './data.js'
import { faultHints, hintsOnFaults } from './fault-hints.js'
import { hints } from './hints.js'

const whole = { dtype: 'int32', shape: [] } as const
const eachRow = { dtype: 'int32', shape: ['rows'] } as const
const eachCandidate = { dtype: 'float32', shape: ['candidates'] } as const
const settings = { dtype: 'int32', shape: ['candidates'] } as const
const features = { dtype: 'float32', shape: ['rows', 'features'] } as const

export const exercise: ExerciseDefinition = {
  slug: 'cross-validation',
  kind: 'evaluation',
  title: { en: 'Three demos, all too good', 'zh-CN': '三场演示，都好得过头' },
  summary: {
    en: 'Split the data into folds, score each setting on accounts it doesn’t know, and pick one without a look at the test.',
    'zh-CN': '把数据分成几折，用模型没见过的账号给每个设置打分，不偷看测试集就选出一个。',
  },
  skills: {
    'model-evaluation': 1,
    'training-optimisation': 0.4,
    'model-selection': 0.3,
  },
  expectedMinutes: 40,
  shape: 'functions',
  data: {},
  handlers: {
    assignFolds: { input: { group: eachRow, folds: whole, seed: whole }, output: { fold: eachRow } },
    foldScores: {
      input: { features, label: eachRow, fold: eachRow, settings },
      output: { scores: { dtype: 'float32', shape: ['candidates', folds] } },
    },
    choose: {
      input: { scores: { dtype: 'float32', shape: ['candidates', 'folds'] } },
      output: { means: eachCandidate, errors: eachCandidate, best: whole, simplest: whole },
    },
    pick: {
      input: {
        features,
        label: eachRow,
        group: eachRow,
        settings,
        fresh: { dtype: 'float32', shape: ['fresh', 'features'] },
        seed: whole,
      },
      output: { setting: whole, predictions: { dtype: 'int32', shape: ['fresh'] } },
    },
  },
  criteria: [
    {
      id: 'folds',
      title: { en: 'Fair folds', 'zh-CN': '分折公平' },
      weight: 25,
      required: true,
    },
    {
      id: 'scores',
      title: { en: 'Judged on accounts it doesn’t know', 'zh-CN': '用没见过的账号打分' },
      weight: 30,
      required: true,
    },
    {
      id: 'choice',
      title: { en: 'Reading the scores', 'zh-CN': '读懂得分' },
      weight: 20,
      required: true,
    },
    {
      id: 'pick',
      title: { en: 'Good for new companies', 'zh-CN': '对新公司管用' },
      weight: 25,
      required: true,
    },
  ],
  hints: { ...hints, ...hintsOnFaults },
  faultHints,
  passScore: 90,
  limits: { cpuSeconds: 15, memoryMb: 512 },
  rungs: ['tfjs-node-gpu', 'wasm', 'cpu'],
  afterword: {
    en: `You have built the fairest cheap test there is: every account takes part, every account is asked about once, and always by a model that has never met it. You have also built the four ways in which such tests go wrong in practice: sorted data, relatives on both sides, a scale that has seen the exam, and a choice made by the demo.

For your product, ask whoever shows you a score: on which rows was it measured, and could the model look them up? Who shares a customer, a machine or a day with whom? How many settings were tried before this one, and on which data? A winner among fifty candidates is partly a lucky one, so its cross-validated score flatters it, too; a last set of rows that nobody touched gives the number for the contract. And when two suppliers differ by less than the standard error, let the price decide.`,
    'zh-CN': `你搭出了最公平又最省钱的考法：每个账号都参与，每个账号只被问一次，而且问的总是没见过它的模型。你也见识了实践中把它弄坏的四种方式：排过序的数据、分在两边的“亲戚”、提前看过考题的尺度，以及凭演示做出的选择。

落到产品上，谁给你看一个分数，就问他：这是在哪些行上测的，模型查得到它们吗？谁和谁同属一个客户、一台机器、一天？在这个设置之前试过多少个，用的是哪份数据？从五十个候选里胜出的，多少有点运气，所以它的交叉验证得分也偏高；写进合同的数字，要用谁都没碰过的最后一批数据来测。如果两家供应商的差距还不到标准误，就让价格来决定。`,
  },
  ambientTypes,
}
