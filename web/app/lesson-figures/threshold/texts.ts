import { inBothLanguages } from '../kit'

export interface Seen {
  threshold: string
  flagged: string
  found: string
  urgent: string
  missed: string
  alarms: string
}

export const texts = inBothLanguages({
  en: {
    title: 'Where the model says “urgent”, and what that costs',
    urgent: (count: string) => `${count} urgent tickets`,
    other: (count: string) => `${count} that are not urgent`,
    score: 'score of the model',
    tickets: 'tickets',
    found: 'found',
    missed: 'missed',
    alarms: 'false alarm',
    quiet: 'rightly left alone',
    threshold: 'Threshold',
    thresholdOf: (threshold: string) => `flagged from ${threshold}`,
    matrix: 'Confusion matrix',
    isUrgent: 'urgent',
    isNot: 'not urgent',
    flagged: 'flagged',
    notFlagged: 'not flagged',
    truth: 'ticket',
    said: 'model',
    precision: 'Precision',
    recall: 'Recall',
    f1: 'F1',
    accuracy: 'Accuracy',
    of: (part: string, all: string) => `${part} of ${all}`,
    measures: 'Measures',
    sees: ({ threshold, flagged, found, urgent, missed, alarms }: Seen) =>
      `From a score of ${threshold} on, ${flagged} tickets are flagged: ${found} of the ${urgent} urgent ones, and ${alarms} by mistake. ${missed} urgent ones are missed.`,
  },
  'zh-CN': {
    title: '模型从哪里开始说“紧急”，代价是什么',
    urgent: (count) => `${count} 张紧急工单`,
    other: (count) => `${count} 张不紧急的`,
    score: '模型给出的分数',
    tickets: '张数',
    found: '找到',
    missed: '漏掉',
    alarms: '误报',
    quiet: '正确放过',
    threshold: '门槛',
    thresholdOf: (threshold) => `${threshold} 分起标出`,
    matrix: '混淆矩阵',
    isUrgent: '紧急',
    isNot: '不紧急',
    flagged: '标出',
    notFlagged: '未标出',
    truth: '工单',
    said: '模型',
    precision: '精确率',
    recall: '召回率',
    f1: 'F1',
    accuracy: '准确率',
    of: (part, all) => `${all} 中的 ${part}`,
    measures: '指标',
    sees: ({ threshold, flagged, found, urgent, missed, alarms }) =>
      `分数达到 ${threshold} 就标出，共标出 ${flagged} 张：${urgent} 张紧急工单里找到 ${found} 张，误报 ${alarms} 张，漏掉 ${missed} 张。`,
  },
})
