import { inBothLanguages } from '../kit'
import type { Supplier } from './bill'

export interface Seen {
  conversations: string
  month: string
  conversation: string
  own: string
  cards: string
  busy: string
}

export const texts = inBothLanguages({
  en: {
    title: 'What conversations cost: by the token, or by the card',
    supplier: 'Supplier’s model',
    suppliers: { small: 'small', large: 'large' } as Record<Supplier, string>,
    conversations: 'Conversations a day',
    turns: 'Questions in each',
    context: 'Instructions and looked-up text',
    answer: 'Length of an answer',
    tokens: (count: string) => `${count} tokens`,
    cached: 'What was read before costs a tenth',
    parts: 'A thousand conversations, in dollars',
    instructions: 'instructions, with every question',
    questions: 'questions',
    history: 'what was said before, again',
    answers: 'answers',
    months: 'A month in dollars, by how many conversations a day',
    dayAxis: 'conversations a day',
    monthAxis: 'dollars a month',
    byToken: 'by the token',
    byCard: 'own cards, small model',
    now: 'now',
    month: 'By the token',
    own: 'Own cards',
    cards: (cards: string) => `${cards} cards`,
    busy: 'They work',
    each: 'A conversation',
    dollars: (amount: string) => `$${amount}`,
    cents: (amount: string) => `${amount} ¢`,
    sees: ({ conversations, month, conversation, own, cards, busy }: Seen) =>
      `${conversations} conversations a day cost $${month} a month by the token, ${conversation} cents each. ${cards} cards of one’s own cost $${own} and would work ${busy} of the time.`,
  },
  'zh-CN': {
    title: '对话的成本：按词元付，还是按卡付',
    supplier: '供应商的模型',
    suppliers: { small: '小模型', large: '大模型' },
    conversations: '每天对话',
    turns: '每次问几轮',
    context: '指令加查到的文字',
    answer: '回答长度',
    tokens: (count) => `${count} 个词元`,
    cached: '读过的只收十分之一',
    parts: '一千次对话的费用（美元）',
    instructions: '指令，每问都要带',
    questions: '问题',
    history: '前面说过的，再发一遍',
    answers: '回答',
    months: '每天对话越多，一个月多少美元',
    dayAxis: '每天对话',
    monthAxis: '美元/月',
    byToken: '按词元付',
    byCard: '自己的卡，小模型',
    now: '现在',
    month: '按词元付',
    own: '自己的卡',
    cards: (cards) => `${cards} 块`,
    busy: '卡在干活',
    each: '一次对话',
    dollars: (amount) => `$${amount}`,
    cents: (amount) => `${amount} 美分`,
    sees: ({ conversations, month, conversation, own, cards, busy }) =>
      `每天 ${conversations} 次对话，按词元付，一个月 ${month} 美元，每次 ${conversation} 美分。自己买 ${cards} 块卡，一个月 ${own} 美元，只有 ${busy} 的时间在干活。`,
  },
})
