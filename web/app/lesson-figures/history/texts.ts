import { inBothLanguages } from '../kit'
import type { EventName, IdeaName, Standing } from './waits'

export interface Seen {
  year: number
  winter: boolean
  idea: IdeaName
  standing: Standing
  known: number
  turn: number
}

const eventsInEnglish: Record<EventName, string> = {
  turing: 'Turing asks whether machines can think',
  dartmouth: 'the summer at Dartmouth',
  perceptron: 'Rosenblatt’s perceptron',
  checkers: 'Samuel’s checkers',
  perceptrons: 'the limits of one layer proved',
  lighthill: 'Lighthill’s report',
  xcon: 'XCON at DEC',
  backpropagation: 'backpropagation',
  collapse: 'expert systems collapse',
  deepBlue: 'Deep Blue beats Kasparov',
  alexNet: 'AlexNet',
  alphaGo: 'AlphaGo beats Lee Sedol',
  transformer: 'the Transformer',
  gpt3: 'GPT-3',
  chatGpt: 'ChatGPT',
}

const eventsInChinese: Record<EventName, string> = {
  turing: '图灵问机器能不能思考',
  dartmouth: '达特茅斯的夏天',
  perceptron: '罗森布拉特的感知机',
  checkers: '塞缪尔的跳棋程序',
  perceptrons: '单层的局限得到证明',
  lighthill: '莱特希尔报告',
  xcon: 'DEC 用上 XCON',
  backpropagation: '反向传播',
  collapse: '专家系统市场崩塌',
  deepBlue: '深蓝战胜卡斯帕罗夫',
  alexNet: 'AlexNet',
  alphaGo: 'AlphaGo 战胜李世石',
  transformer: 'Transformer',
  gpt3: 'GPT-3',
  chatGpt: 'ChatGPT',
}

const ideasInEnglish: Record<IdeaName, { name: string; waitedFor: string }> = {
  backpropagation: {
    name: 'Backpropagation',
    waitedFor: 'labelled pictures by the million, and graphics cards',
  },
  convolution: { name: 'Convolution', waitedFor: 'labelled pictures by the million, and graphics cards' },
  qLearning: { name: 'Q-learning', waitedFor: 'deep networks to judge a screen full of pixels' },
  transformer: { name: 'Transformer', waitedFor: 'size, and a way for everybody to talk to it' },
}

const ideasInChinese: typeof ideasInEnglish = {
  backpropagation: { name: '反向传播', waitedFor: '上百万张标注图片，以及显卡' },
  convolution: { name: '卷积', waitedFor: '上百万张标注图片，以及显卡' },
  qLearning: { name: 'Q\u00a0学习', waitedFor: '能看懂满屏像素的深层网络' },
  transformer: { name: 'Transformer', waitedFor: '规模，以及人人都能与它对话的方式' },
}

export const texts = inBothLanguages({
  en: {
    title: 'Seventy years, two winters, and how long ideas waited',
    events: eventsInEnglish,
    ideas: ideasInEnglish,
    idea: 'An idea',
    year: 'You stand in',
    strands: { examples: 'examples', rules: 'rules', both: 'both' },
    winter: 'winter',
    timeline: 'The turns',
    waits: 'Years of waiting by the year you stand in',
    years: 'years',
    sees: ({ year, winter, idea, standing, known, turn }: Seen) => {
      const { name, waitedFor } = ideasInEnglish[idea]
      const fate = {
        unknown: `${name} is not known yet.`,
        waiting: `${name} has waited ${standing.waited} years since ${known}, for ${waitedFor}.`,
        arrived: `${name} waited ${standing.waited} years, from ${known} to ${turn}, for ${waitedFor}.`,
      }[standing.idea]
      const next = standing.next
        ? ` What nobody could know: ${eventsInEnglish[standing.next.name]}, ${standing.next.year - year} ${standing.next.year - year === 1 ? 'year' : 'years'} on.`
        : ''
      return `${year}${winter ? ', in the middle of a winter' : ''}. The latest turn: ${eventsInEnglish[standing.last.name]} (${standing.last.year}). ${fate}${next}`
    },
  },
  'zh-CN': {
    title: '七十年，两次寒冬，以及想法等了多久',
    events: eventsInChinese,
    ideas: ideasInChinese,
    idea: '一个想法',
    year: '你站在哪一年',
    strands: { examples: '例子', rules: '规则', both: '两者' },
    winter: '寒冬',
    timeline: '历次转折',
    waits: '到你所在的那年，等了多少年',
    years: '年',
    sees: ({ year, winter, idea, standing, known, turn }) => {
      const { name, waitedFor } = ideasInChinese[idea]
      const fate = {
        unknown: `${name}还没有人知道。`,
        waiting: `${name}从 ${known} 年起已经等了 ${standing.waited} 年，在等${waitedFor}。`,
        arrived: `${name}从 ${known} 年等到 ${turn} 年，一共 ${standing.waited} 年，等的是${waitedFor}。`,
      }[standing.idea]
      const next = standing.next
        ? `那时谁也不知道的是：再过 ${standing.next.year - year} 年，${eventsInChinese[standing.next.name]}。`
        : ''
      return `${year} 年${winter ? '，正值寒冬' : ''}。最近的一次转折：${eventsInChinese[standing.last.name]}（${standing.last.year}）。${fate}${next}`
    },
  },
})
