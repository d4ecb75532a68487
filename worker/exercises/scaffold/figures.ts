import { decimals, mean } from '../src/authoring/index.js'
import type { Figure, Series } from '../src/contract/index.js'

/** The public data, before any code runs. */
export function dataFigure(minutes: readonly number[]): Figure {
  return {
    title: { en: 'Minutes by order', 'zh-CN': '每一单的分钟数' },
    alt: {
      en: `${minutes.length} orders, on average ${decimals(mean(minutes))} minutes each.`,
      'zh-CN': `${minutes.length} 单，平均每单 ${decimals(mean(minutes))} 分钟。`,
    },
    panels: [panelOf([dots(minutes)])],
  }
}

export function resultFigure(average: number, minutes: readonly number[]): Figure {
  const own = level({ en: 'your average', 'zh-CN': '你的平均值' }, 'line', average, minutes.length)
  const right = level({ en: 'the average', 'zh-CN': '平均值' }, 'dashed-line', mean(minutes), minutes.length)
  return {
    title: { en: 'Your average among the orders', 'zh-CN': '你的平均值与各单的分钟数' },
    alt: {
      en: `You say ${decimals(average)} minutes; the average is ${decimals(mean(minutes))}.`,
      'zh-CN': `你给出 ${decimals(average)} 分钟；平均值是 ${decimals(mean(minutes))}。`,
    },
    panels: [panelOf([dots(minutes), own, right])],
  }
}

function panelOf(series: Series[]): Figure['panels'][number] {
  return {
    kind: 'xy',
    title: { en: 'Minutes by order', 'zh-CN': '每一单的分钟数' },
    x: { label: { en: 'order', 'zh-CN': '订单' } },
    y: { label: { en: 'minutes', 'zh-CN': '分钟' } },
    series,
  }
}

function dots(minutes: readonly number[]): Series {
  const x = minutes.map((_, at) => at + 1)
  return { name: { en: 'orders', 'zh-CN': '订单' }, mark: 'points', tone: 0, x, y: [...minutes] }
}

function level(name: Series['name'], mark: Series['mark'], value: number, count: number): Series {
  return { name, mark, tone: mark === 'line' ? 1 : 2, x: [1, count], y: [value, value] }
}
