import type { Random } from '../../src/contract/index.js'
import { lexicon } from './lexicon.js'

/**
 * Writes one sentence from a template: `{slot}` takes a word from the lexicon, `(a|b|)` takes one alternative,
 * possibly nothing. `where is my {parcel} (right now|)` becomes "where is my box right now".
 */
export function write(template: string, random: Random): string {
  let text = template
  for (let depth = 0; /[{(]/.test(text); depth++) {
    if (depth > 20) throw new Error(`Template never ends: ${template}`)
    text = text
      .replace(/\(([^()]*)\)/g, (_, alternatives: string) => random.pick(alternatives.split('|')))
      .replace(/\{(\w+)\}/g, (_, slot: string) => random.pick(entriesOf(slot)))
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

function entriesOf(slot: string): readonly string[] {
  if (!(slot in lexicon)) throw new Error(`No slot named ${slot}`)
  return lexicon[slot as keyof typeof lexicon]
}
