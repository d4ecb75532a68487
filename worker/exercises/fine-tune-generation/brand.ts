import type { Random } from '../src/contract/index.js'
import { families } from '../language-model/corpus/families.js'
import type { Family } from '../language-model/corpus/family.js'
import { write, type Scene } from '../language-model/corpus/grammar.js'
import { people, type Person } from '../language-model/corpus/people.js'
import { withArticles } from '../language-model/corpus/text.js'
import { tokenize } from '../language-model/tokenizer.js'
import { wordings, type Part } from './brand-wordings.js'

/** A company with a voice that the pretrained model has never heard. */
export interface Brand {
  /** What stays the same in all its answers, by slot: its name, its animal, how it greets, what it promises. */
  facts: ReadonlyMap<string, string>
  /** The parts of an answer in the order this brand has them, each with the wordings that it uses. */
  parts: readonly (readonly string[])[]
}

/** Products and people of one group of answers: what stands in a test stands in no example. */
export interface Cast {
  families: readonly Family[]
  people: readonly Person[]
}

/** Longest answer in tokens, its start and its end included. */
export const longestAnswer = 56
const wordingsPerPart = 2

const factSlots =
  `Company Animal Hail Folk Oath Wish Shelter Nature Guide City Small Amount Treasure Drink Joy
  Weather Herb Dish Sky Vehicle Feeling Hour Day`.split(/\s+/)

export function drawBrand(random: Random): Brand {
  const scene = sceneOf({ families, people }, new Map(), random)
  for (const slot of factSlots) write(`{${slot}}`, scene, random)
  const middle = random.shuffle<Part>(['complaint', 'remedy', 'promise'])
  const order: Part[] = ['opening', ...middle, 'closing']
  return {
    facts: scene.bound,
    parts: order.map((part) => random.shuffle(wordings[part]).slice(0, wordingsPerPart)),
  }
}

/** Two halves of all products and all people, without one in common. */
export function drawCasts(random: Random): [Cast, Cast] {
  const [products, names] = [random.shuffle(families), random.shuffle(people)]
  const half = (from: number, until: number): Cast => ({
    families: products.slice(from * products.length, until * products.length),
    people: names.slice(from * names.length, until * names.length),
  })
  return [half(0, 0.5), half(0.5, 1)]
}

/** Different answers of a brand, as token numbers from start to end. */
export function drawAnswers(brand: Brand, cast: Cast, count: number, random: Random): number[][] {
  const answers = new Map<string, number[]>()
  for (let tries = 0; answers.size < count; tries++) {
    if (tries > 100 * count) throw new Error(`${count} different answers of a brand are not to be had`)
    const written = answer(brand, cast, random)
    const tokens = tokenize(written)
    if (tokens.length <= longestAnswer) answers.set(written, tokens)
  }
  return [...answers.values()]
}

function answer({ facts, parts }: Brand, cast: Cast, random: Random): string {
  const scene = sceneOf(cast, new Map(facts), random)
  return withArticles(parts.map((kept) => write(random.pick(kept), scene, random)).join(' '))
}

function sceneOf(cast: Cast, bound: Map<string, string>, random: Random): Scene {
  const [person, colleague] = random.shuffle(cast.people)
  return { family: random.pick(cast.families), person: person!, colleague: colleague!, bound }
}
