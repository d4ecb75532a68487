import type { FaultCause, StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type FaultHintId =
  'not-a-number' | 'shape-of-its-own' | 'answer-form' | 'given-and-returned' | 'too-much-work'

/** Which help fits a run that ended before there were gradients to compare. */
export const faultHints = {
  'non-finite': 'not-a-number',
  shape: 'shape-of-its-own',
  'tensor-shape': 'weights-turned',
  BAD_OUTPUT: 'answer-form',
  RUNTIME_ERROR: 'given-and-returned',
  TIME_LIMIT: 'too-much-work',
  MEMORY_LIMIT: 'too-much-work',
} satisfies Partial<Record<FaultCause, HintId | FaultHintId>>

/** Help for what stops a run, beside the mistakes that `diagnosis.ts` reads from answers. */
export const hintsOnFaults: Readonly<Record<FaultHintId, StagedHint>> = {
  'not-a-number': {
    nudge: {
      en: 'One of your numbers is none. Most often somebody reads past the end of a list. Which of your lists is shorter than the loop over it?',
      'zh-CN': '有一个结果根本不是数。最常见的原因是读到了列表末尾之外。你的哪个列表比遍历它的循环短？',
    },
    explanation: {
      en: 'There are as many blames as a layer has units, and as many weights in w2 as hidden units times outputs. Whoever passes the blame of the outputs back through w1 instead of w2 asks for outputs that don’t exist. The other way to no number is a logarithm of a negative one: only a chance between 0 and 1 may go into it.',
      'zh-CN':
        '一层有几个单元，就有几份责任；w2 里的权重数等于“隐藏单元数 × 输出数”。如果把输出的责任沿着 w1 而不是 w2 往回传，就会去读不存在的输出。另一条通向“不是数”的路，是对负数取对数：放进去的只能是 0 到 1 之间的概率。',
    },
    nearSolution: {
      en: '`passedBack(outputBlame, w2)`, for the outputs read through `w2`; and `Math.log(truth[output] === 1 ? chance : 1 - chance)`.',
      'zh-CN':
        '写 `passedBack(outputBlame, w2)`，因为输出是通过 `w2` 读的；对数写成 `Math.log(truth[output] === 1 ? chance : 1 - chance)`。',
    },
  },
  'shape-of-its-own': {
    nudge: {
      en: 'A gradient says for each weight how the loss grows with it. How many numbers must it have, then?',
      'zh-CN': '梯度要对每个权重说一句：它变大，损失怎么变。那么梯度该有几个数？',
    },
    explanation: {
      en: '`dw1` has the shape of `w1`, [inputs, units], and so on: one number for each weight, whatever the number of leads. `dw1` gets too long or too short when the hidden layer is taken to have read the hidden units: it read the inputs. A bias gradient with a row for each lead was not yet added up over the leads.',
      'zh-CN':
        '`dw1` 的形状和 `w1` 一样，是 [inputs, units]，其他同理：每个权重一个数，和线索有多少条无关。如果以为隐藏层读的是隐藏单元，`dw1` 就会太长或太短：它读的是输入。偏置的梯度如果每条线索一行，就是还没有在线索上加起来。',
    },
    nearSolution: {
      en: '`addGradients(hidden, outputBlame, dw2, db2)` and `addGradients(inputs, hiddenBlame, dw1, db1)`. With tensors: `x.matMul(hiddenBlame, true, false)` for `dw1` and `.sum(0)` for the biases.',
      'zh-CN':
        '`addGradients(hidden, outputBlame, dw2, db2)` 和 `addGradients(inputs, hiddenBlame, dw1, db1)`。用张量时，`dw1` 是 `x.matMul(hiddenBlame, true, false)`，偏置用 `.sum(0)`。',
    },
  },
  'answer-form': {
    nudge: {
      en: '`gradients` is asked for five things. Under which names do yours come back?',
      'zh-CN': '`gradients` 要交回五样东西。你交回的都叫什么名字？',
    },
    explanation: {
      en: 'The answer is an object with `loss`, one number, and `dw1`, `db1`, `dw2`, `db2`: flat lists, row after row, or lists of rows, or tensors. Biases learn too, so their gradients are not optional. A bare list without names, text such as `toFixed` makes it, or a tensor that was already disposed is something else.',
      'zh-CN':
        '答案是一个对象：`loss` 是一个数，`dw1`、`db1`、`dw2`、`db2` 是按行排好的扁平列表、分行的列表或张量。偏置也要学习，所以它们的梯度不能省。没有名字的列表、`toFixed` 生成的文字、已经释放的张量，都不算。',
    },
    nearSolution: {
      en: 'End with `return { loss, dw1, db1, dw2, db2 }`, as the starter does.',
      'zh-CN': '像初始代码那样，以 `return { loss, dw1, db1, dw2, db2 }` 结尾。',
    },
  },
  'given-and-returned': {
    nudge: {
      en: 'Read the sentence above again: what did your code take for granted? Most often `x` or `w2` is taken for a list of lists, or for a tensor.',
      'zh-CN':
        '再读一遍上面那句话：代码想当然地以为了什么？最常见的是：把 `x` 或 `w2` 当成了列表的列表，或者张量。',
    },
    explanation: {
      en: 'The file exports one function, `gradients`; nothing is imported. What it gets are objects with a `shape` and a flat list `values`, so there is no `w2[from][unit]`: that weight stands at `w2.values[from * units + unit]`. Whoever prefers tensors makes them first, with `tf.tensor2d(w2.values, w2.shape)`. Run shows the same error with its line, without a submission.',
      'zh-CN':
        '文件导出一个函数 `gradients`，不需要 import。它拿到的都是带有 `shape` 和扁平列表 `values` 的对象，所以没有 `w2[from][unit]` 这种写法：那个权重在 `w2.values[from * units + unit]`。喜欢用张量，就先 `tf.tensor2d(w2.values, w2.shape)`。点“运行”可以看到同样的错误和行号，不占提交次数。',
    },
    nearSolution: {
      en: 'Keep the starter’s `row(x, lead)` and `row(targets, lead)`, and read weights as `weights.values[from * units + unit]`.',
      'zh-CN':
        '保留初始代码里的 `row(x, lead)` 和 `row(targets, lead)`，权重用 `weights.values[from * units + unit]` 读取。',
    },
  },
  'too-much-work': {
    nudge: {
      en: 'The way back costs about as much as the way forward. What does your code do so much more often?',
      'zh-CN': '往回走一趟，代价和往前差不多。你的代码里是什么做得多出这么多？',
    },
    explanation: {
      en: 'Each weight is used once forward and twice back for every lead, so a whole run takes less than a hundred thousand multiplications, far less than a second. A loop that changes its own bound never ends, and a list that grows inside it fills the memory. Tensors made in a loop pile up as well, unless `tf.tidy` frees them.',
      'zh-CN':
        '对每条线索，每个权重往前用一次，往回用两次，整次运行不到十万次乘法，远不到一秒。循环里改变自己的上限，就永远停不下来；在里面不断变长的列表会占满内存。循环里生成的张量也会越积越多，要用 `tf.tidy` 释放。',
    },
    nearSolution: {
      en: 'Loop over leads, over units and over the numbers read, each `for (let at = 0; at < count; at++)` with a `count` that stays as it is; push nothing to `dw1` and its like, but add to the places they have.',
      'zh-CN':
        '循环线索、单元、读到的数，每层都写成 `for (let at = 0; at < count; at++)`，`count` 保持不变；不要往 `dw1` 等列表里 push，只往已有的位置上加。',
    },
  },
}
