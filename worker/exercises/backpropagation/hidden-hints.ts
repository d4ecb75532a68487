import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type HiddenHintId = Extract<
  HintId,
  'slope-forgotten' | 'slope-elsewhere' | 'weights-turned' | 'weights-left-out'
>

/** Help for what goes wrong on the way from the outputs to the hidden units. */
export const hiddenHints: Readonly<Record<HiddenHintId, StagedHint>> = {
  'slope-forgotten': {
    nudge: {
      en: 'Your hidden units carry at least four times too much. A unit that says 0.999 whatever it hears: how much can it still change?',
      'zh-CN': '你的隐藏单元背的责任至少多了三倍。一个不管听到什么都说 0.999 的单元，还能改变多少？',
    },
    explanation: {
      en: 'What comes back through the weights is blame for what a unit said. Its weights act on its sum, and between the two stands the sigmoid: a unit that is undecided passes on a quarter, one that is nearly certain almost nothing. At the outputs this slope has cancelled against the logarithm; here nothing cancels it.',
      'zh-CN':
        '经权重传回来的，是单元“说出的话”的责任。它的权重作用的却是“和”，两者之间隔着 sigmoid：拿不准的单元放行四分之一，几乎肯定的单元几乎全挡住。输出层的斜率和对数约掉了，这里没有东西和它约。',
    },
    nearSolution: {
      en: 'At 4: `blame * hidden[unit] * (1 - hidden[unit])`.',
      'zh-CN': '第 4 处：`blame * hidden[unit] * (1 - hidden[unit])`。',
    },
  },
  'slope-elsewhere': {
    nudge: {
      en: 'You multiply by a slope, only not by that of this sigmoid at this place. Put 0.5720 into it: out should come 0.2448.',
      'zh-CN': '你乘了一个斜率，但不是这条 sigmoid 在这个位置上的斜率。代入 0.5720，应该得到 0.2448。',
    },
    explanation: {
      en: 'The slope of the sigmoid is h (1 − h), where h is what the unit said, after the sigmoid. With the sum in place of h it may even become negative; a sigmoid of h looks at the wrong spot of the curve; and 1 − h² belongs to tanh. All of them still train a little, which makes them hard to find.',
      'zh-CN':
        'sigmoid 的斜率是 h (1 − h)，h 是单元说出的数，也就是经过 sigmoid 之后的值。把和当成 h，结果甚至可能是负的；对 h 再取一次 sigmoid，看的是曲线上另一个位置；1 − h² 则属于 tanh。这些写法都还能训练出一点东西，所以很难发现。',
    },
    nearSolution: {
      en: 'Take the activations as they are: `blame * hidden[unit] * (1 - hidden[unit])`, without another `Math.exp`, and not the sums before the sigmoid.',
      'zh-CN':
        '直接用激活值：`blame * hidden[unit] * (1 - hidden[unit])`，不要再做 `Math.exp`，也不要用 sigmoid 之前的和。',
    },
  },
  'weights-turned': {
    nudge: {
      en: 'Blame goes back along the roads the answers came by. Which weights lead out of the first hidden unit?',
      'zh-CN': '责任要沿着答案来时的路往回走。从第一个隐藏单元出去的是哪几个权重？',
    },
    explanation: {
      en: 'In w2 a row belongs to a hidden unit and a column to an output. Forward, an output adds up its column; back, a hidden unit adds up its row, so the table is used the other way round, which is called transposed. With as many units as outputs a mix-up fits and is silently wrong; with other widths tensors refuse it.',
      'zh-CN':
        'w2 里一行对应一个隐藏单元，一列对应一个输出。往前时，输出沿着自己那一列相加；往回时，隐藏单元沿着自己那一行相加，表要反过来用，这就叫转置。单元数和输出数一样多时，弄反了也能算，只是悄悄地错；宽度不同时，张量会直接报错。',
    },
    nearSolution: {
      en: 'In `passedBack`: `sum += blame[unit] * weights.values[from * units + unit]`, the same place as on the way forward. With tensors: `outputBlame.matMul(w2, false, true)`.',
      'zh-CN':
        '`passedBack` 里写 `sum += blame[unit] * weights.values[from * units + unit]`，位置和往前时一样。用张量则是 `outputBlame.matMul(w2, false, true)`。',
    },
  },
  'weights-left-out': {
    nudge: {
      en: 'Every hidden unit gets the same blame from you. One was listened to with a weight of 2, another with 0.01: were both as guilty?',
      'zh-CN':
        '你让每个隐藏单元分到一样的责任。可输出听其中一个的权重是 2，听另一个只有 0.01：两者的责任一样吗？',
    },
    explanation: {
      en: 'An output takes a hidden unit’s word times a weight. If the unit says a little more, the output’s sum moves by that weight, and the loss by the weight times the output’s blame. So the weights of w2 share out the blame, with their signs: who spoke against the mistake gets a negative part.',
      'zh-CN':
        '输出听隐藏单元的话，要乘一个权重。单元多说一点，输出的和就变动“权重”那么多，损失就变动“权重乘以输出的责任”那么多。所以责任由 w2 的权重来分，连同符号：反对过这个错误的单元，分到的是负的。',
    },
    nearSolution: {
      en: '`sum += blame[unit] * weights.values[from * units + unit]` for every output `unit`, then times the slope.',
      'zh-CN':
        '对每个输出 `unit`：`sum += blame[unit] * weights.values[from * units + unit]`，最后再乘斜率。',
    },
  },
}
