import { inBothLanguages } from '../kit'
import type { Month } from './orders'

export interface Seen {
  month: Month
  threshold: string
  missed: number
  bothered: number
  mistakes: number
  euros: string
  learned: string
  learnedMistakes: number
  learnedEuros: string
  nobodyMistakes: number
}

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

export const texts = inBothLanguages({
  en: {
    title: 'A threshold that somebody set, and one that was learned',
    amount: 'amount of the order in euros',
    honest: 'honest orders',
    stolen: 'orders with a stolen card',
    right: 'rightly left alone',
    caught: 'caught',
    wrong: 'a mistake',
    yours: 'yours',
    learnedLine: 'learned',
    curve: { mistakes: 'Mistakes at every threshold', euros: 'Euros at every threshold' },
    goalAxis: { mistakes: 'mistakes', euros: 'euros' },
    thresholdAxis: 'threshold in euros',
    everywhere: 'at every threshold',
    threshold: 'Check orders from',
    euros: (amount: string) => `€${amount}`,
    month: 'Orders of',
    months: { october: 'October', november: 'November' } as Record<Month, string>,
    goal: 'What counts',
    goals: { mistakes: 'mistakes', euros: 'euros' },
    again: 'Learn again, from November',
    nobody: 'checking nobody',
    from: (amount: string) => `from €${amount}`,
    mistakes: (count: number) => plural(count, 'mistake', 'mistakes'),
    missed: 'stolen cards that pass',
    bothered: 'honest customers checked',
    outcomes: 'What each threshold does',
    rule: 'rule',
    orders: 'The orders',
    outcome: 'outcome',
    sees: (seen: Seen) =>
      `${seen.month === 'october' ? 'October' : 'November'}, checked from €${seen.threshold}: ${plural(seen.missed, 'stolen card passes', 'stolen cards pass')} and ${plural(seen.bothered, 'honest customer is', 'honest customers are')} checked. That makes ${plural(seen.mistakes, 'mistake', 'mistakes')} and €${seen.euros}. The learned threshold of €${seen.learned} makes ${seen.learnedMistakes} (€${seen.learnedEuros}), checking nobody ${seen.nobodyMistakes}.`,
  },
  'zh-CN': {
    title: '人定的阈值，和学出来的阈值',
    amount: '订单金额（元）',
    honest: '正常订单',
    stolen: '盗刷订单',
    right: '正确放过',
    caught: '抓到',
    wrong: '错误',
    yours: '你的',
    learnedLine: '学到的',
    curve: { mistakes: '每个阈值下的错误数', euros: '每个阈值下的花费' },
    goalAxis: { mistakes: '错误数', euros: '花费（元）' },
    thresholdAxis: '阈值（元）',
    everywhere: '各个阈值',
    threshold: '查不低于这个数的订单',
    euros: (amount) => `${amount} 元`,
    month: '哪个月的订单',
    months: { october: '十月', november: '十一月' },
    goal: '看什么',
    goals: { mistakes: '错误数', euros: '花的钱' },
    again: '用十一月的订单重新学',
    nobody: '一笔都不查',
    from: (amount) => `不低于 ${amount} 元`,
    mistakes: (count) => `${count} 次错误`,
    missed: '漏过的盗刷',
    bothered: '被查的正常顾客',
    outcomes: '每个阈值的结果',
    rule: '规则',
    orders: '订单清单',
    outcome: '结果',
    sees: (seen) =>
      `${seen.month === 'october' ? '十月' : '十一月'}，查不低于 ${seen.threshold} 元的订单：漏过 ${seen.missed} 笔盗刷，打扰 ${seen.bothered} 位正常顾客，共 ${seen.mistakes} 次错误，花费 ${seen.euros} 元。学到的阈值 ${seen.learned} 元错 ${seen.learnedMistakes} 次（${seen.learnedEuros} 元），一笔都不查错 ${seen.nobodyMistakes} 次。`,
  },
})
