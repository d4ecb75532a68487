import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

/** Help for every mistake that `diagnosis.ts` can recognise. */
export const hints: Readonly<Record<HintId, StagedHint>> = {
  'not-divided': {
    nudge: {
      en: 'Your answer grows with the number of orders. Should an average?',
      'zh-CN': '订单越多，你的答案就越大。平均值应该这样吗？',
    },
    explanation: {
      en: 'The sum says how many minutes there were in all. Divided by the number of orders it says how many each had.',
      'zh-CN': '总和说的是一共多少分钟；除以订单数，才是每一单多少分钟。',
    },
    nearSolution: {
      en: 'Divide at the end: `sum / minutes.values.length`.',
      'zh-CN': '最后除一下：`sum / minutes.values.length`。',
    },
  },
  'wrong-average': {
    nudge: {
      en: 'Work out the average of 10, 20 and 60 by hand. What does your code say?',
      'zh-CN': '手算 10、20、60 的平均值。你的代码给出多少？',
    },
    explanation: {
      en: 'Every number counts once: add them all, then divide by how many they are.',
      'zh-CN': '每个数都只算一次：全部加起来，再除以个数。',
    },
    nearSolution: {
      en: 'Start `sum` at 0 and write `for (const each of minutes.values) sum += each`.',
      'zh-CN': '让 `sum` 从 0 开始，写 `for (const each of minutes.values) sum += each`。',
    },
  },
}
