import type { FaultCause, StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type FaultHintId =
  | 'undefined-numbers'
  | 'answers-vary'
  | 'counts-not-shares'
  | 'answer-form'
  | 'sizes-and-names'
  | 'too-much-training'
  | 'tensor-lifetime'

/** Which help fits a run that ended before there were answers to look at. */
export const faultHints = {
  'non-finite': 'undefined-numbers',
  'not-integer': 'counts-not-shares',
  disposed: 'tensor-lifetime',
  inconsistent: 'answers-vary',
  BAD_OUTPUT: 'answer-form',
  RUNTIME_ERROR: 'sizes-and-names',
  TIME_LIMIT: 'too-much-training',
  MEMORY_LIMIT: 'tensor-lifetime',
} satisfies Partial<Record<FaultCause, HintId | FaultHintId>>

/** Help for what stops a run, beside the mistakes that `diagnosis.ts` reads from answers. */
export const hintsOnFaults: Readonly<Record<FaultHintId, StagedHint>> = {
  'undefined-numbers': {
    nudge: {
      en: 'One number that is none spoils every weight it touches. Where could a division by 0, a logarithm of 0 or a power too large come in?',
      'zh-CN': '一个“不是数”的数，碰到的权重全都会坏。哪里可能出现除以 0、对 0 取对数，或者大得装不下的幂？',
    },
    explanation: {
      en: 'A softmax written by hand takes the exponential of a score, and from 89 on that is infinite. A cross-entropy written by hand takes the logarithm of a chance, which may be 0. And a mean over real words divides by their number: count words, which every message has, and not empty places.',
      'zh-CN':
        '手写的 softmax 要对得分取指数，得分到 89 就成了无穷大。手写的交叉熵要对概率取对数，而概率可能是 0。对真正的词取平均，要除以词数：数的是每条消息都有的词，而不是空位。',
    },
    nearSolution: {
      en: 'Use `tf.losses.softmaxCrossEntropy(answers, scores(tokens))` on the raw scores and `.softmax()` in `predict` and `attention`; divide by `real.sum(1)`; keep `tf.train.adam(0.015)`.',
      'zh-CN':
        '对原始得分用 `tf.losses.softmaxCrossEntropy(answers, scores(tokens))`，`predict` 和 `attention` 里用 `.softmax()`；除以 `real.sum(1)`；保持 `tf.train.adam(0.015)`。',
    },
  },
  'answers-vary': {
    nudge: {
      en: 'The same message got another answer in other company. What in your model looks at the other messages, or rolls dice?',
      'zh-CN': '同一条消息换一批同伴，答案就变了。你的模型里有什么在看别的消息，或者带着随机性？',
    },
    explanation: {
      en: 'Who let whom down does not depend on who else complains that minute. A mean, a maximum or a softmax along axis 0 runs over the messages; so does a normalisation by the batch. Dropout that is still on while answering rolls dice.',
      'zh-CN':
        '谁对不起谁，不取决于同一分钟里还有谁来投诉。沿第 0 轴的均值、最大值或 softmax，都是跨消息的；按批做归一化也一样。回答时没关掉的 dropout，则是在掷骰子。',
    },
    nearSolution: {
      en: 'Keep to axes within a message: `softmax()` on the last axis, `sum(1)` over words, and nothing along axis 0.',
      'zh-CN': '只在一条消息内部计算：`softmax()` 沿最后一轴，`sum(1)` 对词求和，不要沿第 0 轴做任何事。',
    },
  },
  'counts-not-shares': {
    nudge: {
      en: 'The table counts messages. Can there be 0.4 of a message in a cell?',
      'zh-CN': '这张表数的是消息。一个格子里能有 0.4 条消息吗？',
    },
    explanation: {
      en: 'Shares lose how much stands behind them: 90% of ten messages and 90% of ten thousand are different pieces of news. From counts everyone can work out shares, not the other way round.',
      'zh-CN':
        '比例丢掉了分量：十条里的 90% 和一万条里的 90% 是两回事。有了计数，谁都能算出比例，反过来不行。',
    },
    nearSolution: {
      en: 'Add 1 for each message, `confusion[label][chosen[message]]++`, and divide by nothing.',
      'zh-CN': '每条消息加 1：`confusion[label][chosen[message]]++`，不要除以任何数。',
    },
  },
  'answer-form': {
    nudge: {
      en: 'Three handlers, three tables. How many rows and columns has each, for one message?',
      'zh-CN': '三个函数，三张表。对一条消息来说，各有几行几列？',
    },
    explanation: {
      en: '`predict` answers with `probabilities`, [messages, 4]: a chance for each party, not the number of the party alone, which says neither how sure the model is nor who came second. `look` answers with `weights`, [messages, length, length]. `evaluate` answers with `confusion`, four rows of four whole numbers.',
      'zh-CN':
        '`predict` 返回 `probabilities`，形状 [messages, 4]：四方各一个概率，而不是只给一个编号，否则看不出模型有多大把握，也看不出第二可能是谁。`look` 返回 `weights`，形状 [messages, length, length]。`evaluate` 返回 `confusion`，四行，每行四个整数。',
    },
    nearSolution: {
      en: 'Keep the three endings of the starter: `{ probabilities: … .softmax() }`, `{ weights: … }` and `{ confusion }`.',
      'zh-CN':
        '保留初始代码里三个函数的结尾：`{ probabilities: … .softmax() }`、`{ weights: … }` 和 `{ confusion }`。',
    },
  },
  'sizes-and-names': {
    nudge: {
      en: 'Read the sentence above again: which sizes met, and which should have? If it speaks of a look-up, ask how many rows your table of words has.',
      'zh-CN':
        '再读一遍上面那句话：碰到一起的是哪些大小，本来该是哪些？如果说的是查表，就看看你的词表有多少行。',
    },
    explanation: {
      en: 'An embedding is a table and needs two sizes: how many different words there are, and how wide the vector of each is. With the width alone there is nothing to look word 31 up in. Between embedding and mean everything is [messages, length, width]; the penalty is [messages, 1, length], and the mask for the mean [messages, length, 1]. A comparison gives truth values, which `cast("float32")` makes into numbers. `train` returns `predict`, `look` and `evaluate`.',
      'zh-CN':
        '嵌入是一张表，要有两个大小：一共有多少个词，每个词的向量有多宽。只有宽度，31 号词就没有地方可查。从嵌入到平均之间，一切都是 [messages, length, width]；惩罚是 [messages, 1, length]，取平均用的掩码是 [messages, length, 1]。比较得到的是真假值，用 `cast("float32")` 变成数。`train` 要返回 `predict`、`look` 和 `evaluate`。',
    },
    nearSolution: {
      en: '`weights(vocabulary, width, 0.3)` for words and `weights(longest, width, 0.3)` for places; `tf.gather(wordTable, tokens.flatten()).reshape([count, length, width])`; take `length` from the tokens asked about, not from the archive.',
      'zh-CN':
        '词用 `weights(vocabulary, width, 0.3)`，位置用 `weights(longest, width, 0.3)`；查表写 `tf.gather(wordTable, tokens.flatten()).reshape([count, length, width])`；`length` 取自被问到的 tokens，而不是档案。',
    },
  },
  'too-much-training': {
    nudge: {
      en: 'Twelve epochs of eight batches take about a second. What does your code do so much more often?',
      'zh-CN': '训练 12 轮、每轮 8 批，大约一秒。你的代码里是什么做得多出这么多？',
    },
    explanation: {
      en: 'A step over 150 messages costs hardly more than one over a single message, so going through them one by one is by far the dearest way. A loop that waits for a loss of 0 never ends. And the scores of all words with all words are one product of matrices; loops over words are not needed.',
      'zh-CN':
        '一步算 150 条消息，几乎不比只算一条慢，所以一条一条来最费时间。等损失变成 0 的循环永远不会结束。所有词对所有词的分数，一次矩阵乘法就能算完，用不着逐词循环。',
    },
    nearSolution: {
      en: '`epochs = 12`, `batch = 150`, `width = 24`, `inner = 48`.',
      'zh-CN': '用 `epochs = 12`、`batch = 150`、`width = 24`、`inner = 48`。',
    },
  },
  'tensor-lifetime': {
    nudge: {
      en: 'Tensors live until somebody frees them. Who frees yours, and when?',
      'zh-CN': '张量会一直占着内存，直到有人释放它。你的张量由谁释放，什么时候释放？',
    },
    explanation: {
      en: '`tf.tidy` frees everything made inside it except what it returns. `optimizer.minimize` tidies up by itself; the pieces of a batch and the loss it returns are yours to dispose. What you answer with must be the result of the tidy, and the tables of the model must stay.',
      'zh-CN':
        '`tf.tidy` 释放在它里面生成的一切，只留下返回值。`optimizer.minimize` 会自己清理；每批取出来的张量和它返回的损失，由你释放。用来回答的张量必须是 tidy 的返回值；模型的表要留着。',
    },
    nearSolution: {
      en: 'After each step `tf.dispose([some, tokens, answers, loss])`; answer with `tf.tidy(() => …)`, and dispose nothing that you return.',
      'zh-CN':
        '每一步之后写 `tf.dispose([some, tokens, answers, loss])`；用 `tf.tidy(() => …)` 回答，要返回的不要释放。',
    },
  },
}
