import type { StagedHint } from '../src/contract/index.js'

/** Help for codes that don't stand for the weights they came from. */
export const hintsOnQuantising = {
  truncated: {
    nudge: {
      en: 'A weight of 2.9 steps gets the code 2. Is there a code that is nearer?',
      'zh-CN': '一个权重是 2.9 步，编码得到 2。有没有更近的编码？',
    },
    explanation: {
      en: 'Cutting off what stands behind the point errs by up to a whole step, and with `trunc` always towards 0: all weights become a little weaker. Rounding errs by half a step at most, up as often as down, so errors cancel where hundreds of weights are added up.',
      'zh-CN':
        '把小数部分砍掉，误差最大能到一整步；用 `trunc` 还总是偏向 0，所有权重都变弱一点。四舍五入最多差半步，而且有上有下，几百个权重加起来，误差会互相抵消。',
    },
    nearSolution: {
      en: '`const code = Math.round(weight / scale)`.',
      'zh-CN': '写 `const code = Math.round(weight / scale)`。',
    },
  },
  'max-not-abs': {
    nudge: {
      en: 'What step does your code choose for a column of −4, 0.5 and 1? And what becomes of the −4?',
      'zh-CN': '一列是 −4、0.5、1，你的代码选出的一步是多少？−4 会变成什么？',
    },
    explanation: {
      en: 'The highest weight is 1, but the furthest from 0, whatever its sign, is −4. With a step of 1/127 the −4 would need the code −508, which no signed byte holds: it is cut off or comes out at the other end, or, left as it is, the network is counted at 100% of its size. In a column of negative weights alone the step is even negative.',
      'zh-CN':
        '最高的权重是 1，不看正负号，离 0 最远的却是 −4。一步取 1/127，−4 就要编码 −508，有符号的一个字节装不下：要么被截断，要么从另一头冒出来；原样留着，网络就按原来大小的 100% 算。如果一列全是负数，连步长都会变成负的。',
    },
    nearSolution: {
      en: '`const largest = Math.max(...own.map(Math.abs))`, then `scale = largest / 127`.',
      'zh-CN': '写 `const largest = Math.max(...own.map(Math.abs))`，再 `scale = largest / 127`。',
    },
  },
  'one-scale': {
    nudge: {
      en: 'One column runs from −3 to 3, another from −0.03 to 0.03. How many codes are left for the second one on your ruler?',
      'zh-CN': '一列在 −3 到 3 之间，另一列在 −0.03 到 0.03 之间。用你的尺子，后一列还剩几个编码可用？',
    },
    explanation: {
      en: 'On a ruler for the whole table the loudest column sets the step, and a quiet one has to do with two or three codes: most of what it knew becomes 0. A ruler for each column costs four bytes and makes use of all codes.',
      'zh-CN':
        '整张表共用一把尺子，步长就由最响的那一列说了算，安静的列只剩两三个编码，它知道的东西大多变成了 0。每列一把尺子只多花四个字节，所有编码却都用上了。',
    },
    nearSolution: {
      en: 'Take the largest of `own`, which is `columnOf(weights, column)`, not of `weights.values`.',
      'zh-CN': '最大值取自 `own`，也就是 `columnOf(weights, column)`，而不是 `weights.values`。',
    },
  },
  'zero-moved': {
    nudge: {
      en: 'Half of the weights are 0 after pruning. Which code does 0 get from your function?',
      'zh-CN': '剪枝之后，一半权重是 0。你的函数给 0 的编码是几？',
    },
    explanation: {
      en: 'You measure from the lowest weight, so the lowest gets the first code and 0 some number in the middle. `dequantise` would need to know that number, and it isn’t told. Worse, pruned weights then have codes that are not 0 and are stored like all others. A symmetric ruler has its middle at 0: 0 stays 0.',
      'zh-CN':
        '你是从最低的权重量起的：最低的得到第一个编码，0 反而落在中间某个数上。`dequantise` 需要知道那个数，可没有人告诉它。更糟的是，剪掉的权重编码不再是 0，照样要存。对称的尺子以 0 为正中：0 还是 0。',
    },
    nearSolution: {
      en: 'No lowest weight and no offset: `scale = largest / 127` with the largest `Math.abs`, and `code = Math.round(weight / scale)`.',
      'zh-CN':
        '不用最低值，也不加偏移：`scale = largest / 127`（`largest` 是最大的 `Math.abs`），`code = Math.round(weight / scale)`。',
    },
  },
  'few-codes': {
    nudge: {
      en: 'Your codes never go beyond a handful. How many numbers does a byte hold?',
      'zh-CN': '你的编码只有那么几个。一个字节能表示多少个数？',
    },
    explanation: {
      en: 'With 7 steps to each side you use four of the eight bits. The step becomes eighteen times as long, and so does the error of each weight, for the same byte. Four bits can be worth it, but then two codes have to share a byte, and that is another format.',
      'zh-CN':
        '两边各 7 步，八个比特只用了四个。步长变成十八倍，每个权重的误差也跟着变成十八倍，占的却还是一个字节。四比特不是不行，但那得两个编码挤在一个字节里，是另一种格式。',
    },
    nearSolution: {
      en: '`scale = largest / 127`.',
      'zh-CN': '写 `scale = largest / 127`。',
    },
  },
  overflow: {
    nudge: {
      en: 'A signed byte goes from −128 to 127. What does your largest weight get?',
      'zh-CN': '有符号的一个字节从 −128 到 127。你最大的那个权重，编码是多少？',
    },
    explanation: {
      en: 'With 128 steps or more, the furthest positive weight gets a code that doesn’t exist. Real hardware makes −128 of 128: the most important weight of the column turns into its opposite. 127 steps to each side are safe, and one code stays unused.',
      'zh-CN':
        '分成 128 步或更多，最大的正权重就会得到一个不存在的编码。真正的硬件会把 128 变成 −128：这一列最重要的权重，正好变成了它的反面。每边 127 步才安全，闲着一个编码没关系。',
    },
    nearSolution: {
      en: 'Divide by 127: `scale = largest / 127`.',
      'zh-CN': '除以 127：`scale = largest / 127`。',
    },
  },
  'scale-upside-down': {
    nudge: {
      en: 'If a column’s furthest weight is 0.5, is one step 254 or 0.0039?',
      'zh-CN': '一列里离 0 最远的权重是 0.5，一步应该是 254 还是 0.0039？',
    },
    explanation: {
      en: 'Your scale says how many steps make a weight of 1. Asked for is what one step is worth, so that code times scale is the weight again.',
      'zh-CN':
        '你的步长说的是“权重 1 等于多少步”。这里要的是“一步等于多少权重”，这样编码乘步长才能变回权重。',
    },
    nearSolution: {
      en: '`scale = largest / 127` and `code = Math.round(weight / scale)`.',
      'zh-CN': '写 `scale = largest / 127` 和 `code = Math.round(weight / scale)`。',
    },
  },
  'other-codes': {
    nudge: {
      en: 'Try it by hand: a column of 2.54, −1 and 0.015. What are its scale and its codes?',
      'zh-CN': '手算一遍：一列是 2.54、−1、0.015。步长和编码各是多少？',
    },
    explanation: {
      en: 'The furthest from 0 is 2.54, so one step is 2.54 / 127 = 0.02, and the codes are 127, −50 and 1. Code and scale have to belong to the same column: the code in row `row` and column `column` stands at `row * columns + column`.',
      'zh-CN':
        '离 0 最远的是 2.54，一步就是 2.54 / 127 = 0.02，编码是 127、−50、1。编码和步长必须属于同一列：第 `row` 行第 `column` 列的编码放在 `row * columns + column`。',
    },
    nearSolution: {
      en: 'Per column: `largest = Math.max(...own.map(Math.abs))`, `scale = largest === 0 ? 1 : largest / 127`, `code = Math.round(weight / scale)`.',
      'zh-CN':
        '每一列：`largest = Math.max(...own.map(Math.abs))`，`scale = largest === 0 ? 1 : largest / 127`，`code = Math.round(weight / scale)`。',
    },
  },
  'not-restored': {
    nudge: {
      en: 'A code of −50 on a ruler with steps of 0.02: which weight is that?',
      'zh-CN': '尺子一步是 0.02，编码 −50 是哪个权重？',
    },
    explanation: {
      en: 'So many steps, each worth so much: −50 · 0.02 = −1. Quantising divided by the scale, restoring multiplies. The scale is that of the weight’s column, `place % columns`, because a table lies row after row.',
      'zh-CN':
        '走多少步、每步值多少：−50 · 0.02 = −1。量化时除以步长，还原时就乘回来。步长要用该权重所在列的，也就是 `place % columns`，因为表是一行接一行排的。',
    },
    nearSolution: {
      en: '`return code * scale` with `scale = scales.values[place % columns]`.',
      'zh-CN': '写 `return code * scale`，其中 `scale = scales.values[place % columns]`。',
    },
  },
} satisfies Record<string, StagedHint>
