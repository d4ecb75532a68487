import type { FaultCause, StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type FaultHintId =
  | 'undefined-number'
  | 'draws-as-answers'
  | 'answer-form'
  | 'given-and-returned'
  | 'too-much-training'
  | 'tensor-lifetime'

/** Which help fits a run that ended before there were faces to look at. */
export const faultHints = {
  'non-finite': 'undefined-number',
  disposed: 'tensor-lifetime',
  inconsistent: 'draws-as-answers',
  BAD_OUTPUT: 'answer-form',
  RUNTIME_ERROR: 'given-and-returned',
  TIME_LIMIT: 'too-much-training',
  MEMORY_LIMIT: 'tensor-lifetime',
} satisfies Partial<Record<FaultCause, HintId | FaultHintId>>

/** Help for what stops a run, beside the mistakes that `diagnosis.ts` reads from answers. */
export const hintsOnFaults: Readonly<Record<FaultHintId, StagedHint>> = {
  'undefined-number': {
    nudge: {
      en: 'One number that is none spoils every weight it touches. Which step of yours is not defined for every input?',
      'zh-CN': '只要出现一个“不是数”的数，它碰到的权重就全坏了。你的哪一步，不是对所有输入都有定义？',
    },
    explanation: {
      en: 'The encoder’s second output may be any number, negative ones included. That is why it is read as the logarithm of the variance: half of it through exp is a standard deviation, always positive. Taken for the variance itself, it meets a root or a logarithm that is not defined. The same goes for log(p) with p = 0, or with scores that have not been through the sigmoid.',
      'zh-CN':
        '编码器的第二个输出可以是任何数，包括负数。所以才把它当作方差的对数：取一半，再取指数，就是标准差，永远为正。如果把它当成方差本身，就会碰上没有定义的开方或对数。同样，p = 0 时的 log(p)，或者没有经过 sigmoid 的得分取对数，也没有定义。',
    },
    nearSolution: {
      en: 'Write `logVar.div(2).exp()` for the deviation, `logVar.exp()` for the variance and `logVar` for its logarithm; start the loss from `p.clipByValue(1e-6, 1 - 1e-6)`; keep `tf.train.adam(0.01)`.',
      'zh-CN':
        '标准差写 `logVar.div(2).exp()`，方差写 `logVar.exp()`，方差的对数就是 `logVar`；损失从 `p.clipByValue(1e-6, 1 - 1e-6)` 开始；保留 `tf.train.adam(0.01)`。',
    },
  },
  'draws-as-answers': {
    nudge: {
      en: 'The same picture was asked about twice and got two answers. Is a cloud itself random, or only a place in it?',
      'zh-CN': '同一张图问了两次，得到两个答案。随机的是云本身，还是云里的一个位置？',
    },
    explanation: {
      en: 'Noise belongs to training, and to whoever uses the model to draw. `encode` describes the cloud, and `decode` says what a place looks like; both are fixed once training is over. The grader adds noise of its own. A mean or a scale taken from the question has the same effect: then a picture’s answer hangs on its company.',
      'zh-CN':
        '噪声属于训练，属于拿模型去抽样的人。`encode` 描述一片云，`decode` 说出一个位置画出来是什么样；训练结束后，两者都是确定的，噪声由评分程序自己加。如果用提问那一批图的均值或尺度来缩放，后果也一样：一张图的答案就会随同伴而变。',
    },
    nearSolution: {
      en: 'Answer `encode` with `tf.tidy(() => encode(tf.tensor2d(pictures.values, pictures.shape)))`, without `place` and without noise.',
      'zh-CN':
        '`encode` 用 `tf.tidy(() => encode(tf.tensor2d(pictures.values, pictures.shape)))` 回答，不用 `place`，也不加噪声。',
    },
  },
  'answer-form': {
    nudge: {
      en: 'Two numbers for each picture from `encode`, twice; 196 for each place from `decode`. What do yours hand back for a single one?',
      'zh-CN':
        '`encode` 对每张图交回两组数，每组两个；`decode` 对每个位置交回 196 个数。只问一个时，你的代码交回什么？',
    },
    explanation: {
      en: '`encode` answers with `mean` and `logVar`, each of shape [pictures, 2]. `decode` answers with `ink` of shape [places, 196]: the pixels of a picture in one row, from the top left, as they came. Rows and columns are a matter for whoever shows the picture.',
      'zh-CN':
        '`encode` 用 `mean` 和 `logVar` 回答，形状都是 [pictures, 2]。`decode` 用 `ink` 回答，形状是 [places, 196]：一张图的像素排成一行，从左上角开始，和给你的一样。分成行和列，是展示图片的人的事。',
    },
    nearSolution: {
      en: '`return tf.tidy(() => encode(…))` in `encode`, and `return { ink: tf.tidy(() => decode(…)) }` in `decode`, as in the starter.',
      'zh-CN':
        '`encode` 里写 `return tf.tidy(() => encode(…))`，`decode` 里写 `return { ink: tf.tidy(() => decode(…)) }`，和初始代码一样。',
    },
  },
  'given-and-returned': {
    nudge: {
      en: 'Read the sentence above again: what did your code take for granted? Most often a tensor was taken for a plain number, or two shapes do not fit.',
      'zh-CN':
        '再读一遍上面那句话：代码想当然地以为了什么？最常见的是：把张量当成了普通的数，或者两个形状对不上。',
    },
    explanation: {
      en: 'Tensors calculate by methods: `a.add(b)`, `a.mul(b)`, `a.div(2)`; the signs + and * don’t work on them. A tensor gives its numbers away later, never at once: `await tensor.data()`. The loss must be a single number that hangs on the weights: `.sum(1)` leaves one number for each picture, `.mean()` makes one of them all. Run shows the same error with its line, without a submission.',
      'zh-CN':
        '张量用方法来计算：`a.add(b)`、`a.mul(b)`、`a.div(2)`，符号 + 和 * 对它们不起作用。张量不会当场交出里面的数，要等：`await tensor.data()`。损失必须是一个数，并且取决于权重：`.sum(1)` 给每张图留下一个数，`.mean()` 把它们合成一个。点“运行”就能看到同样的错误和行号，不占提交次数。',
    },
    nearSolution: {
      en: 'End `redrawing` with `.sum(1).neg().mean()` and `knowing` with `.sum(1).div(2).mean()`; read the loss with `(await loss.data())[0]`.',
      'zh-CN':
        '`redrawing` 以 `.sum(1).neg().mean()` 结尾，`knowing` 以 `.sum(1).div(2).mean()` 结尾；读损失用 `(await loss.data())[0]`。',
    },
  },
  'too-much-training': {
    nudge: {
      en: 'Five hundred steps take about two seconds. What does your code do so much more often?',
      'zh-CN': '五百步大约两秒就够。你的代码里是什么做得多出这么多？',
    },
    explanation: {
      en: 'Time grows with steps times pictures in a step. A step over a hundred pictures costs hardly more than one over a single picture, so a loop over pictures is the dearest way. And the loss never reaches 0: a few pixels of every face are wrong, and nobody can know which.',
      'zh-CN':
        '时间等于步数乘每步的图片数。一步算一百张，几乎不比只算一张慢，所以逐张循环最费时间。另外，损失永远到不了 0：每张脸都有个别像素是错的，谁也不知道是哪些。',
    },
    nearSolution: {
      en: 'Keep 500 steps of 100 pictures each, 48 units and `tf.train.adam(0.01)`.',
      'zh-CN': '保持 500 步、每步 100 张、48 个单元和 `tf.train.adam(0.01)`。',
    },
  },
  'tensor-lifetime': {
    nudge: {
      en: 'Tensors live until somebody frees them. Who frees yours, and when?',
      'zh-CN': '张量会一直占着内存，直到有人释放它。你的张量由谁释放，什么时候释放？',
    },
    explanation: {
      en: 'Every operation makes a new tensor, and in a loop they pile up. `optimizer.minimize` frees everything made inside its function, except the loss that it hands over. What you compute outside of it is yours to free. An answer, on the other hand, must still be alive when you return it, so it has to be the result of the tidy.',
      'zh-CN':
        '每个运算都会生成新张量，循环里会越积越多。`optimizer.minimize` 会释放它那个函数里生成的一切，只留下交给你的损失；在它外面算出来的，要由你释放。而答案在返回时必须还活着，所以它要是 tidy 的返回值。',
    },
    nearSolution: {
      en: 'Compute all of the loss inside `optimizer.minimize(() => …, true)`, read it, then `loss.dispose()`; answer with `tf.tidy(() => …)` and dispose nothing that you return.',
      'zh-CN':
        '损失全部放在 `optimizer.minimize(() => …, true)` 里计算，读完后 `loss.dispose()`；用 `tf.tidy(() => …)` 回答，要返回的东西不要释放。',
    },
  },
}
