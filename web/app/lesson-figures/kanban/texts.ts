import { inBothLanguages } from '../kit'

export interface Seen {
  limit: string
  perWeek: string
  days: string
  waiting: string
}

export const texts = inBothLanguages({
  en: {
    title: 'More in progress, hardly more finished: the board of a model team',
    board: 'The board on an average day: one card in work, the others wait',
    cards: 'cards',
    stations: { data: 'Data', experiment: 'Experiment', review: 'Review' },
    workDays: (days: string) => `${days} days`,
    perWeek: 'finished a week',
    days: 'days from start to end',
    waiting: 'of these, waiting',
    speed: 'How many are finished',
    time: 'How long one takes',
    limit: 'In progress at once',
    works: 'A try of the experiment works',
    dataDays: 'Data and labels take',
    reviewDays: 'Review and release take',
    sees: ({ limit, perWeek, days, waiting }: Seen) =>
      `With ${limit} in progress, ${perWeek} a week are finished. Each takes ${days} working days from start to end, and in ${waiting} of them nobody works at it.`,
  },
  'zh-CN': {
    title: '手上的多了，做完的没多几个：模型团队的看板',
    board: '看板平常的样子：每列一张在做，其余在等',
    cards: '张数',
    stations: { data: '数据', experiment: '实验', review: '评审' },
    workDays: (days) => `${days} 天`,
    perWeek: '每周做完',
    days: '从开始到结束（天）',
    waiting: '其中在等待（天）',
    speed: '做完多少',
    time: '一件要多久',
    limit: '同时在做的件数',
    works: '一次实验成功的机会',
    dataDays: '数据和标注要',
    reviewDays: '评审和上线要',
    sees: ({ limit, perWeek, days, waiting }) =>
      `同时做 ${limit} 件，每周做完 ${perWeek} 件。每件从开始到结束要 ${days} 个工作日，其中 ${waiting} 天没有人在做它。`,
  },
})
