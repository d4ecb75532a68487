import { hanWords, wordsOf, type AskedWord } from '@skillgrad/db'
import type { MarkedText, TextRange } from './search.type.js'

/** Where the words stand that were asked for, each also in another form of it. */
export function marked(text: string, asked: readonly AskedWord[]): MarkedText {
  return { text, marks: marksIn(text, asked) }
}

interface Cut {
  /** In UTF-16 code units. */
  length: number
  /** How much of it stands before the first word that was asked for. */
  before: number
}

/** Chinese says as much in half the room. */
const cuts: Record<'han' | 'latin', Cut> = {
  latin: { length: 180, before: 50 },
  han: { length: 84, before: 20 },
}

/** The stretch of a text in which most of what was asked for stands, cut where a sentence or at least a word begins. */
export function excerptOf(body: string, asked: readonly AskedWord[]): MarkedText {
  const cut = cuts[/\p{Script=Han}/u.test(body.slice(0, 200)) ? 'han' : 'latin']
  const marks = marksIn(body, asked)
  const first = densest(marks, cut.length - cut.before)
  const start = first ? beginning(body, first.start, cut) : 0
  const end = ending(body, start + cut.length)
  const lead = start > 0 ? '…' : ''
  const text = `${lead}${body.slice(start, end).trim()}${end < body.length ? '…' : ''}`
  return marked(text, asked)
}

function densest(marks: readonly TextRange[], length: number): TextRange | undefined {
  const within = (from: TextRange) =>
    marks.filter(({ start, end }) => start >= from.start && end <= from.start + length).length
  return marks.reduce<{ mark?: TextRange; count: number }>(
    (best, mark) => {
      const count = within(mark)
      return count > best.count ? { mark, count } : best
    },
    { count: 0 },
  ).mark
}

function beginning(body: string, wanted: number, { before }: Cut): number {
  const from = Math.max(0, wanted - before)
  if (from === 0) return 0
  const lead = body.slice(from, wanted)
  const sentence = Math.max(
    ...[...lead.matchAll(/[.!?] |[。！？]/g)].map(({ 0: stop, index }) => index + stop.length),
    0,
  )
  if (sentence > 0) return from + sentence
  const word = /[\s，、；：]/.exec(lead)
  return word ? from + word.index + 1 : from
}

function ending(body: string, wanted: number): number {
  if (wanted >= body.length) return body.length
  const tail = body.slice(wanted - 24, wanted)
  const gap = Math.max(tail.lastIndexOf(' '), tail.lastIndexOf('，'), tail.lastIndexOf('。'))
  return gap > 0 ? wanted - 24 + gap : wanted
}

function marksIn(text: string, asked: readonly AskedWord[]): TextRange[] {
  const han = asked.filter(({ isHan }) => isHan).map((word) => word.text)
  const latin = asked.filter(({ isHan }) => !isHan)
  const words = wordsOf(text)
  const whole = words.filter(({ isHan }) => isHan)
  // What stands nowhere as it was typed was found by the words in it.
  const sought = han.flatMap((run) => (whole.some((word) => word.text.includes(run)) ? [run] : hanWords(run)))
  return joined([
    ...words.filter((word) => !word.isHan && latin.some((one) => isForm(word.text, one))),
    ...whole.flatMap((word) => sought.flatMap((run) => placesOf(run, word))),
  ])
}

function placesOf(run: string, { text, start }: { text: string; start: number }): TextRange[] {
  const places: TextRange[] = []
  for (let at = text.indexOf(run); at >= 0; at = text.indexOf(run, at + 1))
    places.push({ start: start + at, end: start + at + run.length })
  return places
}

/** The same word, one that it begins, or one that differs in its ending alone. */
function isForm(word: string, { text, isBeginning }: AskedWord): boolean {
  return (
    word === text || (isBeginning && word.startsWith(text)) || (text.length > 3 && bare(word) === bare(text))
  )
}

/** Near enough to how PostgreSQL stems, for a mark; what is found is decided there. */
export function bare(word: string): string {
  return word.replace(/(?:ies|y)$/, 'i').replace(/(?:ings?|ed|es|s|e)$/, '')
}

function joined(ranges: readonly { start: number; end: number }[]): TextRange[] {
  const all: TextRange[] = []
  for (const { start, end } of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = all.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else all.push({ start, end })
  }
  return all
}
