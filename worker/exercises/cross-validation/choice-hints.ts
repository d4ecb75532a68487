import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type ChoiceHintId = Extract<
  HintId,
  | 'choice-not-started'
  | 'wrong-axis'
  | 'deviation-not-error'
  | 'population-deviation'
  | 'wrong-summary'
  | 'worst-picked'
  | 'luckiest-fold'
  | 'simplest-unread'
>

/** Help for what goes wrong between a table of scores and a choice. */
export const choiceHints: Readonly<Record<ChoiceHintId, StagedHint>> = {
  'choice-not-started': {
    nudge: {
      en: 'Every candidate has a mean of 0. What is in `own`?',
      'zh-CN': '每个候选的平均都是 0。`own` 里装的是什么？',
    },
    explanation: {
      en: '`scores.map((own) => …)` goes through the candidates, and `own` is the list of scores of one of them, one a fold. Its mean is what you compare; its standard error says how much of a difference may be chance.',
      'zh-CN':
        '`scores.map((own) => …)` 逐个走过候选，`own` 是其中一个候选在各折上的得分。拿来比较的是平均值；标准误告诉你，差多少可以算是偶然。',
    },
    nearSolution: {
      en: '`const means = scores.map((own) => mean(own))`, and `const best = means.indexOf(Math.max(...means))`.',
      'zh-CN':
        '平均写 `const means = scores.map((own) => mean(own))`，最好的写 `const best = means.indexOf(Math.max(...means))`。',
    },
  },
  'wrong-axis': {
    nudge: {
      en: 'Your means mix scores of different candidates. Which numbers in the table belong to one?',
      'zh-CN': '你的平均值混了不同候选的得分。表里哪些数属于同一个候选？',
    },
    explanation: {
      en: 'A row is a candidate, a column is a fold, and `values` runs row after row. The score of candidate c in fold f stands at c · folds + f, not at f · candidates + c. A mean down a column says how hard a fold was, not how good a candidate is.',
      'zh-CN':
        '一行是一个候选，一列是一折，`values` 按行排列。候选 c 在第 f 折的得分，位置是 c · folds + f，而不是 f · candidates + c。竖着取平均，说的是某一折有多难，不是某个候选有多好。',
    },
    nearSolution: {
      en: 'Let `rowsOf(scores)` cut the table into rows, as the starter does, and take `mean(own)` of each.',
      'zh-CN': '像初始代码那样用 `rowsOf(scores)` 把表切成行，对每一行取 `mean(own)`。',
    },
  },
  'deviation-not-error': {
    nudge: {
      en: 'You say how much single folds scatter. How much does their mean scatter?',
      'zh-CN': '你说的是各折之间散得多开。它们的平均值又有多不稳？',
    },
    explanation: {
      en: 'A mean of several scores is steadier than one score, by the square root of how many there are. With the deviation in place of the standard error almost everything looks as good as the best, and you end up with a candidate that is worse.',
      'zh-CN':
        '好几个得分的平均，比单个得分稳，稳的倍数是个数的平方根。拿标准差当标准误，几乎谁都“和最好的差不多”，最后选到的是更差的候选。',
    },
    nearSolution: {
      en: 'Divide once more: `deviation / Math.sqrt(own.length)`.',
      'zh-CN': '再除一次：`deviation / Math.sqrt(own.length)`。',
    },
  },
  'population-deviation': {
    nudge: {
      en: 'Your errors are a little too small, most of all with three folds. By what do you divide the squares?',
      'zh-CN': '你的标准误略微偏小，只有三折时差得最多。平方和除以了多少？',
    },
    explanation: {
      en: 'The mean that the squares are measured from was fitted to the same few scores, so they come out too small. Dividing by one less than the number of folds makes up for it. With five folds that is 12% more, with a thousand nothing to speak of.',
      'zh-CN':
        '算平方时用的均值，就是从这几个得分里得来的，所以平方和会偏小。除以“折数减一”正好补上。五折时大约大 12%，一千个数时就看不出来了。',
    },
    nearSolution: {
      en: '`Math.sqrt(sum(squares) / (own.length - 1)) / Math.sqrt(own.length)`.',
      'zh-CN': '写 `Math.sqrt(sum(squares) / (own.length - 1)) / Math.sqrt(own.length)`。',
    },
  },
  'wrong-summary': {
    nudge: {
      en: 'Take the scores 0.6, 0.7 and 0.8. Their mean is 0.7 and its standard error 0.058. What do you get?',
      'zh-CN': '取三个得分 0.6、0.7、0.8。平均是 0.7，标准误是 0.058。你算出来是多少？',
    },
    explanation: {
      en: 'Three steps: subtract the mean from each score and square it, 0.01 + 0 + 0.01; divide the sum by one less than their number and take the root, 0.1; divide by the root of their number, 0.058. Best is the place of the largest mean, counted from 0, not the mean itself.',
      'zh-CN':
        '分三步：每个得分减去平均再平方，0.01 + 0 + 0.01；总和除以“个数减一”再开方，得 0.1；再除以个数的平方根，得 0.058。最好的候选给的是最大平均值的位置，从 0 数起，不是平均值本身。',
    },
    nearSolution: {
      en: '`const squares = own.map((score) => (score - mean(own)) ** 2)`, `Math.sqrt(sum(squares) / (own.length - 1)) / Math.sqrt(own.length)`, and `means.indexOf(Math.max(...means))`.',
      'zh-CN':
        '平方写 `const squares = own.map((score) => (score - mean(own)) ** 2)`；标准误写 `Math.sqrt(sum(squares) / (own.length - 1)) / Math.sqrt(own.length)`；最好的写 `means.indexOf(Math.max(...means))`。',
    },
  },
  'worst-picked': {
    nudge: {
      en: 'You reliably pick the worst candidate, which takes a good eye. Is more better here, or less?',
      'zh-CN': '你每次都选中最差的候选，这也需要眼力。这里是越大越好，还是越小越好？',
    },
    explanation: {
      en: 'A loss is better when it is small, an accuracy when it is large. Code that was written for one and is used for the other runs without complaint and picks the opposite.',
      'zh-CN':
        '损失越小越好，准确率越大越好。为一种写的代码拿去用在另一种上，运行起来毫无怨言，选出来的恰好相反。',
    },
    nearSolution: {
      en: '`means.indexOf(Math.max(...means))`.',
      'zh-CN': '写 `means.indexOf(Math.max(...means))`。',
    },
  },
  'luckiest-fold': {
    nudge: {
      en: 'You pick the candidate with the highest single score. How many tries did it have to get lucky?',
      'zh-CN': '你选的是单折最高分的那个候选。它有几次碰运气的机会？',
    },
    explanation: {
      en: 'The best of many folds is mostly an easy fold, and a shaky candidate has more of them. Suppliers like to show their best day. What you will see in production is the mean.',
      'zh-CN':
        '很多折里的最高分，多半只是碰上了容易的一折，越不稳的候选越容易碰上。供应商喜欢展示自己最好的一天，而你上线后看到的是平均。',
    },
    nearSolution: {
      en: 'Compare the means: `means.indexOf(Math.max(...means))`, not `Math.max(...own)` of each candidate.',
      'zh-CN': '比较平均值：`means.indexOf(Math.max(...means))`，不要对每个候选取 `Math.max(...own)`。',
    },
  },
  'simplest-unread': {
    nudge: {
      en: 'The best is right, the simplest is not. Which candidates are no more than one standard error behind, and which of them comes last?',
      'zh-CN': '最好的选对了，最简单的没有。落后不超过一个标准误的有哪些？其中排在最后的是哪个？',
    },
    explanation: {
      en: 'Candidates are listed with the simplest last. Whoever is less than one standard error below the best can’t be told from it with so few folds, so the plainer one is preferred: it is cheaper, easier to explain and hangs less on single accounts. The error is that of the best, and the best itself always qualifies.',
      'zh-CN':
        '候选的排列是最简单的在最后。与最好的相差不到一个标准误，凭这几折就分不出高下，那就宁可要简单的：便宜，好解释，也不那么依赖个别账号。用的是最好那个候选的标准误，而最好的自己总是够格的。',
    },
    nearSolution: {
      en: 'Begin with `let simplest = best` and go through `means` in order: `if (value >= means[best] - errors[best]) simplest = candidate`.',
      'zh-CN':
        '从 `let simplest = best` 开始，按顺序走过 `means`：`if (value >= means[best] - errors[best]) simplest = candidate`。',
    },
  },
}
