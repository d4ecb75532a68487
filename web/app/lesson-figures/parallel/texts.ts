import { inBothLanguages } from '../kit'

export interface Seen {
  cards: string
  alone: boolean
  speedup: string
  efficiency: string
  days: string
  cardDays: string
}

export const texts = inBothLanguages({
  en: {
    title: 'The same training on more cards: how much sooner, for how much more',
    cards: 'Cards',
    link: 'What a card sends in a second',
    gigabytes: (amount: string) => `${amount} GB`,
    overlapped: 'Send while still computing',
    faster: 'Times as fast as one card',
    cardsAxis: 'cards',
    timesAxis: 'times as fast',
    perfect: 'nobody waits',
    real: 'with the network',
    now: 'these cards',
    step: 'One step, in seconds',
    computing: 'computing',
    waiting: 'waiting for the network',
    days: 'Training',
    daysOf: (days: string) => `${days} days`,
    bill: 'Bill',
    cardDays: (amount: string) => `${amount} card-days`,
    speedup: 'Speed-up',
    times: (amount: string) => `${amount} ×`,
    efficiency: 'Used of each card',
    sees: ({ cards, alone, speedup, efficiency, days, cardDays }: Seen) =>
      alone
        ? `One card alone would train for ${days} days, and would need room for it all.`
        : `${cards} cards are ${speedup} times as fast as one: ${efficiency} of each card is used. The training takes ${days} days and costs ${cardDays} card-days.`,
  },
  'zh-CN': {
    title: '同一次训练用更多的卡：快了多少，贵了多少',
    cards: '卡数',
    link: '每块卡每秒能发多少',
    gigabytes: (amount) => `${amount} GB`,
    overlapped: '边算边发',
    faster: '是一块卡的几倍快',
    cardsAxis: '卡数',
    timesAxis: '倍数',
    perfect: '谁也不等',
    real: '算上网络',
    now: '现在这些卡',
    step: '一步要几秒',
    computing: '运算',
    waiting: '等网络',
    days: '训练',
    daysOf: (days) => `${days} 天`,
    bill: '账单',
    cardDays: (amount) => `${amount} 卡天`,
    speedup: '加速',
    times: (amount) => `${amount} 倍`,
    efficiency: '每块卡用上了',
    sees: ({ cards, alone, speedup, efficiency, days, cardDays }) =>
      alone
        ? `只用一块卡要训练 ${days} 天，而且它得装得下这一切。`
        : `${cards} 块卡的速度是一块的 ${speedup} 倍，每块卡用上了 ${efficiency}。训练要 ${days} 天，账单是 ${cardDays} 卡天。`,
  },
})
