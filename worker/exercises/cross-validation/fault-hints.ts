import type { FaultCause, StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type FaultHintId = 'nobody-left' | 'whole-numbers' | 'answer-form' | 'given-and-returned' | 'too-much-work'

/** Which help fits a run that ended before there were scores to compare. */
export const faultHints = {
  'non-finite': 'nobody-left',
  'not-integer': 'whole-numbers',
  BAD_OUTPUT: 'answer-form',
  RUNTIME_ERROR: 'given-and-returned',
  TIME_LIMIT: 'too-much-work',
  MEMORY_LIMIT: 'too-much-work',
} satisfies Partial<Record<FaultCause, HintId | FaultHintId>>

/** Help for what stops a run, beside the mistakes that `diagnosis.ts` reads from answers. */
export const hintsOnFaults: Readonly<Record<FaultHintId, StagedHint>> = {
  'nobody-left': {
    nudge: {
      en: 'Somewhere you divide by how many there are, and there are none, or one too few. Who is in the list?',
      'zh-CN': '你在某处除以了个数，而那里一个也没有，或者少了一个。列表里有谁？',
    },
    explanation: {
      en: 'The mean of an empty list is no number, nor is a deviation without known rows. That happens when folds are counted from 1 and fold 0 is empty, or when `known` or `asked` is empty because a condition never holds. And means have to be read before they are compared: `Math.max` of nothing is minus infinity.',
      'zh-CN':
        '空列表的平均不是数，没有认识的行，也就没有标准差。折号从 1 数起、第 0 折空着，或者条件永远不成立、`known` 或 `asked` 是空的，都会这样。还有，先有平均值才能比较：空列表的 `Math.max` 是负无穷。',
    },
    nearSolution: {
      en: 'Compare with the number of the fold: `indicesWhere(fold, (own) => own !== held)` and `indicesWhere(fold, (own) => own === held)`, for `held` from 0 to 4.',
      'zh-CN':
        '和折号比较：`indicesWhere(fold, (own) => own !== held)` 与 `indicesWhere(fold, (own) => own === held)`，`held` 从 0 到 4。',
    },
  },
  'whole-numbers': {
    nudge: {
      en: 'Some of your answers have to be whole numbers. Is a fold of 1.5 or half a prediction among them?',
      'zh-CN': '有些答案必须是整数。你的答案里有没有 1.5 折，或者半个预测？',
    },
    explanation: {
      en: '`fold`, `best`, `simplest`, `setting` and `predictions` are whole numbers: the number of a fold, a place in a list, a number of neighbours, 0 or 1. A division gives fractions, so take the remainder or round down; a mean of votes is not yet a vote.',
      'zh-CN':
        '`fold`、`best`、`simplest`、`setting` 和 `predictions` 都是整数：折号、列表里的位置、邻居数、0 或 1。除法会得到小数，请用余数或向下取整；投票的平均还不是投票结果。',
    },
    nearSolution: {
      en: '`place % folds` for a fold, `means.indexOf(…)` for a place, `vote(closestTo(row), setting)` for a prediction.',
      'zh-CN': '折号用 `place % folds`，位置用 `means.indexOf(…)`，预测用 `vote(closestTo(row), setting)`。',
    },
  },
  'answer-form': {
    nudge: {
      en: 'Each function hands back named answers. Which names, and how many numbers under each?',
      'zh-CN': '每个函数交回的都是有名字的答案。叫什么名字？每个名字下有几个数？',
    },
    explanation: {
      en: '`assignFolds` answers with `fold`, one number a row; `foldScores` with `scores`, one row a candidate and five columns; `choose` with `means` and `errors`, one number a candidate, and the single numbers `best` and `simplest`; `pick` with `setting` and one prediction for each fresh account. A mean down the columns has as many numbers as there are folds, not candidates.',
      'zh-CN':
        '`assignFolds` 返回 `fold`，每行一个数；`foldScores` 返回 `scores`，每个候选一行，共五列；`choose` 返回 `means` 和 `errors`（每个候选一个数），以及单个数 `best` 和 `simplest`；`pick` 返回 `setting`，以及每个新账号一个预测。竖着取平均，得到的个数是折数，不是候选数。',
    },
    nearSolution: {
      en: 'Keep the last four functions and the `return` lines as the starter has them, and write only inside the numbered places.',
      'zh-CN': '导出的函数和 `return` 都保持初始代码的样子，只在编号的地方写。',
    },
  },
  'given-and-returned': {
    nudge: {
      en: 'Read the sentence above again: what did your code take for granted? Most often a place is looked up that the list doesn’t have.',
      'zh-CN': '再读一遍上面那句话：代码想当然地以为了什么？最常见的是：去取列表里没有的位置。',
    },
    explanation: {
      en: 'The file exports four functions, `assignFolds`, `foldScores`, `choose` and `pick`; nothing is imported. What comes in are objects whose list is in `values`; the exported functions unpack them, the others work with plain lists. `known` and `asked` hold places, not rows: `rows[row]` is the row. Run shows the same error with its line, without a submission.',
      'zh-CN':
        '文件导出四个函数：`assignFolds`、`foldScores`、`choose` 和 `pick`，不需要 import。传进来的是对象，列表在 `values` 里；导出的函数负责拆开，其余函数用的都是普通列表。`known` 和 `asked` 装的是位置，不是行：`rows[row]` 才是那一行。点“运行”可以看到同样的错误和行号，不占提交次数。',
    },
    nearSolution: {
      en: 'In `pick`, unpack with `rowsOf(features)`, `[...label.values]`, `[...group.values]`, `seed.values[0]`, and hand these to `foldsOf` and `scoresOf`.',
      'zh-CN':
        '在 `pick` 里用 `rowsOf(features)`、`[...label.values]`、`[...group.values]`、`seed.values[0]` 拆开，再交给 `foldsOf` 和 `scoresOf`。',
    },
  },
  'too-much-work': {
    nudge: {
      en: 'A market has about 200 accounts and three settings. How many models does your code make for it?',
      'zh-CN': '一个市场大约有 200 个账号、三个设置。你的代码为它做了多少个模型？',
    },
    explanation: {
      en: 'Five are enough, one a fold: neighbours are sorted once for each account, and every setting takes its vote from the same list. A model for each account, or a sort for each setting inside all the loops, does the same work a hundred times.',
      'zh-CN':
        '五个就够，一折一个：每个账号只排一次邻居，各个设置都从同一个列表里投票。给每个账号做一个模型，或者在最里层为每个设置重新排序，同样的活就要干上百遍。',
    },
    nearSolution: {
      en: 'Call `learn` once for each `held`, outside of the loop over `asked`, and `closestTo(rows[row])` once for each row.',
      'zh-CN':
        '每个 `held` 只调用一次 `learn`，放在遍历 `asked` 的循环外面；每一行只调用一次 `closestTo(rows[row])`。',
    },
  },
}
