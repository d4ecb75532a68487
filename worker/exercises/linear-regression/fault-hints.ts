import type { FaultCause, StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type FaultHintId =
  'answers-vary' | 'answer-form' | 'given-and-returned' | 'endless-training' | 'tensor-lifetime'

/** Which help fits a run that ended before there was a line to look at. */
export const faultHints = {
  'non-finite': 'step-too-large',
  disposed: 'tensor-lifetime',
  inconsistent: 'answers-vary',
  BAD_OUTPUT: 'answer-form',
  RUNTIME_ERROR: 'given-and-returned',
  TIME_LIMIT: 'endless-training',
  MEMORY_LIMIT: 'tensor-lifetime',
} satisfies Partial<Record<FaultCause, HintId | FaultHintId>>

/** Help for what stops a run, beside the mistakes that `diagnosis.ts` reads from answers. */
export const hintsOnFaults: Readonly<Record<FaultHintId, StagedHint>> = {
  'answers-vary': {
    nudge: {
      en: 'Two customers at the same distance, asking a minute apart, were promised different times. What in your `predict` is not the line?',
      'zh-CN':
        '两位距离相同的顾客，前后相差一分钟来问，得到的承诺却不一样。你的 `predict` 里有什么不属于那条直线？',
    },
    explanation: {
      en: 'Trips scatter, but a promise must not: the line says what a trip takes on average, and the scatter is what it can’t know. Chance in an answer only adds to the error. The same goes for a scale, a mean or a maximum taken from the question itself: then the answer for one trip hangs on which others were asked about.',
      'zh-CN':
        '配送时间会波动，承诺却不该波动：直线说的是平均要多久，波动正是它无从知道的部分。往回答里加随机数，只会让误差更大。同样，如果用问题本身的均值、最大值来缩放，一次配送的答案就会随着同批询问的其他配送而变。',
    },
    nearSolution: {
      en: 'Keep to `km.values.map((distance) => slope * distance + intercept)`: nothing random, and no number but the two learned ones.',
      'zh-CN':
        '只写 `km.values.map((distance) => slope * distance + intercept)`：没有随机，除了学到的两个数，也不用别的数。',
    },
  },
  'answer-form': {
    nudge: {
      en: '`predict` is asked about many trips at once. How many numbers should come back, and under which name?',
      'zh-CN': '`predict` 一次会被问到很多次配送。它该交回多少个数？这些数叫什么名字？',
    },
    explanation: {
      en: 'The question holds one distance a trip in `km.values`. The answer is an object with one entry, `minutes`: one number for each of those distances, in the same order. A single number, a bare list without the name, a column of shape [trips, 1] or a promise that was not awaited is something else.',
      'zh-CN':
        '问题里的 `km.values` 是每次配送一个距离。答案是一个对象，里面只有 `minutes`：每个距离对应一个数，顺序不变。只给一个数、给一个没有名字的列表、给形状为 [trips, 1] 的一列，或给一个没有 await 的 Promise，都不算。',
    },
    nearSolution: {
      en: 'Write `const minutes = km.values.map((distance) => slope * distance + intercept)` and `return { minutes }`. A tensor fits as well, flattened: `return { minutes: tensor.flatten() }`.',
      'zh-CN':
        '写 `const minutes = km.values.map((distance) => slope * distance + intercept)`，再 `return { minutes }`。用张量也行，但要压平：`return { minutes: tensor.flatten() }`。',
    },
  },
  'given-and-returned': {
    nudge: {
      en: 'Read the sentence above again: what did your code take for granted? Most often a value is an object with a list in it, or a tensor, where a plain number or list was expected.',
      'zh-CN':
        '再读一遍上面那句话：代码想当然地以为了什么？最常见的是：以为拿到的是普通的数或列表，其实是装着列表的对象，或者张量。',
    },
    explanation: {
      en: 'The file exports `train`, and `train` returns an object with `predict`; nothing is imported, `tf` is given. `data.km` is no list: it is an object whose list is `data.km.values`. A tensor is no list either: it multiplies and adds as a whole, and gives its numbers away only after `await tensor.data()`. Run shows the same error with its line as often as you like, without a submission.',
      'zh-CN':
        '文件导出 `train`，`train` 返回带有 `predict` 的对象；不需要 import，`tf` 已经给了。`data.km` 不是列表，而是一个对象，列表在 `data.km.values` 里。张量也不是列表：它整体相乘、相加，只有 `await tensor.data()` 之后才交出里面的数。点“运行”可以反复看到同样的错误和行号，不占提交次数。',
    },
    nearSolution: {
      en: 'Start with `const x = tf.tensor1d(data.km.values)` and `const y = tf.tensor1d(data.minutes.values)`, take single numbers out with `await numberIn(…)` from the starter, and in `predict` read `km.values`.',
      'zh-CN':
        '开头写 `const x = tf.tensor1d(data.km.values)` 和 `const y = tf.tensor1d(data.minutes.values)`；要取出单个数，用起始代码里的 `await numberIn(…)`；`predict` 里读 `km.values`。',
    },
  },
  'endless-training': {
    nudge: {
      en: 'The reference needs a small part of this time. What tells your loop that it is done?',
      'zh-CN': '参考答案只用了这段时间的一小部分。你的循环靠什么知道自己该停了？',
    },
    explanation: {
      en: 'A loop that waits for a loss of 0 never ends: the couriers’ times scatter, so even the best line leaves an error. A loop whose step points the wrong way never ends either. Count epochs instead of waiting, and await only what you need: every `await tensor.data()` costs a little.',
      'zh-CN':
        '等损失变成 0 的循环永远不会结束：配送时间本来就有波动，最好的直线也有误差。步子方向反了的循环同样停不下来。应该数轮数，而不是等待；另外只 await 需要的数，每次 `await tensor.data()` 都要花一点时间。',
    },
    nearSolution: {
      en: 'Write `for (let epoch = 1; epoch <= epochs; epoch++)` with `epochs = 60`, and `learningRate = 0.3`.',
      'zh-CN': '写 `for (let epoch = 1; epoch <= epochs; epoch++)`，`epochs = 60`，`learningRate = 0.3`。',
    },
  },
  'tensor-lifetime': {
    nudge: {
      en: 'Tensors live until somebody frees them. Who frees yours, and when?',
      'zh-CN': '张量会一直占着内存，直到有人释放它。你的张量由谁释放，什么时候释放？',
    },
    explanation: {
      en: 'Each `mul`, `sub` or `mean` makes a new tensor. In a loop they pile up until the memory is full. `tf.tidy` frees everything made inside it except what it returns, so what you still need has to be its result; a tensor that was freed can no longer be an answer.',
      'zh-CN':
        '每次 `mul`、`sub`、`mean` 都会生成新张量，在循环里越积越多，直到内存用完。`tf.tidy` 会释放在它里面生成的一切，只留下返回值；所以还要用的东西必须作为它的返回值。已经释放的张量不能再拿来回答。',
    },
    nearSolution: {
      en: 'Keep slope and intercept as plain numbers, and compute what you read in one go: `const gradient = tf.tidy(() => error.mul(x).mean().mul(2))`, then `await gradient.data()` and `gradient.dispose()`.',
      'zh-CN':
        '斜率和截距用普通数字保存；要读取的量一次算好：`const gradient = tf.tidy(() => error.mul(x).mean().mul(2))`，然后 `await gradient.data()`，再 `gradient.dispose()`。',
    },
  },
}
