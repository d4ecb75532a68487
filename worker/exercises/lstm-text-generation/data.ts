import { int32, randomFrom, type Localized, type Random, type TensorMap } from '../src/contract/index.js'
import { allWords, lexicon, vocabulary, type Role } from './lexicon.js'

/** A village: which number each of its words has, what people are used to writing, and how a letter ends that began so. */
export interface Village {
  /** Word of each token. */
  words: readonly Localized[]
  habits: Habits
  /** For each greeting of the lexicon, the farewell that goes with it here. */
  farewells: readonly Localized[]
}

/** Weights of the words of a role after a word, e.g. of objects after `painted`. */
type Habits = (role: Role, after: string) => readonly number[]

/** Letters one after the other, cut to a length: tokens, the first of which ends the letter before. */
export type Row = readonly number[]

/** A word that an early one decides: where it stands, and which of the two agreements it keeps. */
export interface Agreement {
  at: number
  kind: 'thing' | 'farewell'
}

export interface Text {
  rows: readonly Row[]
  /** For each row. */
  agreements: readonly (readonly Agreement[])[]
}

export const trainingRows = 1024
export const rowLength = 25

const habitShare = 0.5
const chanceOfDay = 0.5

export function drawVillage(random: Random): Village {
  const drawn = new Map<string, number[]>()
  const habits: Habits = (role, after) => {
    const name = `${role} ${after}`
    const known = drawn.get(name)
    if (known) return known
    const weights = random.fork(name).shuffle(lexicon[role].map((_, rank) => habitShare ** rank))
    drawn.set(name, weights)
    return weights
  }
  return {
    words: random.fork('words').shuffle(allWords),
    farewells: random.fork('farewells').shuffle<Localized>(lexicon.farewell),
    habits,
  }
}

export function drawText(random: Random, village: Village, count: number): Text {
  const tokens = tokensOf(village)
  const drawn = Array.from({ length: count }, () => drawRow(random, village))
  return {
    rows: drawn.map((words) => words.map(({ word }) => tokens.get(word)!)),
    agreements: drawn.map((words) => words.flatMap(({ kind }, at) => (kind ? [{ at, kind }] : []))),
  }
}

/** The village of the browser, and what its people wrote; the same on every run. */
export function publicVillage(): { village: Village; training: Text } {
  const random = randomFrom('lstm-text-generation/public')
  const village = drawVillage(random.fork('village'))
  return { village, training: drawText(random.fork('training'), village, trainingRows) }
}

export function asTensors({ rows }: Text): TensorMap {
  return { letters: rowsTensor(rows), vocabulary: int32([], [vocabulary]) }
}

export function rowsTensor(rows: readonly Row[]) {
  return int32([rows.length, rows[0]!.length], rows.flat())
}

/** Token of each word. */
export function tokensOf({ words }: Village): Map<Localized, number> {
  return new Map(words.map((word, token) => [word, token]))
}

export function endToken(village: Village): number {
  return tokensOf(village).get(lexicon.end[0])!
}

/** Words as a sentence, each language on a line of its own. */
export function inWords({ words }: Village, tokens: readonly number[]): string {
  const said = tokens.map((token) => words[token]!)
  return `${said.map(({ en }) => en).join(' · ')}\n${said.map((word) => word['zh-CN']).join(' · ')}`
}

interface Written {
  word: Localized
  kind?: Agreement['kind']
}

function drawRow(random: Random, village: Village): Written[] {
  const row: Written[] = [{ word: lexicon.end[0] }]
  while (row.length < rowLength) row.push(...drawLetter(random, village))
  return row.slice(0, rowLength)
}

/** What is greeted and what is wrong come early; both return at the end, when the last two words say nothing of them. */
function drawLetter(random: Random, { habits, farewells }: Village): Written[] {
  const letter: Written[] = []
  const say = (role: Role, after = ''): Localized => {
    const chosen = pickBy(random, lexicon[role], habits(role, after))
    letter.push({ word: chosen })
    return chosen
  }
  const greeting = random.integer(lexicon.greeting.length)
  const thing = random.pick(lexicon.thing)
  letter.push({ word: lexicon.greeting[greeting]! }, { word: thing })
  say('trouble', thing.en)
  if (random.uniform() < chanceOfDay) say('day')
  const person = say('person')
  const deed = say('deed', person.en)
  say('object', deed.en)
  say('please')
  say('remedy')
  letter.push({ word: thing, kind: 'thing' }, { word: farewells[greeting]!, kind: 'farewell' })
  say('end')
  return letter
}

function pickBy(random: Random, items: readonly Localized[], weights: readonly number[]): Localized {
  let left = random.uniform() * weights.reduce((total, weight) => total + weight, 0)
  const at = weights.findIndex((weight) => (left -= weight) < 0)
  return items[at < 0 ? items.length - 1 : at]!
}
