import type { StagedHint } from '../src/contract/index.js'
import { aucHints } from './auc-hints.js'
import type { HintId } from './diagnosis.js'

/** Help for every mistake that `diagnosis.ts` can recognise. */
export const hints: Readonly<Record<HintId, StagedHint>> = {
  ...aucHints,
  'not-started': {
    nudge: {
      en: 'Every inbox gets the same empty answer here. Which of the four numbered places is still waiting?',
      'zh-CN': '这里对每个收件箱都给出同一个空答案。四处编号里，哪一处还没有写？',
    },
    explanation: {
      en: 'The starter goes through the messages and through the pairs but counts nothing. Each message belongs to one of four cells: the row is what it was, the column what the filter said. Precision, recall and F1 only rearrange these four numbers.',
      'zh-CN':
        '初始代码会走遍每条消息、每一对消息，但什么也没数。每条消息属于四个格子之一：行是它本来是什么，列是过滤器说它是什么。精确率、召回率和 F1 只是把这四个数重新组合。',
    },
    nearSolution: {
      en: 'Count with `counts[was][said] += 1`; then `share(caught, caught + falseAlarms)` for precision and `share(caught, caught + missed)` for recall; in `rocAuc` add to `won` in the inner loop and return `won` divided by the number of pairs.',
      'zh-CN':
        '计数写 `counts[was][said] += 1`；精确率是 `share(caught, caught + falseAlarms)`，召回率是 `share(caught, caught + missed)`；`rocAuc` 的内层循环往 `won` 里加，最后返回 `won` 除以对数。',
    },
  },
  'hard-coded': {
    nudge: {
      en: 'Every inbox gets the same numbers, whatever is in it. Where do yours come from?',
      'zh-CN': '不管收件箱里有什么，得到的数都一样。你的数是从哪里来的？',
    },
    explanation: {
      en: '962, 8, 18 and 12 describe one month of one filter. The functions are asked about inboxes of other sizes, with more urgent messages and with other filters, so the numbers have to come from `labels`, `predictions` and `scores` each time.',
      'zh-CN':
        '962、8、18、12 描述的是某一个过滤器的某一个月。评分时会问到别的收件箱：大小不同，紧急消息的比例不同，过滤器也不同。所以每次都要从 `labels`、`predictions` 和 `scores` 重新算。',
    },
    nearSolution: {
      en: 'Start the four counts at 0 and let the loop over `labels.values` fill them: `counts[was][said] += 1`. Let `metrics` call `confusion`, and let `rocAuc` compare its own `scores.values`.',
      'zh-CN':
        '四个计数从 0 开始，由遍历 `labels.values` 的循环填上：`counts[was][said] += 1`。`metrics` 调用 `confusion`，`rocAuc` 比较自己收到的 `scores.values`。',
    },
  },
  transposed: {
    nudge: {
      en: 'Two of your four counts are right and two have changed places. Which index comes first?',
      'zh-CN': '四个计数里有两个是对的，另外两个换了位置。哪个下标在前？',
    },
    explanation: {
      en: 'The rows say what a message was, the columns what the filter said. The other way round a missed message is counted as a false alarm: a stranded customer turns into a nuisance for whoever was on call. Both layouts are in use, which is why every matrix needs its axes written on it.',
      'zh-CN':
        '行说的是消息本来是什么，列说的是过滤器怎么说。反过来写，漏报就被记成了误报：一位滞留的客户，变成了值班人员的一次白忙。两种排法都有人用，所以每个混淆矩阵都要写明两个轴。',
    },
    nearSolution: {
      en: 'Truth first: `counts[was][said] += 1`, with `was` from `labels.values` and `said` from `predictions.values`.',
      'zh-CN':
        '真实在前：`counts[was][said] += 1`，`was` 来自 `labels.values`，`said` 来自 `predictions.values`。',
    },
  },
  'classes-swapped': {
    nudge: {
      en: 'Your big number stands in the last cell. Which class has the index 0?',
      'zh-CN': '你最大的那个数落在最后一格。哪一类的下标是 0？',
    },
    explanation: {
      en: 'Many textbooks print the interesting class first. In an array the class is the index: 0 is ordinary and has the first row and column, 1 is urgent and has the second. Read the other way round, everything counted as caught is a message that could have waited.',
      'zh-CN':
        '不少教材把关心的那一类印在前面。但在数组里，类别就是下标：0 是普通，占第一行第一列；1 是紧急，占第二行第二列。一旦反过来读，被当成“抓到”的，就全是本来可以等的消息。',
    },
    nearSolution: {
      en: 'Use label and prediction as indexes as they are, `counts[was][said] += 1`. Written out, the answer is `[[quiet, falseAlarms], [missed, caught]]`.',
      'zh-CN':
        '标签和预测原样当下标用：`counts[was][said] += 1`。展开写就是 `[[quiet, falseAlarms], [missed, caught]]`，quiet 指普通且未标记。',
    },
  },
  miscounted: {
    nudge: {
      en: 'Add up your four counts. Do they give the number of messages?',
      'zh-CN': '把你的四个计数加起来，等于消息总数吗？',
    },
    explanation: {
      en: 'Each message belongs to exactly one cell, so the four counts add up to the inbox. The quiet cell, ordinary and not flagged, is easily forgotten because precision and recall never look at it. But it is most of the inbox, and accuracy and the ROC curve need it.',
      'zh-CN':
        '每条消息恰好属于一个格子，所以四个数之和等于收件箱的大小。“普通且未标记”这一格最容易被忘掉，因为精确率和召回率从不看它。可它占了收件箱的大部分，准确率和 ROC 曲线都离不开它。',
    },
    nearSolution: {
      en: 'Drop the conditions: one line for every message, `counts[was][said] += 1`, with `said` taken from the same place in `predictions.values`.',
      'zh-CN':
        '去掉那些条件判断，每条消息只要一行：`counts[was][said] += 1`，`said` 取 `predictions.values` 里同一位置的值。',
    },
  },
  'precision-recall-swapped': {
    nudge: {
      en: 'Both of your numbers are right, under each other’s name. Which of the two would notice a filter that flags everything?',
      'zh-CN': '两个数都算对了，名字却互换了。如果过滤器把所有消息都标记，这两个指标里哪一个会露馅？',
    },
    explanation: {
      en: 'Precision asks the flags: of those raised, how many were worth it? It is spoiled by false alarms. Recall asks the urgent messages: how many of us did you find? It is spoiled by misses. A filter that flags everything has perfect recall and wretched precision.',
      'zh-CN':
        '精确率问的是标记：标出来的里面，有多少值得？误报会拉低它。召回率问的是紧急消息：我们当中你找到了几个？漏报会拉低它。把所有消息都标记的过滤器，召回率满分，精确率惨不忍睹。',
    },
    nearSolution: {
      en: '`const precision = share(caught, caught + falseAlarms)` and `const recall = share(caught, caught + missed)`.',
      'zh-CN':
        '精确率写 `const precision = share(caught, caught + falseAlarms)`，召回率写 `const recall = share(caught, caught + missed)`。',
    },
  },
  'wrong-class': {
    nudge: {
      en: 'Your numbers are splendid for a filter that misses most urgent messages. For which class did you work them out?',
      'zh-CN': '一个漏掉多数紧急消息的过滤器，在你这里分数却很漂亮。你算的是哪一类？',
    },
    explanation: {
      en: 'Precision and recall belong to a class. For ordinary messages, which are most of the inbox, both are close to 1 by themselves. The question is about the urgent ones: the hits are those that were urgent and flagged, the second row and second column.',
      'zh-CN':
        '精确率和召回率总是针对某一类的。普通消息占了收件箱的大半，它们的两个指标天然接近 1。我们问的是紧急消息：命中的是“紧急且被标记”，也就是第二行第二列。',
    },
    nearSolution: {
      en: 'Take `caught = counts[1][1]`, `falseAlarms = counts[0][1]` and `missed = counts[1][0]`, and leave `counts[0][0]` out of all three formulas.',
      'zh-CN':
        '取 `caught = counts[1][1]`、`falseAlarms = counts[0][1]`、`missed = counts[1][0]`，三个公式里都不要出现 `counts[0][0]`。',
    },
  },
  'averaged-classes': {
    nudge: {
      en: 'Your number is a mean over both classes. Who is on call for the ordinary ones?',
      'zh-CN': '你的数是两类的平均。普通消息需要有人值班吗？',
    },
    explanation: {
      en: 'A macro average works the measure out for each class and takes the mean; a weighted one counts each class by its size. Both are right where all classes matter. Here one class does, and its poor value disappears behind the excellent one of the easy class.',
      'zh-CN':
        '宏平均先给每一类算一个值再取平均，加权平均则按每类的数量加权。每一类都重要时，它们是合适的。这里只有一类重要，它的低分会被另一类轻松得来的高分遮住。',
    },
    nearSolution: {
      en: 'Work with the urgent class alone: precision from `caught` and `falseAlarms`, recall from `caught` and `missed`, F1 from these two. No mean over classes.',
      'zh-CN':
        '只看紧急这一类：精确率用 `caught` 和 `falseAlarms`，召回率用 `caught` 和 `missed`，F1 用这两个结果。不要对类别取平均。',
    },
  },
  'accuracy-instead': {
    nudge: {
      en: 'This number is the accuracy under another name. What would it say of a filter that never flags?',
      'zh-CN': '这个数其实就是准确率，只是换了名字。对一个从不标记的过滤器，它会给多少？',
    },
    explanation: {
      en: 'Accuracy is the share of messages judged right, quiet ones included, and among 1,000 messages 970 are easy. Precision, recall and F1 leave the quiet cell out on purpose: nobody needs praise for the messages that nobody would have flagged.',
      'zh-CN':
        '准确率是判断正确的比例，包括那些平平静静的消息；1000 条里有 970 条是白送的。精确率、召回率和 F1 故意不看“普通且未标记”那一格：谁都不会标记的消息，没必要拿来邀功。',
    },
    nearSolution: {
      en: 'Keep `counts[0][0]` and the number of all messages out of `metrics`: `share(caught, caught + falseAlarms)`, `share(caught, caught + missed)`, and `share(2 * precision * recall, precision + recall)`.',
      'zh-CN':
        '`metrics` 里不要用 `counts[0][0]`，也不要用消息总数：`share(caught, caught + falseAlarms)`、`share(caught, caught + missed)`、`share(2 * precision * recall, precision + recall)`。',
    },
  },
  'wrong-denominator': {
    nudge: {
      en: 'Say your fraction aloud as a sentence: so many of which messages? The question decides what stands below the line.',
      'zh-CN': '把你的分式念成一句话：在哪些消息里，占多少？问题问的是谁，分母就是谁。',
    },
    explanation: {
      en: 'Both measures have the caught messages above the line. Below it stand the flagged ones for precision, which are caught plus false alarms, and the urgent ones for recall, which are caught plus missed. Dividing by all messages, or by a single cell, answers another question.',
      'zh-CN':
        '两个指标的分子都是抓到的消息。分母不同：精确率除以所有被标记的，即抓到加误报；召回率除以所有紧急的，即抓到加漏报。除以消息总数，或者除以单独某一格，回答的都是别的问题。',
    },
    nearSolution: {
      en: '`const precision = share(caught, caught + falseAlarms)`; `const recall = share(caught, caught + missed)`. For the month in the statement: 12 of 20 and 12 of 30.',
      'zh-CN':
        '`const precision = share(caught, caught + falseAlarms)`；`const recall = share(caught, caught + missed)`。题面里那个月：20 条中的 12 条，30 条中的 12 条。',
    },
  },
  rounded: {
    nudge: {
      en: 'Your numbers are right as far as they go. What did they lose on the way out?',
      'zh-CN': '你的数没有算错，只是在交出来之前丢掉了一些东西。丢了什么？',
    },
    explanation: {
      en: 'Rounding belongs on the slide, not in the function. Two filters can differ by less than a percent and still by hundreds of messages a year, and F1 made from rounded parts is off once more. Four decimals have to be right here.',
      'zh-CN':
        '取整应该发生在幻灯片上，而不是函数里。两个过滤器的差别可以小于百分之一，一年下来却是几百条消息；用取整后的数再算 F1，误差还会累加。这里要求四位小数都正确。',
    },
    nearSolution: {
      en: 'Remove `Math.round`, `toFixed` and the like, and return the fraction as it comes: `return { precision, recall, f1 }`.',
      'zh-CN': '去掉 `Math.round`、`toFixed` 之类的处理，原样返回：`return { precision, recall, f1 }`。',
    },
  },
  'not-harmonic': {
    nudge: {
      en: 'Take a filter that flags one message, rightly, and misses 99. Precision 1, recall 0.01: what does your F1 say of it?',
      'zh-CN':
        '设想一个过滤器：只标记了一条，而且标对了，另外 99 条全漏掉。精确率 1，召回率 0.01，你的 F1 会给多少？',
    },
    explanation: {
      en: 'The ordinary mean would give that filter 0.5. F1 is the harmonic mean, which stays close to the weaker of the two: 0.02. Twice the product over the sum. Without the factor 2 a perfect filter would get only 0.5; with a square root it would be the geometric mean.',
      'zh-CN':
        '普通的平均会给它 0.5。F1 用的是调和平均，它紧跟两者中较弱的那个：0.02。公式是“两倍的积除以和”。漏了 2，完美的过滤器也只有 0.5；开了平方根，就成了几何平均。',
    },
    nearSolution: {
      en: '`const f1 = share(2 * precision * recall, precision + recall)`. With precision 0.6 and recall 0.4 it is 0.48.',
      'zh-CN':
        '`const f1 = share(2 * precision * recall, precision + recall)`。精确率 0.6、召回率 0.4 时，结果是 0.48。',
    },
  },
  'zero-by-zero': {
    nudge: {
      en: 'On some nights nothing is flagged, or nothing is urgent. What does your function divide by then?',
      'zh-CN': '有些夜晚什么都没标记，或者根本没有紧急消息。那时你的函数在除以什么？',
    },
    explanation: {
      en: '0 divided by 0 is not a number, and one such value turns every average on a dashboard blank. Somebody has to decide what it means. The rule here is 0: a filter that raised no flag has shown no precision, and one that found nothing has shown no recall. Calling it 1 would make silence look perfect.',
      'zh-CN':
        '0 除以 0 不是一个数，只要混进一个，仪表盘上的平均值就全空了。必须有人决定它算什么。这里的约定是 0：没有举过旗的过滤器，没有证明过自己的精确率；什么都没找到的，也没有证明过召回率。如果算 1，沉默就成了完美。',
    },
    nearSolution: {
      en: 'In `share`: `return whole === 0 ? 0 : part / whole`. Use it for precision, for recall and for F1 as well, where precision + recall can be 0.',
      'zh-CN':
        '`share` 里写 `return whole === 0 ? 0 : part / whole`。精确率、召回率用它，F1 也要用它，因为精确率加召回率也可能是 0。',
    },
  },
}
