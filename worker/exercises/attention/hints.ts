import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'
import { headHints, type HeadHintId } from './head-hints.js'
import { maskHints, type MaskHintId } from './mask-hints.js'

type AttendHintId = Exclude<HintId, MaskHintId | HeadHintId>

/** Help for what goes wrong in `attend` itself. */
const attendHints: Readonly<Record<AttendHintId, StagedHint>> = {
  'ignores-words': {
    nudge: {
      en: 'Every word gets the same weight, or none. Do your scores depend on the queries and the keys at all?',
      'zh-CN': '每个词的权重都一样，或者都是零。你的分数里到底有没有用上查询和键？',
    },
    explanation: {
      en: 'A score says how well one query fits one key: multiply the two vectors number by number and add up. As long as all scores are equal, softmax shares attention out evenly, and every word takes home the plain average.',
      'zh-CN':
        '分数说的是一个查询和一个键有多合拍：两个向量逐个数相乘，再加起来。只要所有分数都相等，softmax 就会把注意力平均分掉，每个词拿到的只是普通的平均值。',
    },
    nearSolution: {
      en: 'Write `const scores = tf.matMul(q, k, false, true).div(Math.sqrt(width))` and `const weights = allowed.softmax()`.',
      'zh-CN':
        '写 `const scores = tf.matMul(q, k, false, true).div(Math.sqrt(width))`，再写 `const weights = allowed.softmax()`。',
    },
  },
  'wrong-axis': {
    nudge: {
      en: 'Your columns add up to 1, your rows don’t. Who shares out attention: the word that looks, or the one looked at?',
      'zh-CN': '你的权重每一列加起来是 1，每一行却不是。是谁在分配注意力：看的那个词，还是被看的那个词？',
    },
    explanation: {
      en: 'Each query has one unit of attention and spends it on the keys, so a row is what adds up to 1. A softmax along the columns lets the queries compete for each key instead: a word could then end up with hardly any attention to give, and its output would shrink.',
      'zh-CN':
        '每个查询手里有一份注意力，把它分给各个键，所以加起来等于 1 的应该是一行。沿着列做 softmax，就变成各个查询去争抢同一个键：有的词几乎分不到注意力，它的输出也跟着缩水。',
    },
    nearSolution: {
      en: 'Use `allowed.softmax()`, which works along the last axis, that of the keys. By hand: divide `exponentials` by `exponentials.sum(-1, true)`.',
      'zh-CN':
        '用 `allowed.softmax()`，它沿最后一轴（也就是键的那一轴）计算。如果手写：用 `exponentials` 除以 `exponentials.sum(-1, true)`。',
    },
  },
  'no-softmax': {
    nudge: {
      en: 'Your weights are no shares: a row of them doesn’t add up to 1. Which step turns scores into shares?',
      'zh-CN': '你的权重不是份额：有一行加起来不等于 1。哪一步负责把分数变成份额？',
    },
    explanation: {
      en: 'Scores can be any number, also negative. Softmax takes the exponential of each, which makes all of them positive, and divides by their sum, so that a row adds up to 1. Only then is the output a mix of the values and not a blown-up sum.',
      'zh-CN':
        '分数可以是任何数，也可以是负数。softmax 先对每个分数取指数，让它们都变成正数，再除以总和，让一行加起来等于 1。这样输出才是值的混合，而不是一个被放大的总和。',
    },
    nearSolution: {
      en: 'Write `const weights = allowed.softmax()` and use these weights for the output.',
      'zh-CN': '写 `const weights = allowed.softmax()`，输出也用这个 `weights` 来算。',
    },
  },
  'no-scaling': {
    nudge: {
      en: 'Your weights are the softmax of the plain products, so one word nearly takes it all. What tames products of long vectors?',
      'zh-CN': '你直接对乘积做了 softmax，结果几乎总是一个词独占。向量一长，乘积就大，靠什么来压住它？',
    },
    explanation: {
      en: 'A product of two vectors adds up as many terms as they have numbers. With 4 numbers it stays small, with 400 it doesn’t, and softmax of large scores gives all to the winner. Dividing by the square root of the width keeps the spread the same at any width.',
      'zh-CN':
        '两个向量的乘积，有多少个数就要加多少项。4 个数时还小，400 个数就大了，而分数一大，softmax 就把全部给了第一名。除以宽度的平方根，不管多宽，分数的波动都保持一样。',
    },
    nearSolution: {
      en: 'Write `tf.matMul(q, k, false, true).div(Math.sqrt(width))`.',
      'zh-CN': '写 `tf.matMul(q, k, false, true).div(Math.sqrt(width))`。',
    },
  },
  'scaled-by-width': {
    nudge: {
      en: 'You divide by the width itself, and your words can hardly decide. How does the spread of a sum grow with its number of terms?',
      'zh-CN': '你除以了宽度本身，结果每个词都拿不定主意。一个和的波动，随项数怎样增长？',
    },
    explanation: {
      en: 'The terms of a product partly cancel out. A sum of d independent terms has the variance d, so its typical size is √d, not d. Divided by d, all scores come close to 0 as vectors get wider, and attention turns into an average over everything.',
      'zh-CN':
        '乘积的各项会互相抵消一部分。d 个独立的项相加，方差是 d，所以典型大小是 √d，而不是 d。除以 d，向量越宽分数越接近 0，注意力就变成了对所有词的平均。',
    },
    nearSolution: {
      en: 'Write `.div(Math.sqrt(width))` instead of `.div(width)`.',
      'zh-CN': '把 `.div(width)` 改成 `.div(Math.sqrt(width))`。',
    },
  },
  'unstable-softmax': {
    nudge: {
      en: 'The exponential of 100 does not fit into a number of single precision, that of 710 into none at all. What does your softmax do with scores like these?',
      'zh-CN':
        '单精度数装不下 100 的指数，双精度也装不下 710 的指数。遇到这么大的分数，你的 softmax 会怎样？',
    },
    explanation: {
      en: 'Infinity divided by infinity is no number. Cutting large scores off avoids that and makes unlike words alike. The way out: softmax only depends on differences, so take the largest score of a row away from all of them first; the largest exponential is then e⁰ = 1. A row in which every word is masked with minus infinity ends in 0 divided by 0, which is no number either: each word may at least see itself.',
      'zh-CN':
        '无穷除以无穷不是数。把大的分数截断可以避开它，却会让不一样的词变得一样。正确的办法：softmax 只看分数之差，所以先从一行的所有分数里减去最大的那个，最大的指数就是 e⁰ = 1。另外，如果一行里所有词都被负无穷遮住，就会变成 0 除以 0，同样不是数：每个词至少要能看到自己。',
    },
    nearSolution: {
      en: '`allowed.softmax()` does all of this. By hand: `const e = allowed.sub(allowed.max(-1, true)).exp()`, then `e.div(e.sum(-1, true))`. In the mask let `other <= looking` have the penalty 0.',
      'zh-CN':
        '`allowed.softmax()` 已经全部处理好了。如果手写：`const e = allowed.sub(allowed.max(-1, true)).exp()`，再 `e.div(e.sum(-1, true))`。掩码里，`other <= looking` 的惩罚是 0。',
    },
  },
  'other-weights': {
    nudge: {
      en: 'Your weights are shares, but not those of the formula. What besides product, scaling and softmax is in there?',
      'zh-CN': '你的权重是份额，但不是公式里的那一份。除了乘积、缩放和 softmax，里面还有什么？',
    },
    explanation: {
      en: 'The score is the plain product of query and key over the square root of their common width. Dividing by the lengths of the vectors makes it a cosine, which forgets how strongly a word asks or offers; another number under the root, or queries and keys that changed places, give other shares, too.',
      'zh-CN':
        '分数就是查询和键的乘积，除以它们共同宽度的平方根。如果除以两个向量的长度，那是余弦，它会忘掉一个词问得多强烈、给得多强烈。根号下换了别的数，或者查询和键对调了位置，份额也会不同。',
    },
    nearSolution: {
      en: 'Scores: `tf.matMul(q, k, false, true).div(Math.sqrt(width))`, where `width` is the number of columns of `q`. Weights: `allowed.softmax()`. Nothing else.',
      'zh-CN':
        '分数：`tf.matMul(q, k, false, true).div(Math.sqrt(width))`，`width` 是 `q` 的列数。权重：`allowed.softmax()`。别的都不要。',
    },
  },
  'values-forgotten': {
    nudge: {
      en: 'Your words take home the keys. Is what a word is found by the same as what it has to say?',
      'zh-CN': '你的词带回家的是键。一个词靠什么被找到，和它要说什么，是一回事吗？',
    },
    explanation: {
      en: 'The key is the label on the drawer, the value is what lies in it. Queries and keys decide how much each word gets; what is mixed are the values.',
      'zh-CN': '键是抽屉上的标签，值是抽屉里的东西。查询和键决定每个词占多少，真正混合起来的是值。',
    },
    nearSolution: {
      en: 'Write `const output = tf.matMul(weights, v)`.',
      'zh-CN': '写 `const output = tf.matMul(weights, v)`。',
    },
  },
  'wrong-mix': {
    nudge: {
      en: 'Your weights are right, the output isn’t. Does every word contribute to it, by its share?',
      'zh-CN': '权重对了，输出不对。是不是每个词都按自己的份额出了一份力？',
    },
    explanation: {
      en: 'The output of a query is the sum of all values, each times its weight. Taking only the winner’s value throws the other shares away, and a model that jumps from one word to another can’t be trained in small steps.',
      'zh-CN':
        '一个查询的输出，是所有值各乘自己的权重再相加。只取第一名的值，就扔掉了其他份额；而在词与词之间跳来跳去的模型，没法一小步一小步地训练。',
    },
    nearSolution: {
      en: 'Write `const output = tf.matMul(weights, v)`: one row for each query, the same columns as the values.',
      'zh-CN': '写 `const output = tf.matMul(weights, v)`：每个查询一行，列和值一样。',
    },
  },
}

/** Help for every mistake that `diagnosis.ts` can recognise. */
export const hints: Readonly<Record<HintId, StagedHint>> = { ...attendHints, ...maskHints, ...headHints }
