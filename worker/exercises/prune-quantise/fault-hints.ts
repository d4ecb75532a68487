import type { FaultCause, StagedHint } from '../src/contract/index.js'

type FaultHintId = 'empty-column' | 'not-whole' | 'answer-form' | 'given-and-exported' | 'too-much-work'

/** Which help fits a run that ended before there was anything to compare. */
export const faultHints = {
  'non-finite': 'empty-column',
  'not-integer': 'not-whole',
  BAD_OUTPUT: 'answer-form',
  RUNTIME_ERROR: 'given-and-exported',
  TIME_LIMIT: 'too-much-work',
  MEMORY_LIMIT: 'too-much-work',
} satisfies Partial<Record<FaultCause, FaultHintId>>

/** Help for what stops a run, beside the mistakes that `diagnosis.ts` reads from answers. */
export const hintsOnFaults: Readonly<Record<FaultHintId, StagedHint>> = {
  'empty-column': {
    nudge: {
      en: 'Pruning can empty a whole column. What is 0 divided by a step of 0?',
      'zh-CN': '剪枝可能把一整列都剪空。0 除以长度为 0 的一步，等于多少？',
    },
    explanation: {
      en: 'The largest weight of an empty column is 0, so its step becomes 0, and 0 / 0 is no number. All its codes are 0 whatever the step is, so choose one that can be divided by.',
      'zh-CN':
        '空列里最大的权重是 0，步长就成了 0，而 0 / 0 不是数。反正它的编码都是 0，步长取多少都行，取一个能当除数的就好。',
    },
    nearSolution: {
      en: '`const scale = largest === 0 ? 1 : largest / 127`.',
      'zh-CN': '写 `const scale = largest === 0 ? 1 : largest / 127`。',
    },
  },
  'not-whole': {
    nudge: {
      en: 'A byte holds whole numbers. What becomes of a code of 2.9?',
      'zh-CN': '一个字节只能放整数。编码 2.9 怎么办？',
    },
    explanation: {
      en: 'A weight divided by its scale is a number of steps, and seldom a whole one. The rounding is where the room is saved, and where the error comes from: half a step at most.',
      'zh-CN': '权重除以步长，得到的是多少步，很少正好是整数。省下的地方来自取整，误差也来自取整：最多半步。',
    },
    nearSolution: {
      en: '`const code = Math.round(weight / scale)`.',
      'zh-CN': '写 `const code = Math.round(weight / scale)`。',
    },
  },
  'answer-form': {
    nudge: {
      en: 'The sentence above names an answer that is missing or has another size. How many numbers should it hold?',
      'zh-CN': '上面那句话点名了一个缺失或大小不对的答案。它应该有多少个数？',
    },
    explanation: {
      en: '`prune` and `dequantise` answer with `weights`, `quantise` with `codes`, each one number for each place of the table, row after row. `scales` has one for each column. `size` answers with `bytes`, a single number.',
      'zh-CN':
        '`prune` 和 `dequantise` 返回 `weights`，`quantise` 返回 `codes`，都是表里每个位置一个数，一行接一行。`scales` 每列一个数。`size` 返回 `bytes`，只有一个数。',
    },
    nearSolution: {
      en: 'End the functions as the starter does: `return { weights: values }`, `return { codes, scales }`, `return { weights }`, `return { bytes }`.',
      'zh-CN':
        '结尾保持初始代码的样子：`return { weights: values }`、`return { codes, scales }`、`return { weights }`、`return { bytes }`。',
    },
  },
  'given-and-exported': {
    nudge: {
      en: 'Read the sentence above again: what did your code take for granted? Most often an object with a list in it is taken for the list.',
      'zh-CN': '再读一遍上面那句话：代码想当然地以为了什么？最常见的是：把装着列表的对象当成了列表。',
    },
    explanation: {
      en: 'The file exports `prune`, `quantise`, `dequantise` and `size`; nothing is imported. `weights`, `share`, `codes` and `scales` are objects whose list is in `values`, even where it holds one number. `weights.shape` tells rows and columns. Run shows the same error with its line, without a submission.',
      'zh-CN':
        '文件导出 `prune`、`quantise`、`dequantise`、`size`，不需要 import。`weights`、`share`、`codes`、`scales` 都是对象，列表在 `values` 里，哪怕只有一个数也一样。`weights.shape` 是行数和列数。点“运行”能看到同样的错误和行号，不占提交次数。',
    },
    nearSolution: {
      en: 'Begin with `const values = Array.from(weights.values)` and `share.values[0]`, as the starter does.',
      'zh-CN': '像初始代码那样，从 `const values = Array.from(weights.values)` 和 `share.values[0]` 开始。',
    },
  },
  'too-much-work': {
    nudge: {
      en: 'The largest table has about a thousand weights. How often does your code look at each?',
      'zh-CN': '最大的表也就一千来个权重。你的代码要把每个看多少遍？',
    },
    explanation: {
      en: 'One sort and one loop take a millisecond. Time goes where the smallest weight is looked for again and again, where a list is made anew for each weight, or where a `while` never reaches its end, say because two weights are equal.',
      'zh-CN':
        '排一次序、循环一遍，一毫秒就够。费时间的，是一遍遍重新找最小的权重，是为每个权重造一个新列表，或者 `while` 永远到不了头（比如有两个权重相等）。',
    },
    nearSolution: {
      en: 'Sort once, outside of any loop; compute `largest` and `scale` once for each column, not for each weight.',
      'zh-CN': '排序只做一次，放在循环外面；`largest` 和 `scale` 每列算一次，不要每个权重算一次。',
    },
  },
}
