import { inBothLanguages } from '../kit'

export interface Seen {
  width: string
  redrawing: string
  knowing: string
  sum: string
  state: 'narrow' | 'best' | 'middling' | 'wide'
}

const states = {
  narrow: 'Each vase is known by heart: between two of them the drawing jumps.',
  best: 'No other width costs less: between the vases there is a new one at each place.',
  middling: 'The drawing goes over smoothly, and a little more than needed is given away.',
  wide: 'The clouds are so wide that much the same blurred vase stands everywhere.',
}

const statesInChinese = {
  narrow: '每只花瓶都背了下来：在两只之间，画面会突然一跳。',
  best: '没有更省的宽度了：花瓶之间，每个位置都有一只新的。',
  middling: '画面过渡得很平滑，只是多放弃了一点。',
  wide: '云太宽了，到处都差不多是同一只模糊的花瓶。',
}

export const texts = inBothLanguages({
  en: {
    title: '81 vases on two sliders, and what the decoder draws between them',
    map: 'The vases’ places, and your position',
    drawing: 'Drawn at your position',
    walk: 'Drawn along the first slider',
    cost: 'Redrawing and knowing together, by the width of the clouds',
    belly: 'first slider',
    neck: 'second slider',
    places: 'vases',
    position: 'Your position',
    positionSays: (belly: string, neck: string) => `first slider ${belly}, second slider ${neck}`,
    width: 'Width of the clouds σ',
    nats: 'nats',
    redrawing: 'Redrawing R',
    knowing: 'Knowing K',
    sum: 'Sum',
    now: 'now',
    here: 'here',
    sees: ({ width, redrawing, knowing, sum, state }: Seen) =>
      `With clouds ${width} wide, redrawing costs ${redrawing} nats and knowing ${knowing}, together ${sum}. ${states[state]}`,
  },
  'zh-CN': {
    title: '两个滑块上的 81 只花瓶，以及解码器在它们之间画出什么',
    map: '花瓶的位置，和你所在的位置',
    drawing: '在你的位置画出的',
    walk: '沿第一个滑块画出的',
    cost: '云的宽度不同，重画加知道一共多少',
    belly: '第一个滑块',
    neck: '第二个滑块',
    places: '花瓶',
    position: '你的位置',
    positionSays: (belly, neck) => `第一个滑块 ${belly}，第二个滑块 ${neck}`,
    width: '云的宽度 σ',
    nats: '奈特',
    redrawing: '重画 R',
    knowing: '知道 K',
    sum: '总和',
    now: '现在',
    here: '这里',
    sees: ({ width, redrawing, knowing, sum, state }) =>
      `云宽 ${width} 时，重画要 ${redrawing} 奈特，知道要 ${knowing} 奈特，合计 ${sum}。${statesInChinese[state]}`,
  },
})
