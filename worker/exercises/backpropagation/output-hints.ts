import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type OutputHintId = Extract<
  HintId,
  'uphill' | 'other-loss' | 'divided-by-outputs' | 'loss-formula' | 'leads-counted'
>

/** Help for what goes wrong where the way back begins: the loss, and the blame of the outputs. */
export const outputHints: Readonly<Record<OutputHintId, StagedHint>> = {
  uphill: {
    nudge: {
      en: 'Every gradient has the right size and the wrong sign. An output said 0.73 where 0 was the truth: does the loss grow or shrink when it says more?',
      'zh-CN':
        '每个梯度大小都对，符号全反。真实是 0，某个输出说了 0.73：它要是再说大一点，损失是变大还是变小？',
    },
    explanation: {
      en: 'Blame is chance minus truth, 0.73 − 0: the loss grows when this output grows. Truth minus chance is the direction in which to walk, not the gradient. A training step subtracts the gradient, and two minus signs together lead uphill.',
      'zh-CN':
        '责任等于“概率减真实”，也就是 0.73 − 0：这个输出越大，损失越大。“真实减概率”是该走的方向，不是梯度。训练时每一步都要减去梯度，两个负号碰在一起，就往坡上走了。',
    },
    nearSolution: {
      en: 'At 2 return `(chance - truth[output]) / leads`. If only one layer is turned round, look for a second minus on its way.',
      'zh-CN':
        '第 2 处返回 `(chance - truth[output]) / leads`。如果只有一层反了号，就在它的路上找多出来的那个负号。',
    },
  },
  'other-loss': {
    nudge: {
      en: 'This is right for another loss, the squared error. Which loss is asked for here?',
      'zh-CN': '换成另一种损失（平方误差），你写的倒是对的。这里要求的是哪种损失？',
    },
    explanation: {
      en: 'For the squared error the blame of an output is 2 (p − y) · p (1 − p). For the cross-entropy the slope p (1 − p) cancels against the derivative of the logarithm, and no 2 appears. With the slope left in, an output that is sure and wrong, p near 1 where 0 was the truth, gets hardly any blame and learns slowest of all. This is the very change that made the training nearly four times as long.',
      'zh-CN':
        '平方误差下，输出的责任是 2 (p − y) · p (1 − p)。换成交叉熵，斜率 p (1 − p) 会和对数的导数约掉，也没有 2。如果把斜率留着，那些“非常肯定却错了”的输出（真实是 0，p 却接近 1）几乎分不到责任，学得最慢。让训练变成近四倍长的，正是这个改动。',
    },
    nearSolution: {
      en: 'Blame: `(chance - truth[output]) / leads`, without 2 and without `chance * (1 - chance)`. Loss: `-Math.log` of the chance that the truth got, without squares.',
      'zh-CN':
        '责任：`(chance - truth[output]) / leads`，不乘 2，也不乘 `chance * (1 - chance)`。损失：真实结果所得概率的 `-Math.log`，没有平方。',
    },
  },
  'divided-by-outputs': {
    nudge: {
      en: 'Networks with one output come out right, those with more come out too small. What do you divide by?',
      'zh-CN': '只有一个输出的网络都对，输出一多就偏小。你除以的是什么？',
    },
    explanation: {
      en: 'A mean over everything in the table divides by leads times outputs. Here the loss adds up over the outputs and is averaged over the leads only. Either is a fair choice, but gradient and loss have to make the same one, or the learning rate changes its meaning with every output that is added.',
      'zh-CN':
        '对整张表取平均，等于除以“线索数 × 输出数”。这里的损失是：各个输出相加，只对线索取平均。两种约定都说得通，但梯度和损失必须一致，否则每多一个输出，学习率的含义就变一次。',
    },
    nearSolution: {
      en: 'Divide by `leads`, which is `x.shape[0]`, and by nothing else, in loss and blame alike.',
      'zh-CN': '损失和责任都只除以 `leads`（也就是 `x.shape[0]`），别的都不除。',
    },
  },
  'loss-formula': {
    nudge: {
      en: 'Two outputs said 0.73 and 0.79; the truth was 0 and 1. Which chance did the truth get from each, and what loss do you make of it?',
      'zh-CN':
        '两个输出说 0.73 和 0.79，真实是 0 和 1。它们各给了真实结果多大的概率？你由此得到的损失是多少？',
    },
    explanation: {
      en: 'The truth got 1 − 0.7266 = 0.2734 from the first and 0.7896 from the second. Minus the natural logarithms, 1.2968 and 0.2362, make 1.5331. Without the minus the loss would be negative; with the 1s alone, an output could say 1 to everything and never pay.',
      'zh-CN':
        '第一个输出给真实结果的概率是 1 − 0.7266 = 0.2734，第二个是 0.7896。取自然对数再加负号，得 1.2968 和 0.2362，合计 1.5331。漏了负号，损失就成了负数；如果只算真实为 1 的那一半，输出只要对什么都说 1，就永远不用付代价。',
    },
    nearSolution: {
      en: '`const right = truth[output] === 1 ? chance : 1 - chance`, then `loss -= Math.log(right) / leads`.',
      'zh-CN':
        '`const right = truth[output] === 1 ? chance : 1 - chance`，然后 `loss -= Math.log(right) / leads`。',
    },
  },
  'leads-counted': {
    nudge: {
      en: 'One lead comes out right. With twelve of them, your numbers are off by a factor. Which one?',
      'zh-CN': '单独一条线索是对的。十二条一起时，你的数差了一个倍数。差几倍？',
    },
    explanation: {
      en: 'The loss is a mean over the leads, so every gradient is one too, those of the biases included. Added up without dividing, twelve leads make steps twelve times as long, and the learning rate that worked yesterday is too large today; divided twice, they make steps twelve times too short.',
      'zh-CN':
        '损失是对线索取的平均，所以每个梯度也是平均，偏置的梯度也一样。只相加不除，十二条线索就让步子长了十二倍，昨天好用的学习率今天就太大；除了两次，步子又短了十二倍。',
    },
    nearSolution: {
      en: 'Divide once, where blame begins: `(chance - truth[output]) / leads`. Everything after it only multiplies and adds, so it is divided as well.',
      'zh-CN':
        '只除一次，就在责任的源头：`(chance - truth[output]) / leads`。后面全是乘和加，自然都已经除过了。',
    },
  },
}
