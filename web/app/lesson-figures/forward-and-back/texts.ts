import { inBothLanguages } from '../kit'

export interface Seen {
  demo: string
  reply: string
}

export interface SeenBack extends Seen {
  steps: number
  loss: string
  first: string
  right: number
}

export const texts = inBothLanguages({
  en: {
    forward: 'A lead’s way through the network',
    back: 'The way back: blame for units, gradients for weights',
    fit: 'fit',
    activity: 'activity',
    hidden: ['hidden 1', 'hidden 2'],
    demo: 'demo',
    reply: 'reply',
    facts: ['Fit', 'Activity'],
    says: 'said',
    sum: 'sum',
    blame: 'blame',
    truth: 'truth',
    bias: 'bias',
    unit: 'unit',
    number: 'number',
    into: 'into',
    from: 'from',
    way: 'The way there',
    weights: 'Weights and biases',
    gradients: 'Gradients',
    walk: 'The way back',
    handed: 'handed back',
    slope: 'slope',
    demoScore: 'Demo',
    replyScore: 'Reply',
    loss: 'Loss',
    edges: {
      forward: 'On the lines: weights. Below the units: sums.',
      back: 'On the lines: gradients. Below the units: blame.',
    },
    booked: 'It booked a demo',
    replied: 'It replied to the mail',
    steps: 'Training steps, rate 0.5',
    seesForward: ({ demo, reply }: Seen) =>
      `This lead gets ${demo} for a demo and ${reply} for a reply. Whatever its facts are, the demo score stays between 0.7094 and 0.7361.`,
    seesBack: ({ steps, loss, first, demo, reply, right }: SeenBack) =>
      steps === 0
        ? `The outputs said ${demo} and ${reply}, and the loss is ${loss}. Red units should say less, blue ones more.`
        : `After ${steps} ${steps === 1 ? 'step' : 'steps'} the outputs say ${demo} and ${reply}; the loss fell from ${first} to ${loss}. ${right === 2 ? 'Both lie on the right side of one half now.' : right === 1 ? 'One of them lies on the right side of one half.' : 'Both still lie on the wrong side of one half.'}`,
  },
  'zh-CN': {
    forward: '一条线索穿过网络的路',
    back: '往回走：单元分到责任，权重分到梯度',
    fit: '匹配度',
    activity: '活跃度',
    hidden: ['隐藏 1', '隐藏 2'],
    demo: '演示',
    reply: '回复',
    facts: ['匹配度', '活跃度'],
    says: '说',
    sum: '和',
    blame: '责任',
    truth: '真实',
    bias: '偏置',
    unit: '单元',
    number: '数',
    into: '到',
    from: '从',
    way: '往前走',
    weights: '权重和偏置',
    gradients: '梯度',
    walk: '往回走',
    handed: '送回来的',
    slope: '斜率',
    demoScore: '演示',
    replyScore: '回复',
    loss: '损失',
    edges: { forward: '线上是权重，单元下面是和。', back: '线上是梯度，单元下面是责任。' },
    booked: '约了演示',
    replied: '回了邮件',
    steps: '训练步数，学习率 0.5',
    seesForward: ({ demo, reply }) =>
      `这条线索的演示得 ${demo}，回复得 ${reply}。不管它的事实如何，演示的分数都在 0.7094 和 0.7361 之间。`,
    seesBack: ({ steps, loss, first, demo, reply, right }) =>
      steps === 0
        ? `两个输出说了 ${demo} 和 ${reply}，损失是 ${loss}。红色的单元该少说一些，蓝色的该多说一些。`
        : `走了 ${steps} 步，两个输出说 ${demo} 和 ${reply}，损失从 ${first} 降到 ${loss}。${right === 2 ? '现在两个都在二分之一的正确一边。' : right === 1 ? '有一个在二分之一的正确一边。' : '两个都还在二分之一的错误一边。'}`,
  },
})
