import { inBothLanguages } from '../kit'
import type { Absence, Filling } from './customers'

export interface Seen {
  share: string
  absence: Absence
  filling: Filling
  mean: string
  deviation: string
}

const who: Record<Absence, string> = {
  chance: 'by chance',
  light: 'mostly those of light users',
  heavy: 'mostly those of heavy users',
}

const what: Record<Filling, string> = {
  mean: 'the mean of the others stands in',
  median: 'the median of the others stands in',
  out: 'their rows are left out',
  code: '−999 stands in and is counted',
}

const whoInChinese: Record<Absence, string> = {
  chance: '缺谁完全随机',
  light: '缺的多是轻度用户',
  heavy: '缺的多是重度用户',
}

const whatInChinese: Record<Filling, string> = {
  mean: '用其余的平均数填上',
  median: '用其余的中位数填上',
  out: '整行扔掉',
  code: '填 −999 并当成数来算',
}

export const texts = inBothLanguages({
  en: {
    title: 'What 200 customers look like when some are missing',
    histogram: 'Minutes a week in the column that a model would get',
    minutes: 'minutes a week',
    customers: 'customers',
    known: 'known',
    filled: 'filled in',
    truth: 'everybody, in truth',
    farLeft: (count: string) => `← ${count} at −999`,
    statistics: 'What is computed from it',
    mean: 'Mean',
    deviation: 'Standard deviation',
    rows: 'Rows',
    inTruth: (value: string) => `in truth ${value}`,
    share: 'Missing',
    absence: 'Whose minutes are missing',
    absences: { chance: 'anybody’s', light: 'light users’', heavy: 'heavy users’' } as Record<
      Absence,
      string
    >,
    filling: 'What is done about it',
    fillings: { mean: 'mean', median: 'median', out: 'leave out', code: '−999' } as Record<Filling, string>,
    sees: ({ share, absence, filling, mean, deviation }: Seen) =>
      `${share} of the minutes are missing, ${who[absence]}, and ${what[filling]}. The column has a mean of ${mean} and a deviation of ${deviation}; in truth they are 190 and 50.`,
  },
  'zh-CN': {
    title: '缺了一些值以后，200 位客户是什么样子',
    histogram: '模型拿到的这一列：每周分钟数',
    minutes: '每周分钟数',
    customers: '人数',
    known: '已知',
    filled: '填上去的',
    truth: '全体的真实情况',
    farLeft: (count) => `← ${count} 个在 −999`,
    statistics: '由它算出来的',
    mean: '均值',
    deviation: '标准差',
    rows: '行数',
    inTruth: (value) => `真实是 ${value}`,
    share: '缺失',
    absence: '缺的是谁',
    absences: { chance: '随便谁', light: '轻度用户', heavy: '重度用户' },
    filling: '怎么办',
    fillings: { mean: '填均值', median: '填中位数', out: '扔掉', code: '填 −999' },
    sees: ({ share, absence, filling, mean, deviation }) =>
      `分钟数缺失 ${share}，${whoInChinese[absence]}，${whatInChinese[filling]}。这一列的均值是 ${mean}，标准差是 ${deviation}；真实的是 190 和 50。`,
  },
})
