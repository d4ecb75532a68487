import { pairsOf, wordsOf } from './words.js'

export interface AskedWord {
  text: string
  isHan: boolean
  /** Still being typed, so words that begin with it are meant too. */
  isBeginning: boolean
}

/** Arguments of `catalogue.search_query`. */
export interface SearchQuery {
  terms: string[]
  /** At the place of a term that English may stem, its word; else empty. */
  words: string[]
}

/** More than anybody types; each costs a look into the index. */
const mostWords = 12
/** One letter begins every other word. */
const shortestBeginning = 2

export function askedWords(query: string): AskedWord[] {
  const words = wordsOf(query).slice(0, mostWords)
  return words.map(({ text, isHan, end }) => ({
    text,
    isHan,
    isBeginning: !isHan && end === query.length && text.length >= shortestBeginning,
  }))
}

/** Everything asked for. */
export function searchQuery(asked: readonly AskedWord[]): SearchQuery {
  return {
    terms: asked.map((word) => (word.isHan ? phrase(word.text) : latin(word))),
    words: asked.map((word) => (word.isHan ? '' : word.text)),
  }
}

/** The same in smaller pieces, for when nothing holds all of it: a run of Chinese by its words. */
export function pieces(asked: readonly AskedWord[]): AskedWord[] {
  const all = asked.flatMap((word) =>
    word.isHan ? hanWords(word.text).map((text) => ({ text, isHan: true, isBeginning: false })) : [word],
  )
  return all.slice(0, mostPieces)
}

/** Of which `catalogue.search_query` can leave some out. */
const mostPieces = 6

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** What asks rather than names. */
const asking = new Set(
  '什么 为什么 怎么 怎样 怎么样 如何 哪个 哪些 哪里 是否 能否 可以 应该 我们 你们 它们 这个 那个 一个'.split(
    ' ',
  ),
)

/** By a dictionary, whose mistakes cost little here; particles and words that ask are left out where there is more. */
export function hanWords(run: string): string[] {
  const words = [...segmenter.segment(run)].map(({ segment }) => segment)
  const naming = words.filter((word) => [...word].length > 1 && !asking.has(word))
  return naming.length > 0 ? naming : [run]
}

function latin({ text, isBeginning }: AskedWord): string {
  return isBeginning ? `'${text}':*` : `'${text}'`
}

function phrase(han: string): string {
  const pairs = pairsOf(han)
  return pairs.length === 0 ? `'${han}':*` : pairs.map((pair) => `'${pair}'`).join(' <-> ')
}
