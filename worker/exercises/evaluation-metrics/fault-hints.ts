import type { FaultCause, StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type FaultHintId = 'counts-not-shares' | 'answer-form' | 'given-and-returned' | 'too-much-work'

/** Which help fits a run that ended before there were numbers to compare. */
export const faultHints = {
  'non-finite': 'zero-by-zero',
  'not-integer': 'counts-not-shares',
  BAD_OUTPUT: 'answer-form',
  RUNTIME_ERROR: 'given-and-returned',
  TIME_LIMIT: 'too-much-work',
  MEMORY_LIMIT: 'too-much-work',
} satisfies Partial<Record<FaultCause, HintId | FaultHintId>>

/** Help for what stops a run, beside the mistakes that `diagnosis.ts` reads from answers. */
export const hintsOnFaults: Readonly<Record<FaultHintId, StagedHint>> = {
  'counts-not-shares': {
    nudge: {
      en: 'A confusion matrix counts messages. Can there be 0.6 of a message in a cell?',
      'zh-CN': '混淆矩阵数的是消息。一个格子里能有 0.6 条消息吗？',
    },
    explanation: {
      en: 'Shares look tidier, but they lose how much stands behind them: 60% of five flags and 60% of five thousand are different pieces of news, and precision, recall and F1 can each be worked out from the counts, not always from shares. Divide in `metrics`, not in `confusion`.',
      'zh-CN':
        '比例看起来更整齐，却丢了分量：5 次标记的 60% 和 5000 次标记的 60% 是两回事。精确率、召回率、F1 都能从计数算出来，从比例却不一定。除法放在 `metrics` 里，不要放在 `confusion` 里。',
    },
    nearSolution: {
      en: 'Return the four whole numbers as they are: `counts[was][said] += 1` for each message, then `return { counts }`.',
      'zh-CN': '原样返回四个整数：每条消息 `counts[was][said] += 1`，最后 `return { counts }`。',
    },
  },
  'answer-form': {
    nudge: {
      en: 'Each function hands back named numbers. Which names, and how many numbers under each?',
      'zh-CN': '每个函数交回的都是有名字的数。叫什么名字？每个名字下有几个数？',
    },
    explanation: {
      en: '`confusion` answers with `counts`, two rows of two whole numbers, or the same four in one list, row after row. `metrics` answers with `precision`, `recall` and `f1`, one number each, and `rocAuc` with `auc`. A bare number or list without its name, one of the three left out, or a tensor that was already disposed is something else.',
      'zh-CN':
        '`confusion` 返回 `counts`：两行，每行两个整数，也可以把这四个数按行排成一个列表。`metrics` 返回 `precision`、`recall` 和 `f1`，各一个数；`rocAuc` 返回 `auc`。只给一个没有名字的数或列表，三个里少了一个，或者返回已经释放的张量，都不算。',
    },
    nearSolution: {
      en: 'End the functions with `return { counts }`, `return { precision, recall, f1 }` and `return { auc: … }`, as the starter does.',
      'zh-CN':
        '三个函数分别以 `return { counts }`、`return { precision, recall, f1 }` 和 `return { auc: … }` 结尾，和初始代码一样。',
    },
  },
  'given-and-returned': {
    nudge: {
      en: 'Read the sentence above again: what did your code take for granted? Most often an object with a list in it is taken for the list.',
      'zh-CN': '再读一遍上面那句话：代码想当然地以为了什么？最常见的是：把装着列表的对象当成了列表。',
    },
    explanation: {
      en: 'The file exports three functions, `confusion`, `metrics` and `rocAuc`; nothing is imported. `labels` is an object whose list is `labels.values`; the same goes for `predictions` and `scores`. The lists are as long as the inbox, which can hold a single message, and an index past the end gives no number. Run shows the same error with its line, without a submission.',
      'zh-CN':
        '文件导出三个函数：`confusion`、`metrics` 和 `rocAuc`，不需要 import。`labels` 是一个对象，列表在 `labels.values` 里；`predictions` 和 `scores` 也一样。列表和收件箱一样长，可能只有一条消息；下标越过末尾就取不到数。点“运行”可以看到同样的错误和行号，不占提交次数。',
    },
    nearSolution: {
      en: 'Loop with `labels.values.forEach((was, message) => { … })`, and take `predictions.values[message]` or `scores.values[message]` beside it.',
      'zh-CN':
        '循环写 `labels.values.forEach((was, message) => { … })`，旁边取 `predictions.values[message]` 或 `scores.values[message]`。',
    },
  },
  'too-much-work': {
    nudge: {
      en: 'The largest inbox has 1,200 messages. How often does your code look at each?',
      'zh-CN': '最大的收件箱有 1200 条消息。你的代码要把每条看多少遍？',
    },
    explanation: {
      en: 'All pairs of 1,200 messages are well under a million comparisons, which take a few milliseconds. Time and memory go where lists are made anew inside a loop, `filter` or `[...list]` for each pair, where all pairs are kept in a list, or where a `while` never reaches its end.',
      'zh-CN':
        '1200 条消息的所有配对不到一百万次比较，几毫秒就够。费时间、占内存的，是在循环里反复造新列表（每一对都做一次 `filter` 或 `[...list]`），是把所有的对都存进列表，或者 `while` 永远到不了头。',
    },
    nearSolution: {
      en: 'Make the lists `urgent` and `ordinary` once, before the loops, and keep nothing but the number `won` inside them.',
      'zh-CN': '`urgent` 和 `ordinary` 两个列表在循环之前各做一次，循环里只留一个数 `won`。',
    },
  },
}
