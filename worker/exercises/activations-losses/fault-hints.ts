import type { FaultCause, StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type FaultHintId = 'overflow' | 'answer-form' | 'given-and-exported' | 'too-much-work' | 'tensor-lifetime'

/** Which help fits a run that ended before there were answers to look at. */
export const faultHints = {
  'non-finite': 'overflow',
  disposed: 'tensor-lifetime',
  inconsistent: 'softmax-columns',
  BAD_OUTPUT: 'answer-form',
  RUNTIME_ERROR: 'given-and-exported',
  TIME_LIMIT: 'too-much-work',
  MEMORY_LIMIT: 'tensor-lifetime',
} satisfies Partial<Record<FaultCause, HintId | FaultHintId>>

/** Help for what stops a run, beside the mistakes that `diagnosis.ts` reads from answers. */
export const hintsOnFaults: Readonly<Record<FaultHintId, StagedHint>> = {
  overflow: {
    nudge: {
      en: 'This is what happened that night. Put 1000 into the function named above: which step can a computer not hold?',
      'zh-CN': '那一夜发生的就是这件事。把 1000 代进上面点名的函数：哪一步的结果，计算机存不下？',
    },
    explanation: {
      en: 'There are three ways into it. e to the power of 1000 is infinite for a computer, and infinite divided by infinite is no number; tanh and the sigmoid written as powers over powers end there. e to the power of −1000 is 0, and a row of such scores divides 0 by 0. The logarithm of a share that has become 0 is infinite, and 0 times that is no number. One rule closes all three: raise e to 0 or to negative numbers only, of which the row’s own largest score makes one exactly 0, and never take the logarithm of a share.',
      'zh-CN':
        '走到这一步有三条路。e 的 1000 次方对计算机来说是无穷大，无穷除以无穷不是数；把 tanh 或 sigmoid 写成“次方除以次方”，就会停在这里。e 的 −1000 次方是 0，一整行都这样，就成了 0 除以 0。份额变成 0 之后，它的对数是无穷，再乘 0 也不是数。一条规则可以堵住这三条路：e 的指数只能是 0 或负数（减去本行自己的最高分，总有一个恰好是 0），而且不对份额取对数。',
    },
    nearSolution: {
      en: 'Sigmoid: `1 / (1 + Math.exp(-x))`. Tanh: `2 * sigmoidOf(2 * x) - 1`. Softmax: `Math.exp(score - largest)` with `largest = Math.max(...row)` of this row. Losses: `Math.max(score, 0) - score * label + Math.log(1 + Math.exp(-Math.abs(score)))` and `largest + Math.log(sum(powers)) - scores[label]`.',
      'zh-CN':
        'sigmoid：`1 / (1 + Math.exp(-x))`。tanh：`2 * sigmoidOf(2 * x) - 1`。softmax：`Math.exp(score - largest)`，其中 `largest = Math.max(...row)` 取自本行。两种损失：`Math.max(score, 0) - score * label + Math.log(1 + Math.exp(-Math.abs(score)))` 和 `largest + Math.log(sum(powers)) - scores[label]`。',
    },
  },
  'answer-form': {
    nudge: {
      en: 'The sentence above names a function. How many numbers should it give back, and how many does it?',
      'zh-CN': '上面那句话点名了一个函数。它应该交回多少个数，实际交回了多少个？',
    },
    explanation: {
      en: 'An activation gives one number for each number. Softmax gives a table of the same size as the scores, a share for every team and not for the favourite alone. The two cross-entropies give one loss for each message, without averaging. Only the mean squared error is a single number, and it comes in a list of one.',
      'zh-CN':
        '激活函数对每个数给出一个数。softmax 给出和得分一样大的表，每个团队都有份额，不只是领先的那个。两种交叉熵对每条消息给出一个损失，不取平均。只有均方误差是单独一个数，放在只有一项的列表里。',
    },
    nearSolution: {
      en: 'Leave the exports at the end of the starter as they are, and let the functions above return what their types say: `softmaxOf` returns `number[][]`, the others return one number.',
      'zh-CN':
        '起始代码末尾的那些导出保持原样，让上面的函数返回类型所写的东西：`softmaxOf` 返回 `number[][]`，其余都返回一个数。',
    },
  },
  'given-and-exported': {
    nudge: {
      en: 'Read the sentence above again: what did your code take for granted? Most often a value is an object with a list in it, or a tensor, where a plain number or list was expected.',
      'zh-CN':
        '再读一遍上面那句话：代码想当然地以为了什么？最常见的是：以为拿到的是普通的数或列表，其实是装着列表的对象，或者张量。',
    },
    explanation: {
      en: 'The file exports seven functions by name: `sigmoid`, `relu`, `tanh`, `softmax`, `squaredError`, `binaryCrossEntropy` and `categoricalCrossEntropy`. Nothing is imported. What comes in is an object whose list is in `values`; a table is flat there, row after row. `numbersOf` and `rowsOf` at the end of the starter unpack both, so the five places get plain numbers and lists. Run shows the same error with its line, without a submission.',
      'zh-CN':
        '文件按名字导出七个函数：`sigmoid`、`relu`、`tanh`、`softmax`、`squaredError`、`binaryCrossEntropy`、`categoricalCrossEntropy`。不需要 import。传进来的是对象，列表在 `values` 里；表格在那里是摊平的，一行接一行。起始代码末尾的 `numbersOf` 和 `rowsOf` 会把它们拆开，所以五处空白拿到的就是普通的数和列表。点“运行”能看到同样的错误和行号，不占提交次数。',
    },
    nearSolution: {
      en: "Take the exports from the starter again, e.g. `export const sigmoid: Handlers['sigmoid'] = async ({ x }) => ({ y: numbersOf(x).map(sigmoidOf) })`, and write inside the five functions only.",
      'zh-CN':
        "把起始代码里的导出恢复原样，例如 `export const sigmoid: Handlers['sigmoid'] = async ({ x }) => ({ y: numbersOf(x).map(sigmoidOf) })`，只在五处函数内部写。",
    },
  },
  'too-much-work': {
    nudge: {
      en: 'These are a few hundred numbers, and a formula for each takes no time at all. What in your code repeats without end?',
      'zh-CN': '总共不过几百个数，每个套一次公式几乎不花时间。你的代码里是什么在没完没了地重复？',
    },
    explanation: {
      en: 'Nothing here has to be searched for or summed to infinity: each function is one formula. A series for e to the power of 1000 never settles, and a loop that waits for two numbers to become equal may wait for ever.',
      'zh-CN':
        '这里没有什么要搜索，也没有什么要无限相加：每个函数就是一个公式。用级数去算 e 的 1000 次方永远收不住，等两个小数变得相等的循环也可能一直等下去。',
    },
    nearSolution: {
      en: 'Use `Math.exp`, `Math.log`, `Math.max` and `Math.abs`, and loop with `map` only.',
      'zh-CN': '用 `Math.exp`、`Math.log`、`Math.max`、`Math.abs`，循环只用 `map`。',
    },
  },
  'tensor-lifetime': {
    nudge: {
      en: 'Tensors live until somebody frees them. Do you need any here?',
      'zh-CN': '张量会一直占着内存，直到有人释放它。这里真的需要张量吗？',
    },
    explanation: {
      en: 'Plain numbers are enough for these formulas and free themselves. If you do calculate with tensors, `tf.tidy` frees everything made inside it except what it returns, and an answer must still be alive when it is read.',
      'zh-CN':
        '这些公式用普通的数就够了，用完自动释放。如果用张量来算，`tf.tidy` 会释放在它里面生成的一切，只留下返回值；答案在被读取时必须还没有释放。',
    },
    nearSolution: {
      en: 'Write the formulas with `Math.exp` and `Math.log`; or answer with `tf.tidy(() => tf.tensor1d(x.values).sigmoid())` and dispose nothing that you return.',
      'zh-CN':
        '用 `Math.exp`、`Math.log` 写公式；或者用 `tf.tidy(() => tf.tensor1d(x.values).sigmoid())` 回答，要返回的东西不要释放。',
    },
  },
}
