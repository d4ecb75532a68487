import {
  randomFrom,
  type Figure,
  type MatrixPanel,
  type Series,
  type XyPanel,
} from '../src/contract/index.js'
import { amount } from './assessment.js'
import { shownNumbers, shownScores, shownUrgency, type Demonstration } from './questions.js'
import * as truth from './truth.js'

/** The largest s for which a computer can hold e to the power of s. */
const ceiling = 709
const nightSteps = 60

/** The night of the story: what the team saw, and what nobody looked at. */
export function nightFigure(): Figure {
  const random = randomFrom('activations-losses/night')
  const steps = Array.from({ length: nightSteps + 1 }, (_, step) => step)
  const scores = steps.map(
    (step) => 3 * Math.exp((step / nightSteps) * Math.log(330) + 0.04 * random.normal()),
  )
  const last = scores.findIndex((score) => score > ceiling)
  const losses = steps
    .slice(0, last)
    .map((step) => 0.22 + 0.88 * Math.exp(-step / 13 + 0.04 * random.normal()))
  return {
    title: { en: 'The loss fell all night, and then there was none', 'zh-CN': '损失降了一整夜，然后就没了' },
    alt: {
      en: `The loss falls from 1.1 to about 0.24 and ends at step ${last} of ${nightSteps}. In the same hours the largest score of each batch grew from 3 to ${ceiling}, above which no computer can hold e to its power.`,
      'zh-CN': `损失从 1.1 降到约 0.24，到第 ${last} 步（共 ${nightSteps} 步）戛然而止。同一时间里，每批数据的最大得分从 3 涨到了 ${ceiling}；超过它，计算机就存不下 e 的这么多次方了。`,
    },
    panels: [
      night({ en: 'What the team saw', 'zh-CN': '团队看到的' }, { en: 'loss', 'zh-CN': '损失' }, 'linear', [
        line({ en: 'loss', 'zh-CN': '损失' }, 'line', 0, steps.slice(0, last), losses),
        line({ en: 'the last one', 'zh-CN': '最后一个值' }, 'points', 3, [last - 1], [losses.at(-1)!]),
      ]),
      night(
        { en: 'What nobody looked at', 'zh-CN': '没人留意的' },
        { en: 'largest score (log scale)', 'zh-CN': '最大得分（对数刻度）' },
        'log',
        [
          line({ en: 'largest score', 'zh-CN': '最大得分' }, 'line', 0, steps, scores),
          line(
            { en: `${ceiling}: the end of e to the power`, 'zh-CN': `${ceiling}：e 的次方到头了` },
            'dashed-line',
            3,
            [0, nightSteps],
            [ceiling, ceiling],
          ),
        ],
      ),
    ],
  }
}

/** The learner's functions over the right ones, for numbers that everybody may know. */
export function resultFigure(shown: Demonstration): Figure {
  const urgent = shownUrgency.scores.map((score) => truth.binaryCrossEntropyOf(score, 1))
  const panels = [
    plot('sigmoid', shownNumbers, shown.sigmoid, truth.sigmoidOf),
    plot('ReLU', shownNumbers, shown.relu, truth.reluOf),
    plot('tanh', shownNumbers, shown.tanh, truth.tanhOf),
    lossPlot(shown.binaryCrossEntropy, urgent),
    sharesPanel(shown.softmax),
  ]
  const [from, to] = [shown.binaryCrossEntropy[0]!, shown.binaryCrossEntropy.at(-1)!]
  return {
    title: { en: 'Your functions, and where they should run', 'zh-CN': '你的函数，以及它们应有的样子' },
    alt: {
      en: `Sigmoid, ReLU and tanh from −6 to 6, each drawn over the right curve. Your cross-entropy of an urgent message is ${amount(from)} at score −1000, where 1000 is right, and ${amount(to)} at 1000, where 0 is right. The table shows the shares that your softmax gives five messages.`,
      'zh-CN': `sigmoid、ReLU、tanh 在 −6 到 6 之间的曲线，分别画在正确的曲线之上。对一条紧急消息，你的交叉熵在得分 −1000 处是 ${amount(from)}（应为 1000），在 1000 处是 ${amount(to)}（应为 0）。表格是你的 softmax 给五条消息的份额。`,
    },
    panels,
  }
}

function plot(
  name: string,
  x: readonly number[],
  was: readonly number[],
  right: (x: number) => number,
): XyPanel {
  return {
    kind: 'xy',
    title: { en: name, 'zh-CN': `${name} 函数` },
    x: { label: { en: 'number', 'zh-CN': '输入' } },
    y: { label: { en: 'result', 'zh-CN': '输出' } },
    series: comparison(x, was, x.map(right), 12),
  }
}

function lossPlot(was: readonly number[], right: readonly number[]): XyPanel {
  return {
    kind: 'xy',
    title: { en: 'Cross-entropy of an urgent message', 'zh-CN': '一条紧急消息的交叉熵' },
    x: { label: { en: 'score', 'zh-CN': '得分' } },
    y: { label: { en: 'loss', 'zh-CN': '损失' } },
    series: comparison(shownUrgency.scores, was, right, 2500),
  }
}

/** The learner's line only where it stays in sight: far off, it would flatten the other one. */
function comparison(
  x: readonly number[],
  was: readonly number[],
  right: readonly number[],
  edge: number,
): Series[] {
  const inSight = x.map((_, at) => at).filter((at) => Math.abs(was[at]!) <= edge)
  const pick = (values: readonly number[]) => inSight.map((at) => values[at]!)
  return [
    line({ en: 'right', 'zh-CN': '正确' }, 'dashed-line', 2, x, right),
    ...(inSight.length > 0
      ? [line({ en: 'yours', 'zh-CN': '你的' }, 'line' as const, 1, pick(x), pick(was))]
      : []),
  ]
}

function sharesPanel(shares: readonly (readonly number[])[]): MatrixPanel {
  const values = shares.flat()
  const teams = ['A', 'B', 'C']
  return {
    kind: 'matrix',
    title: { en: 'Shares of your softmax', 'zh-CN': '你的 softmax 给出的份额' },
    rowAxis: { en: 'scores of a message', 'zh-CN': '一条消息的得分' },
    columnAxis: { en: 'team', 'zh-CN': '团队' },
    rows: shownScores.map((row) => ({ en: row.join(', '), 'zh-CN': row.join('，') })),
    columns: teams.map((team) => ({ en: team, 'zh-CN': `${team} 组` })),
    values,
    format: values.every((value) => value >= 0 && value <= 1) ? 'share' : 'number',
  }
}

function night(
  title: XyPanel['title'],
  label: Series['name'],
  scale: 'linear' | 'log',
  series: Series[],
): XyPanel {
  return {
    kind: 'xy',
    title,
    x: { label: { en: 'hundreds of steps', 'zh-CN': '步数（百步）' } },
    y: { label, scale },
    series,
  }
}

function line(
  name: Series['name'],
  mark: Series['mark'],
  tone: Series['tone'],
  x: readonly number[],
  y: readonly number[],
): Series {
  return { name, mark, tone, x, y }
}
