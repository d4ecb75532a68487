import { inBothLanguages } from '../kit'

export interface Seen {
  looks: string
  first: string
  firstShare: string
  second: string
  secondShare: string
  masked: boolean
}

export const texts = inBothLanguages({
  en: {
    title: 'Who looks at whom, and how much',
    of: 'Attention',
    kinds: { hand: 'By hand', reader: 'A reader', writer: 'A writer' },
    handWords: ['courier', 'lamp', 'yesterday', 'it'],
    handRow: 'What “it” takes home from each word; darker is more',
    row: 'Choose the word that looks; the darker the others, the more it takes home from them',
    parts: ['it asks for a noun', 'it asks for a person', 'it asks for what can fail', 'it asks for a time'],
    divided: 'Divide the scores by √d',
    block: 'Block',
    head: 'Head',
    masked: 'Hide what comes later',
    shares: (word: string) => `Shares of “${word}”`,
    share: 'share',
    table: 'All words: rows look, columns are looked at',
    looks: 'looks',
    lookedAt: 'is looked at',
    meanings: { reader: '', writer: '' },
    notes: {
      hand: 'Queries and keys set by hand, four numbers each; in a real model they are learned.',
      reader:
        'Scores of the sentence encoder of our exercises (2 blocks of 4 heads). The mask is put over its scores afterwards; it was trained without.',
      writer:
        'Scores of the small language model of our exercises (3 blocks of 4 heads), which was trained with the mask.',
    },
    special: { '[CLS]': '(opening)', '[START]': '(start)' } as Record<string, string>,
    sees: ({ looks, first, firstShare, second, secondShare, masked }: Seen) =>
      `“${looks}” takes ${firstShare} from “${first}” and ${secondShare} from “${second}”.${masked ? ' What comes later is hidden from it.' : ''}`,
  },
  'zh-CN': {
    title: '谁在看谁，看多少',
    of: '谁的注意力',
    kinds: { hand: '手工设定', reader: '读者', writer: '写者' },
    handWords: ['快递员', '台灯', '昨天', '它'],
    handRow: '“它”从每个词带回多少；颜色越深越多',
    row: '选一个在看的词；其他词颜色越深，从它那里带回的越多',
    parts: ['“它”要一个名词', '“它”要一个人', '“它”要会坏的东西', '“它”要一个时间'],
    divided: '分数除以 √d',
    block: '块',
    head: '头',
    masked: '藏起后面的词',
    shares: (word) => `“${word}”的份额`,
    share: '份额',
    table: '所有的词：行在看，列被看',
    looks: '在看',
    lookedAt: '被看',
    meanings: {
      reader: '快递员送来了台灯，可是它坏了',
      writer: '加入罗马 Marlow 公司的研究团队，担任测试员。您将带领研究团队……',
    },
    notes: {
      hand: '查询和键都是手工设定的，各四个数；真正的模型里是学出来的。',
      reader:
        '分数来自我们练习里的句子编码器（2 块，每块 4 个头）。掩码是事后罩在分数上的，它训练时没有掩码。',
      writer: '分数来自我们练习里的小语言模型（3 块，每块 4 个头），它训练时就有掩码。',
    },
    special: { '[CLS]': '（开头）', '[START]': '（开头）' },
    sees: ({ looks, first, firstShare, second, secondShare, masked }) =>
      `“${looks}”从“${first}”带回 ${firstShare}，从“${second}”带回 ${secondShare}。${masked ? '后面的词都藏起来了，它看不到。' : ''}`,
  },
})
