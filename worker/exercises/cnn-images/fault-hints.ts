import type { FaultCause, StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type FaultHintId = 'answer-form' | 'given-and-returned' | 'too-much-training' | 'tensor-lifetime'

/** Which help fits a run that ended before there were probabilities to look at. */
export const faultHints = {
  'non-finite': 'step-too-large',
  disposed: 'tensor-lifetime',
  inconsistent: 'photos-mixed',
  BAD_OUTPUT: 'answer-form',
  RUNTIME_ERROR: 'given-and-returned',
  TIME_LIMIT: 'too-much-training',
  MEMORY_LIMIT: 'tensor-lifetime',
} satisfies Partial<Record<FaultCause, HintId | FaultHintId>>

/** Help for what stops a run, beside the mistakes that `diagnosis.ts` reads from answers. */
export const hintsOnFaults: Readonly<Record<FaultHintId, StagedHint>> = {
  'answer-form': {
    nudge: {
      en: 'The sentence above names an answer and the shape it must have. What does your code hand back for a single photo?',
      'zh-CN': '上面那句话说了哪个答案、应该是什么形状。只问一张照片时，你的代码交回什么？',
    },
    explanation: {
      en: '`predict` answers with `probabilities` of shape [photos, 4]: one row for each photo, one number for each belt. The number of the best belt alone is something else. `filters` answers with [height, width, filters]: the first layer’s filters have a third dimension for the single channel, and it has to go before they can be drawn.',
      'zh-CN':
        '`predict` 用 `probabilities` 回答，形状是 [photos, 4]：每张照片一行，每条传送带一个数。只给出最佳传送带的编号不算。`filters` 的形状是 [height, width, filters]：第一层的滤波器中间还夹着一维通道，画图之前要去掉。',
    },
    nearSolution: {
      en: 'Keep the end of the starter: `return { probabilities: tf.tidy(() => scores(pictures(photos)).softmax()) }` and `return { filters: filters1.squeeze([2]) }`.',
      'zh-CN':
        '保留初始代码的末尾：`return { probabilities: tf.tidy(() => scores(pictures(photos)).softmax()) }` 和 `return { filters: filters1.squeeze([2]) }`。',
    },
  },
  'given-and-returned': {
    nudge: {
      en: 'Read the sentence above again: which shape did your code take for granted? In a network of layers, each one has to fit the one before.',
      'zh-CN':
        '再读一遍上面那句话：代码想当然地以为了什么形状？网络是一层接一层的，每一层都要和前一层对得上。',
    },
    explanation: {
      en: 'A convolution wants images of shape [photos, height, width, channels], and filters of shape [height, width, channels in, filters]. A grey photo has one channel, which must be written down. After the first layer there are 8, so the second layer’s filters have 8 channels in. Unpadded 5 by 5 filters make 28 to 24; pooling by 2 makes 12, the next 5 by 5 makes 8, and pooling by 8 makes 1. If a size is off, so is one of these steps. Run shows the same error with its line, without a submission.',
      'zh-CN':
        '卷积要的图像形状是 [photos, height, width, channels]，滤波器形状是 [height, width, 输入通道, 滤波器个数]。灰度照片只有一个通道，也得写出来。第一层之后有 8 个通道，所以第二层的滤波器有 8 个输入通道。不补边的 5×5 把 28 变成 24，按 2 池化变成 12，再来一次 5×5 变成 8，按 8 池化变成 1。哪个大小不对，问题就出在哪一步。点“运行”能看到同样的错误和行号，不占提交次数。',
    },
    nearSolution: {
      en: 'Make images with `tf.tensor4d(photos.values, [...photos.shape, 1])`, filters with `weights([5, 5, 1, 8], 1)` and `weights([5, 5, 8, 24], 2)`, and read a loss with `await loss.data()`.',
      'zh-CN':
        '图像写 `tf.tensor4d(photos.values, [...photos.shape, 1])`，滤波器写 `weights([5, 5, 1, 8], 1)` 和 `weights([5, 5, 8, 24], 2)`，读损失用 `await loss.data()`。',
    },
  },
  'too-much-training': {
    nudge: {
      en: 'Twenty epochs over 320 photos take three seconds. What does your code do so much more often?',
      'zh-CN': '320 张照片训练 20 轮，三秒就够。你的代码里是什么做得多出这么多？',
    },
    explanation: {
      en: 'A convolution costs filters × channels × places × photos. The second layer is the dear one, and it is six times dearer without the first pooling. One photo at a time costs far more than forty at once. And a loop that waits for a loss of 0 never ends.',
      'zh-CN':
        '卷积的开销是滤波器数 × 通道数 × 位置数 × 照片数。最贵的是第二层，少了第一次池化，它还要贵出几倍。一张一张地算，比一次算四十张慢得多。等损失变成 0 的循环则永远不会结束。',
    },
    nearSolution: {
      en: "Keep 8 and 24 filters, `tf.maxPool(strokes, 2, 2, 'valid')` between the layers, 8 batches an epoch and 20 epochs.",
      'zh-CN':
        "保持 8 个和 24 个滤波器，两层之间用 `tf.maxPool(strokes, 2, 2, 'valid')`，每轮 8 批，共 20 轮。",
    },
  },
  'tensor-lifetime': {
    nudge: {
      en: 'Tensors live until somebody frees them. Who frees yours, and when?',
      'zh-CN': '张量会一直占着内存，直到有人释放它。你的张量由谁释放，什么时候释放？',
    },
    explanation: {
      en: 'What a convolution makes of 320 photos is large: 24 × 24 places times 8 filters each. `optimizer.minimize` and `tf.tidy` free what they made except what they return; the loss that is returned, and whatever you make in the loop yourself, stay until disposed. Filters and biases are needed for every question and must stay.',
      'zh-CN':
        '320 张照片经过一次卷积，结果很大：每张 24 × 24 个位置，再乘 8 个滤波器。`optimizer.minimize` 和 `tf.tidy` 会释放自己生成的东西，只留下返回值；返回的损失，以及你自己在循环里生成的张量，要到 dispose 才释放。滤波器和偏置每次询问都要用，不能释放。',
    },
    nearSolution: {
      en: 'Keep `tf.dispose([rows, loss])` in the loop and answer with `tf.tidy(() => scores(pictures(photos)).softmax())`.',
      'zh-CN':
        '循环里保留 `tf.dispose([rows, loss])`，回答时用 `tf.tidy(() => scores(pictures(photos)).softmax())`。',
    },
  },
}
