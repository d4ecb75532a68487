import { mean, sum } from '../src/authoring/index.js'
import type { Answers, Chances } from './answers.js'
import { isWord, rolesOf } from './data.js'
import { countingFromLeft } from './left-context.js'
import { roles } from './lexicon.js'
import { maskingFacts, type MaskingFacts } from './masking-facts.js'
import type { Place, Questions, Spoilt } from './questions.js'

export interface Facts {
  masking: MaskingFacts
  form: FormFacts
  gaps: Guesses & {
    /** Mean surprise at the right word. */
    surprise: number
    /** Share that counting from the left gets right at the same places, without any gap on its left. */
    fromLeft: number
    byRole: readonly { role: (typeof roles)[number]; learned: number; fromLeft: number }[]
  }
  slips: Guesses & {
    /** Mean chance of the wrong word that stands there. */
    believed: number
    /** Mean chance of the words that stand on the same cards and are right. */
    standing: number
  }
}

interface FormFacts {
  /** Share of the rows of chances that are right, and the sum that is furthest from 1. */
  right: number
  worstSum: number
  /** How much the chances in a gap change with what stands on one side of it: half the sum of all changes, on average. */
  leftMatters: number
  rightMatters: number
  /** The largest change of a chance when padding is cut off. */
  paddingMatters: number
}

interface Guesses {
  /** Share of the places where the right word has the largest chance. */
  right: number
  /** Mean chance of the right word. */
  chance: number
}

/** Rows of shares add up to 1, give or take this. */
const shareTolerance = 1e-3
/** Chances below this count as this. */
const leastChance = 1e-10

export function assess(answers: Answers, questions: Questions): Facts {
  return {
    masking: maskingFacts(answers, questions),
    form: formFacts(answers, questions),
    gaps: gapFacts(answers, questions),
    slips: slipFacts(answers, questions),
  }
}

/** The token with the largest chance, the first of equals. */
export function bestOf(chances: Chances): number {
  return chances.indexOf(Math.max(...chances))
}

function formFacts({ gaps, slips, sides, padded }: Answers, questions: Questions): FormFacts {
  const rows = [...gaps, ...slips].flat()
  const sums = rows.map(sum)
  const isRight = (row: Chances, total: number) =>
    Math.abs(total - 1) <= shareTolerance && row.every((chance) => chance >= -1e-6)
  const atGaps = (cards: readonly Chances[][]) =>
    questions.sides.gaps.places.map(({ card, at }) => cards[card]![at]!)
  const before = atGaps(sides.gaps)
  const matters = (other: readonly Chances[][]) =>
    mean(atGaps(other).map((chances, nth) => sum(differences(chances, before[nth]!)) / 2))
  return {
    right: mean(rows.map((row, at) => (isRight(row, sums[at]!) ? 1 : 0))),
    worstSum: sums.reduce((worst, next) => (Math.abs(next - 1) > Math.abs(worst - 1) ? next : worst), 1),
    leftMatters: matters(sides.otherLeft),
    rightMatters: matters(sides.otherRight),
    paddingMatters: Math.max(
      ...padded.cut.flatMap((card, nth) =>
        card.map((chances, at) => Math.max(...differences(chances, padded.whole[nth]![at]!))),
      ),
    ),
  }
}

function gapFacts({ gaps: answers }: Answers, { kitchen, training, whole, gaps }: Questions): Facts['gaps'] {
  const counted = countingFromLeft(training)
  const role = rolesOf(kitchen)
  const learned = (places: readonly Place[]) => guesses(answers, { ...gaps, places }).right
  const fromLeft = (places: readonly Place[]) =>
    mean(places.map(({ card, at, word }) => (counted(whole[card]!, at) === word ? 1 : 0)))
  const surprises = chancesAt(answers, gaps.places).map(
    (chances, nth) => -Math.log(Math.max(leastChance, chances[gaps.places[nth]!.word]!)),
  )
  return {
    ...guesses(answers, gaps),
    surprise: mean(surprises),
    fromLeft: fromLeft(gaps.places),
    byRole: roles.map((each) => {
      const places = gaps.places.filter(({ word }) => role[word] === each)
      return { role: each, learned: learned(places), fromLeft: fromLeft(places) }
    }),
  }
}

function slipFacts({ slips: answers }: Answers, { slips }: Questions): Facts['slips'] {
  const standing = slips.cards.flatMap((card, nth) =>
    card.flatMap((token, at) =>
      isWord(token) && at !== slips.places[nth]!.at ? [answers[nth]![at]![token]!] : [],
    ),
  )
  return {
    ...guesses(answers, slips),
    believed: mean(
      chancesAt(answers, slips.places).map((chances, nth) => {
        const { card, at } = slips.places[nth]!
        return chances[slips.cards[card]![at]!]!
      }),
    ),
    standing: mean(standing),
  }
}

function guesses(answers: readonly Chances[][], { places }: Spoilt): Guesses {
  const chances = chancesAt(answers, places)
  return {
    right: mean(chances.map((row, nth) => (bestOf(row) === places[nth]!.word ? 1 : 0))),
    chance: mean(chances.map((row, nth) => row[places[nth]!.word]!)),
  }
}

function chancesAt(answers: readonly Chances[][], places: readonly Place[]): Chances[] {
  return places.map(({ card, at }) => answers[card]![at]!)
}

function differences(one: Chances, other: Chances): number[] {
  return one.map((chance, token) => Math.abs(chance - other[token]!))
}
