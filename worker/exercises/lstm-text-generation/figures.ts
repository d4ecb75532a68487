import { decimals, lossPanel, percent } from '../src/authoring/index.js'
import type { BarPanel, Figure, TextPanel, TrainingRecord } from '../src/contract/index.js'
import { isWord, type Answers } from './answers.js'
import type { Facts } from './assessment.js'
import { inWords, rowLength, type Row, type Text, type Village } from './data.js'
import { needed } from './diagnosis.js'
import { lexicon } from './lexicon.js'
import type { Questions } from './questions.js'

const shownLetters = 3

/** A few letters of the village, and where in a letter the same words turn up again. */
export function lettersFigure(village: Village, { rows }: Text): Figure {
  const ends = rows.slice(0, shownLetters).map((row) => firstLetter(village, row))
  return {
    title: { en: 'What people write here', 'zh-CN': '这里的人怎么写信' },
    alt: {
      en: 'Three letters. Each names a thing after the greeting and comes back to it at the end, and each greeting has a farewell of its own.',
      'zh-CN': '三封信。每封信在称呼之后说起一样东西，临近结尾又回到它；每种称呼都有自己的结束语。',
    },
    panels: [
      {
        kind: 'text',
        title: { en: 'Three letters', 'zh-CN': '三封信' },
        passages: ends.map((letter, at) => ({
          name: { en: `letter ${at + 1}`, 'zh-CN': `第 ${at + 1} 封` },
          text: inWords(village, letter),
          tone: 0,
        })),
      },
      farewellsPanel(village, rows),
    ],
  }
}

/** What the model wrote, how it compares with counting, and how the loss got there. */
export function resultFigure(
  facts: Facts,
  answers: Answers,
  questions: Questions,
  record: TrainingRecord,
): Figure {
  const { learned, bigram, trigram, even } = facts.perplexity
  const loss = lossPanel(record, {
    loss: { en: 'mean surprise', 'zh-CN': '平均惊讶' },
    reference: {
      name: { en: 'counting two words of context', 'zh-CN': '只数前两个词' },
      value: Math.log(trigram),
    },
  })
  const { thing, farewell } = facts.agreement
  return {
    title: {
      en: `Your perplexity on new letters: ${decimals(learned)}`,
      'zh-CN': `你的模型在新信件上的困惑度：${decimals(learned)}`,
    },
    alt: {
      en: `Your perplexity is ${decimals(learned)}; all words alike have ${even}, counting one word of context ${decimals(bigram)}, two words ${decimals(trigram)}. The thing that returns gets ${percent(thing.learned)}, the fitting farewell ${percent(farewell.learned)}. Below are letters that your model wrote at three temperatures.`,
      'zh-CN': `你的困惑度是 ${decimals(learned)}；所有词一视同仁是 ${even}，只数前一个词是 ${decimals(bigram)}，只数前两个词是 ${decimals(trigram)}。再次出现的东西得到 ${percent(thing.learned)}，相配的结束语得到 ${percent(farewell.learned)}。下面是你的模型在三种温度下写的信。`,
    },
    panels: [writtenPanel(answers, questions), perplexityPanel(facts), ...(loss ? [loss] : [])],
  }
}

function writtenPanel({ written }: Answers, { village, writings }: Questions): TextPanel {
  return {
    kind: 'text',
    title: { en: 'What your model wrote', 'zh-CN': '你的模型写的信' },
    passages: writings.map(({ temperature }, at) => ({
      name: {
        en: `at temperature ${decimals(temperature)}`,
        'zh-CN': `温度 ${decimals(temperature)}`,
      },
      text: inWords(village, written[at]![0]!.filter(isWord).slice(1)),
      tone: 1,
    })),
  }
}

function perplexityPanel({ perplexity: { learned, bigram, trigram } }: Facts): BarPanel {
  const longest = 3 * bigram
  const ours = [
    { name: { en: 'counting one word', 'zh-CN': '只数前一个词' }, value: bigram },
    { name: { en: 'counting two words', 'zh-CN': '只数前两个词' }, value: trigram },
  ].map((bar) => ({ ...bar, value: rounded(bar.value), tone: 2 as const }))
  const name =
    learned > longest
      ? { en: `your model (${decimals(learned)})`, 'zh-CN': `你的模型（${decimals(learned)}）` }
      : { en: 'your model', 'zh-CN': '你的模型' }
  return {
    kind: 'bars',
    title: { en: 'Perplexity on new letters', 'zh-CN': '新信件上的困惑度' },
    value: { label: { en: 'perplexity', 'zh-CN': '困惑度' } },
    bars: [...ours, { name, value: rounded(Math.min(longest, learned)), tone: 1 as const }],
    reference: { name: { en: 'needed', 'zh-CN': '要求' }, value: rounded(needed.perplexity * trigram) },
  }
}

/** How often each greeting went with each farewell. */
function farewellsPanel(village: Village, rows: readonly Row[]) {
  const pairs = rows.map((row) => firstLetter(village, row)).map((letter) => [letter[0]!, letter.at(-1)!])
  const count = (greeting: unknown, farewell: unknown) =>
    pairs.filter(([first, last]) => village.words[first!] === greeting && village.words[last!] === farewell)
      .length
  return {
    kind: 'matrix' as const,
    title: { en: 'How letters begin and end', 'zh-CN': '信怎样开头、怎样结尾' },
    rowAxis: { en: 'greeting', 'zh-CN': '称呼' },
    columnAxis: { en: 'farewell', 'zh-CN': '结束语' },
    rows: lexicon.greeting,
    columns: lexicon.farewell,
    values: lexicon.greeting.flatMap((greeting) =>
      lexicon.farewell.map((farewell) => count(greeting, farewell)),
    ),
    format: 'count' as const,
  }
}

/** The first letter of a row, without its end: a row has room for one at least. */
function firstLetter({ words }: Village, row: Row): Row {
  const until = row.findIndex((token, at) => at > 0 && words[token] === lexicon.end[0])
  return row.slice(1, until < 0 ? rowLength : until)
}

function rounded(value: number): number {
  return Math.round(100 * value) / 100
}
