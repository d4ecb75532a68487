import type { FaultCause, StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type FaultHintId =
  'runaway' | 'company' | 'answer-form' | 'given-and-returned' | 'too-much-training' | 'tensor-lifetime'

/** Which help fits a run that ended before there were places to look at. */
export const faultHints = {
  'non-finite': 'runaway',
  disposed: 'tensor-lifetime',
  inconsistent: 'company',
  BAD_OUTPUT: 'answer-form',
  RUNTIME_ERROR: 'given-and-returned',
  TIME_LIMIT: 'too-much-training',
  MEMORY_LIMIT: 'tensor-lifetime',
} satisfies Partial<Record<FaultCause, HintId | FaultHintId>>

/** Help for what stops a run, beside the mistakes that `diagnosis.ts` reads from answers. */
export const hintsOnFaults: Readonly<Record<FaultHintId, StagedHint>> = {
  runaway: {
    nudge: {
      en: 'Your numbers have left every scale. How long are your steps, and is each of your losses defined for every input?',
      'zh-CN': '你的数已经大到没边了。步子有多大？你的损失是不是对任何输入都有定义？',
    },
    explanation: {
      en: 'A logarithm wants a number above 0. A score may be negative, and a detective that is sure gives a D of exactly 0 or 1. `logTrue` and `logInvented` are written from the score for that reason. Very long steps, or a loss that has no lowest value, lead to the same end.',
      'zh-CN':
        '对数只接受大于 0 的数。得分可以是负的，而十拿九稳的侦探给出的 D 正好就是 0 或 1。所以 `logTrue` 和 `logInvented` 是从得分写起的。步子太大，或者损失没有最小值，也会落到同样的结局。',
    },
    nearSolution: {
      en: 'Use `logTrue(…)` and `logInvented(…)` instead of a logarithm of your own, and keep both learning rates, 0.005 and 0.01.',
      'zh-CN': '用 `logTrue(…)` 和 `logInvented(…)`，不要自己取对数；两个学习率保持 0.005 和 0.01。',
    },
  },
  company: {
    nudge: {
      en: 'The same question, asked twice in other company, got two answers. What in your answer looks at the neighbours, or at chance?',
      'zh-CN': '同一个问题，换一批同伴再问，得到了另一个答案。你的回答里，是什么在看“邻居”，或者在碰运气？',
    },
    explanation: {
      en: 'Each row is a customer, or a place, of its own. Means and scales taken from the question mix them; random draws change the answer from one time to the next. Both belong to training.',
      'zh-CN':
        '每一行是一个独立的顾客或地点。从提问里取均值和尺度，会把它们混在一起；随机抽样会让答案每次都不同。这两样都只属于训练。',
    },
    nearSolution: {
      en: 'Answer with `invent(tf.tensor2d(noise.values, noise.shape), averaged)` and `score(tf.tensor2d(places.values, places.shape)).sigmoid()`.',
      'zh-CN':
        '用 `invent(tf.tensor2d(noise.values, noise.shape), averaged)` 和 `score(tf.tensor2d(places.values, places.shape)).sigmoid()` 回答。',
    },
  },
  'answer-form': {
    nudge: {
      en: 'Two coordinates for each customer from `generate`, one chance for each place from `discriminate`. What do yours hand back for a single one?',
      'zh-CN':
        '`generate` 对每个顾客交回两个坐标，`discriminate` 对每个地点交回一个概率。只问一个时，你的代码交回什么？',
    },
    explanation: {
      en: '`generate` answers with `places` of shape [customers, 2]. `discriminate` answers with `chance` of shape [places], one number each; `score` ends with `flatten()` for that.',
      'zh-CN':
        '`generate` 用 `places` 回答，形状是 [customers, 2]。`discriminate` 用 `chance` 回答，形状是 [places]，每个地点一个数；`score` 末尾的 `flatten()` 就是为此。',
    },
    nearSolution: {
      en: '`return { places: tf.tidy(() => invent(…, averaged)) }` and `return { chance: tf.tidy(() => score(…).sigmoid()) }`.',
      'zh-CN':
        '写 `return { places: tf.tidy(() => invent(…, averaged)) }` 和 `return { chance: tf.tidy(() => score(…).sigmoid()) }`。',
    },
  },
  'given-and-returned': {
    nudge: {
      en: 'Read the sentence above again: what did your code take for granted? Most often a tensor was taken for a plain number, or two shapes do not fit.',
      'zh-CN':
        '再读一遍上面那句话：代码想当然地以为了什么？最常见的是：把张量当成了普通的数，或者两个形状对不上。',
    },
    explanation: {
      en: 'Tensors calculate by methods: `a.add(b)`, `a.div(2)`, `a.neg()`; the signs + and − don’t work on them. They give their numbers away later, never at once: `await tensor.data()`. A loss must be a single number, so it ends in `mean()`, and it must hang on the weights that it is to move.',
      'zh-CN':
        '张量用方法来计算：`a.add(b)`、`a.div(2)`、`a.neg()`，符号 + 和 − 对它们不起作用。它不会当场交出里面的数，要等：`await tensor.data()`。损失必须是一个数，所以要有 `mean()`，而且要取决于它要更新的那些权重。',
    },
    nearSolution: {
      en: 'Compute places for the inventor’s step inside the function that `minimize` gets, and read the loss with `(await loss.data())[0]`.',
      'zh-CN': '造假者那一步的地点，要在交给 `minimize` 的函数里面算；读损失用 `(await loss.data())[0]`。',
    },
  },
  'too-much-training': {
    nudge: {
      en: 'Eight hundred turns take a few seconds. What does your code do so much more often?',
      'zh-CN': '八百个来回只要几秒。你的代码里是什么做得多出这么多？',
    },
    explanation: {
      en: 'Time grows with steps times places in a step. A step over 128 places costs hardly more than one over a single place. And waiting until the losses stop moving takes for ever: in this game they never do.',
      'zh-CN':
        '时间等于步数乘每步的地点数。一步算 128 个地点，几乎不比只算一个慢。另外，等损失不再变化是等不到的：这场较量里，它们从不停下。',
    },
    nearSolution: {
      en: 'Keep 800 steps of 128 places, and one step of each network in each.',
      'zh-CN': '保持 800 步、每步 128 个地点，每一步里两个网络各走一次。',
    },
  },
  'tensor-lifetime': {
    nudge: {
      en: 'Tensors live until somebody frees them. Who frees yours, and when?',
      'zh-CN': '张量会一直占着内存，直到有人释放它。你的张量由谁释放，什么时候释放？',
    },
    explanation: {
      en: '`tf.tidy` frees everything made inside it except what it returns, and variables. What is made in the loop outside of it piles up. An answer must still be alive when you return it, so it has to be the result of the tidy.',
      'zh-CN':
        '`tf.tidy` 会释放里面生成的一切，只留下返回值和变量。循环里、tidy 外面生成的东西会越积越多。答案在返回时必须还活着，所以它要是 tidy 的返回值。',
    },
    nearSolution: {
      en: 'Keep the turn inside `tf.tidy(() => { … return cost })`, and call `loss.dispose()` after reading it.',
      'zh-CN': '每个来回都放在 `tf.tidy(() => { … return cost })` 里面，读完后 `loss.dispose()`。',
    },
  },
}
