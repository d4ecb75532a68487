import { activationHints } from './activation-hints.js'
import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

/** Help for every mistake that `diagnosis.ts` can recognise. */
export const hints: Readonly<Record<HintId, StagedHint>> = {
  ...activationHints,
  'not-started': {
    nudge: {
      en: 'Every unit says the same, whatever the lead and the weights. Which numbered place is still empty?',
      'zh-CN': '不管什么线索、什么权重，每个单元说的都一样。哪一处编号还空着？',
    },
    explanation: {
      en: 'A unit does three things: it multiplies each number it reads by a weight and adds up, it adds its own bias, and it sends the sum through the sigmoid. The hidden units are asked for as well as the outputs, because whoever explains a score has to pass through them.',
      'zh-CN':
        '一个单元做三件事：把读到的每个数乘以权重再加起来；加上自己的偏置；把和送进 sigmoid。除了输出，也要交出隐藏单元，因为要解释一个分数，必须经过它们。',
    },
    nearSolution: {
      en: 'In the loop `sum += read[from] * weights.values[from * units + unit]`, after it `return sigmoid(sum + bias)`, in `sigmoid` `return 1 / (1 + Math.exp(-sum))`, and in `forward` `output.push(layer(said, w2, b2))`.',
      'zh-CN':
        '循环里写 `sum += read[from] * weights.values[from * units + unit]`，循环后 `return sigmoid(sum + bias)`；`sigmoid` 里 `return 1 / (1 + Math.exp(-sum))`；`forward` 里 `output.push(layer(said, w2, b2))`。',
    },
  },
  'hard-coded': {
    nudge: {
      en: 'These are the numbers of the slide or of one lead. What would another lead get?',
      'zh-CN': '这些是幻灯片上的数，或者某一条线索的数。换一条线索会得到什么？',
    },
    explanation: {
      en: 'The lead on the slide is only there to check by hand: 0.5720 and 0.6525 in the hidden layer, 0.7266 and 0.7896 at the end. The slide itself prints 0.90, which would take a sum of about 2.2 where there is 0.29. Other weights give other numbers, so all of them have to be worked out.',
      'zh-CN':
        '幻灯片上的线索只是拿来手算核对的：隐藏层是 0.5720 和 0.6525，最后是 0.7266 和 0.7896。幻灯片自己印的是 0.90，那需要和达到 2.2 左右，而实际只有 0.29。权重一换，数就全变，所以每个数都得算出来。',
    },
    nearSolution: {
      en: 'Work with `x.values` and the weights that come with the question: `const said = layer(measures, w1, b1)`, then `layer(said, w2, b2)`.',
      'zh-CN':
        '用问题里带来的 `x.values` 和权重来算：`const said = layer(measures, w1, b1)`，然后 `layer(said, w2, b2)`。',
    },
  },
  'no-bias': {
    nudge: {
      en: 'Give your layer nothing but zeros to read. What does it say, and what should it say?',
      'zh-CN': '让你的这一层只读到零，它会说什么？它应该说什么？',
    },
    explanation: {
      en: 'Without a bias every unit says 0.5 to a lead of all zeros, however the network was trained. The bias is what a unit thinks before it has read anything, one number for each unit, in both layers. It is added to the weighted sum before the sigmoid.',
      'zh-CN':
        '没有偏置时，只要输入全是零，不管网络怎么训练，每个单元都说 0.5。偏置是单元在读任何东西之前的看法，每个单元一个数，两层都有。它在进入 sigmoid 之前加到和里。',
    },
    nearSolution: {
      en: 'Begin with `let sum = bias` instead of 0, or return `sigmoid(sum + bias)`, and pass `b1` to the first layer and `b2` to the second.',
      'zh-CN':
        '把 `let sum = 0` 改成 `let sum = bias`，或者返回 `sigmoid(sum + bias)`；第一层传 `b1`，第二层传 `b2`。',
    },
  },
  transposed: {
    nudge: {
      en: 'Write down the weights of the slide as a table. Which number leads from activity into the first hidden unit?',
      'zh-CN': '把幻灯片的权重写成一张表。从活跃度通向第一个隐藏单元的是哪个数？',
    },
    explanation: {
      en: 'Here a row belongs to a number that is read and a column to a unit. Other books turn the table round and give each unit a row. With two inputs and two units both readings fit, and only the answers are wrong; with other widths they pick weights that belong to other units.',
      'zh-CN':
        '这里一行对应一个被读的数，一列对应一个单元。有些书把表转过来，每个单元占一行。两个输入、两个单元时，两种读法都读得通，只是答案错了；换成别的宽度，取到的就是别的单元的权重。',
    },
    nearSolution: {
      en: 'The weight from place `from` into `unit` is `weights.values[from * units + unit]`, with `units = weights.shape[1]`.',
      'zh-CN':
        '从第 `from` 个数到单元 `unit` 的权重是 `weights.values[from * units + unit]`，其中 `units = weights.shape[1]`。',
    },
  },
  'chain-broken': {
    nudge: {
      en: 'Your hidden layer is right and your outputs are not. Which numbers do the outputs read?',
      'zh-CN': '隐藏层是对的，输出却不对。输出层读的是哪些数？',
    },
    explanation: {
      en: 'The output layer reads what the hidden units say, their activations, and not the sums behind them. If it reads the sums, the bend between the layers is lost on the way, and two layers can do no more than one.',
      'zh-CN':
        '输出层读的是隐藏单元说出来的话，也就是激活值，而不是背后的和。如果读的是和，两层之间的弯就在半路丢了，两层的本事不会比一层大。',
    },
    nearSolution: {
      en: 'Keep the activations and hand them on: `const said = layer(measures, w1, b1)`, `hidden.push(said)`, `output.push(layer(said, w2, b2))`.',
      'zh-CN':
        '留住激活值，往下传：`const said = layer(measures, w1, b1)`，`hidden.push(said)`，`output.push(layer(said, w2, b2))`。',
    },
  },
  rounded: {
    nudge: {
      en: 'Your numbers are right as far as they go. Where do the further decimals get lost?',
      'zh-CN': '你的数没有算错，只是位数不够。后面的小数在哪里丢了？',
    },
    explanation: {
      en: 'Rounding is for people, at the very end. Rounded inside a network an error travels on: the next layer multiplies it by its weights, and after a few layers two different leads can no longer be told apart. Five decimals have to be right here.',
      'zh-CN':
        '取整是给人看的，应该放在最后。在网络里面取整，误差会继续往前走：下一层用权重把它放大，几层之后，两条不同的线索就分不开了。这里要求小数点后五位都正确。',
    },
    nearSolution: {
      en: 'Remove `toFixed` and `Math.round`, and return what `sigmoid` gives.',
      'zh-CN': '去掉 `toFixed` 和 `Math.round`，原样返回 `sigmoid` 的结果。',
    },
  },
  'wrong-sums': {
    nudge: {
      en: 'Work out the slide’s first unit on paper: 0.1 × 0.5 + 0.2 × 0.7 + 0.1 = 0.29. Which sum does your code have, and which for the second unit?',
      'zh-CN':
        '在纸上算幻灯片的第一个单元：0.1 × 0.5 + 0.2 × 0.7 + 0.1 = 0.29。你的代码得到的和是多少？第二个单元呢？',
    },
    explanation: {
      en: 'Three slips are common. The sum is not set back before the next unit, so that each carries the ones before it along. The loop leaves out the first or the last number read. Or the place in the flat list steps by the wrong width: a row of weights is as long as the layer has units. `console.log` shows the sums in Run.',
      'zh-CN':
        '常见的疏忽有三种：算下一个单元之前没有把和清零，前面的都被带了过去；循环漏掉了第一个或最后一个数；在扁平列表里跨行时宽度不对，一行权重的长度等于这一层的单元数。点“运行”时可以用 `console.log` 看每个和。',
    },
    nearSolution: {
      en: 'For each unit anew: `let sum = bias`, then for `from` from 0 to below `read.length` `sum += read[from] * weights.values[from * units + unit]`, then `sigmoid(sum)`.',
      'zh-CN':
        '每个单元都重新开始：`let sum = bias`；`from` 从 0 到小于 `read.length`，`sum += read[from] * weights.values[from * units + unit]`；最后 `sigmoid(sum)`。',
    },
  },
  'rows-mixed': {
    nudge: {
      en: 'One lead alone comes out right, several together don’t. Where does the second lead begin in `x.values`?',
      'zh-CN': '单独一条线索是对的，几条一起就不对了。在 `x.values` 里，第二条线索从哪里开始？',
    },
    explanation: {
      en: '`x.values` is one long list, a lead after the other, each as long as there are inputs. Reading from the beginning gives every lead the score of the first one; carrying a sum over from lead to lead gives each one something of its neighbours.',
      'zh-CN':
        '`x.values` 是一个长列表，一条线索接着一条，每条的长度等于输入的个数。总从头读，每条线索都会得到第一条的分数；把和从一条带到下一条，每条就沾上了邻居的数。',
    },
    nearSolution: {
      en: 'Cut out each lead: `x.values.slice(lead * inputs, (lead + 1) * inputs)` with `const [leads, inputs] = x.shape`, and start every sum anew.',
      'zh-CN':
        '把每条线索切出来：`const [leads, inputs] = x.shape`，`x.values.slice(lead * inputs, (lead + 1) * inputs)`；每个和都重新开始。',
    },
  },
}
