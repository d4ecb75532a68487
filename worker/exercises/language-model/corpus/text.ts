import type { Random } from '../../src/contract/index.js'
import { families } from './families.js'
import { write, type Scene } from './grammar.js'
import { kinds } from './kinds/index.js'
import type { Kind } from './kinds/kind.js'
import { people } from './people.js'

/** One text of product life, from its first word to its last. */
export function text(random: Random): string {
  return textOf(random.pick(kinds), random)
}

/** Some texts leave a passage out, as people do. */
const left = 0.12

export function textOf({ about, passages }: Kind, random: Random): string {
  const scene = drawScene(random, about)
  const kept = passages.filter((_, at) => at === 0 || random.uniform() >= left)
  const written = kept.map((wordings) => write(random.pick(wordings), scene, random)).join(' ')
  return withArticles(written.replace(/\s+/g, ' ').trim())
}

/** `a oven` becomes `an oven`; the words that a vowel begins only in writing are few. */
export function withArticles(written: string): string {
  return written.replace(/\ba (?=[aeio]|un(?!i)|up)(?!one|eu)/g, 'an ')
}

export function drawScene(random: Random, about?: 'goods' | 'software'): Scene {
  const [person, colleague] = random.shuffle(people)
  return {
    family: random.pick(families.filter(({ kind }) => about === undefined || kind === about)),
    person: person!,
    colleague: colleague!,
    bound: new Map(),
  }
}
