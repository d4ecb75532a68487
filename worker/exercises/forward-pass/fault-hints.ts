import type { FaultCause, StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type FaultHintId = 'not-a-number' | 'any-size' | 'answer-form' | 'given-and-returned' | 'too-much-work'

/** Which help fits a run that ended before there were activations to compare. */
export const faultHints = {
  'non-finite': 'not-a-number',
  shape: 'any-size',
  inconsistent: 'rows-mixed',
  BAD_OUTPUT: 'answer-form',
  RUNTIME_ERROR: 'given-and-returned',
  TIME_LIMIT: 'too-much-work',
  MEMORY_LIMIT: 'too-much-work',
} satisfies Partial<Record<FaultCause, HintId | FaultHintId>>

/** Help for what stops a run, beside the mistakes that `diagnosis.ts` reads from answers. */
export const hintsOnFaults: Readonly<Record<FaultHintId, StagedHint>> = {
  'not-a-number': {
    nudge: {
      en: 'One of your numbers is none. There are two ways to get there: a power that grew beyond all numbers, or a place past the end of a list. Which is yours?',
      'zh-CN':
        '有一个结果根本不是数。有两条路会走到这里：某个幂大得超出了所有的数，或者读到了列表末尾之外。你走的是哪条？',
    },
    explanation: {
      en: 'Written as e^s / (1 + e^s), the sigmoid of 800 is infinity divided by infinity, which is no number; 1 / (1 + e^−s) has no such place. And a list gives no number past its end: that happens when the second layer reads the inputs instead of the hidden units, or when rows and columns of the weights are exchanged.',
      'zh-CN':
        '把 sigmoid 写成 e^s / (1 + e^s)，800 的结果就是无穷除以无穷，得不到数；写成 1 / (1 + e^−s) 就没有这个问题。另外，列表末尾之外取不到数：第二层读了输入而不是隐藏单元，或者权重的行列弄反，都会这样。',
    },
    nearSolution: {
      en: '`sigmoid` is `1 / (1 + Math.exp(-sum))`; the second layer is `layer(said, w2, b2)` with `said` from the first; and the weight is `weights.values[from * units + unit]`.',
      'zh-CN':
        '`sigmoid` 写成 `1 / (1 + Math.exp(-sum))`；第二层是 `layer(said, w2, b2)`，`said` 来自第一层；权重取 `weights.values[from * units + unit]`。',
    },
  },
  'any-size': {
    nudge: {
      en: 'The network of the slide has two of everything. How many inputs, units and outputs do you reckon with?',
      'zh-CN': '幻灯片上的网络样样都是两个。你的代码以为有几个输入、几个单元、几个输出？',
    },
    explanation: {
      en: 'The same four lines of arithmetic serve every width if the widths come from the question: `x.shape` is leads and inputs, `w1.shape` inputs and units, `w2.shape` units and outputs. A 2 written into a loop holds for one network only. `hidden` has a row of units for each lead, `output` a row of outputs.',
      'zh-CN':
        '只要宽度取自问题本身，同样的几行算式适用于任何宽度：`x.shape` 是线索数和输入数，`w1.shape` 是输入数和单元数，`w2.shape` 是单元数和输出数。循环里写死的 2 只适合一个网络。`hidden` 每条线索一行单元，`output` 每条线索一行输出。',
    },
    nearSolution: {
      en: 'Read `const [leads, inputs] = x.shape` and, in `layer`, `const units = weights.shape[1]`; loop to below these and push one row for each lead.',
      'zh-CN':
        '用 `const [leads, inputs] = x.shape`，`layer` 里用 `const units = weights.shape[1]`；循环以它们为界，每条线索 push 一行。',
    },
  },
  'answer-form': {
    nudge: {
      en: '`forward` is asked for two layers of numbers. Under which names, and as what, do yours come back?',
      'zh-CN': '`forward` 要交回两层的数。你交回时用的是什么名字、什么形式？',
    },
    explanation: {
      en: 'The answer is an object with `hidden` and `output`: lists with a row for each lead, or one flat list, row after row. The outputs alone are not enough, because the way there is what has to be explained. A bare list without names, text such as `toFixed` makes it, or a tensor that was already disposed is something else.',
      'zh-CN':
        '答案是一个对象，带有 `hidden` 和 `output`：每条线索一行的列表，或者按行排好的一个扁平列表。只给输出不够，因为要解释的正是中间的过程。没有名字的列表、`toFixed` 生成的文字、已经释放的张量，都不算。',
    },
    nearSolution: {
      en: 'Push a row to both lists for each lead and end with `return { hidden, output }`.',
      'zh-CN': '每条线索往两个列表里各 push 一行，最后 `return { hidden, output }`。',
    },
  },
  'given-and-returned': {
    nudge: {
      en: 'Read the sentence above again: what did your code take for granted? Most often `x` is taken for a list of lists.',
      'zh-CN': '再读一遍上面那句话：代码想当然地以为了什么？最常见的是：把 `x` 当成了列表的列表。',
    },
    explanation: {
      en: 'The file exports one function, `forward`; nothing is imported. `x`, `w1`, `b1`, `w2` and `b2` are objects with a `shape` and a flat list `values`, so there is no `x[lead][input]`: the number stands at `x.values[lead * inputs + input]`. Run shows the same error with its line, without a submission.',
      'zh-CN':
        '文件导出一个函数 `forward`，不需要 import。`x`、`w1`、`b1`、`w2`、`b2` 都是对象，带有 `shape` 和扁平的列表 `values`，所以没有 `x[lead][input]` 这种写法：那个数在 `x.values[lead * inputs + input]`。点“运行”可以看到同样的错误和行号，不占提交次数。',
    },
    nearSolution: {
      en: 'Keep the starter’s `const measures = Array.from(x.values.slice(lead * inputs, (lead + 1) * inputs))` and read weights as `weights.values[from * units + unit]`.',
      'zh-CN':
        '保留初始代码里的 `const measures = Array.from(x.values.slice(lead * inputs, (lead + 1) * inputs))`，权重用 `weights.values[from * units + unit]` 读取。',
    },
  },
  'too-much-work': {
    nudge: {
      en: 'The largest network here has fewer than a hundred weights. What does your code do so much more often?',
      'zh-CN': '这里最大的网络也不到一百个权重。你的代码里是什么做得多出这么多？',
    },
    explanation: {
      en: 'Each weight is used once for each lead, so a run takes some thousands of multiplications, far less than a second. A loop that counts in the wrong direction or changes its own bound never ends, and a list that grows inside it fills the memory.',
      'zh-CN':
        '每个权重对每条线索只用一次，整次运行不过几千次乘法，远不到一秒。循环往反方向数，或者在循环里改变自己的上限，就永远停不下来；在里面不断变长的列表会占满内存。',
    },
    nearSolution: {
      en: 'Three loops: over leads, over units, over the numbers read, each `for (let at = 0; at < count; at++)` with a `count` that stays as it is.',
      'zh-CN':
        '三层循环：线索、单元、读到的数，每层都写成 `for (let at = 0; at < count; at++)`，`count` 保持不变。',
    },
  },
}
