import type { FaultCause, StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type FaultHintId = 'answer-form' | 'given-and-returned' | 'endless-training' | 'tensor-lifetime'

/** Which help fits a run that ended before there were prices to look at. */
export const faultHints = {
  'non-finite': 'not-normalised',
  disposed: 'tensor-lifetime',
  inconsistent: 'own-statistics',
  BAD_OUTPUT: 'answer-form',
  RUNTIME_ERROR: 'given-and-returned',
  TIME_LIMIT: 'endless-training',
  MEMORY_LIMIT: 'tensor-lifetime',
} satisfies Partial<Record<FaultCause, HintId | FaultHintId>>

/** Help for what stops a run, beside the mistakes that `diagnosis.ts` reads from answers. */
export const hintsOnFaults: Readonly<Record<FaultHintId, StagedHint>> = {
  'answer-form': {
    nudge: {
      en: 'One flat, one number from `predict` and five from `normalise`. What do yours hand back for a single flat?',
      'zh-CN': '一套房，`predict` 交回一个数，`normalise` 交回五个数。只问一套房时，你的代码交回什么？',
    },
    explanation: {
      en: '`predict` answers with `price`: a flat row of shape [flats], in the order asked. Multiplying by the weights gives a column of shape [flats, 1], which is something else until it is flattened. `normalise` answers with `normalised`, of the same shape [flats, 5] as the question.',
      'zh-CN':
        '`predict` 用 `price` 回答：形状为 [flats] 的一行数，顺序与提问一致。乘上权重得到的是一列，形状 [flats, 1]，要压平才行。`normalise` 用 `normalised` 回答，形状和问题一样，是 [flats, 5]。',
    },
    nearSolution: {
      en: 'End the estimate with `.flatten()` and `return { price }`; in `normalise`, `return { normalised: normalised(tf.tensor2d(flats.values, flats.shape)) }`.',
      'zh-CN':
        '估价以 `.flatten()` 结尾，`return { price }`；`normalise` 里写 `return { normalised: normalised(tf.tensor2d(flats.values, flats.shape)) }`。',
    },
  },
  'given-and-returned': {
    nudge: {
      en: 'Read the sentence above again: which shapes, or which kinds of value, did your code take for granted? A row and a column of 200 numbers are not the same.',
      'zh-CN':
        '再读一遍上面那句话：代码想当然地以为了什么形状、什么类型的值？200 个数排成一行和排成一列，不是一回事。',
    },
    explanation: {
      en: 'Estimates are a column, [200, 1]. Subtract a row of 200 prices from it, and every estimate is compared with every price: a table of [200, 200], without any complaint, until its gradient no longer fits the weights. Also: `data.flats` is an object whose numbers are in `values`; a tensor gives its numbers away only after `await tensor.data()`; the file exports `train`, which returns `predict` and `normalise`. Run shows the same error with its line, without a submission.',
      'zh-CN':
        '估价是一列，形状 [200, 1]。用它减去一行 200 个成交价，每个估价就会和每个成交价都比一遍，悄无声息地得到一张 [200, 200] 的表，直到它的梯度和权重对不上才出错。另外：`data.flats` 是一个对象，数在 `values` 里；张量要 `await tensor.data()` 才交出里面的数；文件导出 `train`，它返回 `predict` 和 `normalise`。点“运行”就能看到同样的错误和行号，不占提交次数。',
    },
    nearSolution: {
      en: 'Make the prices a column, `tf.tensor2d(data.price.values, [data.price.shape[0], 1])`, and take the gradient as `x.transpose().matMul(error).mul(2 / data.price.shape[0])`: [5, 200] by [200, 1] is [5, 1], like the weights.',
      'zh-CN':
        '把成交价也排成一列：`tf.tensor2d(data.price.values, [data.price.shape[0], 1])`；梯度写 `x.transpose().matMul(error).mul(2 / data.price.shape[0])`：[5, 200] 乘 [200, 1] 得 [5, 1]，与权重一致。',
    },
  },
  'endless-training': {
    nudge: {
      en: 'Four hundred epochs over 200 flats take about a second. What does your loop do so much more often?',
      'zh-CN': '200 套房训练 400 轮，大约一秒就够。你的循环里是什么做得多出这么多？',
    },
    explanation: {
      en: 'Without normalisation a rate small enough not to explode would need millions of epochs for the rooms. A loop that waits for a loss of 0 never ends, because prices hold a part that no measure tells. And a loop over single flats costs 200 times as much as one product of matrices.',
      'zh-CN':
        '不做归一化，小到不会爆炸的学习率要跑几百万轮，房间数才学得到。等损失变成 0 的循环永远不会结束，因为价格里总有特征说不清的部分。逐套房循环，则比一次矩阵乘法慢 200 倍。',
    },
    nearSolution: {
      en: 'Normalise, then `learningRate = 0.1`, `epochs = 400`, and one `x.transpose().matMul(error)` an epoch.',
      'zh-CN':
        '先归一化，再用 `learningRate = 0.1`、`epochs = 400`，每轮只做一次 `x.transpose().matMul(error)`。',
    },
  },
  'tensor-lifetime': {
    nudge: {
      en: 'Tensors live until somebody frees them. Who frees yours, and when?',
      'zh-CN': '张量会一直占着内存，直到有人释放它。你的张量由谁释放，什么时候释放？',
    },
    explanation: {
      en: '`tf.tidy` frees everything made inside it except what it returns. So one epoch belongs into a tidy, and an answer must be its result. Variables stay; `mean` and `deviation` are needed for every question and must not be freed after training.',
      'zh-CN':
        '`tf.tidy` 释放在它里面生成的一切，只留下返回值。所以一轮训练放进一个 tidy，答案则要作为它的返回值。变量会留下；`mean` 和 `deviation` 每次询问都要用，训练结束后不能释放。',
    },
    nearSolution: {
      en: 'Keep `const loss = tf.tidy(() => { … return error.square().mean() })` with `loss.dispose()` after reading it, and compute `mean` and `deviation` outside any tidy.',
      'zh-CN':
        '保留 `const loss = tf.tidy(() => { … return error.square().mean() })`，读完后 `loss.dispose()`；`mean` 和 `deviation` 在 tidy 之外计算。',
    },
  },
}
