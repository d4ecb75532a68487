import { inBothLanguages } from '../kit'
import type { ModelName } from './models'

export interface Seen {
  model: string
  /** In billions. */
  parameters: number
  /** In billions, where it is fewer. */
  active: number | undefined
  memory: string
  cardsToHold: number
  days: string
  cards: string
  perParameter: string
}

const names: Record<ModelName, string> = {
  chinchilla: 'Chinchilla',
  gopher: 'Gopher',
  gpt3: 'GPT-3',
  llama8: 'Llama 3.1 8B',
  llama405: 'Llama 3.1 405B',
  deepseek: 'DeepSeek-V3',
}

export const texts = inBothLanguages({
  en: {
    title: 'What a model’s size means in memory, computing and time',
    models: names,
    model: 'Model',
    bits: 'Bits for each parameter',
    cards: 'Cards that train',
    memory: 'Memory of the weights',
    gigabytes: (amount: string) => `${amount} GB`,
    hold: (cards: string) => `${cards} × 80 GB`,
    training: 'Training',
    operations: (amount: string) => amount,
    operationsNote: 'operations',
    days: 'Days of training',
    daysNote: (cards: string) => `on ${cards} ${cards === '1' ? 'card' : 'cards'}`,
    reading: 'A person’s reading',
    years: (amount: string) => `${amount} years`,
    readingNote: 'without sleep',
    map: 'Models by what works on a token and what they have read',
    activeAxis: 'active parameters in billions',
    tokensAxis: 'tokens read, in billions',
    others: 'other models',
    chosen: 'this model',
    equal: 'as many operations',
    twenty: '20 tokens to a parameter',
    table: 'The calculation',
    amount: 'amount',
    rows: [
      'memory in GB',
      'cards to hold it',
      'training in 10²³ operations',
      'days',
      'years of reading',
      'tokens per parameter',
    ],
    sees: ({ model, parameters, active, memory, cardsToHold, days, cards, perParameter }: Seen) =>
      `${model} has ${parameters} billion parameters${active ? `, ${active} billion of them active,` : ''} and takes ${memory} GB, so ${cardsToHold === 1 ? 'one card holds it' : `${cardsToHold} cards of 80 GB are needed to hold it`}. It read ${perParameter} tokens for each parameter; ${cards} cards would train it in ${days} days.`,
  },
  'zh-CN': {
    title: '模型的规模，换算成内存、计算和时间',
    models: names,
    model: '模型',
    bits: '每个参数几比特',
    cards: '用多少块卡训练',
    memory: '权重占的内存',
    gigabytes: (amount) => `${amount} GB`,
    hold: (cards) => `${cards} × 80 GB`,
    training: '训练',
    operations: (amount) => amount,
    operationsNote: '次运算',
    days: '训练天数',
    daysNote: (cards) => `用 ${cards} 块卡`,
    reading: '一个人来读',
    years: (amount) => `${amount} 年`,
    readingNote: '不睡觉',
    map: '各模型激活多少参数，读过多少词元',
    activeAxis: '激活的参数（十亿）',
    tokensAxis: '读过的词元（十亿）',
    others: '其他模型',
    chosen: '这个模型',
    equal: '运算次数相同',
    twenty: '一个参数配 20 个词元',
    table: '计算结果',
    amount: '数值',
    rows: ['内存（GB）', '装下它要几块卡', '训练（10²³ 次运算）', '天数', '阅读年数', '每参数词元数'],
    sees: ({ model, parameters, active, memory, cardsToHold, days, cards, perParameter }) =>
      `${model} 有 ${10 * parameters} 亿参数${active ? `，其中激活 ${10 * active} 亿` : ''}，占 ${memory} GB，${cardsToHold === 1 ? '一块卡就装得下' : `要 ${cardsToHold} 块 80 GB 的卡才装得下`}。它每个参数读了 ${perParameter} 个词元；用 ${cards} 块卡训练要 ${days} 天。`,
  },
})
