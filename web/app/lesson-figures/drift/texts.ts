import { inBothLanguages } from '../kit'
import type { Change, Signal } from './shop'

export interface Seen {
  today: string
  alarms: { signal: Signal; week: string; isFalse: boolean }[]
  /** The share that is right now, though nobody can know it yet. */
  right: string
  known: string
}

const signals: Record<Signal, string> = {
  psi: 'the order values',
  flagged: 'the share of yes',
  right: 'the share of right answers',
}

const signalsInChinese: Record<Signal, string> = {
  psi: '订单金额',
  flagged: '判“会退”的比例',
  right: '正确率',
}

export const texts = inBothLanguages({
  en: {
    title: 'Half a year of a model that says which orders come back',
    change: 'From week 11 on',
    changes: {
      none: 'all as before',
      customers: 'other customers',
      habits: 'other habits',
      fault: 'a fault',
    } as Record<Change, string>,
    today: 'Week',
    orders: 'Orders a week',
    week: 'week',
    psi: 'How far the order values are from the training (index)',
    psiAxis: 'index',
    flagged: 'Orders called “will come back”, in %',
    right: 'Right answers, in %, known four weeks later',
    share: 'in %',
    limit: 'alarm',
    sees: ({ today, alarms, right, known }: Seen) =>
      `Week ${today}: ${
        alarms.length === 0
          ? 'no alarm so far.'
          : `${alarms.map(({ signal, week, isFalse }) => `alarm by ${signals[signal]} in week ${week}${isFalse ? ', before anything changed' : ''}`).join('; ')}.`
      } The model is right about ${right} of this week’s orders; ${known === '0' ? 'nobody knows any week’s share yet.' : `this share is known up to week ${known}.`}`,
  },
  'zh-CN': {
    title: '一个预测退货的模型，上线后的半年',
    change: '从第 11 周起',
    changes: { none: '一切照旧', customers: '客人变了', habits: '习惯变了', fault: '数据出错' },
    today: '第几周',
    orders: '每周订单',
    week: '周',
    psi: '订单金额与训练时相差多远（指数）',
    psiAxis: '指数',
    flagged: '被判“会退货”的订单（%）',
    right: '判对的订单（%），四周后才知道',
    share: '%',
    limit: '警报',
    sees: ({ today, alarms, right, known }) =>
      `第 ${today} 周：${
        alarms.length === 0
          ? '还没有警报。'
          : `${alarms.map(({ signal, week, isFalse }) => `${signalsInChinese[signal]}在第 ${week} 周报警${isFalse ? '（那时什么都没变）' : ''}`).join('；')}。`
      }这一周的订单，模型判对 ${right}；${known === '0' ? '目前哪一周的正确率都还不知道。' : `正确率目前只知道到第 ${known} 周。`}`,
  },
})
