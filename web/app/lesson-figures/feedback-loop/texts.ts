import { inBothLanguages } from '../kit'

export interface Seen {
  exploration: string
  week: number
  belief: string
  /** Whether the model turns band C away, will lend to it from the next week on, or does. */
  course: 'refuses' | 'opens' | 'lends'
  /** Euros against never exploring. */
  gained: string
  ahead: -1 | 0 | 1
}

export const texts = inBothLanguages({
  en: {
    title: 'A model that decides what it will learn',
    belief: 'What the model believes about band C',
    gain: 'Earned more than without exploring',
    share: 'defaults in %',
    week: 'week',
    euros: 'euros',
    believed: 'belief',
    truth: 'truth',
    border: 'border',
    advantage: 'with exploration',
    never: 'without',
    exploration: 'Loans against the model’s advice',
    weeks: 'Weeks',
    inWeek: (week: string) => `week ${week}`,
    luck: 'By chance, and not on average',
    company: 'Which company',
    companyOf: (number: string) => `no. ${number}`,
    readBelief: 'belief about C',
    readTruth: 'truth about C',
    readLends: 'lends to C',
    readGain: 'against not exploring',
    yes: 'yes',
    no: 'no',
    money: (amount: string, below: boolean) => `${below ? '−' : ''}€${amount}`,
    sees: ({ exploration, week, belief, course, gained, ahead }: Seen) => {
      const lends = {
        refuses: 'It still turns the whole band away.',
        opens: 'From the next week on it lends to the band by itself.',
        lends: 'It lends to the band by itself.',
      }[course]
      const money = {
        '-1': `So far that has cost €${gained}.`,
        '0': 'It has cost nothing, and nothing has been learned about band C.',
        '1': `By now that has brought €${gained} more.`,
      }[`${ahead}`]
      return `With ${exploration} of exploration, the model believes after week ${week} that ${belief} of band C default; the truth is 8%. ${lends} ${money}`
    },
  },
  'zh-CN': {
    title: '一个决定自己能学到什么的模型',
    belief: '模型对 C 档的看法',
    gain: '比从不探索多赚多少',
    share: '违约率（%）',
    week: '周',
    euros: '元',
    believed: '看法',
    truth: '真相',
    border: '分界线',
    advantage: '有探索',
    never: '从不探索',
    exploration: '不听模型、照样放贷的比例',
    weeks: '周数',
    inWeek: (week) => `第 ${week} 周`,
    luck: '按运气来，而不是按平均',
    company: '哪一家公司',
    companyOf: (number) => `${number} 号`,
    readBelief: '对 C 的看法',
    readTruth: 'C 的真相',
    readLends: '给 C 放贷',
    readGain: '与不探索相比',
    yes: '放',
    no: '不放',
    money: (amount, below) => `${below ? '−' : ''}${amount} 元`,
    sees: ({ exploration, week, belief, course, gained, ahead }) => {
      const lends = {
        refuses: '它仍然一个也不放。',
        opens: '从下一周起，它自己会给这一档放贷。',
        lends: '它已经自己给这一档放贷了。',
      }[course]
      const money = {
        '-1': `到目前为止，这花掉了 ${gained} 元。`,
        '0': '一分钱没花，关于 C 档也什么都没学到。',
        '1': `到目前为止，这多赚了 ${gained} 元。`,
      }[`${ahead}`]
      return `探索比例为 ${exploration} 时，第 ${week} 周过后，模型认为 C 档有 ${belief} 会违约，真相是 8%。${lends}${money}`
    },
  },
})
