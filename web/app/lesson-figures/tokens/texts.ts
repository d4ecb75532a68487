import { inBothLanguages } from '../kit'

export interface Seen {
  pieces: number
  characters: number
  perPiece: string
  merges: number
}

/** Texts to try; what is written in which language is part of the point. */
export const samples = {
  english: 'Please send the answer to the customer.',
  chinese: '请把答案发给客户。',
  rare: 'strawberry, order 48213, E-4471',
} as const

export const texts = inBothLanguages({
  en: {
    title: 'The pieces that a text falls into',
    pieces: 'Pieces (a dot is a space, two signs like E8 are one byte of a character)',
    counts: 'The same request in two languages, by both tables',
    tokens: 'tokens',
    englishBy: 'English sentence',
    chineseBy: 'Chinese sentence',
    withEnglish: 'table of English',
    withBoth: 'table of English and Chinese',
    table: 'Table learned from',
    english: 'English',
    both: 'Both',
    sample: 'Text',
    samples: { english: 'English', chinese: 'Chinese', rare: 'Rare words' },
    own: 'Or write something yourself',
    merges: 'Merges',
    readTokens: 'Tokens',
    readCharacters: 'Characters',
    readPerToken: 'Characters per token',
    readBytes: 'Bytes',
    piece: (at: string) => `piece ${at}`,
    sees: ({ pieces, characters, perPiece, merges }: Seen) =>
      `With ${merges} merges these ${characters} characters fall into ${pieces} tokens, ${perPiece} characters each on average.`,
  },
  'zh-CN': {
    title: '一段文字会碎成哪些块',
    pieces: '词元（点表示空格；像 E8 这样的两个符号，是某个字的一个字节）',
    counts: '同一个请求，两种语言，两张词表',
    tokens: '词元数',
    englishBy: '英文句子',
    chineseBy: '中文句子',
    withEnglish: '英文词表',
    withBoth: '中英文词表',
    table: '词表学自',
    english: '英文',
    both: '中英文',
    sample: '文字',
    samples: { english: '英文', chinese: '中文', rare: '少见的词' },
    own: '或者自己写一句',
    merges: '合并次数',
    readTokens: '词元',
    readCharacters: '字符',
    readPerToken: '每个词元的字符数',
    readBytes: '字节',
    piece: (at) => `第 ${at} 块`,
    sees: ({ pieces, characters, perPiece, merges }) =>
      `合并 ${merges} 次之后，这 ${characters} 个字符切成了 ${pieces} 个词元，平均每个 ${perPiece} 个字符。`,
  },
})
