import { inBothLanguages } from '../kit'
import type { Bend } from './bends'

export interface Seen {
  bend: Bend
  name: string
  x: string
  y: string
  slope: string
  layers: string
  left: string
  state: 'shut' | 'whole' | 'faint' | 'partly'
}

const states = {
  shut: 'The unit is off, and nothing gets through to what lies before it.',
  whole: 'The correction arrives whole.',
  faint: 'The layers in front learn next to nothing.',
  partly: 'Part of the correction gets through.',
}

const statesInChinese = {
  shut: '这个单元关着，前面的什么也收不到。',
  whole: '修正量原样送到。',
  faint: '前面的层几乎什么也学不到。',
  partly: '修正量有一部分能送到。',
}

export const texts = inBothLanguages({
  en: {
    title: 'A bend, its slope, and what it lets back through',
    curve: 'The bend',
    back: 'What is left of a correction of 1',
    score: 'score',
    value: 'Value',
    layer: 'layers on the way back',
    left: 'Left of it',
    here: 'here',
    tangent: 'slope here',
    bend: 'Bend',
    names: { sigmoid: 'sigmoid', tanh: 'tanh', relu: 'ReLU' },
    at: 'Score',
    layers: 'Layers',
    slope: 'Slope',
    nothing: 'nothing',
    sees: ({ name, x, y, slope, layers, left, state }: Seen) =>
      `At a score of ${x} ${name} says ${y}, and its slope is ${slope}. Behind ${layers} such ${layers === '1' ? 'layer' : 'layers'}, ${left} of a correction is left. ${states[state]}`,
  },
  'zh-CN': {
    title: '一道弯、它的斜率，以及它放回去多少',
    curve: '这道弯',
    back: '大小为 1 的修正量还剩多少',
    score: '得分',
    value: '值',
    layer: '往回经过的层数',
    left: '剩下',
    here: '这里',
    tangent: '这里的斜率',
    bend: '弯',
    names: { sigmoid: 'sigmoid', tanh: 'tanh', relu: 'ReLU' },
    at: '得分',
    layers: '层数',
    slope: '斜率',
    nothing: '0',
    sees: ({ name, x, y, slope, layers, left, state }) =>
      `得分是 ${x} 时，${name} 给出 ${y}，斜率是 ${slope}。经过 ${layers} 层，修正量还剩 ${left}。${statesInChinese[state]}`,
  },
})
