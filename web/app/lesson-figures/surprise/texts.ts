import { inBothLanguages } from '../kit'

export interface Seen {
  average: string
  entropy: string
  extra: string
  perplexity: string
  /** Which word surprises most, and by how much. */
  worst: string
  bits: string
}

export const texts = inBothLanguages({
  en: {
    title: 'A keyboard’s belief, and what truly comes',
    words: ['tomorrow', 'soon', 'there', 'tonight'],
    belief: (word: string) => `Belief in “${word}”`,
    truly: 'truly',
    believed: 'believed',
    surprise: 'surprise',
    bits: (bits: string) => `${bits} bits`,
    average: 'Cross-entropy',
    entropy: 'Entropy',
    extra: 'Price of the wrong belief',
    perplexity: 'Perplexity',
    table: 'Truth, belief and surprise for each word',
    word: 'word',
    measure: 'measure',
    averages: 'On average',
    bitsLabel: 'bits',
    afterSeeYou: 'After “see you” comes …',
    sees: ({ average, entropy, extra, perplexity, worst, bits }: Seen) =>
      `With this belief the average surprise is ${average} bits, ${extra} above the ${entropy} that nobody can avoid. It wavers as between ${perplexity} equally likely words. “${worst}” would surprise it most, by ${bits} bits.`,
    perfect: (entropy: string, perplexity: string) =>
      `The belief is the truth: the surprise is ${entropy} bits on average, and no belief does better. It wavers as between ${perplexity} equally likely words.`,
  },
  'zh-CN': {
    title: '输入法相信什么，真正出现的是什么',
    words: ['明天见', '回头见', '那儿见', '今晚见'],
    belief: (word) => `对“${word}”的信念`,
    truly: '真实',
    believed: '相信',
    surprise: '惊讶度',
    bits: (bits) => `${bits} 比特`,
    average: '交叉熵',
    entropy: '熵',
    extra: '信错了的代价',
    perplexity: '困惑度',
    table: '每个词的真实频率、信念与惊讶度',
    word: '词',
    measure: '量',
    averages: '平均',
    bitsLabel: '比特',
    afterSeeYou: '“再见，咱们”之后是……',
    sees: ({ average, entropy, extra, perplexity, worst, bits }) =>
      `按这个信念，平均惊讶度是 ${average} 比特，比谁也躲不掉的 ${entropy} 高出 ${extra}。它就像在 ${perplexity} 个同样可能的词之间拿不定主意。最让它惊讶的会是“${worst}”：${bits} 比特。`,
    perfect: (entropy, perplexity) =>
      `信念就是真相：平均惊讶度 ${entropy} 比特，没有哪种信念能做得更好。它就像在 ${perplexity} 个同样可能的词之间拿不定主意。`,
  },
})
