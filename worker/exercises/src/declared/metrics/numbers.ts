import { mean, rmse, sum } from '../../authoring/index.js'
import { meanRanks } from './classes.js'
import type { Measured, Metric } from './metric.js'

const errorsOf = ({ answer, truth }: Measured): number[] =>
  truth.map((value, row) => Math.abs(answer[row]! - value))

export const numberMetrics = {
  rmse: {
    title: { en: 'Root mean squared error', 'zh-CN': '均方根误差' },
    description: {
      en: 'Root of the mean squared difference, in the unit of the column; large misses count most.',
      'zh-CN': '差的平方取平均再开方，单位与该列相同；偏差越大影响越大。',
    },
    form: 'numbers',
    better: 'lower',
    unit: 'number',
    measure: ({ answer, truth }) => rmse(Array.from(answer), truth),
  },
  mae: {
    title: { en: 'Mean absolute error', 'zh-CN': '平均绝对误差' },
    description: {
      en: 'Mean distance between answer and truth, in the unit of the column.',
      'zh-CN': '答案与真实值之差的绝对值的平均，单位与该列相同。',
    },
    form: 'numbers',
    better: 'lower',
    unit: 'number',
    measure: (measured) => mean(errorsOf(measured)),
  },
  'largest-error': {
    title: { en: 'Largest error', 'zh-CN': '最大误差' },
    description: {
      en: 'Distance between answer and truth in the worst row.',
      'zh-CN': '最差的一行里答案与真实值之差。',
    },
    form: 'numbers',
    better: 'lower',
    unit: 'number',
    measure: (measured) => Math.max(...errorsOf(measured)),
  },
  r2: {
    title: { en: 'R²', 'zh-CN': 'R²' },
    description: {
      en: 'Share of the variance that the answers explain; always answering the mean gives 0.',
      'zh-CN': '答案解释了多少方差；总是回答平均值时为 0。',
    },
    form: 'numbers',
    better: 'higher',
    unit: 'number',
    measure({ answer, truth }) {
      const middle = mean(truth)
      const missed = sum(truth.map((value, row) => (value - answer[row]!) ** 2))
      return 1 - missed / sum(truth.map((value) => (value - middle) ** 2))
    },
  },
  spearman: {
    title: { en: 'Rank correlation', 'zh-CN': '秩相关系数' },
    description: {
      en: 'Spearman’s correlation of the order of the answers with the true order, from −1 to 1.',
      'zh-CN': '答案的排序与真实排序的斯皮尔曼相关系数，在 −1 与 1 之间。',
    },
    form: 'numbers',
    better: 'higher',
    unit: 'number',
    measure: ({ answer, truth }) => correlation(meanRanks(Array.from(answer)), meanRanks(truth)),
  },
} as const satisfies Record<string, Metric>

/** Pearson's; 0 where one side never changes. */
function correlation(one: readonly number[], other: readonly number[]): number {
  const [middle, otherMiddle] = [mean(one), mean(other)]
  const together = sum(one.map((value, at) => (value - middle) * (other[at]! - otherMiddle)))
  const spread = Math.sqrt(
    sum(one.map((value) => (value - middle) ** 2)) * sum(other.map((value) => (value - otherMiddle) ** 2)),
  )
  return spread === 0 ? 0 : together / spread
}
