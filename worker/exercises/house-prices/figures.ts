import { decimals, lossInWords, lossPanel } from '../src/authoring/index.js'
import type { Figure, Series, TrainingRecord, XyPanel } from '../src/contract/index.js'
import type { Facts } from './assessment.js'
import { fitInWords } from './criteria.js'
import { areaColumn, walkColumn, type Sales } from './data.js'

const thousands = { en: 'price in thousands', 'zh-CN': '成交价（万元）' }

/** The sales a learner sees, before any model: two of the five measures. */
export function salesFigure(sales: Sales): Figure {
  return {
    title: { en: 'What the flats sold for', 'zh-CN': '这些房子卖了多少钱' },
    alt: {
      en: `${sales.price.length} flats. The price rises with the area, and falls more loosely with the walk to the metro. Areas run to a few hundred, the walk to thousands: the two axes differ in size by a factor of ten.`,
      'zh-CN': `${sales.price.length} 套房。价格随面积上升，随到地铁的距离下降，后者散得更开。面积最多几百，距离上千：两条横轴的数量级差了十倍。`,
    },
    panels: [
      measurePanel(sales, areaColumn, {
        title: { en: 'Price by area', 'zh-CN': '价格与面积' },
        x: { label: { en: 'square metres', 'zh-CN': '平方米' } },
      }),
      measurePanel(sales, walkColumn, {
        title: { en: 'Price by walk to the metro', 'zh-CN': '价格与到地铁的距离' },
        x: { label: { en: 'metres', 'zh-CN': '米' } },
      }),
    ],
  }
}

/** Answers against what the flats sold for, and how the loss got there. */
export function resultFigure(asked: Sales, prices: number[], facts: Facts, record: TrainingRecord): Figure {
  const loss = lossPanel(record, { loss: { en: 'mean squared error', 'zh-CN': '均方误差' }, scale: 'log' })
  const fit = fitInWords(facts.fit)
  const { learned, best } = facts.squareMetre
  return {
    title: drawable(asked, prices)
      ? { en: 'Your estimates against the prices paid', 'zh-CN': '你的估价与实际成交价' }
      : { en: 'Your estimates are off the page', 'zh-CN': '你的估价已经画不到图上了' },
    alt: {
      en: `${prices.length} flats that count, as dots: what each sold for across, your estimate upwards. On the diagonal the two are equal. R² is ${fit.en}. One more square metre adds ${decimals(learned)} thousand to your estimate; least squares on your data says ${decimals(best)}. ${lossInWords(record, decimals).en}`,
      'zh-CN': `${prices.length} 套参与评分的房子，每个点是一套：横轴是成交价，纵轴是你的估价，落在对角线上就是分毫不差。R² 为${fit['zh-CN']}。多一平方米，你的估价变化 ${decimals(learned)} 万元；你的数据的最小二乘结果是 ${decimals(best)}。${lossInWords(record, decimals)['zh-CN']}`,
    },
    panels: [comparisonPanel(asked, prices), ...(loss ? [loss] : [])],
  }
}

function comparisonPanel(asked: Sales, prices: number[]): XyPanel {
  const ends = [Math.min(...asked.price), Math.max(...asked.price)]
  const dots: Series[] = drawable(asked, prices)
    ? [
        {
          name: { en: 'flats', 'zh-CN': '房子' },
          mark: 'points',
          tone: 1,
          x: asked.price,
          y: prices,
        },
      ]
    : []
  return {
    kind: 'xy',
    title: { en: 'Estimated and paid', 'zh-CN': '估价与成交价' },
    x: { label: thousands },
    y: { label: { en: 'your estimate in thousands', 'zh-CN': '你的估价（万元）' } },
    series: [
      ...dots,
      {
        name: { en: 'estimate equals price', 'zh-CN': '估价等于成交价' },
        mark: 'dashed-line',
        tone: 2,
        x: ends,
        y: ends,
      },
    ],
  }
}

function measurePanel(
  { flats, price }: Sales,
  column: number,
  { title, x }: Pick<XyPanel, 'title' | 'x'>,
): XyPanel {
  const name = { en: 'sales', 'zh-CN': '成交' }
  const dots: Series = {
    name,
    mark: 'points',
    tone: 0,
    x: flats.map((flat) => flat[column]!),
    y: price,
  }
  return { kind: 'xy', title, x, y: { label: thousands }, series: [dots] }
}

/** Beyond ten times the dearest flat the diagonal would shrink to a dot, so such answers are told in words only. */
function drawable({ price }: Sales, prices: readonly number[]): boolean {
  const furthest = 10 * Math.max(...price)
  return prices.every((each) => Math.abs(each) < furthest)
}
