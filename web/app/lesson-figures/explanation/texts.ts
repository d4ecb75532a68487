import { inBothLanguages } from '../kit'
import type { Compared, Field } from './credit'

export interface Seen {
  chance: string
  base: string
  isYes: boolean
  most: Field
  amount: string
}

const names: Record<Field, string> = {
  income: 'Income',
  debt: 'Debts',
  years: 'Years in the job',
  late: 'Late payments',
}

const namesInChinese: Record<Field, string> = {
  income: '收入',
  debt: '负债',
  years: '工龄',
  late: '逾期次数',
}

export const texts = inBothLanguages({
  en: {
    title: 'One decision, taken apart into what each field adds to it',
    names,
    /** Values with their units. */
    values: {
      income: (value: string) => `€${value}k a month`,
      debt: (value: string) => `${value} of income`,
      years: (value: string) => value,
      late: (value: string) => value,
    } as Record<Field, (value: string) => string>,
    compare: 'Compared with',
    compared: { all: 'all applicants', accepted: 'those accepted' } as Record<Compared, string>,
    shares: 'From the mean chance to this applicant’s, in points',
    mean: 'on average',
    here: 'this applicant',
    limit: 'yes from 50 %',
    turning: 'What alone would turn the answer',
    now: (value: string) => `now ${value}`,
    nothing: 'nothing',
    points: 'points',
    field: 'field',
    sees: ({ chance, base, isYes, most, amount }: Seen) =>
      `The model gives a chance of ${chance}, against ${base} on average, so the answer is ${isYes ? 'yes' : 'no'}. What moves it most: ${names[most].toLowerCase()}, by ${amount} points.`,
  },
  'zh-CN': {
    title: '把一个决定拆开：每个字段各加减了多少',
    names: namesInChinese,
    values: {
      income: (value) => `每月 ${value} 万`,
      debt: (value) => `占收入 ${value}`,
      years: (value) => `${value} 年`,
      late: (value) => `${value} 次`,
    },
    compare: '和谁相比',
    compared: { all: '所有申请人', accepted: '通过的人' },
    shares: '从平均概率到这位申请人（百分点）',
    mean: '平均',
    here: '这位申请人',
    limit: '50% 起通过',
    turning: '单独改哪一项，结果会变',
    now: (value) => `现在是${value}`,
    nothing: '改多少都不行',
    points: '百分点',
    field: '字段',
    sees: ({ chance, base, isYes, most, amount }) =>
      `模型给出的概率是 ${chance}，平均是 ${base}，所以结果是${isYes ? '通过' : '不通过'}。影响最大的是${namesInChinese[most]}：${amount} 个百分点。`,
  },
})
