import { isWord, type Card } from './data.js'
import { masked } from './lexicon.js'
import type { Answers } from './answers.js'
import type { Questions } from './questions.js'

/** What a masking did, counted over all places of all cards. */
export interface MaskingFacts {
  /** Share of the words that have a label. */
  share: number
  /** Tokens that are no words and have a label. */
  specials: number
  /** Labels that say something else than what stood there. */
  wrongLabels: number
  /** Places without a label that show another token than before. */
  changed: number
  /** Share of the labelled words that became the mask, another token, or stayed. */
  fates: { masked: number; other: number; kept: number }
  /** Tokens shown instead that are neither words nor the mask, and how many different words came. */
  noWords: number
  variety: number
  /** Share of the chosen words that other dice choose as well. */
  again: number
}

interface Spot {
  token: number
  shown: number
  label: number
}

export function maskingFacts({ mask, maskAgain }: Answers, { masking }: Questions): MaskingFacts {
  const spots = spotsOf(masking.cards, mask.shown, mask.labels)
  const chosen = spots.filter(({ label }) => label !== -1)
  const words = chosen.filter(({ token }) => isWord(token))
  const others = chosen.filter(({ token, shown }) => shown !== token && shown !== masked)
  const again = maskAgain.labels.flat()
  const labelled = spots.flatMap(({ token, label }, place) => (isWord(token) && label !== -1 ? [place] : []))
  const share = (count: number) => (chosen.length === 0 ? 0 : count / chosen.length)
  const hidden = chosen.filter(({ shown }) => shown === masked).length
  return {
    share: words.length / spots.filter(({ token }) => isWord(token)).length,
    specials: chosen.length - words.length,
    wrongLabels: chosen.filter(({ token, label }) => label !== token).length,
    changed: spots.filter(({ token, shown, label }) => label === -1 && shown !== token).length,
    fates: {
      masked: share(hidden),
      other: share(others.length),
      kept: share(chosen.length - hidden - others.length),
    },
    noWords: spots.filter(({ token, shown }) => shown !== token && shown !== masked && !isWord(shown)).length,
    variety: new Set(others.map(({ shown }) => shown)).size,
    again:
      labelled.length === 0 ? 0 : labelled.filter((place) => again[place] !== -1).length / labelled.length,
  }
}

function spotsOf(cards: readonly Card[], shown: readonly Card[], labels: readonly Card[]): Spot[] {
  return cards.flatMap((card, nth) =>
    card.map((token, at) => ({ token, shown: shown[nth]![at]!, label: labels[nth]![at]! })),
  )
}
