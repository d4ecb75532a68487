import { decimals, percent } from '../src/authoring/index.js'
import type { BarPanel, Figure, Localized, MatrixPanel } from '../src/contract/index.js'
import type { Facts, Shown } from './assessment.js'
import { perplexityInWords } from './criteria.js'
import { tokenCalled, type Desk, type Questions } from './data.js'
import { allowance } from './diagnosis.js'
import { vocabulary } from './lexicon.js'

/** Longer bars would make all others hairlines. */
const longestBar = 1.5 * vocabulary

const tableRows = ['(send)', 'your', 'order', 'has been', 'will', 'check', 'please', 'thanks for'] as const
const tableColumns = ['(send)', 'your', 'order', 'refund', 'has been', 'check', 'please', 'patience'] as const

/** How often one word came right after another, for a few words: what a model of one word of context knows. */
export function messagesFigure({ desk, training }: Questions): Figure {
  const after = (last: string, next: string) => {
    const [one, other] = [tokenCalled(desk, last), tokenCalled(desk, next)]
    return training.filter((token, at) => token === other && training[at - 1] === one).length
  }
  const panel: MatrixPanel = {
    kind: 'matrix',
    title: { en: 'How often the column followed the row', 'zh-CN': '列词紧跟在行词之后的次数' },
    rowAxis: { en: 'word', 'zh-CN': '前一个词' },
    columnAxis: { en: 'next word', 'zh-CN': '下一个词' },
    rows: tableRows.map((word) => named(desk, word)),
    columns: tableColumns.map((word) => named(desk, word)),
    values: tableRows.flatMap((row) => tableColumns.map((column) => after(row, column))),
    format: 'count',
  }
  return {
    title: { en: 'Which word follows which', 'zh-CN': '哪个词跟在哪个词后面' },
    alt: {
      en: `A table of counts from ${training.length} words. Most pairs never came; a few came all the time: "please" after "(send)" ${after('(send)', 'please')} times, "your" after "check" ${after('check', 'your')} times, "order" after "your" ${after('your', 'order')} times.`,
      'zh-CN': `从 ${training.length} 个词数出来的表。大多数词对一次也没出现过，少数反复出现：“（发送）”之后是“请” ${after('(send)', 'please')} 次，“核对”之后是“您的” ${after('check', 'your')} 次，“您的”之后是“订单” ${after('your', 'order')} 次。`,
    },
    panels: [panel],
  }
}

/** The learner's perplexity among those of models with no, one and two words of context, and what it would suggest. */
export function resultFigure(facts: Facts, { desk }: Questions): Figure {
  const { learned, even, none, one, two } = facts.perplexity
  const yours = perplexityInWords(learned)
  const share = percent(facts.suggested)
  return {
    title: {
      en: `Your perplexity on new messages: ${yours.en}`,
      'zh-CN': `你的模型在新消息上的困惑度：${yours['zh-CN']}`,
    },
    alt: {
      en: `Your perplexity is ${yours.en}. All words alike have ${even}, a model without context ${decimals(none)}, with one word ${decimals(one)}, with two words ${decimals(two)}. The next word is among your three suggestions in ${share} of cases.`,
      'zh-CN': `你的困惑度是 ${yours['zh-CN']}。所有词一视同仁是 ${even}，不看上文是 ${decimals(none)}，看一个词是 ${decimals(one)}，看两个词是 ${decimals(two)}。有 ${share} 的情况，下一个词在你的三个建议里。`,
    },
    panels: [perplexityPanel(facts), suggestionPanel(facts.shown, desk)],
  }
}

function perplexityPanel({ perplexity: { learned, even, none, one, two } }: Facts): BarPanel {
  const ours = [
    { name: { en: 'all words alike', 'zh-CN': '所有词一视同仁' }, value: even },
    { name: { en: 'no context', 'zh-CN': '不看上文' }, value: none },
    { name: { en: 'one word of context', 'zh-CN': '看前一个词' }, value: one },
    { name: { en: 'two words of context', 'zh-CN': '看前两个词' }, value: two },
  ].map((bar) => ({ ...bar, value: rounded(bar.value), tone: 2 as const }))
  const name =
    learned > longestBar
      ? {
          en: `your model (${perplexityInWords(learned).en})`,
          'zh-CN': `你的模型（${perplexityInWords(learned)['zh-CN']}）`,
        }
      : { en: 'your model', 'zh-CN': '你的模型' }
  return {
    kind: 'bars',
    title: { en: 'Perplexity on new messages', 'zh-CN': '新消息上的困惑度' },
    value: { label: { en: 'perplexity', 'zh-CN': '困惑度' } },
    bars: [...ours, { name, value: rounded(Math.min(longestBar, learned)), tone: 1 as const }],
    reference: { name: { en: 'needed', 'zh-CN': '要求' }, value: rounded(allowance.twoWords * two) },
  }
}

function suggestionPanel(shown: readonly Shown[], desk: Desk): BarPanel {
  const bars = shown.flatMap(({ context, words }) => {
    const [before, last] = context.map((token) => desk.words[token]!)
    return words.map(({ token, chance }) => {
      const word = desk.words[token]!
      return {
        name: {
          en: `${before!.en} ${last!.en} → ${word.en}`,
          'zh-CN': `${before!['zh-CN']} ${last!['zh-CN']} → ${word['zh-CN']}`,
        },
        value: rounded(Math.min(1, Math.max(0, chance))),
        tone: 1 as const,
      }
    })
  })
  return {
    kind: 'bars',
    title: { en: 'What your model would suggest next', 'zh-CN': '你的模型会建议的下一个词' },
    value: { label: { en: 'chance', 'zh-CN': '概率' } },
    bars,
  }
}

function named(desk: Desk, english: string): Localized {
  return desk.words[tokenCalled(desk, english)]!
}

function rounded(value: number): number {
  return Math.round(100 * value) / 100
}
