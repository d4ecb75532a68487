import { decimals } from '../src/authoring/index.js'
import type { BarPanel, Figure, Localized, MatrixPanel, Series, XyPanel } from '../src/contract/index.js'
import { furthest, tolerance, worstOf, type Facts, type Round } from './assessment.js'
import { trainingCase } from './data.js'
import { backward, lossOf, rightRules, type Case, type Gradients, type TensorName } from './network.js'
import { trained, trainingSteps } from './training.js'

const gradientNames = ['dw2', 'db2', 'dw1', 'db1'] as const
/** Longer bars would make all others hairlines. */
const longestBar = 300
/** Beyond this a number is told in words only, or the others would lie on one spot. */
const drawableGradient = 1.5
const drawableLoss = 4

const layerOf: Readonly<Record<(typeof gradientNames)[number], Localized>> = {
  dw2: { en: 'dw2, output weights', 'zh-CN': 'dw2，输出层权重' },
  db2: { en: 'db2, output biases', 'zh-CN': 'db2，输出层偏置' },
  dw1: { en: 'dw1, hidden weights', 'zh-CN': 'dw1，隐藏层权重' },
  db1: { en: 'db1, hidden biases', 'zh-CN': 'db1，隐藏层偏置' },
}

/** The gradients of the change that the statement tells of: the slope of the output's sigmoid is counted once more. */
function gradientsSinceTheChange(network: Case): Gradients {
  return backward(network, {
    ...rightRules,
    outputBlame: (passage) =>
      rightRules.outputBlame(passage).map((blame, at) => {
        const chance = passage.chances[at]!
        return blame * chance * (1 - chance)
      }),
  })
}

/** The loss a training comes down to: how many steps it takes to get there is what the statement compares. */
export const goal = 0.7

/** Two trainings from one start, as loss after each step; the second is the one the statement complains of. */
export function twoTrainings(): { before: number[]; since: number[] } {
  const steps = 4 * trainingSteps
  return {
    before: trained(trainingCase(), backward, steps).map(lossOf),
    since: trained(trainingCase(), gradientsSinceTheChange, steps).map(lossOf),
  }
}

export function stepsToGoal(losses: readonly number[]): number {
  return losses.findIndex((loss) => loss <= goal)
}

export function trainingFigure(): Figure {
  const { before, since } = twoTrainings()
  const [fast, slow] = [stepsToGoal(before), stepsToGoal(since)]
  const ends = [0, before.length - 1]
  return {
    title: { en: 'The same training, before and since the change', 'zh-CN': '同一个训练：改动之前与之后' },
    alt: {
      en: `Two loss curves that begin at ${decimals(before[0]!)}. Before the change the loss comes down to ${goal} in ${fast} steps, since then in ${slow}. Both fall all the way.`,
      'zh-CN': `两条损失曲线都从 ${decimals(before[0]!)} 开始。改动之前，${fast} 步降到 ${goal}；改动之后要 ${slow} 步。两条都一路下降。`,
    },
    panels: [
      lossByStep([
        curve({ en: 'before the change', 'zh-CN': '改动之前' }, 'dashed-line', 2, before),
        curve({ en: 'since the change', 'zh-CN': '改动之后' }, 'line', 3, since),
        {
          name: { en: 'good enough', 'zh-CN': '够用的水平' },
          mark: 'dashed-line',
          tone: 0,
          x: ends,
          y: ends.map(() => goal),
        },
      ]),
    ],
  }
}

/** The lead of the statement, how far off each gradient is, and where a training by these gradients gets. */
export function resultFigure({ sample, training, single, batches }: Facts): Figure {
  const rounds = [...single, ...batches]
  const worst = furthest(rounds.flatMap((round) => gradientNames.map((name) => worstOf(round, name))))
  const off = decimals(roundedUp(100 * worst.error), 1)
  const right = worst.error <= tolerance
  const [yours, best] = [lossOf(training.at(-1)!), trained(training[0]!, backward, trainingSteps).map(lossOf)]
  return {
    title: right
      ? { en: 'Blame where it belongs, layer by layer', 'zh-CN': '每一层的责任都分清了' }
      : { en: `Gradients off by up to ${off}%`, 'zh-CN': `梯度最多偏差 ${off}%` },
    alt: {
      en: `Of all networks asked about, the number furthest off is in ${worst.name}: ${off}% of the largest right number there. A training by your gradients has a loss of ${decimals(yours)} after ${training.length - 1} steps; right ones bring it to ${decimals(best.at(-1)!)} in ${trainingSteps}.`,
      'zh-CN': `在问到的所有网络里，差得最远的数在 ${worst.name} 里，偏差是那里最大正确值的 ${off}%。用你的梯度训练，${training.length - 1} 步后损失是 ${decimals(yours)}；用正确的梯度，${trainingSteps} 步后是 ${decimals(best.at(-1)!)}。`,
    },
    panels: [
      errorPanel(rounds),
      scatterPanel(rounds),
      lossByStep([
        curve({ en: 'right gradients', 'zh-CN': '正确的梯度' }, 'dashed-line', 2, best),
        curve({ en: 'your gradients', 'zh-CN': '你的梯度' }, 'line', 1, training.map(lossOf)),
      ]),
      samplePanel(sample),
    ],
  }
}

