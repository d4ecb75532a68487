import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type FoldHintId = Extract<
  HintId,
  | 'folds-not-started'
  | 'outside-numbers'
  | 'groups-split'
  | 'not-shuffled'
  | 'seed-ignored'
  | 'not-repeatable'
  | 'uneven'
>

/** Help for what goes wrong when rows are dealt to folds. */
export const foldHints: Readonly<Record<FoldHintId, StagedHint>> = {
  'folds-not-started': {
    nudge: {
      en: 'All rows are in fold 0. If that fold is held out, who is left to learn from?',
      'zh-CN': '所有的行都在第 0 折。把这一折拿走，还剩谁可以学？',
    },
    explanation: {
      en: 'Dealing works as with cards: shuffle, then one to each fold in turn, and from the beginning again. The remainder of the place in the shuffled list, divided by the number of folds, is the fold. What is dealt are companies, and each row goes with its company.',
      'zh-CN':
        '分折就像发牌：先洗牌，再一折一张地轮着发，发完一圈从头再来。在洗好的列表里，位置除以折数的余数就是折号。发的是公司，每一行都跟着自己的公司走。',
    },
    nearSolution: {
      en: '`const order = shuffled(groups, seed)`, then `const foldOf = new Map(order.map((id, place) => [id, place % folds]))`, and `return group.map((id) => foldOf.get(id)!)`.',
      'zh-CN':
        '`const order = shuffled(groups, seed)`，`const foldOf = new Map(order.map((id, place) => [id, place % folds]))`，最后 `return group.map((id) => foldOf.get(id)!)`。',
    },
  },
  'outside-numbers': {
    nudge: {
      en: 'Some rows have a fold number that no fold has. With five folds, which numbers are there?',
      'zh-CN': '有的行拿到了不存在的折号。一共五折时，折号有哪些？',
    },
    explanation: {
      en: 'Folds are numbered from 0 to folds − 1. Counting from 1, or cutting blocks of a fixed size, leaves rows over that are never held out: the last 3 of 153 accounts would be used for learning five times and be judged not once. Each row has its turn exactly once.',
      'zh-CN':
        '折号从 0 到折数减 1。从 1 开始数，或者按固定大小切块，都会剩下一些永远轮不到的行：153 个账号里的最后 3 个，被学了五次，却一次也没有被考。每一行都应该恰好被考一次。',
    },
    nearSolution: {
      en: 'Use the remainder: `place % folds` lies between 0 and `folds − 1` for every place.',
      'zh-CN': '用余数：不管位置是多少，`place % folds` 总在 0 到 `folds − 1` 之间。',
    },
  },
  'groups-split': {
    nudge: {
      en: 'Two accounts of one company are in different folds. What can the model look up about the second one?',
      'zh-CN': '同一家公司的两个账号分在了不同的折里。考第二个账号时，模型能查到什么？',
    },
    explanation: {
      en: 'Colleagues work alike and decide together, so whoever knows one knows the other. The score then measures how well companies are recognised, and it is splendid. New customers have no colleague in your data. Whatever belongs together, accounts of a company, photos of a patient, days of a week, has to stay on one side.',
      'zh-CN':
        '同事的用法相似，买不买也是一起定的，认识一个就等于认识另一个。这样的得分衡量的是“认出老熟人”的本事，当然漂亮。可新客户在你的数据里没有同事。凡是属于一起的东西，一家公司的账号、一位病人的照片、一周里的几天，都要放在同一侧。',
    },
    nearSolution: {
      en: 'Deal companies instead of rows: begin with `[...new Set(group)]`, and look the fold of each row up by its company, `foldOf.get(id)!`.',
      'zh-CN': '发的是公司，不是行：从 `[...new Set(group)]` 开始，每一行按公司去查折号：`foldOf.get(id)!`。',
    },
  },
  'not-shuffled': {
    nudge: {
      en: 'The export lists all buyers first. What does your first fold look like?',
      'zh-CN': '导出的表里，购买的全排在前面。你的第一折会是什么样？',
    },
    explanation: {
      en: 'Exports are sorted by something: by outcome, by date, by sales region. Cut in blocks, one fold holds buyers only, and the model that is asked about them has hardly seen one. Dealt round and round without shuffling, any rhythm in the list goes into the folds. Chance has to decide, and the seed says which chance.',
      'zh-CN':
        '导出的表总按某种顺序排列：按结果、按日期、按销售区域。切成几块，就会有一折全是购买的，而来考它的模型几乎没见过买家。不洗牌轮着发，表里的任何节奏都会带进折里。要由随机来决定，种子说明是哪一次随机。',
    },
    nearSolution: {
      en: 'Deal `shuffled(groups, seed)`, not `groups`: `shuffled(groups, seed).map((id, place) => [id, place % folds])`.',
      'zh-CN':
        '发的是 `shuffled(groups, seed)`，不是 `groups`：`shuffled(groups, seed).map((id, place) => [id, place % folds])`。',
    },
  },
  'seed-ignored': {
    nudge: {
      en: 'Two seeds, one assignment. How would you find out whether a result hangs on luck in dealing?',
      'zh-CN': '换了种子，分法却一样。那要怎样才能知道，一个结果是不是碰巧分得好？',
    },
    explanation: {
      en: 'Folds that never change are chance with a single outcome. With another seed one can deal again and see whether the same setting wins. If it doesn’t, the difference was luck.',
      'zh-CN':
        '永远不变的分折，等于只有一种结果的随机。换个种子再发一次，就能看看赢的还是不是同一个设置。如果不是，那点差别就是运气。',
    },
    nearSolution: {
      en: 'Hand the given seed on: `shuffled(groups, seed)`.',
      'zh-CN': '把给定的种子传进去：`shuffled(groups, seed)`。',
    },
  },
  'not-repeatable': {
    nudge: {
      en: 'You were asked twice with the same seed and dealt twice differently. Could a colleague check your result?',
      'zh-CN': '同一个种子问了两次，你分出了两种结果。同事要怎么核对你的结论？',
    },
    explanation: {
      en: '`Math.random` goes on from call to call. Then every candidate may be judged on other folds, and half of what you compare is dealing luck. All candidates have to be judged on the same folds, today and next month, so chance comes from the seed alone.',
      'zh-CN':
        '`Math.random` 每次调用都在往前走。这样一来，每个候选可能是在不同的分折上被考的，你比较的一半是发牌的运气。所有候选都要用同样的分折，今天如此，下个月也如此；所以随机只能来自种子。',
    },
    nearSolution: {
      en: 'Use `shuffled(groups, seed)`, and neither `Math.random` nor a variable outside of the function.',
      'zh-CN': '用 `shuffled(groups, seed)`，不要用 `Math.random`，也不要用函数外面的变量。',
    },
  },
  uneven: {
    nudge: {
      en: 'Your folds are of different sizes. What does a score from a fold of four accounts weigh against one from forty?',
      'zh-CN': '你的各折大小不一。四个账号考出来的分，和四十个账号考出来的分，分量一样吗？',
    },
    explanation: {
      en: 'A fold drawn at random for each company makes some folds large and others small, and an empty one can occur. In the mean over folds all count the same, so the small ones bring in noise. Dealing in turn keeps the numbers of companies within one of each other.',
      'zh-CN':
        '给每家公司随机抽一个折号，有的折会很大，有的很小，甚至可能空着。取平均时各折分量相同，小的折就带来噪声。轮着发，各折的公司数最多差一家。',
    },
    nearSolution: {
      en: 'Chance decides the order, not the fold: `shuffled(groups, seed)`, then `place % folds`.',
      'zh-CN': '随机决定的是顺序，不是折号：先 `shuffled(groups, seed)`，再 `place % folds`。',
    },
  },
}
