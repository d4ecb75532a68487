import type { Random } from '../src/contract/index.js'
import { cardLength, drawCards, isWord, type Card, type Kitchen } from './data.js'
import { firstWord, masked, padding, vocabulary } from './lexicon.js'

/** A place on a card with the word that belongs there. */
export interface Place {
  card: number
  at: number
  word: number
}

/** Cards on which something was covered or exchanged. */
export interface Spoilt {
  cards: readonly Card[]
  places: readonly Place[]
}

/** What one run asks. */
export interface Questions {
  kitchen: Kitchen
  training: readonly Card[]
  /** Cards to mask, with three dice for each place, and other dice for the same cards. */
  masking: { cards: readonly Card[]; dice: readonly number[]; otherDice: readonly number[] }
  /** Cards as they were written, on which words are covered below. */
  whole: readonly Card[]
  gaps: Spoilt
  /** One word of each card was exchanged for another. */
  slips: Spoilt
  /** One gap on each card; then the same with all to the left of the gap from another card, and with all to its right. */
  sides: { gaps: Spoilt; otherLeft: readonly Card[]; otherRight: readonly Card[] }
  /** Cards with padding at their end, and by how much they can be cut. */
  padded: { cards: readonly Card[]; cut: number }
}

export const maskingCards = 1200
export const freshCards = 300
const sideCards = 60
const coveredShare = 0.15

export function questionsFor(random: Random, kitchen: Kitchen, training: readonly Card[]): Questions {
  const draw = (name: string, count: number) => drawCards(random.fork(name), kitchen, count)
  const whole = draw('fresh', freshCards)
  const short = draw('padded', 4 * sideCards).filter((card) => card.at(-2) === padding)
  return {
    kitchen,
    training,
    masking: {
      cards: draw('masking', maskingCards),
      dice: drawDice(random.fork('dice')),
      otherDice: drawDice(random.fork('other dice')),
    },
    whole,
    gaps: cover(random.fork('gaps'), whole, coveredShare),
    slips: exchange(random.fork('slips'), whole),
    sides: sidesOf(random.fork('sides'), draw('left or right', sideCards), draw('others', sideCards)),
    padded: { cards: cover(random.fork('padded gaps'), short, coveredShare).cards, cut: 2 },
  }
}

/** Covers each word with the given chance; a card without a gap gets one. */
function cover(random: Random, cards: readonly Card[], share: number): Spoilt {
  const places = cards.flatMap((card, nth) => {
    const chosen = wordPlaces(card).filter(() => random.uniform() < share)
    const all = chosen.length > 0 ? chosen : [random.pick(wordPlaces(card))]
    return all.map((at) => ({ card: nth, at, word: card[at]! }))
  })
  return { cards: spoil(cards, places, () => masked), places }
}

function exchange(random: Random, cards: readonly Card[]): Spoilt {
  const places = cards.map((card, nth) => {
    const at = random.pick(wordPlaces(card))
    return { card: nth, at, word: card[at]! }
  })
  const other = (word: number) => {
    const drawn = firstWord + random.integer(vocabulary - firstWord - 1)
    return drawn < word ? drawn : drawn + 1
  }
  return { cards: spoil(cards, places, ({ word }) => other(word)), places }
}

function sidesOf(random: Random, cards: readonly Card[], others: readonly Card[]): Questions['sides'] {
  const places = cards.map((card, nth) => {
    // Not at an end, where one side has nothing to say.
    const inner = wordPlaces(card).slice(2, -2)
    const at = random.pick(inner)
    return { card: nth, at, word: card[at]! }
  })
  const gaps = { cards: spoil(cards, places, () => masked), places }
  const mixed = (fromOther: (place: number, at: number) => boolean) =>
    gaps.cards.map((card, nth) =>
      card.map((token, place) => (fromOther(place, places[nth]!.at) ? others[nth]![place]! : token)),
    )
  return {
    gaps,
    otherLeft: mixed((place, at) => place > 0 && place < at),
    otherRight: mixed((place, at) => place > at),
  }
}

function spoil(
  cards: readonly Card[],
  places: readonly Place[],
  instead: (place: Place) => number,
): readonly Card[] {
  const spoilt = cards.map((card) => [...card])
  for (const place of places) spoilt[place.card]![place.at] = instead(place)
  return spoilt
}

function wordPlaces(card: Card): number[] {
  return card.flatMap((token, at) => (isWord(token) ? [at] : []))
}

function drawDice(random: Random): number[] {
  // Rounded to single precision, a number just below 1 must not become 1.
  const die = () => Math.min(Math.fround(random.uniform()), 1 - 2 ** -24)
  return Array.from({ length: 3 * maskingCards * cardLength }, die)
}
