import { inBothLanguages } from '../kit'
import type { Article, Measure } from './likeness'

export interface Seen {
  refund: string
  parcel: string
  measure: Measure
  first: string | undefined
  dot: string | undefined
  cosine: string | undefined
}

const english: Record<Measure, string> = {
  cosine: 'cosine',
  dot: 'dot product',
  distance: 'distance',
}
const chinese: Record<Measure, string> = { cosine: '余弦', dot: '点积', distance: '距离' }

export const texts = inBothLanguages({
  en: {
    title: 'A question and three articles as arrows',
    refund: 'how often “refund” occurs',
    parcel: 'how often “parcel” occurs',
    refundKnob: '“refund” in the question',
    parcelKnob: '“parcel” in the question',
    question: 'question',
    questionSays: (refund: string, parcel: string) => `refund ${refund}, parcel ${parcel}`,
    articles: {
      a: 'A, My parcel is missing',
      b: 'B, the general terms',
      c: 'C, How refunds work',
    } as Record<Article, string>,
    measure: 'Ranked by',
    measures: english,
    scores: (measure: Measure) => `The ${english[measure]} of each article with the question`,
    arrows: 'The arrows',
    sees: ({ refund, parcel, measure, first, dot, cosine }: Seen) =>
      first === undefined
        ? 'The question has no word of the two: an arrow without length has no direction, and nothing is similar to it.'
        : `For a question with ${refund} × refund and ${parcel} × parcel the ${english[measure]} puts ${first} first. ${dot === cosine ? 'Dot product and cosine agree.' : `The favourite of the dot product is ${dot ?? ''}, that of the cosine ${cosine ?? ''}.`}`,
  },
  'zh-CN': {
    title: '一个问题和三篇文章，画成箭头',
    refund: '“退款”出现几次',
    parcel: '“包裹”出现几次',
    refundKnob: '问题里的“退款”',
    parcelKnob: '问题里的“包裹”',
    question: '问题',
    questionSays: (refund, parcel) => `退款 ${refund} 次，包裹 ${parcel} 次`,
    articles: { a: 'A《包裹没收到》', b: 'B《通用条款》', c: 'C《退款怎么退》' },
    measure: '按什么排名',
    measures: chinese,
    scores: (measure) => `每篇文章与问题的${chinese[measure]}`,
    arrows: '箭头',
    sees: ({ refund, parcel, measure, first, dot, cosine }) =>
      first === undefined
        ? '问题里两个词都没有：没有长度的箭头没有方向，谈不上和谁相似。'
        : `问题里“退款”${refund} 次、“包裹”${parcel} 次时，按${chinese[measure]}排第一的是${first}。${dot === cosine ? '点积和余弦选了同一篇。' : `点积的最爱是${dot ?? ''}，余弦的最爱是${cosine ?? ''}。`}`,
  },
})
