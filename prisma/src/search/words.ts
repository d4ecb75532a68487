/** A run of letters and digits, or of Chinese characters, which stand without spaces. `text` is in lower case and one width. */
export interface Word {
  text: string
  isHan: boolean
  /** In the text it was found in, in UTF-16 code units. */
  start: number
  end: number
}

const pattern = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu
/** PostgreSQL keeps no longer word either; what is longer is none. */
const longestWord = 60

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => {
    const isHan = /^\p{Script=Han}/u.test(found)
    const plain = found.normalize('NFKC').toLowerCase()
    const kept = isHan ? plain : plain.slice(0, longestWord)
    return { text: kept, isHan, start: index, end: index + found.length }
  })
}

/** Each two neighbours. Chinese is searched by them, since where its words end is not written down. */
export function pairsOf(han: string): string[] {
  const characters = [...han]
  return characters.slice(1).map((character, at) => characters[at]! + character)
}
