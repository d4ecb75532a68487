import type { FaultCause, StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type FaultHintId =
  'nothing-to-average' | 'answer-form' | 'given-and-returned' | 'never-ends' | 'too-much-kept'

/** Which help fits a run that ended before there was a table to look at. */
export const faultHints = {
  'non-finite': 'nothing-to-average',
  inconsistent: 'not-the-given',
  BAD_OUTPUT: 'answer-form',
  RUNTIME_ERROR: 'given-and-returned',
  TIME_LIMIT: 'never-ends',
  MEMORY_LIMIT: 'too-much-kept',
} satisfies Partial<Record<FaultCause, HintId | FaultHintId>>

/** Help for what stops a run, beside the mistakes that `diagnosis.ts` reads from answers. */
export const hintsOnFaults: Readonly<Record<FaultHintId, StagedHint>> = {
  'nothing-to-average': {
    nudge: {
      en: 'What is the mean of an empty list? Print how many values are left after each of your filters.',
      'zh-CN': '空列表的平均值是多少？把每次筛选之后剩下几个值打印出来看看。',
    },
    explanation: {
      en: 'A filter keeps the values for which its condition holds. No value is below the lower limit and above the upper one at once, so such a filter keeps nothing, and nothing divided by nothing is no number. The same comes of marking gaps as “not a number”: one of these in a list, and its mean is none either.',
      'zh-CN':
        '`filter` 留下的是满足条件的值。没有哪个值能同时低于下限又高于上限，这样筛就一个也不剩，而 0 除以 0 不是数。把缺失标成“不是数”的值也一样：列表里只要有一个，平均值也就不是数了。',
    },
    nearSolution: {
      en: '`const known = values.filter((value) => value !== missing)` and `const usable = known.filter((value) => value >= least && value <= most)`. And divide by `deviation` only in `clean`.',
      'zh-CN':
        '`const known = values.filter((value) => value !== missing)`，`const usable = known.filter((value) => value >= least && value <= most)`。另外，只在 `clean` 里除以 `deviation`。',
    },
  },
  'answer-form': {
    nudge: {
      en: 'Forty customers go in. How many come out?',
      'zh-CN': '进去 40 位客户，出来几位？',
    },
    explanation: {
      en: 'While learning, rows may be left out: `kept` says which, one 0 or 1 for each row of the table. Once the model is in use, every customer waits for an answer, so `apply` gives back as many rows as it was asked about, in the same order, three numbers each. What cannot be used is replaced, not removed.',
      'zh-CN':
        '学习的时候可以不用某些行，用 `kept` 说明就行：表里每一行对应一个 0 或 1。模型投入使用之后，每位客户都在等回答，所以 `apply` 问多少行就要交回多少行，顺序不变，每行三个数。不能用的值是替换掉，不是删掉整行。',
    },
    nearSolution: {
      en: 'Leave the lower half of the starter as it is: `kept: kept.map(Number)`, and in `apply` `rowsOf(measures).map((row) => row.map((value, column) => clean(value, columns[column])))`, without a filter.',
      'zh-CN':
        '起始代码的下半部分不用改：`kept: kept.map(Number)`；`apply` 里是 `rowsOf(measures).map((row) => row.map((value, column) => clean(value, columns[column])))`，不要加筛选。',
    },
  },
  'given-and-returned': {
    nudge: {
      en: 'Read the sentence above again: what did your code take for a list that is none?',
      'zh-CN': '再读一遍上面那句话：代码把什么当成了列表，而它其实不是？',
    },
    explanation: {
      en: 'A table comes as an object with `shape` and `values`; its numbers stand in one long list, row after row. `rowsOf(measures)` makes rows of it, `Array.from(id.values)` a plain list. The file exports `fit` and `apply`; nothing is imported. Run shows the same error with its line, without a submission.',
      'zh-CN':
        '表以对象的形式传进来，里面有 `shape` 和 `values`；所有的数排成一长串，一行接一行。`rowsOf(measures)` 把它变成一行行，`Array.from(id.values)` 得到普通的列表。文件导出 `fit` 和 `apply`，不需要 import。点“运行”就能看到同样的错误和行号，不占提交次数。',
    },
    nearSolution: {
      en: 'Keep `rowsOf(measures).filter((_, row) => kept[row])` in `fit`, and write only in `rowsToLearnFrom`, `describe` and `clean`: they get plain lists and numbers.',
      'zh-CN':
        '`fit` 里保留 `rowsOf(measures).filter((_, row) => kept[row])`，只改 `rowsToLearnFrom`、`describe` 和 `clean`：它们拿到的就是普通的列表和数。',
    },
  },
  'never-ends': {
    nudge: {
      en: 'A table of 400 rows takes a few thousandths of a second. Which of your loops goes on?',
      'zh-CN': '一张 400 行的表，几毫秒就算完了。你的哪个循环停不下来？',
    },
    explanation: {
      en: 'A loop that removes outliers until none is left may never end: each removal moves the limits, and new values lie outside. And a list that grows while it is walked through has no end. The limits here are worked out once.',
      'zh-CN':
        '反复剔除异常值直到一个不剩，这样的循环可能永远不停：每剔除一批，界限就变一次，又有新的值落到外面。一边遍历一边往里加元素的列表也走不到头。这里的界限只算一次。',
    },
    nearSolution: {
      en: 'No loop is needed in `describe`: one `filter` for the known values, one for the usable ones, and `medianOf` twice.',
      'zh-CN': '`describe` 里不需要循环：筛一次已知的值，筛一次可用的值，再用两次 `medianOf`。',
    },
  },
  'too-much-kept': {
    nudge: {
      en: 'A few hundred rows fit anywhere. What do you keep so many copies of?',
      'zh-CN': '几百行放哪儿都放得下。你把什么存了那么多份？',
    },
    explanation: {
      en: 'Comparing every row with every other is no problem; storing the result of each comparison is one. So is a list outside of the functions that grows with every question.',
      'zh-CN':
        '拿每一行和其他所有行比较没有问题，把每次比较的结果都存下来就有问题了。放在函数外面、每次提问都往里追加的列表也是。',
    },
    nearSolution: {
      en: 'A `Set` of the ids seen so far is all that has to be remembered, and only within `rowsToLearnFrom`.',
      'zh-CN': '需要记住的只有一个 `Set`，里面是已经出现过的 id，而且只在 `rowsToLearnFrom` 里用。',
    },
  },
}
