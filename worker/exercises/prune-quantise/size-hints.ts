import type { StagedHint } from '../src/contract/index.js'

/** Help for sizes that leave something out, or count it in another unit. */
export const hintsOnSize = {
  'in-bits': {
    nudge: {
      en: 'Your sizes are about eight times too large, or a part of them is. What is the unit?',
      'zh-CN': '你的大小大了八倍左右，或者其中一部分是。单位是什么？',
    },
    explanation: {
      en: 'A byte has eight bits. The marks “kept or not” take one bit for each weight, so eight of them share a byte. Everything else is counted in bytes already: one for a code, four for a float.',
      'zh-CN':
        '一个字节是八个比特。“留没留下”的标记，每个权重一个比特，八个合用一个字节。其余的本来就按字节数：编码一个字节，浮点数四个。',
    },
    nearSolution: {
      en: '`Math.ceil((rows * columns) / 8) + kept + 4 * columns + 4 * columns`.',
      'zh-CN': '写 `Math.ceil((rows * columns) / 8) + kept + 4 * columns + 4 * columns`。',
    },
  },
  'as-floats': {
    nudge: {
      en: 'Four bytes for each weight: that is what they took before. What do they take as codes?',
      'zh-CN': '每个权重四个字节，那是原来的大小。变成编码之后占多少？',
    },
    explanation: {
      en: 'A 32-bit float takes four bytes, a code from −127 to 127 takes one. Only scales and biases stay floats.',
      'zh-CN': '32 位浮点数占四个字节，−127 到 127 的编码只占一个。仍是浮点数的，只有步长和偏置。',
    },
    nearSolution: {
      en: 'One byte for each code that is not 0: `kept`, not `4 * kept`.',
      'zh-CN': '每个不为 0 的编码一个字节：写 `kept`，不是 `4 * kept`。',
    },
  },
  'zeros-counted': {
    nudge: {
      en: 'Prune half, and your size stays the same. Then what was pruning for?',
      'zh-CN': '剪掉一半，你数出来的大小却没变。那剪枝是为了什么？',
    },
    explanation: {
      en: 'A zero in a list takes as much room as any other number. It gets smaller only if it isn’t written down: one bit says that a weight was pruned, and nothing follows. A weight that was kept has its bit, and its byte.',
      'zh-CN':
        '列表里的 0 和别的数占一样大的地方。要变小，就得不写它：用一个比特说明“这个剪掉了”，后面什么也不跟；留下的权重，有一个比特，还有一个字节。',
    },
    nearSolution: {
      en: '`Math.ceil((rows * columns) / 8)` for the bits, and `kept` bytes for the codes that are not 0.',
      'zh-CN': '比特部分是 `Math.ceil((rows * columns) / 8)`，不为 0 的编码是 `kept` 个字节。',
    },
  },
  'extras-forgotten': {
    nudge: {
      en: 'Somebody else has to rebuild the layer from what you stored. What do they need besides the codes?',
      'zh-CN': '别人要根据你存下来的东西把这一层重建出来。除了编码，还需要什么？',
    },
    explanation: {
      en: 'They need to know which weights were kept, a bit for each; the scale of each column; and the biases. Scales and biases stay 32-bit floats, four bytes each: there are few of them, and a rounded bias moves its unit for every single input.',
      'zh-CN':
        '要知道哪些权重留下了（每个一个比特），每一列的步长，还有偏置。步长和偏置仍是 32 位浮点数，各四个字节：它们数量很少，而偏置一旦取整，对每一个输入，这个单元都会偏。',
    },
    nearSolution: {
      en: '`Math.ceil((rows * columns) / 8) + kept + 4 * columns + 4 * columns`: bits, codes, scales, biases.',
      'zh-CN':
        '写 `Math.ceil((rows * columns) / 8) + kept + 4 * columns + 4 * columns`：依次是比特、编码、步长、偏置。',
    },
  },
  'other-size': {
    nudge: {
      en: 'Count one by hand: 3 rows, 3 columns, five codes that are not 0. How many bytes?',
      'zh-CN': '手数一个：3 行 3 列，有五个编码不为 0。一共多少字节？',
    },
    explanation: {
      en: 'Nine bits don’t fit in one byte, so they take two: there are no parts of bytes. Five codes take five. Three scales take twelve, three biases twelve. Together 31.',
      'zh-CN':
        '九个比特一个字节装不下，要两个，没有零点几个字节。五个编码占五个。三个步长占十二个，三个偏置占十二个。一共 31。',
    },
    nearSolution: {
      en: '`Math.ceil((rows * columns) / 8) + kept + 8 * columns`.',
      'zh-CN': '写 `Math.ceil((rows * columns) / 8) + kept + 8 * columns`。',
    },
  },
} satisfies Record<string, StagedHint>
