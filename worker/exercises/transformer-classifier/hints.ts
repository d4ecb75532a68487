import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

export type ReadingHintId = Extract<
  HintId,
  | 'wrong-axis'
  | 'no-softmax'
  | 'mask-after-softmax'
  | 'padding-seen'
  | 'padding-pooled'
  | 'bag-of-words'
  | 'no-positions'
  | 'words-alone'
>

/** Help for what a model does with the words of a message. */
export const hints: Readonly<Record<ReadingHintId, StagedHint>> = {
  'wrong-axis': {
    nudge: {
      en: 'In your table of weights each column adds up to 1, not each row. Who shares out attention: the word that looks, or the one looked at?',
      'zh-CN': '你的权重表里，每一列加起来是 1，而不是每一行。分配注意力的是谁：在看的词，还是被看的词？',
    },
    explanation: {
      en: 'A row belongs to the word that looks. It has one whole attention to share out over the words of the message, so the softmax runs along the row, the last axis. Along a column it shares out who may look at a word; then the empty places below take their part, and a word may end up with next to nothing.',
      'zh-CN':
        '一行属于一个在看的词。它手里有一整份注意力，要分给消息里的各个词，所以 softmax 要沿着行，也就是最后一轴。沿着列去分，分的就成了“谁能来看这个词”：空位也来分一份，有的词最后几乎什么也看不到。',
    },
    nearSolution: {
      en: 'Finish `attention` with `scores.add(penalty).softmax()`, without any `transpose` around it.',
      'zh-CN': '`attention` 最后写 `scores.add(penalty).softmax()`，前后都不要加 `transpose`。',
    },
  },
  'no-softmax': {
    nudge: {
      en: 'The weights of a word do not add up to 1. What makes shares of scores?',
      'zh-CN': '一个词的权重加起来不是 1。用什么把分数变成份额？',
    },
    explanation: {
      en: 'A score may be negative or large. As a weight it would make long messages louder than short ones and turn some words inside out. The softmax makes every row positive and lets it add up to 1, so that what a word takes home is a mixture of what it saw.',
      'zh-CN':
        '分数可能是负的，也可能很大。直接当权重，长消息就比短消息更“响”，有些词还会被反过来用。softmax 让每一行都是正数，而且加起来等于 1，这样一个词带回去的，就是它看到的内容按比例混合的结果。',
    },
    nearSolution: {
      en: 'Make the penalty with `tokens.equal(0).cast("float32").mul(-1e9).expandDims(1)` and return `scores.add(penalty).softmax()`.',
      'zh-CN':
        '惩罚写成 `tokens.equal(0).cast("float32").mul(-1e9).expandDims(1)`，返回 `scores.add(penalty).softmax()`。',
    },
  },
  'mask-after-softmax': {
    nudge: {
      en: 'Nobody looks at empty places any more, but the weights of a word add up to less than 1. Where did the rest go?',
      'zh-CN': '没有词再看空位了，可是一个词的权重加起来不到 1。剩下的去哪儿了？',
    },
    explanation: {
      en: 'Struck out after the softmax, the empty places have already had their share, and it is lost. The shorter the message, the less its words take home. The penalty belongs before the softmax: then all of the attention is shared out among real words.',
      'zh-CN':
        '在 softmax 之后才划掉空位，空位早就分走了自己那份，这部分就丢了。消息越短，词带回去的就越少。惩罚要加在 softmax 之前，注意力才会全部分给真正的词。',
    },
    nearSolution: {
      en: 'Add to the scores instead of multiplying the weights: `scores.add(penalty).softmax()`, with −1e9 for each empty place.',
      'zh-CN': '不要去乘权重，而是加到分数上：`scores.add(penalty).softmax()`，每个空位是 −1e9。',
    },
  },
  'padding-seen': {
    nudge: {
      en: 'Your words look at empty places. Does a 0 behind a message keep anyone from looking at it?',
      'zh-CN': '你的词在看空位。消息后面写一个 0，就没有词去看它了吗？',
    },
    explanation: {
      en: 'Padding has a number, 0, and so it has a row in the table of words and a place like any other. Its score is a score among others, and a score of 0 is a real share. Only a penalty so large that its exponential vanishes makes an empty place invisible. It belongs to the columns, the words looked at, where `tokens` is 0.',
      'zh-CN':
        '填充也有编号，就是 0，所以它在词表里有一行，也占一个位置，和别的词没有两样。它的分数也是分数，0 分照样能分到一份。只有大到指数几乎为零的惩罚，才能让空位隐形。惩罚加在列上，也就是被看的词那边，`tokens` 为 0 的地方。',
    },
    nearSolution: {
      en: '`const penalty = tokens.equal(0).cast("float32").mul(-1e9).expandDims(1)`, then `scores.add(penalty).softmax()`.',
      'zh-CN':
        '`const penalty = tokens.equal(0).cast("float32").mul(-1e9).expandDims(1)`，再 `scores.add(penalty).softmax()`。',
    },
  },
  'padding-pooled': {
    nudge: {
      en: 'Your words no longer look at empty places, and yet those change the answer. Which step still counts them?',
      'zh-CN': '你的词已经不看空位了，可空位还是改变了答案。是哪一步还在数它们？',
    },
    explanation: {
      en: 'Every place of the table has a vector at the end, the empty ones too: their own position, and what they saw of the message. A mean over all places mixes these in and divides by twelve, however short the message is. The message is the mean over its real words.',
      'zh-CN':
        '算到最后，表里每个位置都有一个向量，空位也不例外：里面有它的位置，还有它从消息里看来的东西。对所有位置取平均，就把这些掺了进来，而且不管消息多短都除以十二。消息的向量应当是真正的词的平均。',
    },
    nearSolution: {
      en: 'Make `real` with `tokens.notEqual(0).cast("float32").expandDims(2)`, then `y.mul(real).sum(1).div(real.sum(1))`.',
      'zh-CN':
        '先写 `real`：`tokens.notEqual(0).cast("float32").expandDims(2)`，再写 `y.mul(real).sum(1).div(real.sum(1))`。',
    },
  },
  'bag-of-words': {
    nudge: {
      en: 'Shuffle the words of a message, and your model does not notice. Nor does any word change what another one means. What is left of a sentence then?',
      'zh-CN': '把一条消息的词打乱，你的模型毫无察觉；一个词也从来不会改变另一个词的意思。那句子还剩下什么？',
    },
    explanation: {
      en: 'A mean of word vectors is a bag: it tells that bank, courier and "misled by" occur, and no more. Two things are missing. The places, so that a word knows where it stands. And attention that arrives in the result, so that a party can see what kind of deed stands beside it.',
      'zh-CN':
        '词向量的平均只是一个口袋：里面有银行、有快递、有“被误导”，仅此而已。缺了两样东西。一是位置，让词知道自己站在哪里；二是真正用到结果里的注意力，让一方看得见身边的是哪一种行为。',
    },
    nearSolution: {
      en: 'In `embed` add `placeTable.slice([0, 0], [length, width])`; in `scores` continue with `const read = x.add(seen)`.',
      'zh-CN':
        '`embed` 里加上 `placeTable.slice([0, 0], [length, width])`；`scores` 里用 `const read = x.add(seen)` 继续往下算。',
    },
  },
  'no-positions': {
    nudge: {
      en: 'Two messages with the same words in another order get exactly the same chances. How would your model know which word came first?',
      'zh-CN': '用词相同、次序不同的两条消息，得到的概率一模一样。你的模型凭什么知道哪个词在前？',
    },
    explanation: {
      en: 'Attention compares every word with every other one, and nothing in that says which stands where: it sees a set, not a row. The order has to be put into the vectors. That is why a Transformer adds to each word a vector for its place.',
      'zh-CN':
        '注意力让每个词和每个词相比，其中没有哪一步说明谁站在哪里：它看到的是一堆词，不是一排词。次序必须写进向量里。所以 Transformer 要给每个词加上一个代表位置的向量。',
    },
    nearSolution: {
      en: 'End `embed` with `return words.add(placeTable.slice([0, 0], [length, width]))`.',
      'zh-CN': '`embed` 以 `return words.add(placeTable.slice([0, 0], [length, width]))` 结尾。',
    },
  },
  'words-alone': {
    nudge: {
      en: 'In your model a deed adds the same to the verdict, whoever stands beside it. Which word ever gets to see another one?',
      'zh-CN': '在你的模型里，不管旁边站着谁，一种行为对判断的影响都一样。有哪个词真的看到过别的词？',
    },
    explanation: {
      en: 'Each word is worked on by itself, and the mean adds up what each says. But whether being named first is a reproach hangs on the deed: "misled" or "was misled by". Somebody has to see both at once. That is the work of attention, and what it brings home, `seen`, must be added to `x` before the small network.',
      'zh-CN':
        '现在每个词都独自处理，平均只是把各自的话加起来。可是，先被提到到底算不算过错，要看那个行为是“误导了”还是“被……误导了”，必须有人同时看到两者。这正是注意力的工作：它带回来的 `seen`，要在小网络之前加到 `x` 上。',
    },
    nearSolution: {
      en: '`const seen = tf.matMul(attention(x, tokens), times(x, value))`, then `const read = x.add(seen)`, and give `read` to the small network.',
      'zh-CN':
        '`const seen = tf.matMul(attention(x, tokens), times(x, value))`，然后 `const read = x.add(seen)`，再把 `read` 交给小网络。',
    },
  },
}