function errorPanel(rounds: readonly Round[]): BarPanel {
  const error = (name: TensorName) => furthest(rounds.map((round) => worstOf(round, name))).error
  return {
    kind: 'bars',
    title: { en: 'Error by layer, from the back', 'zh-CN': '每层的误差（从后往前）' },
    value: { label: { en: '% of the largest right number', 'zh-CN': '占最大正确值的百分比' } },
    bars: gradientNames.map((name) => ({
      name: layerOf[name],
      value: Math.min(longestBar, roundedUp(100 * error(name))),
      tone: 1,
    })),
    reference: { name: { en: 'allowed', 'zh-CN': '允许' }, value: 100 * tolerance },
  }
}

function scatterPanel(rounds: readonly Round[]): XyPanel {
  const cloud = (name: Localized, tone: Series['tone'], names: readonly TensorName[]): Series => {
    const pairs = rounds.flatMap(({ answer, truth }) =>
      names.flatMap((each) => truth[each].map((needed, at) => ({ needed, was: answer[each][at] ?? 0 }))),
    )
    const shown = pairs.filter(({ was }) => Math.abs(was) <= drawableGradient)
    return {
      name,
      mark: 'points',
      tone,
      x: shown.map(({ needed }) => needed),
      y: shown.map(({ was }) => was),
    }
  }
  const clouds = [
    cloud({ en: 'output layer', 'zh-CN': '输出层' }, 3, ['dw2', 'db2']),
    cloud({ en: 'hidden layer', 'zh-CN': '隐藏层' }, 1, ['dw1', 'db1']),
  ]
  const diagonal: Series = {
    name: { en: 'equal', 'zh-CN': '相等' },
    mark: 'dashed-line',
    tone: 2,
    x: [-1, 1],
    y: [-1, 1],
  }
  return {
    kind: 'xy',
    title: { en: 'Every gradient beside the right one', 'zh-CN': '每个梯度与正确值对照' },
    x: { label: { en: 'right gradient', 'zh-CN': '正确的梯度' } },
    y: { label: { en: 'your gradient', 'zh-CN': '你的梯度' } },
    series: [diagonal, ...clouds.filter(({ x }) => x.length > 0)],
  }
}

function samplePanel({ answer, truth }: Round): MatrixPanel {
  const names = ['loss', ...gradientNames] as const
  const rows = names.flatMap((name) =>
    truth[name].map((needed, at) => ({ name: placeOf(name, at), was: answer[name][at] ?? 0, needed })),
  )
  return {
    kind: 'matrix',
    title: { en: 'The lead of the statement', 'zh-CN': '题目里的那条线索' },
    rowAxis: { en: 'number', 'zh-CN': '数' },
    columnAxis: { en: 'whose', 'zh-CN': '来源' },
    rows: rows.map(({ name }) => ({ en: name, 'zh-CN': name })),
    columns: [
      { en: 'yours', 'zh-CN': '你的' },
      { en: 'right', 'zh-CN': '正确' },
    ],
    values: rows.flatMap(({ was, needed }) => [was, needed]),
    format: 'number',
  }
}

/** E.g. `dw1[2]`, the third number of the flat list. */
function placeOf(name: TensorName, at: number): string {
  return name === 'loss' ? name : `${name}[${at}]`
}

function lossByStep(series: Series[]): XyPanel {
  return {
    kind: 'xy',
    title: { en: 'Loss by training step', 'zh-CN': '每一步训练后的损失' },
    x: { label: { en: 'step', 'zh-CN': '步' } },
    y: { label: { en: 'mean cross-entropy', 'zh-CN': '平均交叉熵' } },
    series,
  }
}

function curve(
  name: Localized,
  mark: Series['mark'],
  tone: Series['tone'],
  losses: readonly number[],
): Series {
  const shown = losses.findIndex((loss) => loss > drawableLoss)
  const y = shown < 0 ? losses : losses.slice(0, shown)
  return { name, mark, tone, x: y.map((_, step) => step), y }
}

/** To one decimal, so that what just exceeds the limit does not read as if it had kept it. */
function roundedUp(value: number): number {
  return Math.ceil(10 * value - 1e-3) / 10
}
