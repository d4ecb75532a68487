import type { FaultCause, StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type FaultHintId =
  'undefined-logarithm' | 'answer-form' | 'given-and-returned' | 'too-much-training' | 'tensor-lifetime'

/** Which help fits a run that ended before there were chances to look at. */
export const faultHints = {
  'non-finite': 'undefined-logarithm',
  disposed: 'tensor-lifetime',
  inconsistent: 'company-dependent',
  BAD_OUTPUT: 'answer-form',
  RUNTIME_ERROR: 'given-and-returned',
  TIME_LIMIT: 'too-much-training',
  MEMORY_LIMIT: 'tensor-lifetime',
} satisfies Partial<Record<FaultCause, HintId | FaultHintId>>

/** Help for what stops a run, beside the mistakes that `diagnosis.ts` reads from answers. */
export const hintsOnFaults: Readonly<Record<FaultHintId, StagedHint>> = {
  'undefined-logarithm': {
    nudge: {
      en: 'One number that is none spoils every weight it touches. Which step of your loss is not defined for every input?',
      'zh-CN': '只要出现一个“不是数”的数，它碰到的权重就全坏了。损失里的哪一步，不是对所有输入都有定义？',
    },
    explanation: {
      en: 'The logarithm of 0 is minus infinity, that of a negative number is none at all, and 0 times infinity is none either. So the loss may see chances only: scores that have been through the sigmoid, and kept a hair away from 0 and 1, which too large a learning rate drives them to.',
      'zh-CN':
        '0 的对数是负无穷，负数没有对数，0 乘无穷也没有结果。所以损失只能接收概率：得分要先经过 sigmoid，并且离 0 和 1 留一点点距离。学习率太大，恰恰会把概率推到 0 或 1 上。',
    },
    nearSolution: {
      en: 'End `chances` with `.sigmoid().flatten()`, start the loss with `p.clipByValue(1e-6, 1 - 1e-6)`, and train with `tf.train.adam(0.05)`.',
      'zh-CN':
        '`chances` 以 `.sigmoid().flatten()` 结尾，损失第一步写 `p.clipByValue(1e-6, 1 - 1e-6)`，用 `tf.train.adam(0.05)` 训练。',
    },
  },
  'answer-form': {
    nudge: {
      en: 'One user, one number. What does your model hand back for a single user, and what for a hundred?',
      'zh-CN': '一个用户，一个数。只问一个用户时，你的模型交回什么？问一百个呢？',
    },
    explanation: {
      en: 'The answer is an object with `chance`: a flat row of shape [users], the chance to renew for each user asked about, in the same order. An output layer gives a column of shape [users, 1]; a network with one column for each outcome gives [users, 2], and only one of the two is the chance to renew.',
      'zh-CN':
        '答案是带有 `chance` 的对象：形状为 [users] 的一行数，依次是每个被问到的用户续费的概率。输出层给的是一列，形状 [users, 1]；如果每种结果各占一列，形状就是 [users, 2]，其中只有一列是续费的概率。',
    },
    nearSolution: {
      en: 'One output unit and `.sigmoid().flatten()`, then `return { chance: tf.tidy(() => chances(tf.tensor2d(users.values, users.shape))) }`. With two columns take yours: `.slice([0, 1], [-1, 1]).flatten()`.',
      'zh-CN':
        '用一个输出单元加 `.sigmoid().flatten()`，再 `return { chance: tf.tidy(() => chances(tf.tensor2d(users.values, users.shape))) }`。若有两列，就取需要的那一列：`.slice([0, 1], [-1, 1]).flatten()`。',
    },
  },
  'given-and-returned': {
    nudge: {
      en: 'Read the sentence above again: what did your code take for granted? Most often a tensor was taken for a plain number or list, or has another shape than the next step needs.',
      'zh-CN':
        '再读一遍上面那句话：代码想当然地以为了什么？最常见的是：把张量当成了普通的数或列表，或者张量的形状不是下一步需要的。',
    },
    explanation: {
      en: 'The file exports `train`, and `train` returns an object with `predict`; nothing is imported, `tf` is given. `data.users` is an object with `values` and `shape`; it becomes a tensor only by `tf.tensor2d`. A tensor gives its numbers away later, never at once: `await tensor.data()`. And `matMul` needs the columns of the left one to be the rows of the right one: [users, 2] by [2, units], then [users, units] by [units, 1]. Run shows the same error with its line, without a submission.',
      'zh-CN':
        '文件导出 `train`，`train` 返回带有 `predict` 的对象；不需要 import，`tf` 已经给了。`data.users` 是带有 `values` 和 `shape` 的对象，经过 `tf.tensor2d` 才成为张量。张量不会当场交出里面的数，要等：`await tensor.data()`。`matMul` 则要求左边的列数等于右边的行数：[users, 2] 乘 [2, units]，再 [users, units] 乘 [units, 1]。点“运行”就能看到同样的错误和行号，不占提交次数。',
    },
    nearSolution: {
      en: 'Make `x` with `tf.tensor2d(data.users.values, data.users.shape)` and `y` with `tf.tensor1d(data.renewed.values)`; read a loss with `(await loss.data())[0]`, never with `dataSync`.',
      'zh-CN':
        '`x` 用 `tf.tensor2d(data.users.values, data.users.shape)`，`y` 用 `tf.tensor1d(data.renewed.values)`；读损失用 `(await loss.data())[0]`，不要用 `dataSync`。',
    },
  },
  'too-much-training': {
    nudge: {
      en: 'Sixteen units and sixty epochs take about half a second. What does your code do so much more often?',
      'zh-CN': '16 个单元训练 60 轮，大约半秒就够。你的代码里是什么做得多出这么多？',
    },
    explanation: {
      en: 'Time grows with epochs times steps in an epoch times units. One step over all users together costs hardly more than a step for a single one, so a loop over users is by far the dearest way. A loop that waits for a perfect loss never ends: no model is right about everybody.',
      'zh-CN':
        '时间等于轮数乘每轮的步数，再乘单元数。一次算完所有用户，几乎不比只算一个用户慢，所以逐个用户循环最费时间。等损失变成完美的循环永远不会结束：没有模型能对每个人都判断正确。',
    },
    nearSolution: {
      en: 'One `optimizer.minimize(() => crossEntropy(chances(x)))` an epoch with the whole tensor `x`, 60 epochs, 16 units, `tf.train.adam(0.05)`.',
      'zh-CN':
        '每轮只调用一次 `optimizer.minimize(() => crossEntropy(chances(x)))`，`x` 是全部用户；60 轮，16 个单元，`tf.train.adam(0.05)`。',
    },
  },
  'tensor-lifetime': {
    nudge: {
      en: 'Tensors live until somebody frees them. Who frees yours, and when?',
      'zh-CN': '张量会一直占着内存，直到有人释放它。你的张量由谁释放，什么时候释放？',
    },
    explanation: {
      en: 'Every operation makes a new tensor, and in a loop they pile up. `tf.tidy` frees everything made inside it except what it returns. `optimizer.minimize` tidies up by itself; your own look at the loss does not. What you still need, such as an answer, must be the result of the tidy, and variables are never freed by it.',
      'zh-CN':
        '每个运算都会生成新张量，循环里会越积越多。`tf.tidy` 释放在它里面生成的一切，只留下返回值。`optimizer.minimize` 会自己清理，你自己计算的损失不会。还要用的东西（比如答案）必须是 tidy 的返回值；变量不会被它释放。',
    },
    nearSolution: {
      en: 'Compute the loss in `tf.tidy(() => crossEntropy(chances(x)))`, read it, then `loss.dispose()`; answer with `tf.tidy(() => chances(…))`, and dispose nothing that you return.',
      'zh-CN':
        '损失写成 `tf.tidy(() => crossEntropy(chances(x)))`，读完后 `loss.dispose()`；用 `tf.tidy(() => chances(…))` 回答，要返回的东西不要释放。',
    },
  },
}
