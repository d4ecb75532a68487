import { inBothLanguages } from '../kit'

export interface Seen {
  slowest: string
  mean: string
  median: string
  deviation: string
  p90: string
  below: number
}

export const texts = inBothLanguages({
  en: {
    title: 'Ten answers, and what their measures say of them',
    seconds: 'seconds',
    answers: 'ten answers',
    slowest: 'The slowest answer',
    took: (time: string) => `${time} s`,
    mean: 'Mean',
    median: 'Median',
    deviation: 'Standard deviation',
    p90: '90th percentile',
    measures: 'Measures',
    within: 'mean ± deviation',
    impossible: 'mean − deviation is below 0',
    times: 'The ten answers',
    sees: ({ slowest, mean, median, deviation, p90, below }: Seen) =>
      `With a slowest answer of ${slowest} s the mean is ${mean} s, and ${below} of ten were faster than that. The median is ${median} s, nine of ten took ${p90} s or less, and the standard deviation is ${deviation} s.`,
  },
  'zh-CN': {
    title: '十次回答，以及各种指标怎么说它们',
    seconds: '秒',
    answers: '十次回答',
    slowest: '最慢的一次',
    took: (time) => `${time} 秒`,
    mean: '平均数',
    median: '中位数',
    deviation: '标准差',
    p90: '第 90 百分位数',
    measures: '指标',
    within: '平均数 ± 标准差',
    impossible: '平均数减标准差小于 0',
    times: '十次回答',
    sees: ({ slowest, mean, median, deviation, p90, below }) =>
      `最慢的一次是 ${slowest} 秒时，平均数是 ${mean} 秒，十次里有 ${below} 次比它快。中位数是 ${median} 秒，九成的回答不超过 ${p90} 秒，标准差是 ${deviation} 秒。`,
  },
})
