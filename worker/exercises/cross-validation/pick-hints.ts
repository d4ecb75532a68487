import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type PickHintId = Extract<
  HintId,
  | 'pick-not-started'
  | 'picked-by-demo'
  | 'groups-ignored'
  | 'index-not-setting'
  | 'not-refitted'
  | 'scale-of-fresh'
  | 'wrong-pick'
>

/** Help for a pick that its parts don’t explain. */
export const pickHints: Readonly<Record<PickHintId, StagedHint>> = {
  'pick-not-started': {
    nudge: {
      en: 'You answer with a setting of 0 neighbours. Which of the three parts that you have written is still unused?',
      'zh-CN': '你回答的设置是 0 个邻居。前面写好的三部分，哪一部分还没用上？',
    },
    explanation: {
      en: '`pick` puts the parts together: folds from the companies, scores from the folds, a summary of the scores, and the setting at the place of the best mean. Then a last model that knows everybody answers for the fresh accounts.',
      'zh-CN':
        '`pick` 把各部分串起来：由公司得到分折，由分折得到得分，由得分得到汇总，再取平均最好的那个位置上的设置。最后用认识所有账号的模型来回答新账号。',
    },
    nearSolution: {
      en: '`const fold = foldsOf([...group.values], foldCount, seed.values[0])`, `const { best } = summaryOf(scoresOf(rows, labels, fold, candidates))`, `const setting = candidates[best]`.',
      'zh-CN':
        '先写 `const fold = foldsOf([...group.values], foldCount, seed.values[0])`，再写 `const { best } = summaryOf(scoresOf(rows, labels, fold, candidates))`，最后 `const setting = candidates[best]`。',
    },
  },
  'picked-by-demo': {
    nudge: {
      en: 'In every market you pick the setting that is best with accounts it knows. Where have you seen that number before?',
      'zh-CN': '在每个市场里，你选的都是在认识的账号上最好的设置。这个数你在哪里见过？',
    },
    explanation: {
      en: 'One neighbour is always right about known accounts, so it always wins such a comparison, whether it is any good or not. Some markets really are like that, most are not. Only scores of held-out folds tell them apart.',
      'zh-CN':
        '只问一个邻居，对认识的账号永远正确，所以这样比，赢的永远是它，不管它到底好不好。有些市场确实如此，多数不是。只有被拿走的那一折上的得分才分得出来。',
    },
    nearSolution: {
      en: '`const { best } = summaryOf(scoresOf(rows, labels, fold, candidates))` and `const setting = candidates[best]`; no accuracy on `rows` themselves.',
      'zh-CN':
        '`const { best } = summaryOf(scoresOf(rows, labels, fold, candidates))`，`const setting = candidates[best]`；不要用 `rows` 自己的准确率。',
    },
  },
  'groups-ignored': {
    nudge: {
      en: 'Your picks are good, except where companies have several accounts. What do your folds in `pick` know about companies?',
      'zh-CN': '你的选择都不错，只有一家公司多个账号的市场例外。`pick` 里的分折知道公司的事吗？',
    },
    explanation: {
      en: 'If rows are dealt one by one, a colleague is nearly always among the known accounts, and one neighbour looks unbeatable. Then a company comes that nobody knows, and it isn’t. `assignFolds` keeps companies together; `pick` has to use the same.',
      'zh-CN':
        '如果按行来发，被问到的账号几乎总有同事在认识的那一边，只问一个邻居就显得无敌。等来了一家谁都不认识的公司，就不灵了。`assignFolds` 会让公司不分开，`pick` 里也要用它。',
    },
    nearSolution: {
      en: 'Hand the companies on: `foldsOf([...group.values], foldCount, seed.values[0])`.',
      'zh-CN': '把公司传进去：`foldsOf([...group.values], foldCount, seed.values[0])`。',
    },
  },
  'index-not-setting': {
    nudge: {
      en: 'Your setting is 0, 1 or 2 in every market. Is that a number of neighbours, or a place in a list?',
      'zh-CN': '在每个市场里，你的设置都是 0、1 或 2。这是邻居数，还是列表里的位置？',
    },
    explanation: {
      en: '`best` counts candidates from 0. Whoever runs the model needs to know how many neighbours to ask, and that stands in `settings` at this place.',
      'zh-CN':
        '`best` 是候选的位置，从 0 数起。要用模型的人需要知道问几个邻居，那个数在 `settings` 的这个位置上。',
    },
    nearSolution: {
      en: '`const setting = candidates[best]`.',
      'zh-CN': '写 `const setting = candidates[best]`。',
    },
  },
  'not-refitted': {
    nudge: {
      en: 'Your predictions are those of a model that misses a fifth of the accounts. What was the fifth held out for?',
      'zh-CN': '你的预测来自一个少认识五分之一账号的模型。那五分之一当初为什么要拿走？',
    },
    explanation: {
      en: 'Holding out serves the choice of the setting. Once it is chosen, nothing has to be kept back: the five models of the folds are thrown away, and a last one learns from everything there is. Its accuracy will be a little better than your estimate.',
      'zh-CN':
        '拿走一部分，是为了选设置。选完就不必再留了：五个折里的模型全部丢掉，最后一个模型用上所有数据。它的准确率会比你的估计略好一点。',
    },
    nearSolution: {
      en: '`const closestTo = learn(rows, labels, scaleOf(rows))`, and `rowsOf(fresh).map((row) => vote(closestTo(row), setting))`.',
      'zh-CN':
        '`const closestTo = learn(rows, labels, scaleOf(rows))`，再 `rowsOf(fresh).map((row) => vote(closestTo(row), setting))`。',
    },
  },
  'scale-of-fresh': {
    nudge: {
      en: 'Your predictions hang on which fresh accounts come together. Would a single one get the same answer?',
      'zh-CN': '你的预测取决于哪些新账号一起来。如果只来一个，答案还一样吗？',
    },
    explanation: {
      en: 'The fresh accounts had a say in the scale, so the test has leaked into the model. In production they come one at a time, and one account has neither mean nor deviation. The scale is learned from the known accounts and stays as it is.',
      'zh-CN':
        '新账号参与了尺度的计算，等于测试数据漏进了模型。上线之后它们一个一个来，一个账号没有均值，也没有标准差。尺度从认识的账号里学来，之后就不再变。',
    },
    nearSolution: {
      en: '`learn(rows, labels, scaleOf(rows))`, without `fresh` in `scaleOf`.',
      'zh-CN': '写 `learn(rows, labels, scaleOf(rows))`，`scaleOf` 里不要出现 `fresh`。',
    },
  },
  'wrong-pick': {
    nudge: {
      en: 'Your parts are right, what comes out of them isn’t. What does `pick` do that `assignFolds`, `foldScores` and `choose` don’t?',
      'zh-CN': '各部分都对，合起来却不对。`pick` 做了哪些 `assignFolds`、`foldScores` 和 `choose` 没做的事？',
    },
    explanation: {
      en: 'The setting is one of those on offer, the one with the best mean over five folds, drawn anew for each market. A fixed favourite is right in one market and far off in the next. The predictions then come from a model with this setting that knows all accounts, one for each fresh account, in their order.',
      'zh-CN':
        '设置要从候选里选，是五折平均最好的那一个，每个市场都重新选。固定押一个，在这个市场对，到下个市场就差得远。预测则来自“用这个设置、认识全部账号的模型”，每个新账号一个，顺序不变。',
    },
    nearSolution: {
      en: '`const { best } = summaryOf(scoresOf(rows, labels, fold, candidates))`, `const setting = candidates[best]`, `const closestTo = learn(rows, labels, scaleOf(rows))`, `rowsOf(fresh).map((row) => vote(closestTo(row), setting))`.',
      'zh-CN':
        '先选：`const { best } = summaryOf(scoresOf(rows, labels, fold, candidates))`，`const setting = candidates[best]`；再答：`const closestTo = learn(rows, labels, scaleOf(rows))`，`rowsOf(fresh).map((row) => vote(closestTo(row), setting))`。',
    },
  },
}
