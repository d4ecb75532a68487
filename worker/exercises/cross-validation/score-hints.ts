import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type ScoreHintId = Extract<
  HintId,
  | 'scores-not-started'
  | 'judged-on-known'
  | 'known-and-asked-swapped'
  | 'scale-leak'
  | 'scale-apart'
  | 'not-scaled'
  | 'not-a-share'
  | 'transposed'
  | 'wrong-scores'
>

/** Help for scores that measure something else than they should. */
export const scoreHints: Readonly<Record<ScoreHintId, StagedHint>> = {
  'scores-not-started': {
    nudge: {
      en: 'All scores are 0. Is any account asked about, and is a right answer counted?',
      'zh-CN': '所有得分都是 0。有没有账号被问到？答对了有没有记下来？',
    },
    explanation: {
      en: 'For each fold that is held out, a model is made of the other four and asked about every account of this one. Each right answer adds one part in as many as there are accounts in the fold.',
      'zh-CN':
        '每拿走一折，就用其余四折做一个模型，再问这一折里的每个账号。每答对一个，就加上“这一折账号数分之一”。',
    },
    nearSolution: {
      en: '`if (vote(closest, setting) === label[row]) scores[candidate][held] += 1 / asked.length`.',
      'zh-CN':
        '写 `if (vote(closest, setting) === label[row]) scores[candidate][held] += 1 / asked.length`。',
    },
  },
  'judged-on-known': {
    nudge: {
      en: 'With one neighbour you are right every time. Who is the most similar account to an account that the model knows?',
      'zh-CN': '只问一个邻居时，你次次都对。如果模型认识一个账号，那么和它最相似的账号是谁？',
    },
    explanation: {
      en: 'It is the account itself. That is the supplier’s demo: the answers are looked up, not predicted, and the setting that remembers best wins. A score says something about new customers only where the model has never seen the accounts that it is asked about.',
      'zh-CN':
        '就是它自己。这正是供应商的演示：答案是查出来的，不是预测出来的，最会死记的设置赢。只有拿模型从没见过的账号去问，得分才能说明新客户会怎样。',
    },
    nearSolution: {
      en: 'Know the other folds, `indicesWhere(fold, (own) => own !== held)`, and ask about this one, `indicesWhere(fold, (own) => own === held)`.',
      'zh-CN':
        '认识的是其余各折：`indicesWhere(fold, (own) => own !== held)`；要问的是这一折：`indicesWhere(fold, (own) => own === held)`。',
    },
  },
  'known-and-asked-swapped': {
    nudge: {
      en: 'Your model learns from one fold and is asked about four. Which of the two did you mean to hold out?',
      'zh-CN': '你的模型只学一折，却要答四折。你本来想拿走的是哪一边？',
    },
    explanation: {
      en: 'It is honest, since nothing is known that is asked about. But the model you will run later knows all accounts, and one that knows a fifth of them is worse, most of all with many neighbours. Four fifths for learning are as close as five folds can come.',
      'zh-CN':
        '这样做倒也诚实，问到的都没见过。但将来上线的模型认识全部账号，只认识五分之一的模型会差一截，邻居数大的设置尤其吃亏。学五分之四，是五折能做到的最接近的程度。',
    },
    nearSolution: {
      en: '`known` takes `own !== held`, `asked` takes `own === held`.',
      'zh-CN': '`known` 用 `own !== held`，`asked` 用 `own === held`。',
    },
  },
  'scale-leak': {
    nudge: {
      en: 'Your scores are off only in a few folds. What does the model know there about accounts that it shouldn’t have seen?',
      'zh-CN': '你的得分只在个别折里不对。在那里，模型知道了哪些本不该见过的账号的事？',
    },
    explanation: {
      en: 'Mean and deviation were taken from all rows, those held out included. One account with an enormous value among them is enough, and every distance changes. In production you couldn’t know it yet. Everything that is learned from data belongs to the model, the scale as well, and is learned anew in each round from the known rows.',
      'zh-CN':
        '均值和标准差是用全部行算的，被拿走的也算进去了。只要其中有一个数值大得离谱的账号，所有的距离都会变。上线的时候，你不可能提前知道它。凡是从数据里学来的都属于模型，尺度也不例外；每一轮都要用认识的那些行重新算。',
    },
    nearSolution: {
      en: '`const scale = scaleOf(knownRows)`, inside the loop over the folds.',
      'zh-CN': '写 `const scale = scaleOf(knownRows)`，放在遍历各折的循环里面。',
    },
  },
  'scale-apart': {
    nudge: {
      en: 'You measure known accounts with one scale and those asked about with another. What does a distance between the two mean?',
      'zh-CN': '认识的账号用一把尺子，要问的账号用另一把尺子。两者之间的距离还有意义吗？',
    },
    explanation: {
      en: 'The same account would stand at two places, depending on which side it is on. And later a single new account comes in, which has no deviation at all. There is one scale for the model, learned from what it knows, and everything is put on it.',
      'zh-CN':
        '同一个账号，放在哪一边，位置就不一样。而且将来新账号是一个一个来的，一个账号谈不上标准差。模型只有一把尺子，从它认识的数据里学来，所有东西都用它量。',
    },
    nearSolution: {
      en: 'Let `learn` put both on `scaleOf(knownRows)`; no second `scaleOf` for the rows asked about.',
      'zh-CN': '让 `learn` 用同一个 `scaleOf(knownRows)` 处理两边；不要再为要问的行另算一个 `scaleOf`。',
    },
  },
  'not-scaled': {
    nudge: {
      en: 'One measure runs into the hundreds, the other to thirty. Which of the two decides who is similar?',
      'zh-CN': '一个指标上百，另一个最多三十。谁和谁相似，是由哪一个决定的？',
    },
    explanation: {
      en: 'Without a common scale the measure with the large numbers decides alone: ten seconds more or less count like ten days. In deviations from the mean both have a say.',
      'zh-CN':
        '不放到同一把尺子上，数字大的那个指标就一个人说了算：多十秒少十秒，竟和多十天少十天一样。换成“离均值几个标准差”，两个指标才都说得上话。',
    },
    nearSolution: {
      en: '`learn(knownRows, knownLabels, scaleOf(knownRows))`, and `learn(rows, labels, scaleOf(rows))` for the last model.',
      'zh-CN':
        '`learn(knownRows, knownLabels, scaleOf(knownRows))`；最后的模型用 `learn(rows, labels, scaleOf(rows))`。',
    },
  },
  'not-a-share': {
    nudge: {
      en: 'A score of 1 should mean that every account of the fold was judged right. What do yours mean?',
      'zh-CN': '得分 1 应该表示这一折里每个账号都判断对了。你的得分表示什么？',
    },
    explanation: {
      en: 'Accuracy is the number of right answers divided by the number of accounts asked about in this fold, between 0 and 1, and more is better. A count grows with the fold, and a share of mistakes turns the ranking around.',
      'zh-CN':
        '准确率是答对的个数除以这一折问到的账号数，在 0 到 1 之间，越大越好。个数会随折的大小变化，错误的比例则会把排名倒过来。',
    },
    nearSolution: {
      en: '`if (vote(closest, setting) === label[row]) scores[candidate][held] += 1 / asked.length`.',
      'zh-CN':
        '写 `if (vote(closest, setting) === label[row]) scores[candidate][held] += 1 / asked.length`。',
    },
  },
  transposed: {
    nudge: {
      en: 'Your numbers are right, but they stand in other places. What is a row of the table?',
      'zh-CN': '数都对，位置不对。表的一行代表什么？',
    },
    explanation: {
      en: 'A row is a candidate, a column is a fold. A flat list goes row after row: all five scores of the first candidate, then those of the second. The other way round, means are taken over candidates, which is the score of nobody.',
      'zh-CN':
        '一行是一个候选，一列是一折。写成一个长列表时按行排：先是第一个候选的五个得分，再是第二个的。反过来，取平均就会跨候选，那不是任何一个候选的得分。',
    },
    nearSolution: {
      en: 'Begin with `settings.map(() => new Array(foldCount).fill(0))` and fill `scores[candidate][held]`.',
      'zh-CN':
        '从 `settings.map(() => new Array(foldCount).fill(0))` 开始，往 `scores[candidate][held]` 里填。',
    },
  },
  'wrong-scores': {
    nudge: {
      en: 'Take the fold 0 alone and count by hand: who is known, who is asked about, how many answers are right?',
      'zh-CN': '只看第 0 折，用手数一遍：谁是认识的，谁被问到，答对了几个？',
    },
    explanation: {
      en: 'Three things have to fit together in each round: rows, labels and scale must all come from the known accounts, in the same order; the answer is compared with the label of the very row that was asked about; and the sum is divided by the accounts of this fold.',
      'zh-CN':
        '每一轮有三件事要对得上：行、标签和尺度都来自认识的账号，而且顺序一致；答案要和被问的那一行的标签比；最后除以这一折的账号数。',
    },
    nearSolution: {
      en: '`known` by `own !== held`, `asked` by `own === held`, `scale = scaleOf(knownRows)`, and leave the rest of the loop as the starter has it.',
      'zh-CN':
        '`known` 用 `own !== held`，`asked` 用 `own === held`，`scale = scaleOf(knownRows)`，循环的其余部分保持初始代码的样子。',
    },
  },
}
