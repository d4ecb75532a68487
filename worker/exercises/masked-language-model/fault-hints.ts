import type { FaultCause, StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type FaultHintId =
  | 'undefined-loss'
  | 'answers-vary'
  | 'answer-form'
  | 'given-and-returned'
  | 'too-much-training'
  | 'tensor-lifetime'

/** Which help fits a run that ended before there were chances to look at. */
export const faultHints = {
  'non-finite': 'undefined-loss',
  disposed: 'tensor-lifetime',
  inconsistent: 'answers-vary',
  BAD_OUTPUT: 'answer-form',
  RUNTIME_ERROR: 'given-and-returned',
  TIME_LIMIT: 'too-much-training',
  MEMORY_LIMIT: 'tensor-lifetime',
} satisfies Partial<Record<FaultCause, HintId | FaultHintId>>

/** Help for what stops a run, beside the mistakes that `diagnosis.ts` reads from answers. */
export const hintsOnFaults: Readonly<Record<FaultHintId, StagedHint>> = {
  'undefined-loss': {
    nudge: {
      en: 'Your loss is no number, and soon no weight is one. Over how many places is it a mean?',
      'zh-CN': '你的损失不是一个数，很快所有权重也都不是了。它是在几个位置上求的平均？',
    },
    explanation: {
      en: 'The loss is the mean over the chosen places. If `hide` chooses none, that is 0 divided by 0, and one such step spoils every weight. The other way to here is a logarithm of a chance that has become 0; `tf.losses.softmaxCrossEntropy` takes scores and avoids it.',
      'zh-CN':
        '损失是在选中的位置上求平均。如果 `hide` 一个也没选，就是 0 除以 0，这样的一步会毁掉所有权重。另一种可能，是对已经变成 0 的概率取了对数；`tf.losses.softmaxCrossEntropy` 直接接收分数，不会有这个问题。',
    },
    nearSolution: {
      en: 'In `hide` let `first < 0.15` choose words, and let the loss be `tf.losses.softmaxCrossEntropy(answers, scores(shown), chosen)`.',
      'zh-CN':
        '在 `hide` 里用 `first < 0.15` 选词；损失写成 `tf.losses.softmaxCrossEntropy(answers, scores(shown), chosen)`。',
    },
  },
  'answers-vary': {
    nudge: {
      en: 'The same card, asked about a second time, got another answer. What did the other cards, or chance, have to do with it?',
      'zh-CN': '同一张卡片，第二次问，答案变了。是别的卡片影响了它，还是里面有随机？',
    },
    explanation: {
      en: 'Each card is masked by its own dice and read by itself. Whoever throws new dice in `mask`, counts over all cards, or takes a mean over a batch gives one card an answer that hangs on others. The same dice have to cover the same words, or nobody could repeat a training.',
      'zh-CN':
        '每张卡片由自己的骰子来盖，也各读各的。在 `mask` 里另掷骰子、跨卡片计数、对整批取平均，都会让一张卡片的答案取决于别的卡片。同样的骰子必须盖住同样的词，否则训练就没法重来。',
    },
    nearSolution: {
      en: '`hide` uses `token` and its three dice, and nothing else; `mask` returns `hideAll(tokens.values, dice.values)`.',
      'zh-CN': '`hide` 只用 `token` 和它的三个骰子；`mask` 返回 `hideAll(tokens.values, dice.values)`。',
    },
  },
  'answer-form': {
    nudge: {
      en: 'Two questions are asked of your code. For which places do they want an answer?',
      'zh-CN': '你的代码会被问到两种问题。它们要的是哪些位置的答案？',
    },
    explanation: {
      en: 'For all places, chosen or not. `mask` answers with `shown` and `labels`, whole numbers of the shape of the question. `probabilities` answers with `chances` of shape [cards, tokens, vocabulary]: at each place a chance for every token.',
      'zh-CN':
        '所有位置，不管选没选中。`mask` 交回 `shown` 和 `labels`，都是整数，形状与问题相同。`probabilities` 交回 `chances`，形状 [cards, tokens, vocabulary]：每个位置上，每个词元一个概率。',
    },
    nearSolution: {
      en: 'Keep both handlers of the starter as they are: `hideAll(tokens.values, dice.values)` and `scores(…).softmax().reshape([count, places, vocabulary])`.',
      'zh-CN':
        '初始代码里的两个函数保持原样：`hideAll(tokens.values, dice.values)` 和 `scores(…).softmax().reshape([count, places, vocabulary])`。',
    },
  },
  'given-and-returned': {
    nudge: {
      en: 'Read the sentence above again: what did your code take for granted? Most often a list was taken for a tensor.',
      'zh-CN': '再读一遍上面那句话：代码想当然地以为了什么？最常见的是把列表当成了张量。',
    },
    explanation: {
      en: '`hideAll` returns plain lists of numbers. `surprise` and `scores` want tensors: `asTokens(list)` makes one of shape [batch, length]. `optimizer.minimize` wants a function that returns the loss, `() => surprise(…)`, not the loss itself. The file exports `train`. Run shows the same error with its line, without a submission.',
      'zh-CN':
        '`hideAll` 返回的是普通的数列。`surprise` 和 `scores` 要的是张量，用 `asTokens(列表)` 变成形状为 [batch, length] 的张量。`optimizer.minimize` 要的是返回损失的函数 `() => surprise(…)`，不是损失本身。文件要导出 `train`。点“运行”可以看到同样的错误和行号，不占提交次数。',
    },
    nearSolution: {
      en: '`optimizer.minimize(() => surprise(asTokens(shown), asTokens(labels)), true)!`.',
      'zh-CN': '写成 `optimizer.minimize(() => surprise(asTokens(shown), asTokens(labels)), true)!`。',
    },
  },
  'too-much-training': {
    nudge: {
      en: 'Six epochs in batches of 48 take about four seconds. What does your code do so much more often?',
      'zh-CN': '每批 48 张、训练 6 轮，大约四秒。你的代码里，什么事做了多出这么多遍？',
    },
    explanation: {
      en: 'One step over 48 cards costs far less than 48 steps over one card each, so a loop over single cards is by far the dearest way. The other candidates are a loop within the loop, and many more epochs.',
      'zh-CN':
        '一步算 48 张，比一张一张算 48 步省得多，所以逐张循环最费时间。也看看是不是循环里又套了循环，或者轮数多了太多。',
    },
    nearSolution: {
      en: 'One `optimizer.minimize` for each batch of 48 cards, and 6 epochs.',
      'zh-CN': '每批 48 张卡片调用一次 `optimizer.minimize`，共 6 轮。',
    },
  },
  'tensor-lifetime': {
    nudge: {
      en: 'Tensors live until somebody frees them. Who frees yours, and when?',
      'zh-CN': '张量会一直占着内存，直到有人释放它。你的张量由谁释放，什么时候释放？',
    },
    explanation: {
      en: '`optimizer.minimize` frees what its function makes, and gives back the loss, which is yours to free: `cost.dispose()`. Outside of it `tf.tidy` frees everything that was made inside except what it returns. A tensor that was freed can’t be read any more.',
      'zh-CN':
        '`optimizer.minimize` 会释放自己那个函数里生成的张量，只把损失交还给你，要你自己释放：`cost.dispose()`。在它之外，`tf.tidy` 会释放里面生成的一切，只留下返回值。已经释放的张量不能再读。',
    },
    nearSolution: {
      en: 'Make the tensors inside: `optimizer.minimize(() => surprise(asTokens(shown), asTokens(labels)), true)`, read the loss, then `cost.dispose()`.',
      'zh-CN':
        '在里面生成张量：`optimizer.minimize(() => surprise(asTokens(shown), asTokens(labels)), true)`，读出损失，再 `cost.dispose()`。',
    },
  },
}
