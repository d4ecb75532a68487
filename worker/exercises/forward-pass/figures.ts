import { decimals } from '../src/authoring/index.js'
import type { BarPanel, Figure, Localized, MatrixPanel, Series, XyPanel } from '../src/contract/index.js'
import { allPairs, hiddenPairs, outputPairs, type Facts, type Pair, type Round } from './assessment.js'
import { sample, slideClaims } from './data.js'
import type { Layer } from './network.js'

const unitNames: readonly Localized[] = [
  { en: 'unit 1', 'zh-CN': '单元 1' },
  { en: 'unit 2', 'zh-CN': '单元 2' },
]
const outputNames: readonly Localized[] = [
  { en: 'demo', 'zh-CN': '约演示' },
  { en: 'reply', 'zh-CN': '会回复' },
]
const inputNames: readonly Localized[] = [
  { en: 'fit', 'zh-CN': '匹配度' },
  { en: 'activity', 'zh-CN': '活跃度' },
]
const bias: Localized = { en: 'bias', 'zh-CN': '偏置' }

/** Activations beyond this would press the others into a corner; they are told in words only. */
const drawable = { from: -1, to: 2 }

/** The network of the slide, weight by weight, and what the slide says comes out. */
export function networkFigure(): Figure {
  const claims = [...slideClaims.hidden, ...slideClaims.output]
  return {
    title: { en: 'The network on the slide, weight by weight', 'zh-CN': '幻灯片上的网络：每一个权重' },
    alt: {
      en: `Hidden unit 1 adds 0.1 × fit, 0.2 × activity and 0.1; unit 2 adds 0.3 × fit, 0.4 × activity and 0.2. The demo output adds 0.5 × unit 1, 0.6 × unit 2 and 0.3; the reply output 0.7 × unit 1, 0.8 × unit 2 and 0.4. For a lead with fit 0.5 and activity 0.7 the slide claims hidden units of 0.90 and 0.85 and outputs of 0.90 and 0.80.`,
      'zh-CN': `隐藏单元 1：0.1 × 匹配度 + 0.2 × 活跃度 + 0.1；单元 2：0.3 × 匹配度 + 0.4 × 活跃度 + 0.2。“约演示”输出：0.5 × 单元 1 + 0.6 × 单元 2 + 0.3；“会回复”输出：0.7 × 单元 1 + 0.8 × 单元 2 + 0.4。对匹配度 0.5、活跃度 0.7 的线索，幻灯片声称隐藏单元是 0.90 和 0.85，输出是 0.90 和 0.80。`,
    },
    panels: [
      weightPanel({ en: 'Hidden layer', 'zh-CN': '隐藏层' }, sample.first, inputNames, unitNames),
      weightPanel({ en: 'Output layer', 'zh-CN': '输出层' }, sample.second, unitNames, outputNames),
      {
        kind: 'bars',
        title: { en: 'What the slide claims for one lead', 'zh-CN': '幻灯片对一条线索的说法' },
        value: { label: { en: 'activation', 'zh-CN': '激活值' } },
        bars: [...unitNames, ...outputNames].map((name, at) => ({
          name,
          value: claims[at]!,
          tone: 0 as const,
        })),
      },
    ],
  }
}

/** The sample lead's way through the learner's network, and every answered activation beside the right one. */
export function resultFigure({ sample: round, single, batches, large }: Facts): Figure {
  const [one, two] = round.answer.output.map((value) => decimals(value, 4))
  const [right, alsoRight] = round.truth.output.map((value) => decimals(value, 4))
  const everywhere = [...single, ...batches, ...large]
  const pairs = everywhere.flatMap(allPairs)
  const off = pairs.filter(({ was, needed }) => Math.abs(was - needed) > 0.005).length
  return {
    title: {
      en: `One lead through your network: ${one} and ${two}`,
      'zh-CN': `一条线索走过你的网络：${one} 和 ${two}`,
    },
    alt: {
      en: `Your network answers ${one} and ${two} for the lead of the slide; ${right} and ${alsoRight} are right. Of ${pairs.length} activations in all other networks, ${off} are off by more than 0.005.`,
      'zh-CN': `对幻灯片上的线索，你的网络给出 ${one} 和 ${two}，正确的是 ${right} 和 ${alsoRight}。其他网络共 ${pairs.length} 个激活值，其中 ${off} 个偏差超过 0.005。`,
    },
    panels: [pathPanel(round), comparedPanel(round), scatterPanel(everywhere)],
  }
}

