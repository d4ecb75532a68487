import type { FaultCause, StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type FaultHintId =
  | 'undefined-numbers'
  | 'answers-vary'
  | 'answer-form'
  | 'shapes-differ'
  | 'too-much-training'
  | 'tensor-lifetime'

/** Which help fits a run that ended before there were scores and texts to look at. */
export const faultHints = {
  'non-finite': 'undefined-numbers',
  disposed: 'tensor-lifetime',
  inconsistent: 'answers-vary',
  BAD_OUTPUT: 'answer-form',
  RUNTIME_ERROR: 'shapes-differ',
  TIME_LIMIT: 'too-much-training',
  MEMORY_LIMIT: 'tensor-lifetime',
} satisfies Partial<Record<FaultCause, HintId | FaultHintId>>

/** Help for what stops a run, beside the mistakes that `diagnosis.ts` reads from answers. */
export const hintsOnFaults: Readonly<Record<FaultHintId, StagedHint>> = {
  'undefined-numbers': {
    nudge: {
      en: 'Some of your numbers are none. What is 0 times infinity?',
      'zh-CN': '你的结果里有些“不是数”。0 乘以无穷大等于多少？',
    },
    explanation: {
      en: 'A mask that is made by multiplying cannot use infinity: 0 · ∞ is no number, and one such entry spoils a whole row of attention, then every weight. Minus a billion is low enough for softmax to give 0. The other sources are a logarithm of 0 and e to the power of a large number: subtract the highest score first, and leave the loss to `softmaxCrossEntropy`.',
      'zh-CN':
        '靠乘法做出来的掩码不能用无穷大：0 乘无穷大不是数，只要有一个，整行注意力就坏了，接着所有权重都坏。负十亿就足够低，softmax 会给它 0。另外两种来源是对 0 取对数、对很大的数取 e 的幂：先减去最高得分，损失交给 `softmaxCrossEntropy` 去算。',
    },
    nearSolution: {
      en: 'Mask with `.mul(-1e9)`, weigh with `Math.exp((scores[word] - highest) / temperature)`, and keep `learningRate` at 0.0005.',
      'zh-CN':
        '掩码用 `.mul(-1e9)`，权重用 `Math.exp((scores[word] - highest) / temperature)`，`learningRate` 保持 0.0005。',
    },
  },
  'answers-vary': {
    nudge: {
      en: 'The same text got other scores when it was asked about among others. What in `logits` looks at more than one text, or rolls dice?',
      'zh-CN':
        '同一段文本，换到别的文本中间来问，得分就变了。你的 `logits` 里有什么看了不止一段文本，或者带着随机性？',
    },
    explanation: {
      en: 'What a model thinks of a text depends on this text alone. Normalising or taking softmax along axis 0 mixes the texts of a question; dropout that is still on while answering brings chance in; and training that goes on inside a handler changes the model between two questions.',
      'zh-CN':
        '模型怎样看一段文本，只取决于这段文本。沿第 0 轴做归一化或 softmax，会把同时问到的文本混在一起；回答时没关掉 dropout，就带进了随机；在回答函数里继续训练，两次提问之间模型就变了。',
    },
    nearSolution: {
      en: 'Answer with `scores(tf.tensor(tokens.values, tokens.shape, "int32"))` and nothing else; chance belongs to `sample` and `generate`.',
      'zh-CN':
        '`logits` 只用 `scores(tf.tensor(tokens.values, tokens.shape, "int32"))` 回答；随机只属于 `sample` 和 `generate`。',
    },
  },
  'answer-form': {
    nudge: {
      en: 'An answer has another shape than was asked for. At how many places of a text is there a next word?',
      'zh-CN': '有个答案的形状和要求的不一样。一段文本里，有多少个位置存在“下一个词”？',
    },
    explanation: {
      en: '`logits` answers for every place of every text: [texts, length, 1544], as training needed it. `sample` gives one word number for each row. `generate` gives the texts back in the shape they came in, with words where zeros were.',
      'zh-CN':
        '`logits` 对每段文本的每个位置都要回答：[texts, length, 1544]，和训练时一样。`sample` 每一行给一个词的编号。`generate` 按原来的形状把文本还回来，原先是零的地方换成写出的词。',
    },
    nearSolution: {
      en: 'Return `{ logits: scores(…) }` whole, `{ tokens: rows.map((row) => choose(row, …)) }`, and `tf.tensor(written, [rows, length], "int32")`.',
      'zh-CN':
        '返回完整的 `{ logits: scores(…) }`、`{ tokens: rows.map((row) => choose(row, …)) }` 和 `tf.tensor(written, [rows, length], "int32")`。',
    },
  },
  'shapes-differ': {
    nudge: {
      en: 'Read the sentence above again: which two shapes did not fit? Most often the answers are one word longer or shorter than the inputs.',
      'zh-CN': '再读一遍上面那句话：哪两个形状对不上？最常见的是答案比输入多一个词，或少一个词。',
    },
    explanation: {
      en: 'A text of `length` places gives `length - 1` questions: everything but the last word is read, everything but the first is an answer. Both slices have the size [rows, length - 1] and differ in where they begin. Token numbers are `int32`; a mask and weights of a loss are `float32`. Run shows the same error with its line, without a submission.',
      'zh-CN':
        '一段有 `length` 个位置的文本能出 `length - 1` 道题：除了最后一个词都要读，除了第一个词都是答案。两个切片的大小都是 [rows, length - 1]，只是起点不同。词的编号是 `int32`，掩码和损失的权重是 `float32`。点“运行”就能看到同样的错误和行号，不占提交次数。',
    },
    nearSolution: {
      en: 'Inputs `batch.slice([0, 0], [rows, length - 1])`, answers `batch.slice([0, 1], [rows, length - 1])`, weights `answers.notEqual(0).cast("float32")`.',
      'zh-CN':
        '输入 `batch.slice([0, 0], [rows, length - 1])`，答案 `batch.slice([0, 1], [rows, length - 1])`，权重 `answers.notEqual(0).cast("float32")`。',
    },
  },
  'too-much-training': {
    nudge: {
      en: 'Time ran out. How many rounds do forty short texts need, when most was learned before?',
      'zh-CN': '时间用完了。大部分本事早就学过，四十段短文本还需要读几轮？',
    },
    explanation: {
      en: 'Five rounds of five steps take a few seconds. Time also goes where a loop runs word by word: one call of `scores` for a batch of texts is far cheaper than one for each word, and `generate` has to read only what has been written so far.',
      'zh-CN':
        '五轮、每轮五步，只要几秒。逐词的循环也费时间：对一批文本调用一次 `scores`，比每个词调用一次便宜得多；`generate` 每次只需读到目前写出的部分。',
    },
    nearSolution: {
      en: '`epochs = 5`, `batchSize = 8`, and in `generate` no more than one call of `scores` for each place.',
      'zh-CN': '`epochs = 5`，`batchSize = 8`，`generate` 里每个位置最多调用一次 `scores`。',
    },
  },
  'tensor-lifetime': {
    nudge: {
      en: 'A tensor was used after it was gone, or too many were never let go. Which one is made in a loop, and who disposes of it?',
      'zh-CN': '有张量在释放之后还被使用，或者有太多张量一直没释放。哪个是在循环里创建的？由谁释放？',
    },
    explanation: {
      en: 'What is made inside `optimizer.minimize` or `tf.tidy` is cleaned up by them; what is made outside stays until `dispose`. Never dispose of weights or of `all`, which later steps need, and let `tf.tidy` return what you still want to read.',
      'zh-CN':
        '在 `optimizer.minimize` 或 `tf.tidy` 里创建的，会由它们清理；在外面创建的，一直留到 `dispose`。不要释放后面还要用的权重和 `all`；还想读的结果，让 `tf.tidy` 返回出来。',
    },
    nearSolution: {
      en: 'Keep `tf.dispose([loss, batch])` at the end of each step, and wrap answers in `tf.tidy(() => scores(…))`.',
      'zh-CN': '每一步最后保留 `tf.dispose([loss, batch])`，回答时用 `tf.tidy(() => scores(…))`。',
    },
  },
}
