import { accuracy, chosen, confusion, confusionPanel, lossPanel, percent } from '../src/authoring/index.js'
import type { Figure, Localized, MatrixPanel, TextPanel, TrainingRecord } from '../src/contract/index.js'
import { messageLength, partyCount, partyOf, twinOf, type Message, type World } from './data.js'
import type { Observed, Questions } from './questions.js'
import { partyNames, readable } from './wording.js'

/** The public archive before any model: the same words, another party. */
export function messagesFigure(messages: readonly Message[], world: World): Figure {
  const shown = [0, 1].map((at) => messages.filter(({ words }) => words.length >= 6)[at * 500 + 3]!)
  const passages = shown.flatMap((message, at) => [
    passage(message, world, at),
    passage(twinOf(message, world), world, at),
  ])
  return {
    title: { en: 'The same words, and somebody else to blame', 'zh-CN': '同样的词，责任方却不同' },
    alt: {
      en: `Two pairs of messages. In each pair the words are the same and the two parties have changed places. ${passages.map(({ name, text }) => `${name.en}: ${text}.`).join(' ')}`,
      'zh-CN': `两对消息。每一对用的词完全相同，只是两方换了位置。${passages.map(({ name, text }) => `${name['zh-CN']}：${text}。`).join('')}`,
    },
    panels: [
      {
        kind: 'text',
        title: { en: 'Who is to blame?', 'zh-CN': '该由谁负责？' },
        passages,
      } satisfies TextPanel,
    ],
  }
}

export interface Outcome {
  observed: Observed
  questions: Questions
  world: World
  record: TrainingRecord
}

/** How the loss fell, who was mistaken for whom, and where the words of one message look. */
export function resultFigure({ observed, questions, world, record }: Outcome): Figure {
  const choices = chosen(observed.fresh, partyCount)
  const labels = questions.fresh.map(({ culprit }) => culprit)
  const counts = confusion(choices, labels, partyCount)
  const share = percent(accuracy(choices, labels))
  const loss = lossPanel(record, {
    loss: { en: 'cross-entropy', 'zh-CN': '交叉熵' },
    reference: {
      name: { en: 'knows the two, not which (ln 2)', 'zh-CN': '知道是哪两方，分不清是谁（ln 2）' },
      value: Math.LN2,
    },
  })
  const worst = commonestMistake(counts)
  return {
    title: {
      en: `Who is to blame: right in ${share} of new messages`,
      'zh-CN': `谁来负责：新消息判对 ${share}`,
    },
    alt: {
      en: `Your model is right about ${share} of ${labels.length} messages that it had never seen. ${worst.en} The last table shows where each word of one message of your archive looks.`,
      'zh-CN': `在 ${labels.length} 条没见过的消息里，你的模型判对了 ${share}。${worst['zh-CN']}最后一张表是你的档案里一条消息中每个词在看哪里。`,
    },
    panels: [
      ...(loss ? [loss] : []),
      confusionPanel(
        { en: 'Who was to blame, and whom your model blamed', 'zh-CN': '真正的责任方，和模型判的' },
        partyNames,
        counts,
      ),
      attentionPanel(observed.shown, questions.shown, world),
    ],
  }
}

function attentionPanel(weights: readonly number[], message: Message, world: World): MatrixPanel {
  const names = Array.from({ length: messageLength }, (_, place) => nameOf(message, place, world))
  const shares = weights.every((weight) => weight > -1e-3 && weight < 1.001)
  return {
    kind: 'matrix',
    title: { en: 'Where each word of one message looks', 'zh-CN': '一条消息里，每个词在看哪里' },
    rowAxis: { en: 'looks', 'zh-CN': '在看的词' },
    columnAxis: { en: 'is looked at', 'zh-CN': '被看的词' },
    rows: names,
    columns: names,
    values: weights.map((weight) => (shares ? Math.min(1, Math.max(0, weight)) : weight)),
    format: shares ? 'share' : 'number',
  }
}

/** What a word is, as words are mere numbers in another world. */
function nameOf({ words }: Message, place: number, world: World): Localized {
  const word = words[place]
  const number = place + 1
  const named = (en: string, zh: string) => ({ en: `${number} ${en}`, 'zh-CN': `${number} ${zh}` })
  if (word === undefined) return named('(empty)', '（空）')
  const party = partyNames[partyOf(word, world)]
  if (party) return named(party.en, party['zh-CN'])
  if (world.active.includes(word)) return named('did it', '做了')
  return world.passive.includes(word) ? named('suffered it from', '被……了') : named('(filler)', '（虚词）')
}

function passage(message: Message, world: World, pair: number): TextPanel['passages'][number] {
  return {
    name: partyNames[message.culprit]!,
    text: readable(message, world),
    tone: pair === 0 ? 1 : 3,
  }
}

function commonestMistake(counts: readonly number[]): Localized {
  const wrong = counts.map((count, at) => (Math.floor(at / partyCount) === at % partyCount ? 0 : count))
  const most = Math.max(...wrong)
  if (most === 0) return { en: 'No message was misjudged.', 'zh-CN': '没有一条判错。' }
  const at = wrong.indexOf(most)
  const [was, choice] = [partyNames[Math.floor(at / partyCount)]!, partyNames[at % partyCount]!]
  return {
    en: `The commonest mistake: ${most} messages about the ${was.en} were laid at the door of the ${choice.en}.`,
    'zh-CN': `最常见的错误：${most} 条该由${was['zh-CN']}负责的，算到了${choice['zh-CN']}头上。`,
  }
}
