import type { Question } from '@skillgrad/db'
import { Refusal } from '../../graphql/refusal.js'
import type { GivenAnswer } from './judge.js'
import type { SentAnswer } from './question.type.js'
import { shownOptions, shownRights, type Seer, type Shown } from './shown-order.js'

/** What was sent, in places of the stored question; refused where it is none of the answers one could give. */
export function readAnswer(question: Question, input: SentAnswer, seer: Seer): GivenAnswer {
  const options = placesByKey(shownOptions(question, seer))
  const chosen = (input.chosen ?? []).map((key) => placeOf(options, key))
  if (new Set(chosen).size !== chosen.length) throw new Refusal('ANSWER_OF_ANOTHER_QUESTION', ['chosen'])
  switch (question.kind) {
    case 'single':
      if (chosen.length !== 1) throw new Refusal('ANSWER_MISSING', ['chosen'])
      return { chosen }
    case 'multiple':
      if (chosen.length === 0) throw new Refusal('ANSWER_MISSING', ['chosen'])
      return { chosen: chosen.toSorted((a, b) => a - b) }
    case 'ordering':
      if (chosen.length !== options.size) throw new Refusal('ANSWER_MISSING', ['chosen'])
      return { order: chosen }
    case 'matching':
      return readPairs(input, options, placesByKey(shownRights(question, seer)))
    case 'numeric': {
      const number = input.number
      if (number == null || !Number.isFinite(number)) throw new Refusal('ANSWER_MISSING', ['number'])
      return { number }
    }
  }
}

function readPairs(
  { pairs }: SentAnswer,
  lefts: ReadonlyMap<string, number>,
  rights: ReadonlyMap<string, number>,
): GivenAnswer {
  const given = (pairs ?? []).map(({ left, right }) => ({
    left: placeOf(lefts, left),
    right: placeOf(rights, right),
  }))
  if (new Set(given.map(({ left }) => left)).size !== lefts.size || given.length !== lefts.size)
    throw new Refusal('ANSWER_MISSING', ['pairs'])
  return { pairs: given.toSorted((a, b) => a.left - b.left) }
}

function placeOf(places: ReadonlyMap<string, number>, key: string): number {
  const place = places.get(key)
  if (place === undefined) throw new Refusal('ANSWER_OF_ANOTHER_QUESTION', ['chosen'])
  return place
}

function placesByKey(shown: readonly Shown[]): ReadonlyMap<string, number> {
  return new Map(shown.map(({ key, place }) => [key, place]))
}
