import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type AucHintId = Extract<
  HintId,
  'ties' | 'ties-by-order' | 'auc-upside-down' | 'auc-of-decisions' | 'not-pairs' | 'one-class'
>

/** Help for what goes wrong between scores and AUC. */
export const aucHints: Readonly<Record<AucHintId, StagedHint>> = {
  ties: {
    nudge: {
      en: 'Some urgent and some ordinary messages have exactly the same score. Who wins such a pair with you?',
      'zh-CN': '有些紧急消息和普通消息的得分一模一样。这样的一对，你算谁赢？',
    },
    explanation: {
      en: 'A filter that gives everybody the same score knows nothing, and its AUC has to be one half, as for a coin. If a tie counts as lost it gets 0, if it counts as won it gets 1. Scores given in whole percent or in five levels tie all the time.',
      'zh-CN':
        '给所有消息同样得分的过滤器什么也不知道，它的 AUC 应该是二分之一，和抛硬币一样。如果平局算输，它得 0；如果平局算赢，它得 1。得分只有整百分数或五个档位时，平局到处都是。',
    },
    nearSolution: {
      en: 'In the inner loop: `if (high > low) won += 1` and `if (high === low) won += 0.5`.',
      'zh-CN': '内层循环里写：`if (high > low) won += 1`，再写 `if (high === low) won += 0.5`。',
    },
  },
  'ties-by-order': {
    nudge: {
      en: 'The same messages in another order got another AUC. What in your code looks at the order?',
      'zh-CN': '同样的消息换个顺序，AUC 就变了。你的代码里有什么在看顺序？',
    },
    explanation: {
      en: 'Sorting by score and walking down works while all scores differ. Messages with equal scores come out in whatever order they came in, so each of them gets a step of its own that depends on chance. They have to be taken together, as one step, which is the same as giving each tied pair one half.',
      'zh-CN':
        '按得分排序再从上往下走，在得分各不相同时没有问题。得分相同的消息，排出来是什么顺序全看原来的顺序，于是每条各走一步，结果凭运气。它们必须作为一步一起走，这等于给每个平局算一半。',
    },
    nearSolution: {
      en: 'Compare pairs and you need no order: for each urgent score `high` and each ordinary score `low`, add 1 if `high > low` and 0.5 if `high === low`; divide by the number of pairs.',
      'zh-CN':
        '两两比较就不需要顺序：对每个紧急得分 `high` 和每个普通得分 `low`，`high > low` 加 1，`high === low` 加 0.5，最后除以对数。',
    },
  },
  'auc-upside-down': {
    nudge: {
      en: 'Good filters come out below one half, bad ones above. Whose wins are you counting?',
      'zh-CN': '好的过滤器在你这里低于二分之一，差的反而更高。你数的是谁赢？',
    },
    explanation: {
      en: 'A higher score means more urgent, so a pair is won when the urgent message has the higher score. You got exactly 1 minus that: either the comparison points the other way, or the two lists are exchanged. An AUC well below one half, in any report, usually means that a sign or a label is flipped.',
      'zh-CN':
        '得分越高表示越紧急，所以紧急消息得分更高才算赢。你得到的正好是 1 减去它：要么比较写反了，要么两个列表拿反了。以后在任何报告里看到远低于二分之一的 AUC，多半是符号或标签反了。',
    },
    nearSolution: {
      en: '`high` comes from messages with label 1 and `low` from those with label 0; `if (high > low) won += 1`.',
      'zh-CN': '`high` 取自标签为 1 的消息，`low` 取自标签为 0 的消息；`if (high > low) won += 1`。',
    },
  },
  'auc-of-decisions': {
    nudge: {
      en: 'Your AUC only knows whether a score lies above 0.5. What happens to the difference between 0.51 and 0.99?',
      'zh-CN': '你的 AUC 只知道得分有没有超过 0.5。0.51 和 0.99 的差别去哪儿了？',
    },
    explanation: {
      en: 'AUC judges the order of the scores, before anybody has chosen a threshold. Turn scores into flags first and all but one of the possible thresholds are gone; what is left is the mean of the two hit rates at that one. Besides, not every filter scores between 0 and 1.',
      'zh-CN':
        'AUC 评判的是得分的排序，那时还没有人选阈值。先把得分变成标记，就只剩下一个阈值，其余全丢了；算出来的只是这一个阈值上两类命中率的平均。况且，并不是每个过滤器的得分都在 0 到 1 之间。',
    },
    nearSolution: {
      en: 'Compare `scores.values` as they are, without `>= 0.5`: `if (high > low) won += 1`, `if (high === low) won += 0.5`.',
      'zh-CN':
        '直接比较 `scores.values`，不要先做 `>= 0.5`：`if (high > low) won += 1`，`if (high === low) won += 0.5`。',
    },
  },
  'not-pairs': {
    nudge: {
      en: 'Take three messages, scores 9, 7 and 5, the first and the last urgent. Of the two pairs one is won: AUC 0.5. What does your function say?',
      'zh-CN':
        '取三条消息，得分 9、7、5，第一条和最后一条紧急。两对里赢了一对，AUC 是 0.5。你的函数给出多少？',
    },
    explanation: {
      en: 'AUC is a share of pairs, one urgent and one ordinary message each, so below the line stands urgent times ordinary, not all messages or all pairs. An area under a curve of thresholds gives the same only when every score is a threshold: steps of a fixed width from 0 to 1 miss bends, and scores on another scale altogether.',
      'zh-CN':
        'AUC 是“对”的比例，每一对由一条紧急消息和一条普通消息组成，所以分母是紧急数乘以普通数，不是消息总数，也不是所有消息的两两组合。用阈值画曲线再求面积，只有把每个得分都当过阈值才会得到同样的结果；从 0 到 1 按固定步长走，会漏掉拐点，遇到别的刻度就完全失效。',
    },
    nearSolution: {
      en: 'Two loops, `for (const high of urgent)` and inside it `for (const low of ordinary)`; add 1 or 0.5 to `won`; at the end `won / (urgent.length * ordinary.length)`.',
      'zh-CN':
        '两层循环：外层 `for (const high of urgent)`，内层 `for (const low of ordinary)`；往 `won` 里加 1 或 0.5；最后 `won / (urgent.length * ordinary.length)`。',
    },
  },
  'one-class': {
    nudge: {
      en: 'A quiet night: not one urgent message. How many pairs are there to compare?',
      'zh-CN': '平静的一夜，一条紧急消息也没有。能比较的对有几对？',
    },
    explanation: {
      en: 'Without a pair there is no share of pairs. Libraries raise an error or return no number; whoever automates a report has to choose. The rule here is 0.5: such a night says nothing about the order, neither good nor bad. Calling it 0 would raise an alarm, calling it 1 would be praise for nothing.',
      'zh-CN':
        '没有对，就谈不上对的比例。有的库会报错，有的返回“不是数”；要把报告自动化，就得有人做选择。这里的约定是 0.5：这样的一夜对排序什么也没说，不好也不坏。算成 0 会引发警报，算成 1 则是白夸。',
    },
    nearSolution: {
      en: '`const pairs = urgent.length * ordinary.length`, then `return { auc: pairs === 0 ? 0.5 : won / pairs }`.',
      'zh-CN':
        '`const pairs = urgent.length * ordinary.length`，然后 `return { auc: pairs === 0 ? 0.5 : won / pairs }`。',
    },
  },
}
