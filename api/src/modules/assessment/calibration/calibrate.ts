import type { ItemDoubt, ScaleDoubt } from '../engine/bank.js'
import type { ItemModel } from '../engine/models.js'
import type { CalibrationAnswer, CalibrationItem } from './answers.js'
import { expect, groupAnswers, type Expectation } from './expectation.js'
import { fitItem } from './fit-item.js'
import { itemDoubts } from './item-doubt.js'
import { locationOf, parametersOf } from './parameters.js'
import { priorOf, startOf, type ItemPrior } from './prior.js'
import { fitRatings, type RatingLine } from './ratings.js'
import { scaleDoubtOf } from './scale-doubt.js'

export interface CalibratedItem {
  id: string
  model: ItemModel
  doubt: ItemDoubt
  answers: number
}

export interface Calibration {
  items: CalibratedItem[]
  scaleDoubt: ScaleDoubt
  /** How authors' ratings went with difficulties. */
  ratings: RatingLine
  rounds: number
}

const mostRounds = 80
const settled = 2e-3
/** The line moves little and its doubts cost much. */
const lineEvery = 5

/**
 * Parameters of the items of one skill from answers of people drawn from N(0, 1): marginal maximum a posteriori by
 * expectation maximisation (Bock & Aitkin 1981, doi:10.1007/BF02293801; with priors, Mislevy 1986,
 * doi:10.1007/BF02293979). Difficulties lie around a line through the ratings, which is estimated along. Guessing comes
 * with the format. Answers to unknown items and impossible scores are left out.
 */
export function calibrate(
  items: readonly CalibrationItem[],
  answers: readonly CalibrationAnswer[],
): Calibration {
  const people = groupAnswers(items, answers)
  let line = fitRatings([])
  let models = items.map((item) => startOf(item, line))
  let expectation = expect(models, people)
  let rounds = 0
  let moved = people.length > 0 ? Infinity : 0
  for (; rounds < mostRounds && moved > settled; rounds++) {
    const priors = items.map((item) => priorOf(item, line))
    const next = models.map((model, at) =>
      items[at]!.isAnchor ? model : fitItem(model, expectation.counts[at]!, priors[at]!),
    )
    moved = Math.max(...next.map((model, at) => distance(model, models[at]!)))
    models = next
    expectation = expect(models, people)
    if (rounds % lineEvery === 0)
      line = ratingLine(items, models, itemDoubts(models, people, expectation, priors))
  }
  return concluded({
    items,
    models,
    expectation,
    line,
    rounds,
    priors: items.map((item) => priorOf(item, line)),
    people,
  })
}

interface Fitted {
  items: readonly CalibrationItem[]
  models: ItemModel[]
  people: ReturnType<typeof groupAnswers>
  expectation: Expectation
  line: RatingLine
  priors: ItemPrior[]
  rounds: number
}

function concluded({ items, models, people, expectation, line, priors, rounds }: Fitted): Calibration {
  const doubts = itemDoubts(models, people, expectation, priors)
  return {
    items: items.map(({ id, isAnchor }, at) => ({
      id,
      model: models[at]!,
      doubt: isAnchor ? { logSlope: 0, location: 0 } : doubts[at]!,
      answers: expectation.answers[at]!,
    })),
    scaleDoubt: scaleDoubtOf(items, models, people, expectation, line),
    ratings: line,
    rounds,
  }
}

function ratingLine(items: readonly CalibrationItem[], models: ItemModel[], doubts: ItemDoubt[]): RatingLine {
  return fitRatings(
    items.flatMap(({ rating, isAnchor }, at) =>
      isAnchor ? [] : [{ rating, location: locationOf(models[at]!), doubt: doubts[at]!.location }],
    ),
  )
}

function distance(one: ItemModel, other: ItemModel): number {
  const there = parametersOf(other)
  return Math.max(...parametersOf(one).map((value, at) => Math.abs(value - there[at]!)))
}
