import type { StagedHint } from '../src/contract/index.js'
import type { LossHintId } from './diagnosis.js'

/** Help for mistakes in the three losses, and for scores that were cut off. */
export const lossHints: Readonly<Record<LossHintId, StagedHint>> = {
  'squared-error-sum': {
    nudge: {
      en: 'Your loss grows with the number of replies. Is a batch of 16 twice as wrong as a batch of 8?',
      'zh-CN': '回复越多，你的损失越大。16 条一批，就比 8 条一批错得多一倍吗？',
    },
    explanation: {
      en: 'You added the squares up. The mean divides by how many there are, so that losses of batches of any size can be compared, and so that the learning rate need not change with the batch size.',
      'zh-CN':
        '你把平方加起来了。取平均还要除以个数，这样不同大小的批次才能比较，学习率也不必跟着批次大小改。',
    },
    nearSolution: {
      en: '`return sum(errors.map((error) => error * error)) / errors.length`.',
      'zh-CN': '写 `return sum(errors.map((error) => error * error)) / errors.length`。',
    },
  },
  'squared-error-unsquared': {
    nudge: {
      en: 'Which mistake should count more: one of ten minutes, or ten of one minute?',
      'zh-CN': '哪种错更严重：一次错十分钟，还是十次各错一分钟？',
    },
    explanation: {
      en: 'The squares are missing. With plain errors, too early and too late cancel and a useless forecast can have loss 0; with absolute errors that is mended, but it is another loss. Squaring makes all errors positive and one large error dearer than many small ones.',
      'zh-CN':
        '少了平方。直接平均误差，估早了和估晚了会互相抵消，毫无用处的预测也可能损失为 0；取绝对值可以避免抵消，但那是另一种损失。平方让误差都变成正的，还让一个大错比许多小错更贵。',
    },
    nearSolution: {
      en: '`sum(errors.map((error) => error * error)) / errors.length`, with `error * error`.',
      'zh-CN': '`sum(errors.map((error) => error * error)) / errors.length`，里面是 `error * error`。',
    },
  },
  'squared-error-root': {
    nudge: {
      en: 'Your answer is in minutes. In what unit is a mean of squares?',
      'zh-CN': '你的答案单位是分钟。平方的平均，单位是什么？',
    },
    explanation: {
      en: 'That is the root mean squared error. It is easier to tell people, being in minutes, but the loss that a network is trained on is the mean of the squares, without the root.',
      'zh-CN': '这是均方根误差。它以分钟为单位，讲给人听更方便；但训练网络用的损失是平方的平均，不开根号。',
    },
    nearSolution: {
      en: 'Take the `Math.sqrt` away: `return sum(errors.map((error) => error * error)) / errors.length`.',
      'zh-CN': '去掉 `Math.sqrt`：`return sum(errors.map((error) => error * error)) / errors.length`。',
    },
  },
  'squared-error-factor': {
    nudge: {
      en: 'Try it on paper: errors of 1, 2 and 3 minutes. What is the mean of their squares, and what does your function say?',
      'zh-CN': '在纸上试试：误差是 1、2、3 分钟。平方的平均是多少？你的函数给出多少？',
    },
    explanation: {
      en: 'Squares, their sum, divided by how many there are: 14 / 3, nothing more. Some textbooks put ½ in front so that the 2 of the derivative cancels; that is another number, and a loss is only worth comparing when everybody means the same one. Dividing by one less than the count belongs to variances.',
      'zh-CN':
        '先平方，再求和，再除以个数：14 / 3，没有别的。有的教材会在前面乘 ½，好和求导得到的 2 抵消；但那就是另一个数了，大家说的是同一个数，损失才有得比。除以“个数减一”是方差的事。',
    },
    nearSolution: {
      en: '`return sum(errors.map((error) => error * error)) / errors.length`, with no further factor.',
      'zh-CN': '`return sum(errors.map((error) => error * error)) / errors.length`，不要再乘别的系数。',
    },
  },
  'loss-sign': {
    nudge: {
      en: 'Your loss gets smaller the more wrong the model is. What would training do with that?',
      'zh-CN': '模型错得越厉害，你的损失反而越小。训练拿到它，会往哪里走？',
    },
    explanation: {
      en: 'The logarithm of a probability is negative or 0. A loss must be at least 0 and grow with the error, so there is a minus in front. Without it training makes the model worse with every step.',
      'zh-CN':
        '概率的对数是负数或 0。损失应当不小于 0，并且随错误增大，所以前面要有负号。少了它，训练每走一步，模型就更差一点。',
    },
    nearSolution: {
      en: 'One score: `Math.max(score, 0) - score * label + Math.log(1 + Math.exp(-Math.abs(score)))`. A row: `largest + Math.log(sum(powers)) - scores[label]`.',
      'zh-CN':
        '单个得分：`Math.max(score, 0) - score * label + Math.log(1 + Math.exp(-Math.abs(score)))`。一行得分：`largest + Math.log(sum(powers)) - scores[label]`。',
    },
  },
  'loss-base': {
    nudge: {
      en: 'A message in full doubt between two teams should cost 0.69. What does it cost with you?',
      'zh-CN': '一条消息在两个团队之间完全拿不准，代价应该是 0.69。你这里是多少？',
    },
    explanation: {
      en: 'Your losses are right up to one factor: they are measured in another base. Base 2 counts bits, base 10 counts digits. Training uses the natural logarithm, because it undoes the e of the softmax and leaves a derivative without a factor.',
      'zh-CN':
        '你的损失只差一个倍数：换了对数的底。以 2 为底数的是比特，以 10 为底数的是位数。训练用自然对数，因为它正好抵消 softmax 里的 e，求导也不会多出系数。',
    },
    nearSolution: {
      en: '`Math.log` is the natural logarithm; use it in place of `Math.log2` and `Math.log10`.',
      'zh-CN': '自然对数是 `Math.log`，用它替换 `Math.log2` 或 `Math.log10`。',
    },
  },
  'labels-swapped': {
    nudge: {
      en: 'An urgent message with a high score is right and should cost next to nothing. What do you charge for it?',
      'zh-CN': '一条紧急消息，得分很高，判断是对的，代价应该接近 0。你收了多少？',
    },
    explanation: {
      en: 'Your loss is that of the other label: it punishes the model for being right. The label is 1 for urgent, and the chance of urgent is the sigmoid of the score, so label 1 wants a high score and label 0 a low one.',
      'zh-CN':
        '你算成了另一个标签的损失，模型判断对了反而受罚。标签 1 代表紧急，紧急的概率是得分的 sigmoid，所以标签为 1 时希望得分高，为 0 时希望得分低。',
    },
    nearSolution: {
      en: 'Subtract `score * label`, not `score * (1 - label)`: `Math.max(score, 0) - score * label + Math.log(1 + Math.exp(-Math.abs(score)))`.',
      'zh-CN':
        '要减的是 `score * label`，不是 `score * (1 - label)`：`Math.max(score, 0) - score * label + Math.log(1 + Math.exp(-Math.abs(score)))`。',
    },
  },
  'activated-twice': {
    nudge: {
      en: 'However wrong the model is, your loss stays small. Who bent the score before it came to the logarithm, and how often?',
      'zh-CN': '不管模型错成什么样，你的损失都不大。得分在进入对数之前，被谁压过？压了几次？',
    },
    explanation: {
      en: 'You pass probabilities to a formula that expects scores, so the sigmoid or softmax is applied twice. After the first time everything lies between 0 and 1, and after the second everything is close to equal. It is a mistake that raises no error: training runs, and learns slowly and badly.',
      'zh-CN':
        '公式要的是得分，你给的却是概率，于是 sigmoid 或 softmax 做了两遍。第一遍之后，所有数都挤在 0 和 1 之间；第二遍之后，彼此就差不多了。这种错不会报错：训练照常跑，只是学得又慢又差。',
    },
    nearSolution: {
      en: 'Use the scores as they come: in 5. `scores[label]` and `Math.exp(score - largest)`, without `softmaxOf`; in 4. `score`, without `sigmoidOf`.',
      'zh-CN':
        '直接用原始得分：第 5 处用 `scores[label]` 和 `Math.exp(score - largest)`，不要经过 `softmaxOf`；第 4 处用 `score`，不要经过 `sigmoidOf`。',
    },
  },
  'divided-by-teams': {
    nudge: {
      en: 'With four teams your loss is a quarter of what it should be. What did you average over?',
      'zh-CN': '有四个团队，你的损失就只有应有的四分之一。你是对什么取了平均？',
    },
    explanation: {
      en: 'Of all columns, only the right team’s counts: the others are multiplied by a label of 0. Averaging over the columns divides that one term by the number of teams. What is averaged in training is messages, and that comes later.',
      'zh-CN':
        '所有列里只有正确的团队那一列算数，其余各列都乘着标签 0。对列取平均，就把这唯一的一项除以了团队数。训练时确实要取平均，但那是对消息，而且是之后的事。',
    },
    nearSolution: {
      en: '`return largest + Math.log(sum(powers)) - scores[label]`, with no division by `scores.length`.',
      'zh-CN': '`return largest + Math.log(sum(powers)) - scores[label]`，不要除以 `scores.length`。',
    },
  },
  clipped: {
    nudge: {
      en: 'A model with score 1000 for the wrong answer, and one with 100: do your functions see the difference?',
      'zh-CN': '一个模型给错误答案打 1000 分，另一个打 100 分：你的函数看得出差别吗？',
    },
    explanation: {
      en: 'Somewhere a probability was kept away from 0, or a score was cut at some height. No error appears any more, but above the cut every mistake costs the same and the gradient is 0: the model is at its worst there and learns nothing. Nothing has to be cut. The exact answer is a difference of scores, and that never gets too large.',
      'zh-CN':
        '某个地方把概率从 0 旁边挪开了，或者把得分截断了。报错没了，可是截断线以上，所有错误代价都一样，梯度是 0：模型恰恰在最糟的地方什么也学不到。其实什么都不用截。准确的答案是得分之差，它永远不会太大。',
    },
    nearSolution: {
      en: 'Instead of the logarithm of a probability: `Math.max(score, 0) - score * label + Math.log(1 + Math.exp(-Math.abs(score)))` for one score, and `largest + Math.log(sum(powers)) - scores[label]` for a row, both without any limit.',
      'zh-CN':
        '不要对概率取对数。单个得分：`Math.max(score, 0) - score * label + Math.log(1 + Math.exp(-Math.abs(score)))`；一行得分：`largest + Math.log(sum(powers)) - scores[label]`。两处都不设上下限。',
    },
  },
  'cross-entropy-value': {
    nudge: {
      en: 'Take a message in full doubt: score 0, or equal scores for two teams. It should cost 0.69. What does your function say?',
      'zh-CN': '取一条完全拿不准的消息：得分是 0，或者两个团队得分相同。代价应该是 0.69。你的函数给出多少？',
    },
    explanation: {
      en: 'Cross-entropy is minus the natural logarithm of the share that the right answer got. From scores it has two parts: how far the right answer is behind the best, and a small term for doubt, log(1 + …) or log of a sum. One minus the share is no substitute: it charges at most 1, however sure the mistake was. And the largest score alone forgets the doubt.',
      'zh-CN':
        '交叉熵是正确答案所得份额的自然对数，再取负。从得分来算，它有两部分：正确答案比最高分落后多少，再加上代表“拿不准”的一小项，即 log(1 + …) 或和的对数。用“1 减份额”代替不行：错得再自信，最多也只收 1。只取最高分，则忘了“拿不准”那一项。',
    },
    nearSolution: {
      en: 'One score: `Math.max(score, 0) - score * label + Math.log(1 + Math.exp(-Math.abs(score)))`. A row: `largest + Math.log(sum(powers)) - scores[label]` with `powers` as in the softmax.',
      'zh-CN':
        '单个得分：`Math.max(score, 0) - score * label + Math.log(1 + Math.exp(-Math.abs(score)))`。一行得分：`largest + Math.log(sum(powers)) - scores[label]`，其中 `powers` 和 softmax 里一样。',
    },
  },
}
