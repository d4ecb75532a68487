import { inBothLanguages } from '../kit'

export interface Seen {
  topic: string
  share: string
  rank: string
  topics: number
  dashboard: string
  model: string
}

export const texts = inBothLanguages({
  en: {
    title: 'How hard twelve topics are, by two ways of counting',
    dashboard: 'The dashboard: share of wrong answers',
    model: 'The model: difficulty beside ability',
    shareAxis: 'wrong answers, in %',
    fittedAxis: 'difficulty by the model',
    truthAxis: 'true difficulty',
    topic: 'topics',
    agreement: 'Agreement with the true order',
    byDashboard: 'Order of the dashboard',
    byModel: 'Order of the model',
    lossDashboard: 'Log-loss of shares by topic',
    lossModel: 'Log-loss of the model',
    numbers: 'The topics in numbers',
    topicOf: (number: string) => `Topic ${number}`,
    choosy: 'Learners open what is at their own height',
    each: 'Answers of each learner',
    pull: 'Pull abilities towards 0',
    sees: ({ topic, share, rank, topics, dashboard, model }: Seen) =>
      `Topic ${topic} leads the dashboard, with ${share} wrong; by true difficulty it is number ${rank} of ${topics}. The dashboard’s order agrees with the true one by ${dashboard}, the model’s by ${model}.`,
  },
  'zh-CN': {
    title: '十二个知识点有多难，两种数法',
    dashboard: '看板：答错比例',
    model: '模型：难度与能力分开算',
    shareAxis: '答错（%）',
    fittedAxis: '模型算出的难度',
    truthAxis: '真实难度',
    topic: '知识点',
    agreement: '与真实排序的一致程度',
    byDashboard: '看板的排序',
    byModel: '模型的排序',
    lossDashboard: '按知识点比例的对数损失',
    lossModel: '模型的对数损失',
    numbers: '各知识点的数字',
    topicOf: (number) => `知识点 ${number}`,
    choosy: '学员挑和自己水平相当的内容',
    each: '每位学员的答案数',
    pull: '把能力往 0 拉',
    sees: ({ topic, share, rank, topics, dashboard, model }) =>
      `看板上排第一的是 ${topic} 号知识点，答错 ${share}；按真实难度，它在 ${topics} 个里排第 ${rank}。看板的排序与真实排序的一致程度是 ${dashboard}，模型的是 ${model}。`,
  },
})
