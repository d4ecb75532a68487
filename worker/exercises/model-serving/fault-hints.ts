import type { FaultCause, StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type FaultHintId = 'undefined-numbers' | 'answer-form' | 'given-and-returned' | 'too-slow' | 'tensor-lifetime'

/** Which help fits a run that ended before there was anything to compare. */
export const faultHints = {
  'non-finite': 'undefined-numbers',
  'not-integer': 'file-layout',
  disposed: 'tensor-lifetime',
  BAD_OUTPUT: 'answer-form',
  RUNTIME_ERROR: 'given-and-returned',
  TIME_LIMIT: 'too-slow',
  MEMORY_LIMIT: 'tensor-lifetime',
} satisfies Partial<Record<FaultCause, HintId | FaultHintId>>

/** Help for what stops a run, beside the mistakes that `diagnosis.ts` reads from answers. */
export const hintsOnFaults: Readonly<Record<FaultHintId, StagedHint>> = {
  'undefined-numbers': {
    nudge: {
      en: 'Somewhere an answer is no number at all. Which of your divisions can have a 0 below the line?',
      'zh-CN': '有个答案根本不是数。你的哪一处除法，分母可能是 0？',
    },
    explanation: {
      en: 'A request with a single row has a deviation of 0: divided by it, nothing remains. That is one more reason to take the scale from the training and not from the request. A softmax written by hand overflows with large scores; `.softmax()` doesn’t.',
      'zh-CN':
        '只有一行的请求，标准差是 0，除以它就什么也不剩了。所以尺度要取自训练，而不是这次请求。手写的 softmax 遇到大的得分会溢出，`.softmax()` 不会。',
    },
    nearSolution: {
      en: '`const x = batch.sub(mean).div(deviation)` with both from the model, and `.softmax()` at the end of `run`.',
      'zh-CN': '写 `const x = batch.sub(mean).div(deviation)`，两者都取自模型；`run` 的结尾用 `.softmax()`。',
    },
  },
  'answer-form': {
    nudge: {
      en: 'Compare what came back with what was asked for: which names, how many rows, how many columns?',
      'zh-CN': '把交回的东西和要求的对照一下：叫什么名字，几行，几列？',
    },
    explanation: {
      en: '`save` answers with `file`, a list of bytes. `load` answers with the six tensors, each in the shape that the header says: a matrix in rows and columns, not as one long list. `serve` answers with `probabilities`, three for each row that was asked about, the last incomplete batch included, no more and no fewer.',
      'zh-CN':
        '`save` 返回 `file`，一串字节。`load` 返回六个张量，形状要和文件头写的一样：矩阵有行有列，不是一长串。`serve` 返回 `probabilities`，被问到的每一行三个数，包括装不满的最后一批，不多也不少。',
    },
    nearSolution: {
      en: '`return { file: new Uint8Array(file.buffer) }`; `tf.tensor(values, shape)` for each tensor; `new Float32Array(count * 3)` for the answers, filled batch by batch.',
      'zh-CN':
        '`return { file: new Uint8Array(file.buffer) }`；每个张量用 `tf.tensor(values, shape)`；答案用 `new Float32Array(count * 3)`，一批一批填。',
    },
  },
  'given-and-returned': {
    nudge: {
      en: 'Read the sentence above again: what did your code take for granted? Three things surprise many services: a last batch that is not full, a request without any rows, and a file whose values begin at an odd place.',
      'zh-CN':
        '再读一遍上面那句话：代码想当然地以为了什么？有三样东西常让服务措手不及：装不满的最后一批，一行也没有的请求，以及值从奇怪的位置开始的文件。',
    },
    explanation: {
      en: 'A list of floats can be laid over bytes only where the place is a multiple of four, and behind a line of text it hardly ever is; a `DataView` reads from any place. The last batch has as many rows as are left, not `size`: a tensor of [size, measures] can’t be made of it, and filled up with zeros it has answers for rows that nobody asked about. A request without rows has no batch, so there is nothing to put together with `tf.concat`; the answer is an empty list. What you are given are objects with `values` and `shape`. Run shows the same error with its line, without a submission.',
      'zh-CN':
        '只有位置是四的倍数时，才能把浮点数列表直接铺在字节上，而一行文字后面几乎从来不是；`DataView` 从任何位置都能读。最后一批剩几行就是几行，不是 `size`：拿它做不成 [size, measures] 的张量；用 0 补满，又会多出没人问过的行的答案。没有行的请求就没有批，`tf.concat` 没有东西可拼；答案是空列表。给你的是带有 `values` 和 `shape` 的对象。点“运行”就能看到同样的错误和行号，不占提交次数。',
    },
    nearSolution: {
      en: 'Read with `new DataView(bytes.buffer)` and `getFloat32(at, true)`; give each batch the shape `[values.length / measures, measures]`; collect answers in `new Float32Array(count * 3)`, which for no rows is simply empty.',
      'zh-CN':
        '用 `new DataView(bytes.buffer)` 和 `getFloat32(at, true)` 读；每一批的形状写 `[values.length / measures, measures]`；答案收在 `new Float32Array(count * 3)` 里，没有行时它就是空的。',
    },
  },
  'too-slow': {
    nudge: {
      en: 'A few dozen rows take milliseconds. Which loop doesn’t come to its end?',
      'zh-CN': '几十行只要几毫秒。是哪个循环走不到头？',
    },
    explanation: {
      en: 'A loop over batches ends because `from` grows by `size` each time. A loop over bytes ends because `at` grows. Where one of them stands still, the same batch is answered for ever.',
      'zh-CN':
        '批的循环会结束，是因为 `from` 每次增加 `size`；字节的循环会结束，是因为 `at` 在增加。哪一个停住不动，就会永远在算同一批。',
    },
    nearSolution: {
      en: '`for (let from = 0; from < count; from += size)` and `at += 4` after each value.',
      'zh-CN': '写 `for (let from = 0; from < count; from += size)`，每个值之后写 `at += 4`。',
    },
  },
  'tensor-lifetime': {
    nudge: {
      en: 'A tensor was used after it was freed, or never freed at all. Which model should go, and which should stay?',
      'zh-CN': '有张量被释放之后还在用，或者一直没有释放。该走的是哪个模型，该留的是哪个？',
    },
    explanation: {
      en: 'In `load` the old model is let go and the new one stays: it is handed back, and it has to answer requests. In `serve` it is the other way round: nothing that a request makes may stay, but its numbers have to be read first. `await` has no place inside a tidy.',
      'zh-CN':
        '`load` 里，走的是旧模型，留下的是新模型：它要交回去，还要回答请求。`serve` 正相反：请求生成的东西一样都不能留，但要先把数读出来。`tf.tidy` 里面不能用 `await`。',
    },
    nearSolution: {
      en: '`if (model) tf.dispose(model)` before `model = fresh`; in `serve` first `await answer.data()`, then `answer.dispose()`.',
      'zh-CN':
        '先 `if (model) tf.dispose(model)`，再 `model = fresh`；`serve` 里先 `await answer.data()`，再 `answer.dispose()`。',
    },
  },
}
