import { inBothLanguages } from '../kit'
import type { Group, Rule } from './loans'

export interface Seen {
  given: Record<Group, string>
  opportunity: Record<Group, string>
  earned: string
}

export const texts = inBothLanguages({
  en: {
    title: 'Two groups, one score, three ideas of fair',
    groups: { residents: 'Long-time residents', newcomers: 'Newcomers' } as Record<Group, string>,
    rule: 'Rule',
    rules: {
      'one-limit': 'one limit',
      'as-many': 'as many of each',
      'same-chance': 'same chance for good payers',
    } as Record<Rule, string>,
    limit: 'Limit for residents',
    from: (limit: string) => `loan from ${limit}`,
    scoreAxis: 'score: chance to repay',
    peopleAxis: 'applicants',
    refused: 'refused',
    given: 'gets a loan',
    gets: 'Gets a loan',
    opportunity: 'Good payers who get one',
    wrongly: 'Others who get one',
    kept: 'Loans repaid',
    ofThousand: (count: string) => `${count} of 1,000`,
    table: 'The groups compared',
    measure: 'measure',
    group: 'group',
    earned: 'Earned in all',
    ratio: 'Newcomers’ share against residents’',
    lender: 'For the lender',
    sees: ({ given, opportunity, earned }: Seen) =>
      `${given.residents} of 1,000 residents and ${given.newcomers} of 1,000 newcomers get a loan. Of those who would repay, ${opportunity.residents} and ${opportunity.newcomers} get one. The lender earns ${earned}.`,
  },
  'zh-CN': {
    title: '两群人，一种分数，三种“公平”',
    groups: { residents: '老住户', newcomers: '新来的' },
    rule: '规则',
    rules: { 'one-limit': '同一条线', 'as-many': '通过率相同', 'same-chance': '会还的人机会相同' },
    limit: '老住户的线',
    from: (limit) => `${limit} 起放款`,
    scoreAxis: '分数：会还的概率',
    peopleAxis: '申请人数',
    refused: '拒绝',
    given: '得到贷款',
    gets: '得到贷款',
    opportunity: '会还的人里，得到的',
    wrongly: '不会还的人里，得到的',
    kept: '放出的里，还了的',
    ofThousand: (count) => `1,000 人中 ${count}`,
    table: '两群人对比',
    measure: '指标',
    group: '人群',
    earned: '一共赚到',
    ratio: '新来的通过率与老住户之比',
    lender: '对放款人',
    sees: ({ given, opportunity, earned }) =>
      `每 1,000 人里，老住户有 ${given.residents} 人得到贷款，新来的有 ${given.newcomers} 人。会还的人里，分别有 ${opportunity.residents} 和 ${opportunity.newcomers} 得到。放款人赚 ${earned}。`,
  },
})
