import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type ActivationHintId = Extract<
  HintId,
  | 'exponent-sign'
  | 'bias-after-activation'
  | 'missing-activation'
  | 'activated-twice'
  | 'other-activation'
  | 'softmax'
  | 'clipped'
>

/** Help for what goes wrong between a sum and what a unit says. */
export const activationHints: Readonly<Record<ActivationHintId, StagedHint>> = {
  'exponent-sign': {
    nudge: {
      en: 'The larger your sum, the smaller your answer. Should a unit that everything speaks for say no?',
      'zh-CN': '和越大，你的答案反而越小。所有证据都支持的单元，应该说“不”吗？',
    },
    explanation: {
      en: 'The sigmoid rises: large sums come close to 1, very negative ones to 0. In 1 / (1 + e^s) the sign of the exponent is lost, and every unit answers one minus what it should.',
      'zh-CN':
        'sigmoid 是上升的：很大的和接近 1，很小的负数接近 0。写成 1 / (1 + e^s)，指数的负号就丢了，每个单元给出的都是“1 减去正确答案”。',
    },
    nearSolution: {
      en: '`return 1 / (1 + Math.exp(-sum))`, with the minus. A sum of 0.29 gives 0.5720.',
      'zh-CN': '`return 1 / (1 + Math.exp(-sum))`，别漏了负号。和为 0.29 时得到 0.5720。',
    },
  },
  'bias-after-activation': {
    nudge: {
      en: 'Some of your units say more than 1 or less than 0. What happens to the number after the sigmoid?',
      'zh-CN': '有些单元说出了大于 1 或小于 0 的数。sigmoid 之后，这个数又经历了什么？',
    },
    explanation: {
      en: 'The bias belongs to the sum: it shifts the point at which a unit turns from no to yes. Added afterwards it only lifts the answer, and what was between 0 and 1 no longer is.',
      'zh-CN':
        '偏置属于和的一部分：它移动的是单元从“否”转到“是”的那个点。如果在之后才加，只是把答案整体抬高，原本在 0 到 1 之间的数就不再是了。',
    },
    nearSolution: {
      en: '`return sigmoid(sum + bias)`, not `sigmoid(sum) + bias`.',
      'zh-CN': '写 `return sigmoid(sum + bias)`，不要写 `sigmoid(sum) + bias`。',
    },
  },
  'missing-activation': {
    nudge: {
      en: 'Your unit hands on its bare sum. What does 0.29 mean, and what would −3 mean?',
      'zh-CN': '你的单元直接交出了和。0.29 是什么意思？如果是 −3 呢？',
    },
    explanation: {
      en: 'Both layers end with the sigmoid. In the hidden layer it is the bend without which two layers are only one; at the output it turns a score into something between 0 and 1 that may be read as a chance.',
      'zh-CN':
        '两层都以 sigmoid 结尾。在隐藏层，它是那道弯，没有它，两层等于一层；在输出层，它把得分变成 0 到 1 之间、可以当作概率来读的数。',
    },
    nearSolution: {
      en: 'Let `layer` end with `return sigmoid(sum)`, bias included, and use the same `layer` for both: `layer(layer(measures, w1, b1), w2, b2)`.',
      'zh-CN':
        '`layer` 以 `return sigmoid(sum)` 结尾（和里已含偏置），两层共用它：`layer(layer(measures, w1, b1), w2, b2)`。',
    },
  },
  'activated-twice': {
    nudge: {
      en: 'All your units crowd between 0.5 and 0.73. Through how many curves does each sum go?',
      'zh-CN': '你的单元全挤在 0.5 到 0.73 之间。每个和穿过了几条曲线？',
    },
    explanation: {
      en: 'The sigmoid of something between 0 and 1 lies between 0.5 and 0.73, so a second one leaves little of any difference. It slips in easily when a layer squashes its sums and whoever calls it squashes the result once more.',
      'zh-CN':
        '0 到 1 之间的数再过一次 sigmoid，只会落在 0.5 到 0.73 之间，差别几乎被抹平。层里面压了一次，调用它的地方又压一次，就会这样。',
    },
    nearSolution: {
      en: 'One `sigmoid` for each unit, at the end of `layer`, and none in `forward`.',
      'zh-CN': '每个单元只用一次 `sigmoid`，放在 `layer` 的末尾，`forward` 里不要再用。',
    },
  },
  'other-activation': {
    nudge: {
      en: 'Your curve is a good one, but not the one this network was trained with. What does it make of a sum of 0?',
      'zh-CN': '你用的曲线本身没错，但这个网络不是用它训练的。和为 0 时，它给出什么？',
    },
    explanation: {
      en: 'tanh runs from −1 to 1, ReLU cuts off below 0, and both turn a sum of 0 into 0; the sigmoid turns it into 0.5. Weights belong to the curve they were trained with: with another one they are as good as random. It is a common fault when a model is carried from one library to another.',
      'zh-CN':
        'tanh 从 −1 到 1，ReLU 把 0 以下的全切掉，和为 0 时两者都给 0；sigmoid 给的是 0.5。权重只配训练时用的那条曲线，换一条就和随机的差不多。把模型从一个库搬到另一个库时，这种错很常见。',
    },
    nearSolution: {
      en: 'Use `1 / (1 + Math.exp(-sum))` for the hidden units as well as for the outputs.',
      'zh-CN': '隐藏单元和输出都用 `1 / (1 + Math.exp(-sum))`。',
    },
  },
  softmax: {
    nudge: {
      en: 'Your answers for one lead always add up to 1. Must a lead that books a demo leave your mail unanswered?',
      'zh-CN': '你给一条线索的答案加起来总是 1。约了演示的客户，就一定不回邮件吗？',
    },
    explanation: {
      en: 'Softmax shares out one whole among answers that exclude each other. Here each output asks a question of its own, and both may be likely: 0.73 and 0.79. That is what one sigmoid for each output says.',
      'zh-CN':
        'softmax 把一个整体分给互相排斥的答案。这里每个输出各问各的问题，两件事可以都很可能：0.73 和 0.79。每个输出一个 sigmoid，说的就是这个意思。',
    },
    nearSolution: {
      en: 'Treat the output layer like the hidden one: `layer(said, w2, b2)`, each sum through `1 / (1 + Math.exp(-sum))` by itself.',
      'zh-CN': '输出层和隐藏层一样处理：`layer(said, w2, b2)`，每个和各自通过 `1 / (1 + Math.exp(-sum))`。',
    },
  },
  clipped: {
    nudge: {
      en: 'Ordinary leads come out right, those with inputs near 100 don’t. What do you do to large numbers on the way?',
      'zh-CN': '普通线索都对，输入接近 100 的就不对。你在半路对大数做了什么？',
    },
    explanation: {
      en: 'Holding a sum between −6 and 6 looks harmless, but the sigmoid of 6 is 0.9975 and that of 50 is 1, and the next layer adds the difference up. Limited or rescaled inputs are other inputs. Nothing needs to be held: in 1 / (1 + e^−s) even an infinite power comes out as 0.',
      'zh-CN':
        '把和限制在 −6 到 6 之间看似无害，可 6 的 sigmoid 是 0.9975，50 的是 1，下一层会把这些差别累加起来。限制或缩放输入，就等于换了输入。其实什么都不用限制：在 1 / (1 + e^−s) 里，就算 e 的幂变成无穷大，结果也就是 0。',
    },
    nearSolution: {
      en: 'Remove `Math.min`, `Math.max` and any scaling, and leave the sum to `1 / (1 + Math.exp(-sum))`.',
      'zh-CN': '去掉 `Math.min`、`Math.max` 和各种缩放，直接把和交给 `1 / (1 + Math.exp(-sum))`。',
    },
  },
}
