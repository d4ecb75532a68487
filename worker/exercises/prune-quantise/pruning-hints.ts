import type { StagedHint } from '../src/contract/index.js'

/** Help for weights that were pruned and should have stayed, or the other way round. */
export const hintsOnPruning = {
  'not-started': {
    nudge: {
      en: 'One of the four functions hands back what the starter did. Which of the five places is still empty?',
      'zh-CN': '四个函数里，有一个交回的还是初始代码的结果。五处空白里，哪一处还没写？',
    },
    explanation: {
      en: 'Nothing pruned leaves every weight to be stored. Codes of 0 are a network without weights, and so are weights restored as 0. A size of 0 is no size. Each place is one or two lines.',
      'zh-CN':
        '一个都没剪，所有权重就都得存。编码全是 0，等于网络没有权重；还原成 0 也一样。大小为 0 就不叫大小。每一处只要一两行。',
    },
    nearSolution: {
      en: 'Place 1: `places.sort((one, other) => Math.abs(values[one]) - Math.abs(values[other]))`, then `for (const place of places.slice(0, count)) values[place] = 0`. Place 2: the largest `Math.abs` of `own`, divided by 127. Place 3: `Math.round(weight / scale)`. Place 4: `code * scale`. Place 5: `Math.ceil((rows * columns) / 8) + kept + 8 * columns`.',
      'zh-CN':
        '第 1 处：`places.sort((one, other) => Math.abs(values[one]) - Math.abs(values[other]))`，再 `for (const place of places.slice(0, count)) values[place] = 0`。第 2 处：`own` 里最大的 `Math.abs` 除以 127。第 3 处：`Math.round(weight / scale)`。第 4 处：`code * scale`。第 5 处：`Math.ceil((rows * columns) / 8) + kept + 8 * columns`。',
    },
  },
  signed: {
    nudge: {
      en: 'Which of −0.9, 0.02 and 0.5 does the network need least? Your code says −0.9.',
      'zh-CN': '−0.9、0.02、0.5，网络最用不着哪一个？你的代码说是 −0.9。',
    },
    explanation: {
      en: 'A strongly negative weight says “this speaks against it”, as loud as a strongly positive one says the opposite. Ordered or compared with its sign, it counts as the smallest of all, and the network loses half of its opinions. What matters is the distance from 0.',
      'zh-CN':
        '很大的负权重表示“这个特征是反对票”，它的嗓门和很大的正权重一样高。带着符号排序或比较，它就成了最小的，网络的意见一下子少了一半。要看的是离 0 有多远。',
    },
    nearSolution: {
      en: 'Compare sizes: `Math.abs(values[one]) - Math.abs(values[other])`; with a threshold, `Math.abs(value) < threshold`.',
      'zh-CN':
        '比较绝对值：`Math.abs(values[one]) - Math.abs(values[other])`；用阈值就写 `Math.abs(value) < threshold`。',
    },
  },
  'largest-pruned': {
    nudge: {
      en: 'You kept the weights that whisper and threw out those that speak. Which end of the list comes first?',
      'zh-CN': '轻声细语的你留下了，说话最响的你剪掉了。排好的列表，哪一头在前面？',
    },
    explanation: {
      en: 'Your order is turned around: the weights furthest from 0 go first. What is left hardly moves a score, and the network guesses.',
      'zh-CN': '你的顺序反了：离 0 最远的先被剪掉。剩下的权重几乎动不了得分，网络只能瞎猜。',
    },
    nearSolution: {
      en: 'Sort from small to large, `Math.abs(values[one]) - Math.abs(values[other])`, and set the first `count` to 0.',
      'zh-CN': '从小到大排：`Math.abs(values[one]) - Math.abs(values[other])`，把前 `count` 个变成 0。',
    },
  },
  'share-kept': {
    nudge: {
      en: 'Asked to prune 20%, you prune 80%. What does the share count?',
      'zh-CN': '要求剪 20%，你剪了 80%。这个比例数的是什么？',
    },
    explanation: {
      en: '`share` is the part that goes, not the part that stays. At one half nobody notices the difference; at any other share the network is too large or too stupid.',
      'zh-CN':
        '`share` 是剪掉的比例，不是留下的比例。正好一半时看不出区别，换成别的比例，网络不是太大就是太笨。',
    },
    nearSolution: {
      en: '`const count = Math.round(share.values[0] * values.length)`, and the first `count` of the order become 0.',
      'zh-CN':
        '写 `const count = Math.round(share.values[0] * values.length)`，排在前面的 `count` 个变成 0。',
    },
  },
  'share-of-the-largest': {
    nudge: {
      en: 'You prune what is below a certain value. How many weights is that, if a single one is very large?',
      'zh-CN': '你剪的是低于某个值的权重。如果其中有一个特别大，一共会剪掉多少个？',
    },
    explanation: {
      en: '`share` counts weights, and you took it as a part of the largest value. Weights crowd near 0, so half of the largest value is above nearly all of them. A count needs an order: sort, and take so many from the front.',
      'zh-CN':
        '`share` 数的是个数，你当成了最大值的几分之几。权重大多挤在 0 附近，最大值的一半几乎比所有权重都大。要数个数，先得排序，再从前面取这么多个。',
    },
    nearSolution: {
      en: 'Sort `places` by `Math.abs(values[place])` and set the first `Math.round(share.values[0] * values.length)` of them to 0.',
      'zh-CN':
        '按 `Math.abs(values[place])` 给 `places` 排序，把前 `Math.round(share.values[0] * values.length)` 个变成 0。',
    },
  },
  'column-by-column': {
    nudge: {
      en: 'Every column, or every row, lost the same part. Is each of them worth the same?',
      'zh-CN': '每一列（或每一行）都剪掉了同样的比例。它们都同样重要吗？',
    },
    explanation: {
      en: 'Half of an important unit’s weights went, and half of a useless one’s stayed. The share is meant for the table as a whole: then a sensor that says nothing loses all its weights, and one that matters hardly any.',
      'zh-CN':
        '重要单元的权重剪了一半，没用的单元也留了一半。这个比例是对整张表说的：这样，什么也没说的传感器会失去全部权重，重要的几乎不受影响。',
    },
    nearSolution: {
      en: 'One list of all places, one sort, one `slice(0, count)`: no loop over rows or columns.',
      'zh-CN': '所有位置一个列表，排一次序，取一次 `slice(0, count)`，不要按行或按列循环。',
    },
  },
  'other-pruning': {
    nudge: {
      en: 'Try it by hand: of 0.5, −0.1, 0.02 and −0.9, half are to go. Which two does your function set to 0?',
      'zh-CN': '手算一遍：0.5、−0.1、0.02、−0.9，剪掉一半。你的函数把哪两个变成了 0？',
    },
    explanation: {
      en: '0.02 and −0.1 go, and the table comes back as [0.5, 0, 0, −0.9]: same places, kept weights untouched. Not sorted, not shortened, not enlarged to make up for what went.',
      'zh-CN':
        '应该是 0.02 和 −0.1，交回 [0.5, 0, 0, −0.9]：位置不变，留下的权重原样不动。不要排序后交回，不要缩短，也不要放大来弥补。',
    },
    nearSolution: {
      en: 'Sort a list of places by `Math.abs(values[place])`, set `values[place] = 0` for the first `count` of them, and return `values`.',
      'zh-CN':
        '把位置列表按 `Math.abs(values[place])` 排序，对前 `count` 个写 `values[place] = 0`，最后返回 `values`。',
    },
  },
} satisfies Record<string, StagedHint>
