import type { FaultCause, StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type FaultHintId =
  | 'undefined-numbers'
  | 'answers-vary'
  | 'answer-form'
  | 'given-and-returned'
  | 'too-much-training'
  | 'tensor-lifetime'

/** Which help fits a run that ended before there were probabilities to look at. */
export const faultHints = {
  'non-finite': 'undefined-numbers',
  disposed: 'tensor-lifetime',
  inconsistent: 'answers-vary',
  BAD_OUTPUT: 'answer-form',
  RUNTIME_ERROR: 'given-and-returned',
  TIME_LIMIT: 'too-much-training',
  MEMORY_LIMIT: 'tensor-lifetime',
} satisfies Partial<Record<FaultCause, HintId | FaultHintId>>

/** Help for what stops a run, beside the mistakes that `diagnosis.ts` reads from answers. */
export const hintsOnFaults: Readonly<Record<FaultHintId, StagedHint>> = {
  'undefined-numbers': {
    nudge: {
      en: 'One number that is none spreads through a million weights in a single step. Where could a division by 0, a logarithm of 0 or a power too large come in?',
      'zh-CN':
        '一个“不是数”的数，一步就能传遍一百万个权重。哪里可能出现除以 0、对 0 取对数，或者大得装不下的幂？',
    },
    explanation: {
      en: 'Three places are worth a look. A softmax written by hand takes `exp` of scores, and from 89 on that is infinite. A cross-entropy written by hand takes the logarithm of a probability, which may be 0. And a mean divides by a count: count real words, of which every request has one, not padding, of which some have none. Steps that are too large make the first two worse.',
      'zh-CN':
        '有三处值得检查。手写的 softmax 要对得分取 `exp`，得分到 89 就成了无穷大。手写的交叉熵要对概率取对数，而概率可能是 0。平均要除以个数：该数的是真正的词，每条请求至少有一个；而不是填充，有的请求一个都没有。步子太大会让前两种更容易发生。',
    },
    nearSolution: {
      en: 'Use `tf.losses.softmaxCrossEntropy` on the raw scores and `.softmax(1)` in `predict`: both are written to stay finite. Divide by `real.sum(1)`, and keep `learningRate` at 0.0005.',
      'zh-CN':
        '对原始得分用 `tf.losses.softmaxCrossEntropy`，`predict` 里用 `.softmax(1)`，它们都保证结果有限。除以 `real.sum(1)`，`learningRate` 保持 0.0005。',
    },
  },
  'answers-vary': {
    nudge: {
      en: 'The same request was sorted differently when it came among others. What in your `predict` looks at more than one request, or rolls dice?',
      'zh-CN':
        '同一条请求换到别的请求中间，分类就变了。你的 `predict` 里有什么看了不止一条请求，或者带着随机性？',
    },
    explanation: {
      en: 'A customer’s wish does not depend on who else writes that minute. Three things make it so: a normalisation or a softmax along axis 0, which runs over the requests; dropout that is still on while answering; and padding that is cut to the longest request of the question.',
      'zh-CN':
        '客户想要什么，不取决于同一分钟里还有谁来信。三种写法会破坏这一点：沿第 0 轴（也就是跨请求）做归一化或 softmax；回答时没有关掉 dropout；按这一批里最长的请求来裁剪填充。',
    },
    nearSolution: {
      en: 'Answer with `scores(requests).softmax(1)` alone, without dropout, and let means run over the real tokens of one request: `sum(1)` divided by `real.sum(1)`.',
      'zh-CN':
        '回答时只用 `scores(requests).softmax(1)`，不带 dropout；求平均只在一条请求的真实词之间进行：`sum(1)` 除以 `real.sum(1)`。',
    },
  },
  'answer-form': {
    nudge: {
      en: 'Whoever reads your answer wants to know how likely each intent is. How many numbers is that for one request?',
      'zh-CN': '看答案的人想知道每个意图各有多大可能。对一条请求来说，这是几个数？',
    },
    explanation: {
      en: 'The answer is an object with `probabilities`, a table of shape [requests, 8]: one row for each request asked about, one column for each intent, in the order of the labels. The number of the chosen intent alone says neither how sure the model is nor what came second.',
      'zh-CN':
        '答案是带有 `probabilities` 的对象，是形状为 [requests, 8] 的表：每条请求一行，每个意图一列，顺序与标签一致。只给出选中意图的编号，既看不出模型有多大把握，也看不出第二可能是什么。',
    },
    nearSolution: {
      en: 'Finish with `const probabilities = tf.tidy(() => scores(requests).softmax(1))` and `return { probabilities }`, without `argMax`.',
      'zh-CN':
        '最后写 `const probabilities = tf.tidy(() => scores(requests).softmax(1))`，再 `return { probabilities }`，不要用 `argMax`。',
    },
  },
  'given-and-returned': {
    nudge: {
      en: 'Read the sentence above again: what did your code take for granted? Most often a tensor has another shape or another number type than the next step needs.',
      'zh-CN':
        '再读一遍上面那句话：代码想当然地以为了什么？最常见的是：张量的形状或数字类型，不是下一步需要的。',
    },
    explanation: {
      en: 'The file exports `train`, and `train` returns an object with `predict`; nothing is imported, `tf` is given. Entries of `data` are objects with `values` and `shape`; `tf.tensor` makes tensors of them. Tokens and labels are whole numbers and stay `int32`; a mask has to be cast to `float32` before it multiplies. After `encode` you have [requests, length, width]; a sum over axis 1 leaves [requests, width]. Run shows the same error with its line, without a submission.',
      'zh-CN':
        '文件导出 `train`，`train` 返回带有 `predict` 的对象；不需要 import，`tf` 已经给了。`data` 里的每一项都是带有 `values` 和 `shape` 的对象，用 `tf.tensor` 才成为张量。词和标签是整数，要保持 `int32`；掩码相乘之前要转成 `float32`。`encode` 之后的形状是 [requests, length, width]，沿轴 1 求和后剩下 [requests, width]。点“运行”就能看到同样的错误和行号，不占提交次数。',
    },
    nearSolution: {
      en: 'Weights: `tf.variable(tf.tensor(data[name].values, data[name].shape))`. Tokens: `tf.tensor(tokens.values, tokens.shape, "int32")`. Mask: `tf.notEqual(requests, 0).cast("float32").expandDims(2)`.',
      'zh-CN':
        '权重：`tf.variable(tf.tensor(data[name].values, data[name].shape))`。词：`tf.tensor(tokens.values, tokens.shape, "int32")`。掩码：`tf.notEqual(requests, 0).cast("float32").expandDims(2)`。',
    },
  },
  'too-much-training': {
    nudge: {
      en: 'Pretraining was the long part, and it is behind you. How many rounds over 48 requests does the rest need?',
      'zh-CN': '费时间的是预训练，那一段已经做完了。剩下的，要把 48 条请求看多少遍？',
    },
    explanation: {
      en: 'A round over the examples costs a forward and a backward pass through the whole encoder, and each further one bends it more towards these 48 requests than towards the language. If the loss is near 0, more rounds only cost time. Batches of 16 are cheaper than single requests.',
      'zh-CN':
        '每看一遍例子，整个编码器都要前向、反向各算一次；看得越多，它越贴近这 48 条请求，而不是语言本身。损失已经接近 0 时，再多看也只是费时间。每批 16 条比一条一条算更省。',
    },
    nearSolution: {
      en: 'Use `epochs = 10`, `batchSize = 16` and `learningRate = 0.0005`; the reference ends well within a third of the time.',
      'zh-CN':
        '用 `epochs = 10`、`batchSize = 16`、`learningRate = 0.0005`；参考答案不到三分之一的时间就能训练完。',
    },
  },
  'tensor-lifetime': {
    nudge: {
      en: 'Tensors live until somebody frees them, and each pass through the encoder makes hundreds. Who frees yours, and when?',
      'zh-CN':
        '张量会一直占着内存，直到有人释放它；编码器每算一次就生成几百个。你的张量由谁释放，什么时候释放？',
    },
    explanation: {
      en: '`tf.tidy` frees everything made inside it except what it returns. `optimizer.minimize` tidies up by itself; slices of a batch and the loss it returns are yours to dispose. What you still need, such as an answer, must be the result of the tidy, and the variables of the model must never be disposed.',
      'zh-CN':
        '`tf.tidy` 释放在它里面生成的一切，只留下返回值。`optimizer.minimize` 会自己清理；每批的切片和它返回的损失要由你释放。还要用的东西（比如答案）必须是 tidy 的返回值，模型的变量则绝不能释放。',
    },
    nearSolution: {
      en: 'After each step `tf.dispose([loss, someTokens, someAnswers])`; in `predict` wrap everything: `tf.tidy(() => scores(requests).softmax(1))`.',
      'zh-CN':
        '每一步之后写 `tf.dispose([loss, someTokens, someAnswers])`；`predict` 里整个包起来：`tf.tidy(() => scores(requests).softmax(1))`。',
    },
  },
}
