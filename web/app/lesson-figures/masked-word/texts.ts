import { inBothLanguages } from '../kit'

export interface Seen {
  word: string
  both: string
  left: string
  firstBoth: string
  firstLeft: string
}

export const texts = inBothLanguages({
  en: {
    title: 'What stood under the cover?',
    sentence: 'Message',
    meanings: ['', '', '', '', ''],
    words: 'Choose the word to be covered',
    both: 'Looking both ways: the encoder',
    left: 'Looking left: counting two words',
    chance: 'chance',
    stood: (word: string) => `${word} (this stood there)`,
    readBoth: 'The word, both ways',
    readLeft: 'The word, from the left',
    readVisible: 'The word, uncovered',
    visibleNote: 'by the encoder',
    note: 'The encoder is the one of our exercises; its guessing layer, which pre-training throws away, was trained once more. The counts are from 28,800 messages of the same made-up inbox, in English.',
    sees: ({ word, both, left, firstBoth, firstLeft }: Seen) =>
      `“${word}” is covered. Looking both ways gives it ${both} and thinks first of “${firstBoth}”; counting from the left gives it ${left} and thinks first of “${firstLeft}”.`,
  },
  'zh-CN': {
    title: '遮住的是哪个词？',
    sentence: '消息',
    meanings: [
      '包裹送到了错误的地址',
      '这笔订单扣了我两次钱',
      '请在续费之前取消我的订阅',
      '红夹克可以退吗，太小了',
      '我的密码不能用了',
    ],
    words: '选一个要遮住的词',
    both: '两边都看：编码器',
    left: '只看左边：数两个词',
    chance: '概率',
    stood: (word) => `${word}（原来的词）`,
    readBoth: '原词，两边都看',
    readLeft: '原词，只看左边',
    readVisible: '原词，不遮时',
    visibleNote: '编码器给的',
    note: '编码器就是我们练习里的那个；预训练结束时扔掉的报词层，为这张图重新训练了一次。计数来自同一个虚构收件箱的 28,800 条英文消息。',
    sees: ({ word, both, left, firstBoth, firstLeft }) =>
      `遮住的是“${word}”。两边都看，给它 ${both}，首先想到“${firstBoth}”；只看左边来数，给它 ${left}，首先想到“${firstLeft}”。`,
  },
})
