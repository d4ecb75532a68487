import { percent } from '../src/authoring/index.js'
import type { BarPanel, Figure, Localized, MatrixPanel } from '../src/contract/index.js'
import type { Answers } from './answers.js'
import { shareTolerance } from './assessment.js'
import { attention, type Matrix } from './reference.js'
import { features, pronoun, sentenceLook, words } from './sentence.js'

/** The sentence before any attention: what its words look for and offer, and what looking costs. */
export function sentenceFigure(): Figure {
  return {
    title: { en: 'What each word looks for, and what it offers', 'zh-CN': '每个词在找什么，又能提供什么' },
    alt: {
      en: `The sentence ${quoted('en')}, a row for each word. “it” looks for a thing; “the lamp” offers one most strongly. Below, the number of scores for chats of 1,000 to 8,000 words: twice the words, four times the scores.`,
      'zh-CN': `句子“${quoted('zh-CN')}”，每个词一行。“它”在找一个物；提供“物”最强的是“台灯”。下面是 1000 到 8000 个词的对话要算多少个分数：词数翻倍，分数变成四倍。`,
    },
    panels: [
      vectorsPanel({ en: 'Queries: looks for', 'zh-CN': '查询：在找什么' }, sentenceLook.q),
      vectorsPanel({ en: 'Keys: offers', 'zh-CN': '键：能提供什么' }, sentenceLook.k),
      costPanel(),
    ],
  }
}

/** Where the words of the sentence look by the learner's weights. */
export function resultFigure({ attend, causal }: Answers): Figure {
  const [looked, masked] = [attend[0]!.weights, causal[0]!.weights]
  const favourite = favouriteOf(looked[pronoun]!)
  return {
    title: titleOf(looked[pronoun]!),
    alt: {
      en: `Two tables of weights for ${quoted('en')}, a row for each word that looks, a column for each word looked at: first without a mask, then with the causal one. ${shareInWords(looked, favourite).en}`,
      'zh-CN': `“${quoted('zh-CN')}”的两张权重表，一行是一个看的词，一列是一个被看的词：先是不加掩码的，再是加上因果掩码的。${shareInWords(looked, favourite)['zh-CN']}`,
    },
    panels: [
      mapPanel({ en: 'attend: every word sees every word', 'zh-CN': 'attend：谁都能看到谁' }, looked),
      mapPanel({ en: 'causal: no word looks ahead', 'zh-CN': 'causal：谁也不往后看' }, masked),
    ],
  }
}

function titleOf(row: readonly number[]): Localized {
  const favourite = favouriteOf(row)
  if (favourite === undefined)
    return { en: '“it” looks at every word alike', 'zh-CN': '“它”对每个词一视同仁' }
  const { en, 'zh-CN': zh } = words[favourite]!
  return { en: `“it” looks at “${en}” most`, 'zh-CN': `“它”看得最多的是“${zh}”` }
}

function shareInWords(weights: Matrix, favourite: number | undefined): Localized {
  const row = weights[pronoun]!
  if (favourite === undefined)
    return { en: '“it” looks at every word alike.', 'zh-CN': '“它”对每个词一视同仁。' }
  if (!areShares(weights)) return { en: 'The rows are no shares.', 'zh-CN': '各行不是份额。' }
  const [was, right] = [row[favourite]!, Math.max(...attention(sentenceLook).weights[pronoun]!)].map(percent)
  const { en, 'zh-CN': zh } = words[favourite]!
  return {
    en: `“it” gives ${was} of its weight to “${en}”; by the formula “the lamp” gets ${right}.`,
    'zh-CN': `“它”把 ${was} 的权重给了“${zh}”；按公式，“台灯”应得 ${right}。`,
  }
}

/** Undefined where no word stands out. */
function favouriteOf(row: readonly number[]): number | undefined {
  const most = Math.max(...row)
  return most - Math.min(...row) < 1e-6 ? undefined : row.indexOf(most)
}

function mapPanel(title: Localized, weights: Matrix): MatrixPanel {
  const shares = areShares(weights)
  return {
    kind: 'matrix',
    title,
    rowAxis: { en: 'looks', 'zh-CN': '在看的词' },
    columnAxis: { en: 'is looked at', 'zh-CN': '被看的词' },
    rows: words,
    columns: words,
    values: weights.flat().map((value) => (shares ? Math.min(1, Math.max(0, value)) : value)),
    format: shares ? 'share' : 'number',
  }
}

function areShares(weights: Matrix): boolean {
  return weights.flat().every((value) => value >= -shareTolerance && value <= 1 + shareTolerance)
}

function vectorsPanel(title: Localized, vectors: Matrix): MatrixPanel {
  return {
    kind: 'matrix',
    title,
    rowAxis: { en: 'word', 'zh-CN': '词' },
    columnAxis: { en: 'feature', 'zh-CN': '特征' },
    rows: words,
    columns: features,
    values: vectors.flat(),
    format: 'number',
  }
}

function costPanel(): BarPanel {
  return {
    kind: 'bars',
    title: { en: 'What context costs, in each layer and head', 'zh-CN': '上下文的代价（每一层的每一个头）' },
    value: { label: { en: 'million scores', 'zh-CN': '百万个分数' } },
    bars: [1, 2, 4, 8].map((thousands) => ({
      name: { en: `${thousands},000 words`, 'zh-CN': `${thousands}000 个词` },
      value: thousands ** 2,
      tone: 0 as const,
    })),
  }
}

function quoted(locale: keyof Localized): string {
  return words.map((word) => word[locale]).join(locale === 'en' ? ' ' : '')
}
