import { inBothLanguages } from '../kit'

export interface Seen {
  days: number
  old: string
  fresh: string
  count: string
  difference: string
  band: string
  clear: boolean
  atEnd: string
  anyDay: string
}

export const texts = inBothLanguages({
  en: {
    title: 'An A/B test, day by day',
    course: 'This experiment: new minus old, with the band of 95 in 100',
    many: 'Of 2,000 such experiments, how many declare a winner (in %)',
    day: 'day',
    points: 'points',
    difference: 'difference so far',
    upper: 'upper end of the band',
    lower: 'lower end of the band',
    clear: 'zero lies outside the band',
    zero: 'no difference',
    atEnd: 'read once, at the end',
    anyDay: 'stopped on the first clear day',
    share: 'declare a winner, in %',
    lift: 'True difference',
    daily: 'Questions a day, for each version',
    days: 'Days',
    run: 'Experiment',
    pointsOf: (points: string) => `${points} points`,
    sees: ({ days, old, fresh, count, difference, band, clear, atEnd, anyDay }: Seen) =>
      `After ${days} days the old version has solved ${old} of ${count} questions and the new one ${fresh}: ${difference} points, give or take ${band}. ${clear ? 'Zero lies outside.' : 'Zero lies within.'} Of 2,000 such experiments ${atEnd} are clear at the end, and ${anyDay} on some day.`,
  },
  'zh-CN': {
    title: '一次 A/B 测试，逐日来看',
    course: '这次实验：新版减旧版，带 95% 的范围',
    many: '2000 次这样的实验，有百分之几宣布分出胜负',
    day: '第几天',
    points: '百分点',
    difference: '到当天为止的差',
    upper: '范围上端',
    lower: '范围下端',
    clear: '零在范围之外',
    zero: '没有差别',
    atEnd: '只在最后看一次',
    anyDay: '哪天看着清楚就哪天停',
    share: '宣布分出胜负（%）',
    lift: '真实差别',
    daily: '每天的提问数（每个版本）',
    days: '天数',
    run: '第几次实验',
    pointsOf: (points) => `${points} 个百分点`,
    sees: ({ days, old, fresh, count, difference, band, clear, atEnd, anyDay }) =>
      `${days} 天之后，各 ${count} 个问题，旧版解决 ${old} 个，新版 ${fresh} 个：差 ${difference} 个百分点，上下 ${band}。${clear ? '零在范围之外。' : '零在范围之内。'}2000 次这样的实验里，最后一天分出胜负的有 ${atEnd}，中途某天看着分出胜负的有 ${anyDay}。`,
  },
})
