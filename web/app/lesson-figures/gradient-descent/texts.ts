import { inBothLanguages } from '../kit'
import type { Course } from './descent'

export interface Seen {
  steps: number
  loss: string
  first: string
  course: Course
}

const courses: Record<Course, string> = {
  flat: 'No step is taken yet.',
  creeps: 'It falls in a gentle line: the steps are too small.',
  falls: 'It falls fast, then flattens along the valley floor.',
  zigzags: 'Each step lands on the other wall of the valley: the rate is near its limit.',
  grows: 'Each step jumps across the valley and lands higher: the rate is too large.',
}

const coursesInChinese: Record<Course, string> = {
  flat: '还没有迈出一步。',
  creeps: '损失沿一条缓线下降：步子太小。',
  falls: '损失先快速下降，然后沿着谷底变平。',
  zigzags: '每一步都落到对面的谷壁上：学习率接近上限。',
  grows: '每一步都跨过山谷，落在更高的地方：学习率太大。',
}

export const texts = inBothLanguages({
  en: {
    title: 'Gradient descent on the loss of a straight line',
    landscape: 'The landscape, seen from above',
    curve: 'The loss, step by step',
    w: 'weight w',
    b: 'bias b',
    step: 'step',
    loss: 'loss',
    path: 'the way down',
    bottom: 'lowest point',
    start: 'Start of the descent',
    startSays: (w: string, b: string) => `w ${w}, b ${b}`,
    rate: 'Learning rate η',
    steps: 'Steps',
    centred: 'Subtract the mean from every x',
    limit: (rate: string) => `flies apart above ${rate}`,
    sees: ({ steps, loss, first, course }: Seen) =>
      steps === 0
        ? `At the start the loss is ${first}. ${courses.flat}`
        : `After ${steps} ${steps === 1 ? 'step' : 'steps'} the loss is ${loss}, from ${first} at the start. ${courses[course]}`,
  },
  'zh-CN': {
    title: '在一条直线的损失上做梯度下降',
    landscape: '从上方俯瞰的地形',
    curve: '每一步的损失',
    w: '权重 w',
    b: '偏置 b',
    step: '步数',
    loss: '损失',
    path: '下山的路',
    bottom: '最低点',
    start: '下山的起点',
    startSays: (w, b) => `w 为 ${w}，b 为 ${b}`,
    rate: '学习率 η',
    steps: '步数',
    centred: '先把每个 x 减去平均值',
    limit: (rate) => `超过 ${rate} 就会飞出去`,
    sees: ({ steps, loss, first, course }) =>
      steps === 0
        ? `起点处的损失是 ${first}。${coursesInChinese.flat}`
        : `走了 ${steps} 步，损失从 ${first} 变为 ${loss}。${coursesInChinese[course]}`,
  },
})
