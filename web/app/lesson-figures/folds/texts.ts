import { inBothLanguages } from '../kit'
import type { Dealing } from './search'

export interface Seen {
  dealing: Dealing
  best: number
  mean: string
  error: string
  simplest: number
  worth: string | undefined
}

const how: Record<Dealing, string> = {
  companies: 'With companies dealt whole',
  rows: 'With rows dealt one by one',
  order: 'With folds cut in the order of the export',
}

const howInChinese: Record<Dealing, string> = {
  companies: '按公司整家发牌',
  rows: '一行一行发牌',
  order: '按导出的次序切开',
}

export const texts = inBothLanguages({
  en: {
    title: 'Five settings, judged on accounts that a model doesn’t know',
    dealt: 'How 200 accounts were dealt',
    fold: (number: string) => `Fold ${number}`,
    foldAxis: 'fold',
    bought: 'bought',
    not: 'did not',
    parted: 'has a twin in another fold',
    scores: 'Right in each fold, in %',
    means: 'Mean and standard error',
    neighbours: 'neighbours asked',
    right: 'right, in %',
    mean: 'mean of the folds',
    truth: '2,000 new companies',
    dealing: 'How to deal',
    dealings: { companies: 'whole companies', rows: 'single rows', order: 'as exported' } as Record<
      Dealing,
      string
    >,
    folds: 'Folds',
    seed: 'Deal',
    reveal: 'Ask 2,000 new companies',
    sees: ({ dealing, best, mean, error, simplest, worth }: Seen) =>
      `${how[dealing]}, asking ${best} has the best mean: ${mean}, with a standard error of ${error} points. ` +
      (simplest === best
        ? 'No simpler setting is within that.'
        : `Asking ${simplest} is simpler and within that.`) +
      (worth ? ` New companies are judged right in ${worth} by asking ${best}.` : ''),
  },
  'zh-CN': {
    title: '五种设置，都用模型不认识的账号来评判',
    dealt: '200 个账号怎样发成几折',
    fold: (number) => `第 ${number} 折`,
    foldAxis: '折',
    bought: '买了',
    not: '没买',
    parted: '同公司的账号在别的折',
    scores: '每一折的正确率（%）',
    means: '平均值与标准误',
    neighbours: '问几个邻居',
    right: '正确率（%）',
    mean: '各折的平均',
    truth: '2000 家新公司',
    dealing: '怎样发牌',
    dealings: { companies: '整家公司', rows: '一行一行', order: '按导出次序' },
    folds: '折数',
    seed: '第几次发牌',
    reveal: '去问 2000 家新公司',
    sees: ({ dealing, best, mean, error, simplest, worth }) =>
      `${howInChinese[dealing]}，问 ${best} 个邻居平均最高：${mean}，标准误 ${error} 个百分点。` +
      (simplest === best ? '没有更简单的设置在这个范围内。' : `问 ${simplest} 个更简单，也在这个范围内。`) +
      (worth ? `换成新公司，问 ${best} 个的正确率是 ${worth}。` : ''),
  },
})
