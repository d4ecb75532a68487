import { inBothLanguages } from '../kit'

export interface Seen {
  grade: string
  first: string
  second: string
  state: 'caught' | 'collapsed' | 'doubt' | 'between'
}

const states = {
  caught: 'The judge catches nearly everything.',
  collapsed: 'One peak is imitated and the other forgotten.',
  doubt: 'The judge can hardly tell them apart any more.',
  between: 'The judge still sees differences.',
}

const statesInChinese = {
  caught: '裁判几乎都抓得住。',
  collapsed: '只学会了一个高峰，另一个被忘掉了。',
  doubt: '裁判几乎分不出来了。',
  between: '裁判还看得出差别。',
}

export const texts = inBothLanguages({
  en: {
    title: 'A forger of call times, and the best judge there can be',
    calls: 'Real and forged calls over the day',
    judge: 'The judge: chance that a call at this hour is real',
    hour: 'hour of the day',
    share: 'calls',
    chance: 'chance',
    real: 'real',
    forged: 'forged',
    says: 'the judge says',
    half: 'can’t tell',
    heaps: 'The forger makes',
    one: 'one heap',
    two: 'two heaps',
    place: (at: number) => `Heap ${at} of the forger`,
    clock: (hour: number) => {
      const minutes = Math.round(hour * 60)
      return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
    },
    first: 'Share of the first heap',
    blur: 'Blur, hours',
    steps: 'Steps of the forger',
    grade: 'Judge’s grade J',
    loss: 'Forger’s loss',
    atFirst: 'Forged around 10:00',
    atSecond: 'Forged around 16:00',
    should: (share: string) => `real ones ${share}`,
    sees: ({ grade, first, second, state }: Seen) =>
      `${first} of the forged calls come around 10:00 and ${second} around 16:00; the judge’s grade is ${grade}. ${states[state]}`,
  },
  'zh-CN': {
    title: '伪造来电时间的造假者，和最好的裁判',
    calls: '一天里真的和假的来电',
    judge: '裁判：这个钟点的来电为真的概率',
    hour: '钟点',
    share: '来电',
    chance: '概率',
    real: '真的',
    forged: '假的',
    says: '裁判说',
    half: '分不出',
    heaps: '造假者造出',
    one: '一堆',
    two: '两堆',
    place: (at) => `造假者的第 ${at} 堆`,
    clock: (hour) => {
      const minutes = Math.round(hour * 60)
      return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
    },
    first: '第一堆占的份额',
    blur: '模糊程度（小时）',
    steps: '造假者走的步数',
    grade: '裁判得分 J',
    loss: '造假者的损失',
    atFirst: '10 点左右的假来电',
    atSecond: '16 点左右的假来电',
    should: (share) => `真的占 ${share}`,
    sees: ({ grade, first, second, state }) =>
      `假来电里 ${first} 在 10 点左右，${second} 在 16 点左右；裁判的得分是 ${grade}。${statesInChinese[state]}`,
  },
})
