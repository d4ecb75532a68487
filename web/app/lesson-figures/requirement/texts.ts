import { inBothLanguages } from '../kit'
import type { Verdict } from './business'

interface Place {
  answered: string
  right: string
}

export interface Seen extends Place {
  /** Nothing where no model would pay. */
  border: string | undefined
  verdict: Verdict
  tested: string
}

export const texts = inBothLanguages({
  en: {
    title: 'How good is good enough: where answering by model begins to pay',
    model: 'The model',
    place: ({ answered, right }: Place) => `answers ${answered}, ${right} of them rightly`,
    answeredAxis: 'messages that the model answers, in %',
    rightAxis: 'of these right, in %',
    border: 'border: nothing gained, nothing lost',
    interval: 'the model, as far as the test can tell (95%)',
    needed: 'Must be right',
    never: 'more than 100%',
    gain: 'Gain in a year',
    measured: 'Measured',
    margin: (points: string) => `± ${points} points`,
    money: (amount: string, below: boolean) => `${below ? '−' : ''}€${amount}`,
    mistake: 'One wrong answer costs',
    fixed: 'Fixed cost of a year',
    tested: 'Answers in the test',
    sees: ({ answered, right, border, verdict, tested }: Seen) => {
      const ends = {
        pays: `A test of ${tested} answers is enough to say that it pays.`,
        loses: `A test of ${tested} answers is enough to say that it loses money.`,
        open: `A test of ${tested} answers can’t tell on which side of the border it is.`,
      }[verdict]
      const needs = border
        ? `it has to be right in ${border}`
        : 'no model would be good enough, not even a perfect one'
      return `With ${answered} of the messages answered, ${needs}; measured are ${right}. ${ends}`
    },
  },
  'zh-CN': {
    title: '多好才算够好：从哪里起，交给模型回答才划算',
    model: '模型',
    place: ({ answered, right }) => `回答 ${answered}，其中 ${right} 正确`,
    answeredAxis: '由模型回答的消息（%）',
    rightAxis: '其中答对的（%）',
    border: '分界线：不赚不赔',
    interval: '模型，按测试能说清的范围（95%）',
    needed: '至少要答对',
    never: '超过 100%',
    gain: '一年的收益',
    measured: '实测',
    margin: (points) => `± ${points} 个百分点`,
    money: (amount, below) => `${below ? '−' : ''}${amount} 元`,
    mistake: '答错一次的代价',
    fixed: '一年的固定成本',
    tested: '测试的回答数',
    sees: ({ answered, right, border, verdict, tested }) => {
      const ends = {
        pays: `测 ${tested} 条就足以断定：划算。`,
        loses: `测 ${tested} 条就足以断定：赔钱。`,
        open: `测 ${tested} 条，还说不清它在分界线的哪一边。`,
      }[verdict]
      const needs = border ? `至少要答对 ${border}` : '再好的模型也不够，哪怕全对'
      return `由模型回答 ${answered} 的消息时，${needs}；实测是 ${right}。${ends}`
    },
  },
})
