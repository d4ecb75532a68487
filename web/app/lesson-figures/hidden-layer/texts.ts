import { inBothLanguages } from '../kit'
import type { Network } from './shop'

const reasons: Record<Network, { all: string; some: string }> = {
  single: {
    all: '',
    some: 'One straight cut can’t have the two mixed groups on one side and the others on the other.',
  },
  hidden: {
    all: 'Two cuts with a strip between them: the bend makes it possible.',
    some: 'The strip does not lie between the groups.',
  },
  unbent: { all: '', some: 'Without the bend the two layers are one straight cut again.' },
}

const reasonsInChinese: Record<Network, { all: string; some: string }> = {
  single: { all: '', some: '笔直的一刀，没法把混合的两组放在一边、其余的放在另一边。' },
  hidden: { all: '两刀之间夹着一条带子：是那道弯让它成为可能。', some: '这条带子没有落在两组之间。' },
  unbent: { all: '', some: '没有弯，两层又成了笔直的一刀。' },
}

const counts = [
  'No group is',
  'One group of four is',
  'Two groups of four are',
  'Three groups of four are',
  'All four groups are',
]

export const texts = inBothLanguages({
  en: {
    title: 'Four groups of customers, and what a network can tell apart',
    picture: 'Shaded: expected to leave',
    x: 'new',
    y: 'came by themselves',
    stays: 'stays',
    leaves: 'leaves',
    network: 'The network',
    single: 'One layer',
    hidden: 'Hidden layer',
    unbent: 'Hidden layer, no bend',
    angle: 'Direction of the cut',
    distance: 'Place of the cut',
    bias: 'Bias of the second neuron',
    weight: 'Its weight in the answer',
    answers: 'Scores: above 0, expected to leave',
    rows: ['neither', 'themselves', 'new', 'both'],
    row: 'group',
    column: 'network',
    first: 'h₁',
    second: 'h₂',
    score: 'score',
    truth: 'truth',
    sees: (network: Network, right: number) =>
      `${counts[right] ?? ''} right. ${reasons[network][right === 4 ? 'all' : 'some']}`,
  },
  'zh-CN': {
    title: '四组顾客，以及一个网络分得清什么',
    picture: '着色处：预计会离开',
    x: '新顾客',
    y: '自己找来',
    stays: '留下',
    leaves: '离开',
    network: '网络',
    single: '单层',
    hidden: '有隐藏层',
    unbent: '有隐藏层，没有弯',
    angle: '这一刀的方向',
    distance: '这一刀的位置',
    bias: '第二个神经元的偏置',
    weight: '它在回答里的权重',
    answers: '得分：大于 0，预计会离开',
    rows: ['都不是', '自己找来', '新顾客', '都是'],
    row: '组',
    column: '网络',
    first: 'h₁',
    second: 'h₂',
    score: '得分',
    truth: '真实',
    sees: (network, right) =>
      `四组里答对 ${right} 组。${reasonsInChinese[network][right === 4 ? 'all' : 'some']}`,
  },
})
