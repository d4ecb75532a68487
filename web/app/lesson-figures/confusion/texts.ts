import { inBothLanguages } from '../kit'
import type { Cell, Measure, Role } from './counts'

export interface Seen {
  flagged: string
  found: string
  urgent: string
  measure: Measure
  fraction: string
  value: string | undefined
}

const names: Record<Measure, string> = {
  precision: 'Precision',
  recall: 'Recall',
  f1: 'F1',
  accuracy: 'Accuracy',
}

const namesInChinese: Record<Measure, string> = {
  precision: '精确率',
  recall: '召回率',
  f1: 'F1',
  accuracy: '准确率',
}

export const texts = inBothLanguages({
  en: {
    title: 'Which cells each measure looks at',
    matrix: (all: string) => `${all} tickets`,
    ticket: 'ticket',
    model: 'model',
    isUrgent: 'urgent',
    isNot: 'not urgent',
    flagged: 'flagged',
    notFlagged: 'not flagged',
    cells: { found: 'found', missed: 'missed', alarms: 'false alarm', quiet: 'left alone' } as Record<
      Cell,
      string
    >,
    roles: { both: 'above and below the line', below: 'below the line', out: 'not looked at' } as Record<
      Role,
      string
    >,
    names,
    measure: 'Measure',
    measures: 'Measures',
    found: 'Urgent tickets found',
    alarms: 'False alarms',
    of: (part: string, all: string) => `${part} of ${all}`,
    band: (points: string) => `± ${points} points`,
    silent: (share: string) => `a silent model has ${share}`,
    sees: ({ flagged, found, urgent, measure, fraction, value }: Seen) =>
      `The model flags ${flagged} tickets and finds ${found} of the ${urgent} urgent ones. ` +
      (value
        ? `${names[measure]} is ${fraction} = ${value}.`
        : `${names[measure]} is ${fraction}: there is nothing to divide by.`),
  },
  'zh-CN': {
    title: '每个指标看的是哪几格',
    matrix: (all) => `${all} 张工单`,
    ticket: '工单',
    model: '模型',
    isUrgent: '紧急',
    isNot: '不紧急',
    flagged: '标出',
    notFlagged: '未标出',
    cells: { found: '找到', missed: '漏掉', alarms: '误报', quiet: '正确放过' },
    roles: { both: '分子和分母都有', below: '只在分母里', out: '不看' },
    names: namesInChinese,
    measure: '指标',
    measures: '各项指标',
    found: '找到的紧急工单',
    alarms: '误报',
    of: (part, all) => `${all} 中的 ${part}`,
    band: (points) => `± ${points} 个百分点`,
    silent: (share) => `从不标记的模型有 ${share}`,
    sees: ({ flagged, found, urgent, measure, fraction, value }) =>
      `模型标出 ${flagged} 张，在 ${urgent} 张紧急工单里找到 ${found} 张。` +
      (value
        ? `${namesInChinese[measure]}是 ${fraction} = ${value}。`
        : `${namesInChinese[measure]}是 ${fraction}：分母为零，算不出来。`),
  },
})
