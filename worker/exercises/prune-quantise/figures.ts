import { mean } from '../src/authoring/index.js'
import type { Figure, Series, XyPanel } from '../src/contract/index.js'
import type { Facts } from './assessment.js'
import { largestOf } from './compression.js'
import { dropAllowed, percentPoints, sizeAllowed } from './criteria.js'
import type { Model } from './model.js'

const bins = 30

/** How far from 0 the weights of the public network lie. */
export function weightsFigure({ network }: Model): Figure {
  const sizes = network.map(({ weights }) => weights.values.map(Math.abs))
  const small = percentPoints(mean(sizes.flat().map((size) => Number(size < 0.05))))
  const edge = largestOf(sizes.flat())
  return {
    title: { en: 'Most weights do next to nothing', 'zh-CN': '大多数权重几乎没出力' },
    alt: {
      en: `How many of the ${sizes.flat().length} weights lie how far from 0. They crowd at the left: ${small} are within 0.05 of 0, while the furthest is ${edge.toFixed(1)} away.`,
      'zh-CN': `${sizes.flat().length} 个权重离 0 有多远。它们挤在左边：${small} 与 0 相差不到 0.05，最远的一个相差 ${edge.toFixed(1)}。`,
    },
    panels: [
      {
        kind: 'xy',
        title: { en: 'Weights by distance from 0', 'zh-CN': '权重离 0 的距离' },
        x: { label: { en: 'distance from 0', 'zh-CN': '离 0 的距离' } },
        y: { label: { en: 'weights', 'zh-CN': '权重个数' } },
        series: [
          histogram(sizes[0]!, edge, { name: { en: 'first layer', 'zh-CN': '第一层' }, tone: 1 }),
          histogram(sizes[1]!, edge, { name: { en: 'second layer', 'zh-CN': '第二层' }, tone: 3 }),
        ],
      },
    ],
  }
}

/** Size against accuracy, for all shares that were tried. */
export function resultFigure(facts: Facts): Figure {
  const { original, outcome, outcomes } = facts
  const [size, accuracy] = [percentPoints(outcome.size), percentPoints(outcome.accuracy)]
  const told = outcomes.map(
    (each) => `${percentPoints(each.share)}: ${percentPoints(each.size)}, ${percentPoints(each.accuracy)}`,
  )
  return {
    title: {
      en: `${size} of the size, ${accuracy} right`,
      'zh-CN': `大小是原来的 ${size}，正确率 ${accuracy}`,
    },
    alt: {
      en: `The network as it was takes ${original.bytes} bytes and is right in ${percentPoints(original.accuracy)}. After your functions, by share pruned, its size and accuracy are: ${told.join('; ')}.`,
      'zh-CN': `原来的网络占 ${original.bytes} 字节，正确率 ${percentPoints(original.accuracy)}。经过你的函数之后，按剪去的比例，大小和正确率依次是：${told.join('；')}。`,
    },
    panels: [sizePanel(facts)],
  }
}

function sizePanel({ original, outcome, outcomes }: Facts): XyPanel {
  const needed = 100 * (original.accuracy - dropAllowed)
  const series: Series[] = [
    {
      name: { en: 'compressed, share by share', 'zh-CN': '压缩之后，逐个比例' },
      mark: 'line',
      tone: 1,
      x: outcomes.map(({ size }) => 100 * size),
      y: outcomes.map(({ accuracy }) => 100 * accuracy),
    },
    {
      name: { en: 'half pruned', 'zh-CN': '剪去一半' },
      mark: 'points',
      tone: 3,
      x: [100 * outcome.size],
      y: [100 * outcome.accuracy],
    },
    {
      name: { en: 'as it was', 'zh-CN': '原来的网络' },
      mark: 'points',
      tone: 0,
      x: [100],
      y: [100 * original.accuracy],
    },
    {
      name: { en: 'needed: up here, and left of the end', 'zh-CN': '要求：在线以上，且不超过它的右端' },
      mark: 'dashed-line',
      tone: 2,
      x: [0, 100 * sizeAllowed],
      y: [needed, needed],
    },
  ]
  return {
    kind: 'xy',
    title: { en: 'Size and accuracy', 'zh-CN': '大小与正确率' },
    x: { label: { en: 'size in % of the original', 'zh-CN': '大小（占原来的 %）' } },
    y: { label: { en: 'right in %', 'zh-CN': '正确率（%）' } },
    series,
  }
}

function histogram(sizes: readonly number[], edge: number, look: Pick<Series, 'name' | 'tone'>): Series {
  const binOf = (size: number) => Math.min(bins - 1, Math.floor((size / edge) * bins))
  const all = Array.from({ length: bins }, (_, bin) => bin)
  return {
    ...look,
    mark: 'line',
    x: all.map((bin) => ((bin + 0.5) * edge) / bins),
    y: all.map((bin) => sizes.filter((size) => binOf(size) === bin).length),
  }
}
