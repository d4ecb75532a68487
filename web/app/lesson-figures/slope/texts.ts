import { inBothLanguages } from '../kit'

export interface Seen {
  price: string
  step: string
  rate: string
  slope: string
  best: string
  /** Of the slope. */
  sign: -1 | 0 | 1
  withCost: boolean
}

const directions = {
  '-1': 'The ground falls here: a higher price loses money.',
  '0': 'The ground is flat here: this is the top.',
  '1': 'The ground rises here: a slightly higher price brings more.',
}
const inChinese = {
  '-1': '这里在下坡：再涨价就亏了。',
  '0': '这里是平的：正是山顶。',
  '1': '这里在上坡：略微涨价，赚得更多。',
}

export const texts = inBothLanguages({
  en: {
    title: 'What one more euro of price brings',
    price: 'Price',
    step: 'Step h',
    cost: 'Computing cost per customer',
    euros: (amount: string) => `€${amount}`,
    perEuro: (amount: string) => `${amount} per euro`,
    priceAxis: 'price in euros',
    revenue: 'revenue a month in euros',
    profit: 'profit a month in euros',
    over: 'line through both points',
    touching: 'line that touches',
    here: 'the price, and one step on',
    rate: 'over the step',
    slope: 'at this place',
    best: 'best price',
    earned: { revenue: 'revenue here', profit: 'profit here' },
    measures: 'Slopes',
    perEuroLabel: 'euros for each euro of price',
    sees: ({ price, step, rate, slope, best, sign, withCost }: Seen) =>
      `At a price of €${price} the ${withCost ? 'profit' : 'revenue'} changes at ${slope} euros for each euro; measured over a step of €${step} it is ${rate}. ${directions[`${sign}`]} The best price is €${best}.`,
  },
  'zh-CN': {
    title: '价格再涨一元，会带来什么',
    price: '价格',
    step: '步长 h',
    cost: '每位客户的算力成本',
    euros: (amount) => `${amount} 元`,
    perEuro: (amount) => `每元 ${amount}`,
    priceAxis: '价格（元）',
    revenue: '月收入（元）',
    profit: '月利润（元）',
    over: '穿过两点的线',
    touching: '只碰一点的线',
    here: '当前价格，以及再走一步',
    rate: '整步的平均',
    slope: '此处的斜率',
    best: '最好的价格',
    earned: { revenue: '此处的收入', profit: '此处的利润' },
    measures: '斜率',
    perEuroLabel: '价格每涨一元，多少元',
    sees: ({ price, step, rate, slope, best, sign, withCost }) =>
      `价格为 ${price} 元时，${withCost ? '利润' : '收入'}的变化率是每元 ${slope} 元；用 ${step} 元的步长来量，是 ${rate}。${inChinese[`${sign}`]}最好的价格是 ${best} 元。`,
  },
})
