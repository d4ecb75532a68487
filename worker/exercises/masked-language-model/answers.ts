import { rowsOf } from '../src/authoring/index.js'
import { float32, type Ask } from '../src/contract/index.js'
import { cardLength, cardsTensor, type Card } from './data.js'
import { vocabulary } from './lexicon.js'
import type { Questions } from './questions.js'

export type Chances = readonly number[]

/** What was shown instead of each token, and what is to be said there. */
export interface Masked {
  shown: readonly Card[]
  labels: readonly Card[]
}

/** The learner's answers, gathered while the model is alive; computed with afterwards. */
export interface Answers {
  mask: Masked
  /** The same cards with other dice. */
  maskAgain: Masked
  /** For the training cards of the figure, with a word covered on each. */
  displayed: readonly Chances[][]
  gaps: readonly Chances[][]
  slips: readonly Chances[][]
  sides: { gaps: readonly Chances[][]; otherLeft: readonly Chances[][]; otherRight: readonly Chances[][] }
  padded: { whole: readonly Chances[][]; cut: readonly Chances[][] }
}

/** The cards of the figure come first: what is shown must be answered before anything hidden was read. */
export async function askAll(ask: Ask, questions: Questions, displayed: readonly Card[]): Promise<Answers> {
  const { masking, gaps, slips, sides, padded } = questions
  const shown = await askChances(ask, displayed)
  const mask = await askMask(ask, masking.cards, masking.dice)
  const maskAgain = await askMask(ask, masking.cards, masking.otherDice)
  const groups = [gaps.cards, slips.cards, sides.gaps.cards, sides.otherLeft, sides.otherRight, padded.cards]
  const chances = await askChances(ask, groups.flat())
  const taken = groups.map((group) => chances.splice(0, group.length))
  const cut = await askChances(
    ask,
    padded.cards.map((card) => card.slice(0, -padded.cut)),
  )
  return {
    mask,
    maskAgain,
    displayed: shown,
    gaps: taken[0]!,
    slips: taken[1]!,
    sides: { gaps: taken[2]!, otherLeft: taken[3]!, otherRight: taken[4]! },
    padded: { whole: taken[5]!, cut },
  }
}

async function askMask(ask: Ask, cards: readonly Card[], dice: readonly number[]): Promise<Masked> {
  const { shown, labels } = await ask('mask', {
    tokens: cardsTensor(cards),
    dice: float32([cards.length, cardLength, 3], dice),
  })
  return { shown: rowsOf(shown!.values, cardLength), labels: rowsOf(labels!.values, cardLength) }
}

async function askChances(ask: Ask, cards: readonly Card[]): Promise<Chances[][]> {
  const { chances } = await ask('probabilities', { tokens: cardsTensor(cards) })
  const length = cards[0]!.length
  return rowsOf(chances!.values, length * vocabulary).map((card) => rowsOf(card, vocabulary))
}
