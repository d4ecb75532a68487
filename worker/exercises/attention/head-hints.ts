import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

export type HeadHintId = Extract<
  HintId,
  'heads-mixed-up' | 'no-projection' | 'head-scale' | 'one-head' | 'other-heads'
>

/** Help for what goes wrong in `multiHead` alone. */
export const headHints: Readonly<Record<HeadHintId, StagedHint>> = {
  'heads-mixed-up': {
    nudge: {
      en: 'Shapes fit, numbers don’t: your heads mix up words and columns. Which numbers of a word does the first head get, and from which words?',
      'zh-CN': '形状对，数不对：你的头把词和列弄混了。第一个头拿到的是每个词的哪几个数？来自哪些词？',
    },
    explanation: {
      en: '`reshape` moves nothing. It reads the same numbers in the same order with other line breaks. From [words, width] straight to [heads, words, share] it gives the first head the first words instead of the first columns. Cut each row into groups first, [words, heads, share]; then `transpose` really lets words and heads change places. On the way back it is the other way round.',
      'zh-CN':
        '`reshape` 不会搬动任何数，只是把同样的数按同样的顺序重新断行。从 [words, width] 直接变成 [heads, words, share]，第一个头拿到的就是前几个词，而不是前几列。先把每行切成几组：[words, heads, share]；再用 `transpose`，让词和头真正换位。回来的时候反过来做。',
    },
    nearSolution: {
      en: 'Split: `x.reshape([words, heads, width / heads]).transpose([1, 0, 2])`. Join: `x.transpose([1, 0, 2]).reshape([words, heads * share])`.',
      'zh-CN':
        '拆分：`x.reshape([words, heads, width / heads]).transpose([1, 0, 2])`。合并：`x.transpose([1, 0, 2]).reshape([words, heads * share])`。',
    },
  },
  'no-projection': {
    nudge: {
      en: 'The heads’ results stand side by side, and nobody has read them together. Which of the four matrices did you not use?',
      'zh-CN': '各个头的结果并排放着，还没有人把它们合起来看。四个矩阵里，哪个你没用上？',
    },
    explanation: {
      en: 'Each head knows only its own columns. The matrix `wo` lets every number of the output draw on all heads; without it, what one head found never meets what another found.',
      'zh-CN':
        '每个头只知道自己那几列。矩阵 `wo` 让输出里的每个数都能用上所有的头；没有它，一个头的发现永远碰不到另一个头的发现。',
    },
    nearSolution: {
      en: 'Write `const output = joinHeads(looked).matMul(matrix(wo))`.',
      'zh-CN': '写 `const output = joinHeads(looked).matMul(matrix(wo))`。',
    },
  },
  'head-scale': {
    nudge: {
      en: 'Your heads are a little too undecided. How many numbers does one head multiply and add up?',
      'zh-CN': '你的每个头都有点优柔寡断。一个头做乘积时，到底加了多少项？',
    },
    explanation: {
      en: 'The root is that of the width of what is multiplied. In a layer of width 12 with 3 heads, each head works with 4 numbers, so its scores are divided by √4, not by √12.',
      'zh-CN':
        '根号下是真正参与相乘的宽度。一层宽 12、有 3 个头，每个头只用 4 个数，所以它的分数要除以 √4，而不是 √12。',
    },
    nearSolution: {
      en: 'Take the width inside `attention` from the last dimension of `q`: `q.shape[q.shape.length - 1]`, after the split.',
      'zh-CN': '在 `attention` 里从拆分后的 `q` 的最后一维取宽度：`q.shape[q.shape.length - 1]`。',
    },
  },
  'one-head': {
    nudge: {
      en: 'Your answers are those of a single head as wide as the layer. What did you do with `heads`?',
      'zh-CN': '你的答案等于只有一个和整层一样宽的头。`heads` 你用到哪儿去了？',
    },
    explanation: {
      en: 'One head has one set of weights for each word, so it can ask one question. Several narrow heads ask several at the same cost: who does it, what is it about, is it denied? That needs the columns to be split before they look, not after.',
      'zh-CN':
        '一个头，每个词只有一套权重，只能问一个问题。几个窄的头花同样的代价，可以问好几个：谁做的，说的是什么，是不是否定？所以要在看之前就把列拆开，而不是看完再拆。',
    },
    nearSolution: {
      en: 'Split `q`, `k` and `v` with `splitHeads(…, count)`, hand the stacks to `attention`, and join its output.',
      'zh-CN': '用 `splitHeads(…, count)` 拆开 `q`、`k`、`v`，把三叠交给 `attention`，再合并它的输出。',
    },
  },
  'other-heads': {
    nudge: {
      en: 'The layer’s output is not that of the formula. Which matrix makes the queries, which the keys, which the values?',
      'zh-CN': '这一层的输出和公式不一样。查询、键、值，分别是哪个矩阵做出来的？',
    },
    explanation: {
      en: 'Each of the three has its own matrix: the words times `wq`, `wk` and `wv`. They are split in the same way, all heads look at once, their outputs are joined in order, and the result is multiplied by `wo` from the right. There is no mask here.',
      'zh-CN':
        '三者各有各的矩阵：词分别乘以 `wq`、`wk`、`wv`。三者用同样的方式拆分，所有的头同时看，输出按顺序合并，最后在右边乘 `wo`。这里没有掩码。',
    },
    nearSolution: {
      en: 'Keep `q`, `k` and `v` as in the starter, then `const looked = attention(q, k, v).output` and `joinHeads(looked).matMul(matrix(wo))`.',
      'zh-CN':
        '`q`、`k`、`v` 保持初始代码的写法，再写 `const looked = attention(q, k, v).output` 和 `joinHeads(looked).matMul(matrix(wo))`。',
    },
  },
}