function weightPanel(
  title: Localized,
  layer: Layer,
  reads: readonly Localized[],
  units: readonly Localized[],
): MatrixPanel {
  return {
    kind: 'matrix',
    title,
    rowAxis: { en: 'reads', 'zh-CN': '读取' },
    columnAxis: { en: 'into', 'zh-CN': '送入' },
    rows: [...reads, bias],
    columns: units,
    values: [...layer.weights, ...layer.biases],
    format: 'number',
  }
}

function pathPanel({ asked, answer }: Round): MatrixPanel {
  return {
    kind: 'matrix',
    title: { en: 'One lead, layer by layer', 'zh-CN': '一条线索，逐层往前' },
    rowAxis: { en: 'layer', 'zh-CN': '层' },
    columnAxis: { en: 'in each layer', 'zh-CN': '层内' },
    rows: [
      { en: 'inputs', 'zh-CN': '输入' },
      { en: 'hidden', 'zh-CN': '隐藏层' },
      { en: 'outputs', 'zh-CN': '输出' },
    ],
    columns: [
      { en: 'first', 'zh-CN': '第一个' },
      { en: 'second', 'zh-CN': '第二个' },
    ],
    values: [...asked.x, ...answer.hidden, ...answer.output].slice(0, 6),
    format: 'number',
  }
}

function comparedPanel(round: Round): BarPanel {
  const pairs = allPairs(round)
  const bars = [...unitNames, ...outputNames].flatMap((name, at) => [
    {
      name: { en: `${name.en}, yours`, 'zh-CN': `${name['zh-CN']}（你的）` },
      value: clipped(pairs[at]!.was),
      tone: 1 as const,
    },
    {
      name: { en: `${name.en}, right`, 'zh-CN': `${name['zh-CN']}（正确）` },
      value: pairs[at]!.needed,
      tone: 2 as const,
    },
  ])
  return {
    kind: 'bars',
    title: { en: 'The same lead, beside the right numbers', 'zh-CN': '同一条线索，与正确的数对照' },
    value: { label: { en: 'activation', 'zh-CN': '激活值' } },
    bars,
  }
}

function scatterPanel(rounds: readonly Round[]): XyPanel {
  const cloud = (name: Localized, tone: Series['tone'], pairs: readonly Pair[]): Series => {
    const shown = pairs.filter(({ was }) => was === clipped(was))
    return {
      name,
      mark: 'points',
      tone,
      x: shown.map(({ needed }) => needed),
      y: shown.map(({ was }) => was),
    }
  }
  const diagonal: Series = {
    name: { en: 'equal', 'zh-CN': '相等' },
    mark: 'dashed-line',
    tone: 2,
    x: [0, 1],
    y: [0, 1],
  }
  const clouds = [
    cloud({ en: 'hidden units', 'zh-CN': '隐藏单元' }, 1, rounds.flatMap(hiddenPairs)),
    cloud({ en: 'outputs', 'zh-CN': '输出' }, 3, rounds.flatMap(outputPairs)),
  ]
  return {
    kind: 'xy',
    title: { en: 'All other networks', 'zh-CN': '其他所有网络' },
    x: { label: { en: 'right activation', 'zh-CN': '正确的激活值' } },
    y: { label: { en: 'your activation', 'zh-CN': '你的激活值' } },
    series: [diagonal, ...clouds.filter(({ x }) => x.length > 0)],
  }
}

function clipped(value: number): number {
  return Math.min(drawable.to, Math.max(drawable.from, value))
}
