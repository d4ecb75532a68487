import { int32, randomFrom, type Localized, type Random, type TensorMap } from '../src/contract/index.js'
import {
  allWords,
  end,
  firstWord,
  lexicon,
  padding,
  roles,
  specialTokens,
  start,
  vocabulary,
  type Role,
} from './lexicon.js'

/** How a kitchen cooks one of its dishes. */
export type Dish = Readonly<Record<(typeof roles)[number], Localized>>

/** A kitchen: which number each of its words has, and what its dishes are made of. */
export interface Kitchen {
  /** Word of each token, the special ones first. */
  words: readonly Localized[]
  dishes: readonly Dish[]
}

/** The tokens of one card. */
export type Card = readonly number[]

export const trainingCards = 1920
export const cardLength = 16
const dishesOnCard = 3
const chanceOfLink = 0.5
/** Share of words that somebody put down wrongly, the name of the dish excepted. */
const slips = 0.05

/**
 * Two dishes share an ingredient and two ingredients a method, so whoever reads from the left never knows at the start
 * which it will be. The spice tells the two dishes of an ingredient apart, and belongs to another dish besides.
 */
export function drawKitchen(random: Random): Kitchen {
  const names = random.fork('dishes').shuffle<Localized>(lexicon.dish)
  const methods = random.fork('methods').shuffle<Localized>(lexicon.method)
  const ingredients = random.fork('ingredients').shuffle<Localized>(lexicon.ingredient)
  const spices = random.fork('spices').shuffle<Localized>(lexicon.spice)
  const dishes = names.map((dish, at) => {
    const pair = at >> 1
    return {
      dish,
      ingredient: ingredients[pair]!,
      method: methods[pair >> 1]!,
      spice: spices[4 * (at % 2) + ((pair + (pair >> 2)) % 4)]!,
    }
  })
  return { words: [...specialTokens, ...random.fork('words').shuffle(allWords)], dishes }
}

export function drawCards(random: Random, kitchen: Kitchen, count: number): Card[] {
  const tokens = new Map(kitchen.words.map((word, token) => [word, token]))
  return Array.from({ length: count }, () => {
    const words = writeCard(random, kitchen)
    const card = [start, ...words.map((word) => tokens.get(word)!), end]
    return [...card, ...new Array<number>(cardLength - card.length).fill(padding)]
  })
}

/** The kitchen of the browser and its cards, the same on every run. */
export function publicKitchen(): { kitchen: Kitchen; training: readonly Card[] } {
  const random = randomFrom('masked-language-model/public')
  const kitchen = drawKitchen(random.fork('kitchen'))
  return { kitchen, training: drawCards(random.fork('training'), kitchen, trainingCards) }
}

export function asTensors(cards: readonly Card[]): TensorMap {
  return { cards: cardsTensor(cards), vocabulary: int32([], [vocabulary]) }
}

export function cardsTensor(cards: readonly Card[]) {
  return int32([cards.length, cards[0]!.length], cards.flat())
}

export function isWord(token: number): boolean {
  return token >= firstWord && token < vocabulary
}

/** What each token does on a card; nothing for the special ones. */
export function rolesOf({ words }: Kitchen): readonly (Role | undefined)[] {
  const entries = Object.entries(lexicon) as unknown as [Role, readonly Localized[]][]
  return words.map((word) => entries.find(([, group]) => group.includes(word))?.[0])
}

/** A card as people read it, each language on a line of its own. */
export function inWords({ words }: Kitchen, tokens: readonly number[]): string {
  const said = tokens.filter((token) => token > end).map((token) => words[token]!)
  return `${said.map(({ en }) => en).join(' · ')}\n${said.map((word) => word['zh-CN']).join(' · ')}`
}

function writeCard(random: Random, { dishes }: Kitchen): Localized[] {
  const card: Localized[] = []
  for (let nth = 0; nth < dishesOnCard; nth++) {
    if (nth > 0 && random.uniform() < chanceOfLink) card.push(lexicon.link[0])
    const dish = random.pick(dishes)
    for (const role of roles) {
      const slipped = role !== 'dish' && random.uniform() < slips
      card.push(slipped ? random.pick<Localized>(lexicon[role]) : dish[role])
    }
  }
  return card
}
