import type { ExerciseDefinition } from '../src/contract/index.js'
import { ambientTypes } from './ambient-types.js'
import { faultHints, hintsOnFaults } from './fault-hints.js'
import { hints } from './hints.js'

const single = { dtype: 'float32', shape: [] } as const
const seed = { dtype: 'int32', shape: [] } as const
const eachTeam = { dtype: 'float32', shape: ['teams'] } as const

export const exercise: ExerciseDefinition = {
  slug: 'differential-privacy',
  kind: 'privacy',
  title: { en: 'The average that gives one person away', 'zh-CN': '一个平均值，泄露一个人' },
  summary: {
    en: 'Publish figures about teams with the Laplace mechanism: enough noise to hide anybody, and not a bit more.',
    'zh-CN': '用拉普拉斯机制公布团队数据：噪声足以藏住任何一个人，又一点也不多加。',
  },
  skills: {
    'data-privacy-security': 1,
    'data-analysis': 0.3,
    'ethics-explainability': 0.2,
  },
  expectedMinutes: 30,
  shape: 'functions',
  data: {},
  handlers: {
    noise: {
      input: { scales: { dtype: 'float32', shape: ['draws'] }, seed },
      output: { noise: { dtype: 'float32', shape: ['draws'] } },
    },
    countByTeam: { input: { counts: eachTeam, epsilon: single, seed }, output: { counts: eachTeam } },
    reportByTeam: {
      input: {
        team: { dtype: 'int32', shape: ['people'] },
        amounts: { dtype: 'float32', shape: ['people'] },
        teams: { dtype: 'int32', shape: ['teams'] },
        low: single,
        high: single,
        epsilon: single,
        seed,
      },
      output: { people: eachTeam, totals: eachTeam, averages: eachTeam },
    },
  },
  criteria: [
    {
      id: 'noise',
      title: { en: 'Laplace noise', 'zh-CN': '拉普拉斯噪声' },
      weight: 20,
      required: true,
    },
    {
      id: 'budget',
      title: { en: 'The budget is kept', 'zh-CN': '预算不超支' },
      weight: 30,
      required: true,
    },
    {
      id: 'accuracy',
      title: { en: 'No more error than that costs', 'zh-CN': '误差不超出代价' },
      weight: 25,
      required: true,
    },
    {
      id: 'clipping',
      title: { en: 'Nobody stands out of a total', 'zh-CN': '合计里谁也不突出' },
      weight: 10,
      required: true,
    },
    {
      id: 'averages',
      title: { en: 'Averages for free', 'zh-CN': '平均值不花预算' },
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
    en: `You have written the mechanism behind a promise that can be calculated: with or without you, every answer is nearly as likely, whatever else anybody knows or will ever find out. Removing names makes no such promise; the manager of the story never saw a name in the data.

For your product, ask three questions of whoever says “differentially private”. How large is ε, and for what: a single report, or a person’s whole year? At 0.1 next to nothing can be learned about anybody, at 10 hardly anything is hidden. Who keeps the account, and what happens when it is used up? And which bounds were agreed, by whom, without looking? Then tell your users the price: a team of six gets no useful average at a strict ε, and that is the point, not a fault. Pool small teams, or ask less often. In production take a tested library and a secret source of randomness: the last digits of ordinary floating-point noise can give the truth away.`,
    'zh-CN': `你写出的机制，背后是一个算得出来的承诺：有你没有你，每个答案出现的机会都差不多，不管别人还知道什么、将来又查到什么。去掉姓名做不到这一点；故事里的经理，在数据里从没见过一个名字。

落到产品上，谁说自己“满足差分隐私”，就问他三个问题。ε 是多少，管的是什么：一份报表，还是一个人的一整年？0.1 几乎让人什么也看不出来，10 就几乎什么也没藏住。账由谁来记，用完了怎么办？界限是谁定的，定的时候有没有偷看数据？然后把代价告诉用户：ε 严格时，六个人的团队得不到有用的平均值，这是设计如此，不是缺陷。可以合并小团队，或者少问几次。上线时，请用经过检验的库和保密的随机源：普通浮点噪声的最后几位，就可能泄露真实值。`,
  },
  ambientTypes,
}
