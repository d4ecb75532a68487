import { inBothLanguages } from '../kit'
import type { Optimiser } from './race'

export interface Seen {
  steps: number
  tilt: string
  losses: string
  first: string
  ahead: string
}

export const texts = inBothLanguages({
  en: {
    title: 'Four optimisers in one valley, with the same steps',
    valley: 'The valley, seen from above',
    curve: 'The loss, step by step',
    a: 'knob a',
    b: 'knob b',
    step: 'step',
    loss: 'loss',
    start: 'start',
    names: { sgd: 'plain descent', momentum: 'momentum', rmsprop: 'RMSProp', adam: 'Adam' } satisfies Record<
      Optimiser,
      string
    >,
    tilt: 'Valley turned by',
    steps: 'Steps',
    whose: 'Whose learning rate?',
    rate: (name: string) => `Learning rate of ${name}`,
    sees: ({ steps, losses, ahead, first }: Seen) =>
      steps === 0
        ? `All four start at a loss of ${first}.`
        : `After ${steps} ${steps === 1 ? 'step' : 'steps'}: ${losses}. Ahead is ${ahead}.`,
  },
  'zh-CN': {
    title: '同一道山谷、同样的步数，四个优化器',
    valley: '从上方俯瞰的山谷',
    curve: '每一步的损失',
    a: '旋钮 a',
    b: '旋钮 b',
    step: '步数',
    loss: '损失',
    start: '起点',
    names: { sgd: '普通梯度下降', momentum: '动量法', rmsprop: 'RMSProp', adam: 'Adam' },
    tilt: '山谷转过',
    steps: '步数',
    whose: '调谁的学习率',
    rate: (name) => `${name}的学习率`,
    sees: ({ steps, losses, ahead, first }) =>
      steps === 0 ? `四个都从损失 ${first} 出发。` : `走了 ${steps} 步：${losses}。领先的是${ahead}。`,
  },
})
