import type { StagedHint } from '../src/contract/index.js'
import type { ActivationHintId } from './diagnosis.js'

/** Help for mistakes in the functions that make numbers of scores. */
export const activationHints: Readonly<Record<ActivationHintId, StagedHint>> = {
  'not-started': {
    nudge: {
      en: 'One of your functions still answers 0 to everything. Which of the five places is it?',
      'zh-CN': '还有函数对什么都回答 0。五处空白里，是哪一处还没写？',
    },
    explanation: {
      en: 'Each of the five places returns a 0 that was put there to hold the place. Begin with the sigmoid: at 0 it is one half, far to the right it comes close to 1, far to the left to 0. Run draws your curve over the right one after every change.',
      'zh-CN':
        '五处空白各自返回一个占位的 0。可以从 sigmoid 开始：在 0 处是二分之一，往右很远接近 1，往左很远接近 0。每改一次就点“运行”，你的曲线会画在正确的曲线上面。',
    },
    nearSolution: {
      en: '`sigmoidOf`: `return 1 / (1 + Math.exp(-x))`. `reluOf`: `return Math.max(0, x)`. `tanhOf`: `return 2 * sigmoidOf(2 * x) - 1`. The other four follow the formulas of the statement in the same way.',
      'zh-CN':
        '`sigmoidOf` 写 `return 1 / (1 + Math.exp(-x))`，`reluOf` 写 `return Math.max(0, x)`，`tanhOf` 写 `return 2 * sigmoidOf(2 * x) - 1`。其余四个同样照着题目里的公式写。',
    },
  },
  'sigmoid-mirrored': {
    nudge: {
      en: 'Your sigmoid falls where it should rise: the higher the score, the lower the chance.',
      'zh-CN': '你的 sigmoid 该升的地方在降：得分越高，概率反而越低。',
    },
    explanation: {
      en: 'The sign in the exponent decides the direction. With e to the power of −x, a large score makes the power vanish, and 1 / (1 + 0) is 1. With e to the power of x, the same score makes it huge, and the chance goes to 0.',
      'zh-CN':
        '方向由指数里的符号决定。用 e 的 −x 次方，得分很大时这一项趋于 0，1 / (1 + 0) 就是 1；用 e 的 x 次方，得分很大时这一项变得巨大，概率就趋于 0。',
    },
    nearSolution: {
      en: 'Write `return 1 / (1 + Math.exp(-x))`, with the minus.',
      'zh-CN': '写 `return 1 / (1 + Math.exp(-x))`，注意那个负号。',
    },
  },
  'tanh-from-sigmoid': {
    nudge: {
      en: 'Your tanh is a relative of the sigmoid, but not tanh yet. Where should it be at 0, and how steep?',
      'zh-CN': '你的 tanh 已经是 sigmoid 的亲戚了，但还不是 tanh。它在 0 处应该等于几，有多陡？',
    },
    explanation: {
      en: 'Tanh runs from −1 to 1, through 0, with slope 1. The sigmoid runs from 0 to 1, through one half, with slope one quarter. So it takes all three: twice the height, one lower, and twice as fast along x. Leave one out and the curve looks almost right and is wrong nearly everywhere.',
      'zh-CN':
        'tanh 从 −1 到 1，穿过 0，斜率是 1；sigmoid 从 0 到 1，穿过二分之一，斜率是四分之一。所以三样都要：高度乘 2，再降 1，沿 x 方向也要快一倍。少一样，曲线看着差不多，却几乎处处不对。',
    },
    nearSolution: {
      en: 'Write `return 2 * sigmoidOf(2 * x) - 1`; `Math.tanh(x)` gives the same.',
      'zh-CN': '写 `return 2 * sigmoidOf(2 * x) - 1`；用 `Math.tanh(x)` 结果相同。',
    },
  },
  'relu-absolute': {
    nudge: {
      en: 'Your ReLU turns −3 into 3. Should a unit that has found evidence against something fire?',
      'zh-CN': '你的 ReLU 把 −3 变成了 3。一个单元看到的是反面证据，它该兴奋吗？',
    },
    explanation: {
      en: 'ReLU lets positive numbers through and makes the negative ones 0. The absolute value folds the left side up instead, so strong evidence for and strong evidence against look the same to the next layer.',
      'zh-CN':
        'ReLU 让正数通过，把负数变成 0。取绝对值则是把左半边翻折上来：支持的强证据和反对的强证据，在下一层看来一模一样。',
    },
    nearSolution: {
      en: 'Write `return Math.max(0, x)`.',
      'zh-CN': '写 `return Math.max(0, x)`。',
    },
  },
  'relu-capped': {
    nudge: {
      en: 'Your ReLU stops rising at some height. Look at the picture: does the right one ever stop?',
      'zh-CN': '你的 ReLU 升到某个高度就不再升了。看看图：正确的那条会停吗？',
    },
    explanation: {
      en: 'ReLU has a floor and no ceiling. It isn’t a probability, so nothing has to stay below 1. That openness is the point: where a function is flat, its slope is 0 and no gradient gets through, and ReLU is flat on one side only.',
      'zh-CN':
        'ReLU 有地板，没有天花板。它不是概率，没有什么必须小于 1。不封顶正是它的长处：函数平的地方斜率是 0，梯度传不过去，而 ReLU 只有一边是平的。',
    },
    nearSolution: {
      en: 'Write `return Math.max(0, x)`, without `Math.min`.',
      'zh-CN': '写 `return Math.max(0, x)`，不要再套 `Math.min`。',
    },
  },
  'activation-value': {
    nudge: {
      en: 'One of the three bends has another shape than its formula. Compare the two lines in its picture: where do they part?',
      'zh-CN': '三种激活里，有一种的形状和公式不一样。对照图里的两条线：它们从哪里分开？',
    },
    explanation: {
      en: 'The sigmoid climbs smoothly from 0 to 1 and passes one half at 0: it is no switch that jumps. ReLU is exactly 0 on the left, without a small leak, and exactly x on the right. Tanh climbs from −1 to 1 through 0. The reason beside the criterion says which one is off, and by how much.',
      'zh-CN':
        'sigmoid 从 0 平滑地升到 1，在 0 处是二分之一，它不是一跳就变的开关。ReLU 左边恰好是 0，不留一点泄漏，右边恰好是 x。tanh 从 −1 升到 1，穿过 0。评分项旁边的说明会告诉你是哪一个不对、差多少。',
    },
    nearSolution: {
      en: '`sigmoidOf`: `1 / (1 + Math.exp(-x))`. `reluOf`: `Math.max(0, x)`. `tanhOf`: `2 * sigmoidOf(2 * x) - 1`.',
      'zh-CN':
        '`sigmoidOf` 用 `1 / (1 + Math.exp(-x))`，`reluOf` 用 `Math.max(0, x)`，`tanhOf` 用 `2 * sigmoidOf(2 * x) - 1`。',
    },
  },
  'softmax-columns': {
    nudge: {
      en: 'Add up one row of your table in the picture. A message’s shares should make a whole: do they?',
      'zh-CN': '把图中表格的一行加起来。一条消息的份额合起来应该是一个整体，是吗？',
    },
    explanation: {
      en: 'You divide down the columns, so messages compete for a team instead of teams for a message, and one message’s shares hang on which others came in at the same time. Rows are messages; everything that softmax adds up must come from one row.',
      'zh-CN':
        '你是沿着列去除的：变成了各条消息争一个团队，而不是各个团队争一条消息；一条消息的份额也就取决于同时还来了哪些消息。行是消息，softmax 加起来的每一项都必须来自同一行。',
    },
    nearSolution: {
      en: 'Work inside `scores.map((row) => …)`: `const powers = row.map((score) => Math.exp(score - largest))`, then divide each by `sum(powers)`. With tensors: `softmax(-1)`, not `softmax(0)`.',
      'zh-CN':
        '都写在 `scores.map((row) => …)` 里：`const powers = row.map((score) => Math.exp(score - largest))`，再逐个除以 `sum(powers)`。用张量的话是 `softmax(-1)`，不是 `softmax(0)`。',
    },
  },
  'softmax-whole-table': {
    nudge: {
      en: 'All your shares together make 1. How many messages are sharing it?',
      'zh-CN': '你的所有份额加在一起才是 1。有多少条消息在分这个 1？',
    },
    explanation: {
      en: 'The total runs over the whole table, so the more messages come in at once, the less is left for each. Every message has a 1 of its own to give away: the sum belongs inside the loop over rows.',
      'zh-CN':
        '你的总和是对整张表求的，同时来的消息越多，每条分到的就越少。每条消息都有属于自己的 1 可以分，求和应该放在逐行的循环里面。',
    },
    nearSolution: {
      en: 'Inside `scores.map((row) => …)`: `const total = sum(powers)` for this row’s powers, and `return powers.map((power) => power / total)`.',
      'zh-CN':
        '在 `scores.map((row) => …)` 里面，用这一行的 powers 求 `const total = sum(powers)`，再 `return powers.map((power) => power / total)`。',
    },
  },
  'softmax-without-exp': {
    nudge: {
      en: 'Some of your shares are negative, or some team gets exactly nothing. What makes every score positive before you divide?',
      'zh-CN': '有的份额是负数，或者有的团队一点也分不到。相除之前，是什么让每个得分都变成正数？',
    },
    explanation: {
      en: 'You share out the scores themselves. Scores may be negative, and their sum may even be 0. Raising e to them first makes every one positive and keeps their order, and it makes only differences count: 3 against 1 gives the same shares as 103 against 101.',
      'zh-CN':
        '你分的是得分本身。得分可能是负的，总和甚至可能是 0。先求 e 的得分次方，每一项都变成正数，次序不变，而且只有差距起作用：3 对 1 和 103 对 101，份额一样。',
    },
    nearSolution: {
      en: 'Write `const powers = row.map((score) => Math.exp(score - largest))` and divide these by their sum.',
      'zh-CN': '写 `const powers = row.map((score) => Math.exp(score - largest))`，再用它们除以它们的和。',
    },
  },
  'softmax-value': {
    nudge: {
      en: 'Your shares are in the right order, or nearly, but they are not shares of 1. What is missing after the powers?',
      'zh-CN': '份额的次序大致是对的，但它们不是“1 的份额”。算完 e 的次方之后，还差哪一步？',
    },
    explanation: {
      en: 'Subtracting the largest score keeps the powers small enough; it does not make them shares. After it the favourite stands at exactly 1, whatever the others have. Only dividing by the row’s sum makes the row add up to 1.',
      'zh-CN':
        '减去最大的得分，只是让 e 的次方不至于太大，并没有把它们变成份额。减完之后，领先的团队恰好是 1，不管别人是多少。只有除以这一行的和，这一行加起来才是 1。',
    },
    nearSolution: {
      en: '`const total = sum(powers)` and `return powers.map((power) => power / total)`, for each row.',
      'zh-CN': '每一行都写：`const total = sum(powers)`，`return powers.map((power) => power / total)`。',
    },
  },
}
