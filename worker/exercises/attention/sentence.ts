import type { Localized } from '../src/contract/index.js'
import type { Look } from './reference.js'

interface Word {
  text: Localized
  /** What it looks for, what it offers and what it passes on: time, person, thing, action. */
  query: Features
  key: Features
  value: Features
}

type Features = readonly [time: number, person: number, thing: number, action: number]

export const features: readonly Localized[] = [
  { en: 'time', 'zh-CN': '时间' },
  { en: 'person', 'zh-CN': '人' },
  { en: 'thing', 'zh-CN': '物' },
  { en: 'action', 'zh-CN': '动作' },
]

/** A customer's sentence, in the same order in both languages. Its vectors are set by hand, so that they can be read. */
const sentence: readonly Word[] = [
  word('yesterday', '昨天', { query: [0, 0, 0, 3], key: [3, 0, 0, 0], value: [2, 0, 0, 0] }),
  word('the courier', '快递员', { query: [0, 0, 0, 3], key: [0, 3, 0, 0], value: [0, 2, 0, 0] }),
  word('brought', '送来', { query: [1, 2, 2, 0], key: [0, 0, 0, 3], value: [0, 1, 0, 2] }),
  word('the lamp', '台灯', { query: [0, 0, 0, 2], key: [0, 0, 3, 0], value: [0, 0, 2, 1] }),
  word('but', '可是', { query: [0, 0, 0, 2], key: [0, 0, 0, 0], value: [0, 0, 0, 0] }),
  word('it', '它', { query: [0, 0, 3, 0], key: [0, 0, 1, 0], value: [0, 0, 1, 0] }),
  word('won’t', '不', { query: [0, 0, 0, 3], key: [0, 0, 0, 1], value: [0, 0, 0, -2] }),
  word('light', '亮', { query: [0, 0, 2, 1], key: [0, 0, 0, 2], value: [1, 0, 0, 1] }),
]

export const words: readonly Localized[] = sentence.map(({ text }) => text)
/** Where "it" stands, the word that the whole exercise asks about. */
export const pronoun = words.findIndex(({ en }) => en === 'it')

export const sentenceLook: Look = {
  q: sentence.map(({ query }) => query),
  k: sentence.map(({ key }) => key),
  v: sentence.map(({ value }) => value),
}

function word(en: string, zh: string, vectors: Omit<Word, 'text'>): Word {
  return { text: { en, 'zh-CN': zh }, ...vectors }
}
