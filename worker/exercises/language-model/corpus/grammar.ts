import type { Random } from '../../src/contract/index.js'
import { lexicon } from './lexicon.js'
import type { Family } from './family.js'
import type { Person } from './people.js'

/** What a text is about; it stays the same from its first word to its last. */
export interface Scene {
  family: Family
  person: Person
  colleague: Person
  /** Slots that were filled before, by their name with a capital letter. */
  bound: Map<string, string>
}

/**
 * Writes one passage of a text. `(a|b|)` takes one alternative, possibly nothing; `{city}` takes a word from the lexicon
 * or from the scene's family. With a capital letter a slot is bound: `{City}` is the same city wherever it stands in the
 * text, which is what a model has to remember over many words.
 */
export function write(template: string, scene: Scene, random: Random): string {
  let text = template
  for (let depth = 0; /[{(]/.test(text); depth++) {
    if (depth > 20) throw new Error(`Template never ends: ${template}`)
    text = text
      .replace(/\(([^()]*)\)/g, (_, alternatives: string) => random.pick(alternatives.split('|')))
      .replace(/\{(\w+)\}/g, (_, slot: string) => fill(slot, scene, random))
  }
  return text.replace(/\s+/g, ' ').trim()
}

/** One template a line, empty lines ignored. */
export function templates(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function fill(slot: string, scene: Scene, random: Random): string {
  const { person, colleague, bound } = scene
  switch (slot) {
    case 'Person':
      return person.name
    case 'He':
      return person.pronoun
    case 'His':
      return person.possessive
    case 'Colleague':
      return colleague.name
  }
  if (slot[0] === slot[0]!.toLowerCase()) return random.pick(entriesOf(slot, scene))
  const known = bound.get(slot)
  if (known !== undefined) return known
  const other = bound.get(slot.startsWith('Other') ? slot.slice(5) : `Other${slot}`)
  const free = entriesOf(baseOf(slot), scene).filter((entry) => entry !== other)
  const drawn = write(random.pick(free), scene, random)
  bound.set(slot, drawn)
  return drawn
}

/** `OtherCity` is a second city, which stays too. */
function baseOf(slot: string): string {
  const name = slot.replace(/^Other/, '')
  return name[0]!.toLowerCase() + name.slice(1)
}

function entriesOf(slot: string, { family }: Scene): readonly string[] {
  const own = family as unknown as Readonly<Record<string, unknown>>
  const entries = slot in own ? own[slot] : (lexicon as Readonly<Record<string, unknown>>)[slot]
  if (!Array.isArray(entries)) throw new Error(`No slot named ${slot}`)
  return entries as readonly string[]
}
