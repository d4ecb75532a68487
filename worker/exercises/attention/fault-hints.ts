import type { FaultCause, StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type FaultHintId = 'row-by-row' | 'answer-form' | 'shapes-and-names' | 'too-slow' | 'tensor-lifetime'

/** Which help fits a run that ended before there was anything to compare. */
export const faultHints = {
  'non-finite': 'unstable-softmax',
  disposed: 'tensor-lifetime',
  inconsistent: 'row-by-row',
  BAD_OUTPUT: 'answer-form',
  RUNTIME_ERROR: 'shapes-and-names',
  TIME_LIMIT: 'too-slow',
  MEMORY_LIMIT: 'tensor-lifetime',
} satisfies Partial<Record<FaultCause, HintId | FaultHintId>>

/** Help for what stops a run, beside the mistakes that `diagnosis.ts` reads from answers. */
export const hintsOnFaults: Readonly<Record<FaultHintId, StagedHint>> = {
  'row-by-row': {
    nudge: {
      en: 'The same query, asked among others, got other weights. What in your code looks at the other queries, or at chance?',
      'zh-CN': '同一个查询，换一批同伴来问，权重就变了。你的代码里有什么在看别的查询，或者用了随机数？',
    },
    explanation: {
      en: 'Each query looks at the keys by itself. A maximum, mean or sum over the whole table instead of one row makes one query depend on its neighbours; so does anything kept from an earlier question.',
      'zh-CN':
        '每个查询都独自去看那些键。最大值、均值或总和如果是对整张表而不是对一行取的，一个查询就会受邻居影响；把上一个问题的东西留下来用，也是一样。',
    },
    nearSolution: {
      en: 'Use `allowed.softmax()`, or reduce along the last axis only: `allowed.max(-1, true)` and `exponentials.sum(-1, true)`.',
      'zh-CN':
        '用 `allowed.softmax()`；或者只沿最后一轴计算：`allowed.max(-1, true)`、`exponentials.sum(-1, true)`。',
    },
  },
  'answer-form': {
    nudge: {
      en: 'Compare what came back with what was asked for: which names, how many rows, how many columns?',
      'zh-CN': '把交回的东西和要求的对照一下：叫什么名字，几行，几列？',
    },
    explanation: {
      en: '`attend` and `causal` return an object with `weights`, a row for each query and a column for each key, and `output`, a row for each query as wide as the values. `multiHead` returns an object with `output`, as large as `x`. A tensor without a name is no answer, and a stack of heads must be joined first.',
      'zh-CN':
        '`attend` 和 `causal` 返回一个对象，里面有 `weights`（每个查询一行，每个键一列）和 `output`（每个查询一行，和值一样宽）。`multiHead` 返回带有 `output` 的对象，大小和 `x` 相同。没有名字的张量不算答案；还叠着的各个头要先合并。',
    },
    nearSolution: {
      en: 'Return `{ weights, output }` from `attention`, with `output = tf.matMul(weights, v)`, and `{ output: joinHeads(looked).matMul(matrix(wo)) }` from `multiHead`.',
      'zh-CN':
        '`attention` 返回 `{ weights, output }`，其中 `output = tf.matMul(weights, v)`；`multiHead` 返回 `{ output: joinHeads(looked).matMul(matrix(wo)) }`。',
    },
  },
  'shapes-and-names': {
    nudge: {
      en: 'Read the sentence above again. Most often two matrices do not fit together: which dimensions met, and which should have?',
      'zh-CN': '再读一遍上面那句话。最常见的是两个矩阵对不上：碰到一起的是哪两维，本来该是哪两维？',
    },
    explanation: {
      en: 'A product needs the columns of the left one to be the rows of the right one. Queries and keys are both [words, width], so one of them has to be turned first: that is what `true` at the end of `tf.matMul(q, k, false, true)` does. `softmax` knows only the last axis. What you are given are objects with `values` and `shape`; `matrix(q)` makes a tensor of one.',
      'zh-CN':
        '矩阵相乘，要求左边的列数等于右边的行数。查询和键都是 [words, width]，所以有一个要先转置：`tf.matMul(q, k, false, true)` 末尾的 `true` 就是做这个的。`softmax` 只认最后一轴。给你的是带有 `values` 和 `shape` 的对象，`matrix(q)` 才把它变成张量。',
    },
    nearSolution: {
      en: 'Scores `tf.matMul(q, k, false, true)`, output `tf.matMul(weights, v)`; keep the three exported functions and the names `attend`, `causal` and `multiHead`.',
      'zh-CN':
        '分数 `tf.matMul(q, k, false, true)`，输出 `tf.matMul(weights, v)`；保留三个导出的函数，名字还是 `attend`、`causal` 和 `multiHead`。',
    },
  },
  'too-slow': {
    nudge: {
      en: 'The largest question has a few dozen words. Which loop does not end, or starts far more work than that?',
      'zh-CN': '最大的问题也不过几十个词。是哪个循环停不下来，或者做了远超所需的工作？',
    },
    explanation: {
      en: 'All scores of all queries are one product of matrices, for all heads at once. Loops over words, heads and columns that wait for a tensor in each turn cost thousands of times as much.',
      'zh-CN':
        '所有查询的所有分数，就是一次矩阵乘法，连所有的头都能一起算。如果逐词、逐头、逐列循环，每次都等一个张量，代价会高出几千倍。',
    },
    nearSolution: {
      en: 'One `tf.matMul` for the scores and one for the output; with a stack of heads, [heads, words, share], the same two lines serve all heads.',
      'zh-CN':
        '分数用一次 `tf.matMul`，输出用一次；把头叠成 [heads, words, share]，同样两行就能算完所有的头。',
    },
  },
  'tensor-lifetime': {
    nudge: {
      en: 'Tensors live until somebody frees them. Who frees yours, and when?',
      'zh-CN': '张量会一直占着内存，直到有人释放它。你的张量由谁释放，什么时候释放？',
    },
    explanation: {
      en: '`tf.tidy` frees everything made inside it except what it returns. So what you answer with has to be its result, and must not be disposed by hand. `await` has no place inside a tidy.',
      'zh-CN':
        '`tf.tidy` 会释放在它里面生成的一切，只留下返回值。所以用来回答的张量必须是它的返回值，也不要手动释放。`tf.tidy` 里面不能用 `await`。',
    },
    nearSolution: {
      en: 'Keep the form of the starter: `tf.tidy(() => attention(matrix(q), matrix(k), matrix(v)))`, where `attention` returns `{ weights, output }`.',
      'zh-CN':
        '保持初始代码的写法：`tf.tidy(() => attention(matrix(q), matrix(k), matrix(v)))`，`attention` 返回 `{ weights, output }`。',
    },
  },
}
