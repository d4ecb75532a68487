import type { Localized } from '../src/contract/index.js'
import { lexicon, type Role } from './lexicon.js'
import type { Village } from './data.js'

export type Flaw = 'order' | 'thing' | 'farewell'

const shapes: readonly (readonly Role[])[] = [[], ['day'] as const].map((day) => [
  'greeting',
  'thing',
  'trouble',
  ...(day as Role[]),
  'person',
  'deed',
  'object',
  'please',
  'remedy',
  'thing',
  'farewell',
])

/** The letters that are whole: from the end of one to the end of the next, without the ends. One without words is none. */
export function wholeLetters(village: Village, row: readonly number[]): Localized[][] {
  const letters: Localized[][] = []
  let letter: Localized[] = []
  for (const word of row.slice(1).map((token) => village.words[token]!)) {
    if (word !== lexicon.end[0]) {
      letter.push(word)
      continue
    }
    if (letter.length > 0) letters.push(letter)
    letter = []
  }
  return letters
}

/** The first rule that a letter breaks, if it breaks one. */
export function flawOf({ farewells }: Village, letter: readonly Localized[]): Flaw | undefined {
  const fits = (shape: readonly Role[]) =>
    letter.length === shape.length &&
    letter.every((word, at) => (lexicon[shape[at]!] as readonly Localized[]).includes(word))
  if (!shapes.some(fits)) return 'order'
  if (letter.at(-2) !== letter[1]) return 'thing'
  const greeting = lexicon.greeting.findIndex((word) => word === letter[0])
  return letter.at(-1) === farewells[greeting] ? undefined : 'farewell'
}
