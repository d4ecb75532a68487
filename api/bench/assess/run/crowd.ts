import type {
  CalibrationAnswer,
  CalibrationItem,
} from '../../../src/modules/assessment/calibration/answers.js'
import type { ItemModel } from '../../../src/modules/assessment/engine/models.js'
import { drawsFrom, shuffled, streams, type Draws } from '../simulate/draws.js'

/** A dichotomous item as it is; `right` is the chance of a right answer at an ability. */
export interface CrowdItem {
  id: string
  right(ability: number): number
}

export const usualItem = (id: string, guessing: number): CalibrationItem => ({
  id,
  rating: null,
  model: { kind: 'logistic', slope: 1, difficulty: 0, guessing },
})

export function drawnModel(draws: Draws, guessing: number): Extract<ItemModel, { kind: 'logistic' }> {
  return { kind: 'logistic', slope: Math.exp(0.3 * draws.normal()), difficulty: draws.normal(), guessing }
}

interface Crowd {
  items: readonly CrowdItem[]
  answersPerItem: number
  answersPerPerson: number
  ability(draws: Draws): number
  /** Of the answers' stream; another crowd has another. */
  seed: readonly number[]
}

/** Answers of so many people that each item has `answersPerItem` of them: items are dealt like packs of cards. */
export function crowdAnswers({
  items,
  answersPerItem,
  answersPerPerson,
  ability,
  seed,
}: Crowd): CalibrationAnswer[] {
  const each = Math.min(items.length, answersPerPerson)
  const people = Math.round((answersPerItem * items.length) / each)
  const dealer = drawsFrom(...seed, streams.bank)
  let pack: number[] = []
  return Array.from({ length: people }, (_, person) => {
    const draws = drawsFrom(...seed, streams.answer, person)
    const theta = ability(draws)
    if (pack.length < each) pack = [...pack, ...shuffled(items.length, dealer)]
    const hand = new Set(pack.splice(0, each))
    return [...hand].map((at) => ({
      person: `${seed.join('-')}-${person}`,
      item: items[at]!.id,
      score: Number(draws.uniform() < items[at]!.right(theta)),
    }))
  }).flat()
}
