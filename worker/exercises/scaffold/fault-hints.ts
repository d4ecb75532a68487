import type { FaultCause, StagedHint } from '../src/contract/index.js'

type FaultHintId = 'answer-form' | 'given-and-returned' | 'endless-loop'

/** Which help fits a run that ended before there was an answer to look at. */
export const faultHints = {
  BAD_OUTPUT: 'answer-form',
  RUNTIME_ERROR: 'given-and-returned',
  TIME_LIMIT: 'endless-loop',
  MEMORY_LIMIT: 'endless-loop',
} satisfies Partial<Record<FaultCause, FaultHintId>>

/** Help for what stops a run, beside the mistakes that `diagnosis.ts` reads from answers. */
export const hintsOnFaults: Readonly<Record<FaultHintId, StagedHint>> = {
  'answer-form': {
    nudge: {
      en: 'One list goes in, one number comes out. In which form, and under which name?',
      'zh-CN': '进去一组数，出来一个数。它是什么形式，叫什么名字？',
    },
    explanation: {
      en: 'The answer is an object with `average`, a list of one number.',
      'zh-CN': '答案是带有 `average` 的对象，里面是只有一个数的列表。',
    },
    nearSolution: {
      en: 'Write `return { average: [sum / minutes.values.length] }`.',
      'zh-CN': '写 `return { average: [sum / minutes.values.length] }`。',
    },
  },
  'given-and-returned': {
    nudge: {
      en: 'Read the sentence above again: what did your code take for granted?',
      'zh-CN': '再读一遍上面那句话：代码想当然地以为了什么？',
    },
    explanation: {
      en: 'The file exports `average`. `minutes` is an object; the list of numbers is `minutes.values`.',
      'zh-CN': '文件导出 `average`。`minutes` 是一个对象，数字列表在 `minutes.values` 里。',
    },
    nearSolution: {
      en: 'Begin with `export const average: Handlers["average"] = async ({ minutes }) => {`.',
      'zh-CN': '开头写 `export const average: Handlers["average"] = async ({ minutes }) => {`。',
    },
  },
  'endless-loop': {
    nudge: {
      en: 'The reference needs no time worth measuring. What tells your loop that it is done?',
      'zh-CN': '参考答案几乎不花时间。你的循环靠什么知道自己该停了？',
    },
    explanation: {
      en: 'A loop over the list ends with the list. One that waits for a number to be reached may never end.',
      'zh-CN': '遍历列表的循环随列表结束；等某个数出现的循环，可能永远不会结束。',
    },
    nearSolution: {
      en: 'Use `for (const each of minutes.values)`.',
      'zh-CN': '用 `for (const each of minutes.values)`。',
    },
  },
}
