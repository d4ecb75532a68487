import { decimals, lossInWords, lossPanel } from '../src/authoring/index.js'
import type { Figure, Series, TrainingRecord, XyPanel } from '../src/contract/index.js'
import { at, type Line, type Trips } from './data.js'
import type { Finding } from './diagnosis.js'

/** Beyond this many minutes a line would squeeze the data into a hairline, so it is told in words only. */
const drawableMinutes = 40

/** The public or the learner's own trips, before any model. */
export function tripsFigure(trips: Trips): Figure {
  return {
    title: { en: 'Every trip is a dot: further takes longer', 'zh-CN': '每个点是一次配送：越远越久' },
    alt: {
      en: `${trips.km.length} trips between 0 and 2 km. The time rises steadily with the distance, with about one minute of scatter, and does not start at zero.`,
      'zh-CN': `${trips.km.length} 次 0 到 2 公里的配送。时间随距离稳步增加，上下约有一分钟的浮动，而且不是从零开始。`,
    },
    panels: [fitPanel([dots(trips)])],
  }
}

/** The learner's line over the learner's own trips, and how the loss got there. */
export function resultFigure(trips: Trips, { learned, best }: Finding, record: TrainingRecord): Figure {
  const drawable = [0, longest(trips)].every((km) => Math.abs(at(learned, km)) < drawableMinutes)
  const learnedLine = drawable
    ? [line({ en: 'your line', 'zh-CN': '你的直线' }, 'line', 1, learned, trips)]
    : []
  const bestLine = line({ en: 'least squares', 'zh-CN': '最小二乘' }, 'dashed-line', 2, best, trips)
  const loss = lossPanel(record, { loss: { en: 'mean squared error', 'zh-CN': '均方误差' }, scale: 'log' })
  return {
    title: drawable
      ? { en: 'Your line through the trips you trained on', 'zh-CN': '你的直线与你用来训练的配送' }
      : { en: 'Your line ran away from the trips', 'zh-CN': '你的直线已经远离了数据' },
    alt: {
      en: `Your line is ${decimals(learned.slope)} · km + ${decimals(learned.intercept)} minutes; the least-squares line is ${decimals(best.slope)} · km + ${decimals(best.intercept)}. ${lossInWords(record, decimals).en}`,
      'zh-CN': `你的直线：${decimals(learned.slope)} × 公里 + ${decimals(learned.intercept)} 分钟；最小二乘直线：${decimals(best.slope)} × 公里 + ${decimals(best.intercept)}。${lossInWords(record, decimals)['zh-CN']}`,
    },
    panels: [fitPanel([dots(trips), ...learnedLine, bestLine]), ...(loss ? [loss] : [])],
  }
}

function fitPanel(series: Series[]): XyPanel {
  return {
    kind: 'xy',
    title: { en: 'Minutes by distance', 'zh-CN': '时间与距离' },
    x: { label: { en: 'kilometres', 'zh-CN': '公里' } },
    y: { label: { en: 'minutes', 'zh-CN': '分钟' } },
    series,
  }
}

function dots(trips: Trips): Series {
  return { name: { en: 'trips', 'zh-CN': '配送' }, mark: 'points', tone: 0, x: trips.km, y: trips.minutes }
}

function line(
  name: Series['name'],
  mark: Series['mark'],
  tone: Series['tone'],
  shape: Line,
  trips: Trips,
): Series {
  const ends = [0, longest(trips)]
  return { name, mark, tone, x: ends, y: ends.map((km) => at(shape, km)) }
}

function longest(trips: Trips): number {
  return Math.max(...trips.km)
}
