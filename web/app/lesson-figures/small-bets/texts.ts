import { inBothLanguages } from '../kit'
import type { Plan } from './bets'

export interface Seen {
  plan: Plan
  ideas: string
  mean: string
  loses: string
  /** The chance that an idea works which has passed; nothing where there is no test, or nothing passes. */
  meant: string | undefined
}

export const texts = inBothLanguages({
  en: {
    title: 'What can come of a year of ideas',
    picture: 'Chance of each result of the year',
    total: 'result in thousands of euros',
    chanceAxis: 'chance in %',
    loss: 'loss',
    gain: 'gain',
    onAverage: 'on average',
    mean: 'Result on average',
    gains: 'Chance of a gain',
    loses: 'Chance of a loss',
    meaning: 'Passed, and works',
    plan: 'What is done with each idea',
    testFirst: 'Test first',
    buildAll: 'Build at once',
    ideas: 'Ideas',
    chance: 'Ideas that would work',
    badPass: 'Bad ones that pass the test',
    test: 'A test costs',
    money: (amount: string, below: boolean) => `${below ? '−' : ''}€${amount}`,
    sees: ({ plan, ideas, mean, loses, meant }: Seen) => {
      const done = plan === 'test' ? 'tested first' : 'built at once'
      const passed = meant ? ` Of the ideas that pass, ${meant} work.` : ''
      return `${ideas} ideas, ${done}, bring ${mean} on average, and in ${loses} of cases a loss.${passed}`
    },
  },
  'zh-CN': {
    title: '一年的想法，会有哪些结果',
    picture: '一年下来，每种结果的概率',
    total: '结果（千元）',
    chanceAxis: '概率（%）',
    loss: '亏',
    gain: '赚',
    onAverage: '平均',
    mean: '平均结果',
    gains: '赚钱的概率',
    loses: '亏钱的概率',
    meaning: '通过的里面真能成',
    plan: '每个想法怎么办',
    testFirst: '先测试',
    buildAll: '直接做',
    ideas: '想法的个数',
    chance: '真能成的想法',
    badPass: '不成却通过测试的',
    test: '一次测试的费用',
    money: (amount, below) => `${below ? '−' : ''}${amount} 元`,
    sees: ({ plan, ideas, mean, loses, meant }) => {
      const done = plan === 'test' ? '先测试' : '直接做'
      const passed = meant ? `通过测试的想法里，${meant} 真能成。` : ''
      return `${ideas} 个想法，${done}，平均结果是 ${mean}，有 ${loses} 的概率亏钱。${passed}`
    },
  },
})
