import { inBothLanguages } from '../kit'

export interface Seen {
  w: string
  b: string
  loss: string
  errors: string
  measure: 'squared' | 'absolute'
  standing: 'worse' | 'better' | 'best'
}

const standing = {
  worse: 'Always answering the one best number does better than that.',
  better: 'That beats the one best number for everybody; a better line can be found.',
  best: 'No straight line does better on these four mornings.',
}

const standingInChinese = {
  worse: '还不如对每个人都回答同一个最好的数。',
  better: '比对每个人都回答同一个最好的数要好，但还有更好的直线。',
  best: '在这四个早晨上，没有哪条直线能做得更好。',
}

export const texts = inBothLanguages({
  en: {
    title: 'A straight line, its two knobs, and how wrong it is',
    picture: 'Four mornings and the line',
    people: 'people ahead',
    minutes: 'minutes',
    mornings: 'mornings',
    line: 'the rule',
    misses: 'What is off',
    morning: (people: number) => `${people} people`,
    predicted: 'predicted',
    happened: 'happened',
    error: 'error',
    counted: 'counted as',
    row: 'morning',
    column: 'minutes',
    w: 'Weight w, minutes per person',
    b: 'Bias b, minutes in any case',
    measure: 'How an error counts',
    squared: 'squared',
    absolute: 'by its size',
    loss: 'Loss',
    baseline: 'Best single number',
    least: 'Best line',
    squaredMinutes: 'squared minutes',
    plainMinutes: 'minutes',
    sees: ({ w, b, loss, errors, measure, standing: now }: Seen) =>
      `With w = ${w} and b = ${b} the errors are ${errors}; ${measure === 'squared' ? 'squared and averaged' : 'their sizes averaged'}, the loss is ${loss}. ${standing[now]}`,
  },
  'zh-CN': {
    title: '一条直线、两个旋钮，以及它错了多少',
    picture: '四个早晨和这条直线',
    people: '前面的人数',
    minutes: '分钟',
    mornings: '四个早晨',
    line: '规则',
    misses: '差了多少',
    morning: (people) => `${people} 个人`,
    predicted: '预测',
    happened: '实际',
    error: '误差',
    counted: '计为',
    row: '早晨',
    column: '分钟',
    w: '权重 w，每人多少分钟',
    b: '偏置 b，无论如何要花的分钟',
    measure: '误差怎么算',
    squared: '取平方',
    absolute: '取大小',
    loss: '损失',
    baseline: '最好的单个数',
    least: '最好的直线',
    squaredMinutes: '平方分钟',
    plainMinutes: '分钟',
    sees: ({ w, b, loss, errors, measure, standing: now }) =>
      `w = ${w}、b = ${b} 时，误差是 ${errors}；${measure === 'squared' ? '平方后取平均' : '取大小后平均'}，损失是 ${loss}。${standingInChinese[now]}`,
  },
})
