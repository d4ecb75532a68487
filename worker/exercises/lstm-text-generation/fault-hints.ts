import type { FaultCause, StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type FaultHintId =
  | 'numbers-run-away'
  | 'answers-vary'
  | 'answer-form'
  | 'given-and-returned'
  | 'too-much-training'
  | 'tensor-lifetime'

/** Which help fits a run that ended before there were chances to look at. */
export const faultHints = {
  'non-finite': 'numbers-run-away',
  disposed: 'tensor-lifetime',
  inconsistent: 'answers-vary',
  BAD_OUTPUT: 'answer-form',
  RUNTIME_ERROR: 'given-and-returned',
  TIME_LIMIT: 'too-much-training',
  MEMORY_LIMIT: 'tensor-lifetime',
} satisfies Partial<Record<FaultCause, HintId | FaultHintId>>

/** Help for what stops a run, beside the mistakes that `diagnosis.ts` reads from answers. */
export const hintsOnFaults: Readonly<Record<FaultHintId, StagedHint>> = {
  'numbers-run-away': {
    nudge: {
      en: 'Somewhere your numbers grew beyond all bounds. What is multiplied again and again, once for every word?',
      'zh-CN': '有个地方的数大得没了边。是什么在每个词上都被乘一次，一遍又一遍？',
    },
    explanation: {
      en: 'The memory is multiplied by the forget gate at every word. A gate is a share between 0 and 1, by the sigmoid; a bare sum of 3 makes 3 to the power of 24 in one row. Tanh bounds what comes in and what goes out. A learning rate that is far too large, or a logarithm of a chance that is 0, ends in the same way.',
      'zh-CN':
        '每读一个词，记忆都要乘一次遗忘门。门是 0 到 1 之间的比例，由 sigmoid 得来；直接用原来的数，比如 3，一行下来就是 3 的 24 次方。进来的和出去的，则由 tanh 限住。学习率大得离谱，或者对等于 0 的概率取对数，结局也一样。',
    },
    nearSolution: {
      en: '`forget.sigmoid().mul(memory).add(input.sigmoid().mul(candidate.tanh()))`, `output.sigmoid().mul(renewed.tanh())`, and the loss by `tf.losses.softmaxCrossEntropy`, which takes scores.',
      'zh-CN':
        '`forget.sigmoid().mul(memory).add(input.sigmoid().mul(candidate.tanh()))`，`output.sigmoid().mul(renewed.tanh())`；损失用 `tf.losses.softmaxCrossEntropy`，它直接接收分数。',
    },
  },
  'answers-vary': {
    nudge: {
      en: 'The same row, asked about a second time, got other chances. What of the first time was still there?',
      'zh-CN': '同样的一行，第二次问，概率变了。第一次留下了什么？',
    },
    explanation: {
      en: 'Every row begins from a blank state and is read by itself. A state that lives outside the function goes on from question to question; a mean over the rows lets one letter colour the next. Chance has no place in chances either: only the writing is drawn.',
      'zh-CN':
        '每一行都从空白状态开始，各读各的。状态如果放在函数外面，就会从一个问题带到下一个问题；如果对各行取平均，一封信就会影响另一封。概率里也不该有随机：要抽的只是写出来的词。',
    },
    nearSolution: {
      en: '`let state = blank(tokens.shape[0])` inside `scoresAfterEach`, and `scoresAfterEach(…).softmax()` as it is.',
      'zh-CN':
        '在 `scoresAfterEach` 里面写 `let state = blank(tokens.shape[0])`，然后原样 `scoresAfterEach(…).softmax()`。',
    },
  },
  'answer-form': {
    nudge: {
      en: 'Three questions are asked of your code. Under which names do the answers come back, and in which shapes?',
      'zh-CN': '你的代码会被问到三种问题。答案各叫什么名字，各是什么形状？',
    },
    explanation: {
      en: '`cell` answers with `memory` and `hidden`, each [rows, units] as the question was. `probabilities` answers with `chances` of shape [rows, words, vocabulary]. `generate` answers with `words`: one whole number for each die, [rows, words], without the prompt. Chances or scores are not words, and neither are texts.',
      'zh-CN':
        '`cell` 交回 `memory` 和 `hidden`，形状与问题相同，都是 [rows, units]。`probabilities` 交回 `chances`，形状 [rows, words, vocabulary]。`generate` 交回 `words`：每个骰子一个整数，形状 [rows, words]，不含提示部分。概率、分数和文字都不是词的编号。',
    },
    nearSolution: {
      en: 'Keep the three handlers of the starter as they are; `draw` returns one number, the place of a word in `scores`.',
      'zh-CN': '初始代码里的三个函数保持原样；`draw` 返回一个数，也就是某个词在 `scores` 里的位置。',
    },
  },
  'given-and-returned': {
    nudge: {
      en: 'Read the sentence above again: what did your code take for granted? Most often tensors were multiplied with a star, or a word was drawn that does not exist.',
      'zh-CN':
        '再读一遍上面那句话：代码想当然地以为了什么？最常见的是：用星号去乘张量，或者抽出了一个不存在的词。',
    },
    explanation: {
      en: 'Tensors are multiplied number by number with `a.mul(b)`, added with `a.add(b)`; `a * b` of two tensors is no tensor. `hidden` and `memory` are [rows, units], the four parts as well. If `draw` returns -1 or 49, the next step looks for a row of the table that isn’t there: see to it that some word is always found. The file exports `train`. Run shows the same error with its line, without a submission.',
      'zh-CN':
        '张量逐个数相乘用 `a.mul(b)`，相加用 `a.add(b)`；两个张量写 `a * b` 得不到张量。`hidden`、`memory` 和四个部分的形状都是 [rows, units]。如果 `draw` 返回 -1 或 49，下一步就会去表里找不存在的行：要保证总能找到一个词。文件要导出 `train`。点“运行”可以看到同样的错误和行号，不占提交次数。',
    },
    nearSolution: {
      en: '`forget.sigmoid().mul(memory)` instead of `forget.sigmoid() * memory`; `return vocabulary - 1` after the loop of `draw`.',
      'zh-CN':
        '写 `forget.sigmoid().mul(memory)`，不写 `forget.sigmoid() * memory`；`draw` 的循环之后加上 `return vocabulary - 1`。',
    },
  },
  'too-much-training': {
    nudge: {
      en: 'Six epochs in batches of 64 take about four seconds. What does your code do so much more often?',
      'zh-CN': '每批 64 行、训练 6 轮，大约四秒。你的代码里是什么做得多出这么多？',
    },
    explanation: {
      en: 'An LSTM reads word after word: 24 steps, each waiting for the one before, and the same way back for the gradient. That can’t be done side by side, and it is the main reason why Transformers took over. What can be done side by side are the rows: 64 letters cost hardly more than one.',
      'zh-CN':
        'LSTM 一个词一个词地读：24 步，每一步都要等上一步，算梯度时还要原路走回。这些没法同时做，这正是它后来让位给 Transformer 的主要原因。能同时做的是各行：64 行一起读，不比读一行慢多少。',
    },
    nearSolution: {
      en: 'One `optimizer.minimize` a batch of 64 rows, 6 epochs, 64 units; no loop over single rows.',
      'zh-CN': '每批 64 行调用一次 `optimizer.minimize`，6 轮，64 个单元；不要逐行循环。',
    },
  },
  'tensor-lifetime': {
    nudge: {
      en: 'Tensors live until somebody frees them. Who frees yours, and when?',
      'zh-CN': '张量会一直占着内存，直到有人释放它。你的张量由谁释放，什么时候释放？',
    },
    explanation: {
      en: 'Each `mul`, `add` or `concat` makes a new tensor, and an epoch makes tens of thousands of them. `optimizer.minimize` frees what its function makes. `tf.tidy` frees everything made inside it except what it returns, so a state that is still needed has to be its result; a tensor that was freed can’t be read any more.',
      'zh-CN':
        '每次 `mul`、`add`、`concat` 都会生成新张量，一轮就有好几万个。`optimizer.minimize` 会释放自己那个函数里生成的张量。`tf.tidy` 会释放在它里面生成的一切，只留下返回值，所以还要用的状态必须作为返回值；已经释放的张量不能再读。',
    },
    nearSolution: {
      en: '`state = tf.tidy(() => read(words, state))` outside of training; inside `surprise` no `tidy` is needed.',
      'zh-CN': '训练之外写 `state = tf.tidy(() => read(words, state))`；`surprise` 里面不需要 `tidy`。',
    },
  },
}
