import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'
import { hiddenHints } from './hidden-hints.js'
import { outputHints } from './output-hints.js'

/** Help for every mistake that `diagnosis.ts` can recognise. */
export const hints: Readonly<Record<HintId, StagedHint>> = {
  ...outputHints,
  ...hiddenHints,
  'not-started': {
    nudge: {
      en: 'All of these gradients are 0: nobody is to blame. Which numbered place is still empty?',
      'zh-CN': '这些梯度全是 0：谁都没有责任。哪一处编号还空着？',
    },
    explanation: {
      en: 'The way back begins at the outputs, with chance minus truth. From there it goes through the weights w2 to the hidden units, and at each layer it leaves its trace in a weight as what the weight read times the blame of the unit it leads into. A 0 anywhere on the way makes everything behind it 0.',
      'zh-CN':
        '往回的路从输出开始，起点是“概率减真实”。从那里经过权重 w2 回到隐藏单元；在每一层，它给权重留下的是“权重读到的数，乘以它所通向的单元的责任”。路上任何一处是 0，后面就全是 0。',
    },
    nearSolution: {
      en: 'Fill 2 with `(chance - truth[output]) / leads`, 3 with `sum += blame[unit] * weights.values[from * units + unit]`, and 5 with `dw[from * units + unit] += read[from] * blame[unit]` and `db[unit] += blame[unit]`.',
      'zh-CN':
        '第 2 处填 `(chance - truth[output]) / leads`，第 3 处填 `sum += blame[unit] * weights.values[from * units + unit]`，第 5 处填 `dw[from * units + unit] += read[from] * blame[unit]` 和 `db[unit] += blame[unit]`。',
    },
  },
  'wrong-reading': {
    nudge: {
      en: 'Two weights lead into the same unit. One carried a 0.9, the other a 0.01. Do both deserve the same blame?',
      'zh-CN': '两个权重通向同一个单元，一个送来 0.9，另一个送来 0.01。两者该负一样的责任吗？',
    },
    explanation: {
      en: 'What a weight multiplied is what its gradient is multiplied by: the number it read on the way forward. The output layer read what the hidden units said, after the sigmoid, and the hidden layer read the inputs. Only a bias has the bare blame for a gradient, because it reads a constant 1.',
      'zh-CN':
        '权重往前时乘了什么，它的梯度就乘什么：也就是它读到的那个数。输出层读的是隐藏单元说的话（经过 sigmoid 之后），隐藏层读的是输入。只有偏置的梯度就是责任本身，因为它读的永远是 1。',
    },
    nearSolution: {
      en: '`dw[from * units + unit] += read[from] * blame[unit]`, called with `hidden` for the output layer and with `inputs` for the hidden one.',
      'zh-CN':
        '`dw[from * units + unit] += read[from] * blame[unit]`；输出层传 `hidden`，隐藏层传 `inputs`。',
    },
  },
  'bias-forgotten': {
    nudge: {
      en: 'Your weights learn and your biases never will. What does a bias read?',
      'zh-CN': '权重都会学，偏置却永远不动。偏置读到的是什么？',
    },
    explanation: {
      en: 'A bias is a weight that always reads 1, so its gradient is the blame of its unit, added up over the leads. Without it every unit keeps the opinion it was born with, and the weights bend themselves to make up for it.',
      'zh-CN':
        '偏置就是一个永远读到 1 的权重，所以它的梯度就是所在单元的责任，在所有线索上累加。少了它，每个单元一直守着出厂时的看法，权重只好扭曲自己去弥补。',
    },
    nearSolution: {
      en: 'After the inner loop: `db[unit] += blame[unit]`.',
      'zh-CN': '内层循环之后写：`db[unit] += blame[unit]`。',
    },
  },
  overwritten: {
    nudge: {
      en: 'Only the last one seems to count with you, the last lead or the last output. What happened to those before it?',
      'zh-CN': '在你的代码里，好像只有最后一个算数：最后一条线索，或者最后一个输出。前面的去哪了？',
    },
    explanation: {
      en: 'A hidden unit speaks to every output, so it gets a part of the blame from each; a weight served every lead, so each adds its part. A plain `=` throws away what was there. Training still works after a fashion, as it would with a single lead, and that is why nobody notices.',
      'zh-CN':
        '隐藏单元对每个输出都说了话，所以从每个输出那里都分到一份责任；权重服务了每条线索，所以每条都要加上一份。单写一个 `=`，就把原来的扔掉了。训练看上去还在动，只不过像是只有一条线索，所以没人发现。',
    },
    nearSolution: {
      en: 'Use `+=` in all three places: `sum += …` in `passedBack`, `dw[…] += …` and `db[unit] += …` in `addGradients`.',
      'zh-CN':
        '三个地方都用 `+=`：`passedBack` 里的 `sum += …`，`addGradients` 里的 `dw[…] += …` 和 `db[unit] += …`。',
    },
  },
  'rows-mixed': {
    nudge: {
      en: 'One lead alone comes out right, several together don’t. Whose inputs and whose truth does the second lead get?',
      'zh-CN': '单独一条线索是对的，几条一起就不对了。第二条线索用的是谁的输入、谁的真实结果？',
    },
    explanation: {
      en: 'Each lead goes forward with its own inputs and back with its own truth; only the gradients are common property. Reading the first row every time, or bringing a sum along from the lead before, mixes them up.',
      'zh-CN':
        '每条线索用自己的输入往前走，用自己的真实结果往回走，只有梯度是公共的。每次都读第一行，或者把上一条线索的和带过来，就会混在一起。',
    },
    nearSolution: {
      en: 'Inside the loop over leads: `row(x, lead)`, `row(targets, lead)`, and both blames made anew; outside it only `loss`, `dw1`, `db1`, `dw2` and `db2`. Divide by `leads` once, in `outputBlame` and in the loss.',
      'zh-CN':
        '线索循环里面：`row(x, lead)`、`row(targets, lead)`，两个责任都重新算；循环外面只有 `loss`、`dw1`、`db1`、`dw2`、`db2`。`leads` 只除一次，在 `outputBlame` 和损失里。',
    },
  },
  nearly: {
    nudge: {
      en: 'Your gradients are nearly right: a few in a hundred off. Do you compute them, or estimate them?',
      'zh-CN': '你的梯度差一点就对了，只偏了百分之几。你是算出来的，还是估出来的？',
    },
    explanation: {
      en: 'Moving a weight a little and looking at the loss gives the gradient up to the bend of the curve in between; looking to both sides with a step of 0.0001 is precise enough to check with. But it takes two forward passes for each weight, where the way back takes one for all of them. Rounded numbers are off by as much.',
      'zh-CN':
        '把一个权重挪一点点，看损失变多少，得到的是近似的梯度，误差来自这一小段里曲线的弯曲。往两边各挪 0.0001，用来核对足够准。但每个权重要做两次前向计算，而往回走一趟就能得到全部梯度。把数取整，也会有同样大小的偏差。',
    },
    nearSolution: {
      en: 'Use the formulas of the statement without rounding; keep the differences `(lossAt(w + h) - lossAt(w - h)) / (2 * h)` as a check.',
      'zh-CN': '用题目里的公式，不要取整；差分 `(lossAt(w + h) - lossAt(w - h)) / (2 * h)` 留作核对。',
    },
  },
  'wrong-numbers': {
    nudge: {
      en: 'Take the lead of the statement and a pencil. At which number does your code leave the table there?',
      'zh-CN': '拿出纸笔，算题目里的那条线索。从哪个数开始，你的代码和那张表对不上？',
    },
    explanation: {
      en: 'Go back in the same order: the blames of the outputs are 0.7266 and −0.2104; the weights hand 0.2160 and 0.2676 of it to the hidden units; their slopes leave 0.0529 and 0.0607. Each weight then gets what it read times the blame behind it. `console.log` shows your numbers in Run.',
      'zh-CN':
        '按同样的顺序往回走：输出的责任是 0.7266 和 −0.2104；权重把其中的 0.2160 和 0.2676 交给隐藏单元；乘上斜率，剩 0.0529 和 0.0607。每个权重再得到“读到的数乘以它后面的责任”。点“运行”时可以用 `console.log` 看你的数。',
    },
    nearSolution: {
      en: '`outputBlame` is `(chance - truth[output]) / leads`; `passedBack` adds `blame[unit] * weights.values[from * units + unit]`; `hiddenBlame` is that times `hidden[unit] * (1 - hidden[unit])`; a weight gets `read[from] * blame[unit]`, a bias `blame[unit]`.',
      'zh-CN':
        '`outputBlame` 是 `(chance - truth[output]) / leads`；`passedBack` 累加 `blame[unit] * weights.values[from * units + unit]`；`hiddenBlame` 再乘 `hidden[unit] * (1 - hidden[unit])`；权重得到 `read[from] * blame[unit]`，偏置得到 `blame[unit]`。',
    },
  },
}
