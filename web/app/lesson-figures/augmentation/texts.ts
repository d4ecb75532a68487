import { inBothLanguages } from '../kit'

export interface Seen {
  most: number
  examples: string
  turn: number
  right: string
  digit: number
  answer: number
}

export const texts = inBothLanguages({
  en: {
    title: 'Turned copies of thirty digits, and what they teach',
    learned: 'Some of what it learns from',
    asked: 'A stranger’s digit, and the example most like it',
    original: 'original',
    copy: (number: number) => `copy ${number}`,
    photo: (digit: number) => `photo of a ${digit}`,
    alike: (digit: number) => `most like this ${digit}`,
    curve: 'Digits read right, by how far photos are turned',
    turnAxis: 'photos turned by, in degrees',
    rightAxis: 'read right, in %',
    upright: 'upright examples only',
    augmented: 'with turned copies',
    here: 'here',
    most: 'Copies turned by up to',
    none: 'none',
    degrees: (count: number | string) => `${count}°`,
    turn: 'Photos are turned by',
    digit: 'Look at a',
    sees: ({ most, examples, turn, right, digit, answer }: Seen) =>
      `It learns from ${examples} examples, ${most === 0 ? 'all upright' : `turned by up to ${most} degrees`}. Of photos turned by ${turn} degrees it reads ${right} rightly. It takes this ${digit} for a ${answer}.`,
  },
  'zh-CN': {
    title: '三十个数字的旋转副本，教会了什么',
    learned: '它学的例子（一部分）',
    asked: '陌生人写的数字，和最像它的例子',
    original: '原件',
    copy: (number) => `副本 ${number}`,
    photo: (digit) => `照片上的 ${digit}`,
    alike: (digit) => `最像这个 ${digit}`,
    curve: '照片转了多少，读对多少',
    turnAxis: '照片转过的角度（度）',
    rightAxis: '读对（%）',
    upright: '只有端正的例子',
    augmented: '加上旋转副本',
    here: '现在',
    most: '副本最多转',
    none: '不转',
    degrees: (count) => `${count}°`,
    turn: '照片转过',
    digit: '看哪个数字',
    sees: ({ most, examples, turn, right, digit, answer }) =>
      `它从 ${examples} 个例子学习，${most === 0 ? '全是端正的' : `最多转 ${most} 度`}。照片转过 ${turn} 度时，读对 ${right}。它把这个 ${digit} 读成了 ${answer}。`,
  },
})
