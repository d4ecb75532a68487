import { mean, rowsOf } from '../src/authoring/index.js'
import type { Ask } from '../src/contract/index.js'
import { areaColumn, flatsTensor, isNew, measures, type Flat, type Sales } from './data.js'
import {
  deviation,
  leastSquares,
  rSquared,
  standardised,
  statisticsOf,
  type LinearModel,
  type Statistics,
} from './linear-model.js'
import { columnErrors, recognise, type Normalisation } from './normalisation.js'

/** What is asked about: the learner's own training sales, and sales of the same city that it never sees. */
export interface Questions {
  training: Sales
  fresh: Sales
}

/** The learner's answers, gathered while the model is alive; computed with afterwards. */
export interface Answers {
  /** Normalised rows of the new buildings among the fresh flats. */
  normalised: number[][]
  fresh: number[]
  training: number[]
  /** For some of the fresh flats as they are, and in the same order with so many square metres more. */
  asBuilt: number[]
  enlarged: number[]
  /** For fresh flats that were also asked about in other company, or alone. */
  again: { index: number; price: number }[]
}

/** Facts about the learner's model, all from its answers. */
export interface Facts {
  /** For each column, the largest distance of a normalised value from the right one, and what the rows look like. */
  columnErrors: number[]
  normalisation: Normalisation
  /** R² on the fresh flats, and on those it was trained on. */
  fit: number
  trainingFit: number
  /** R² that the answers would have around the right mean, and in the price's own unit had they been normalised. */
  shiftedFit: number
  rescaledFit: number
  /** What a further square metre adds to an answer, all else equal, and what it should. */
  squareMetre: { learned: number; best: number }
  /** The largest change of one flat's price with the company it is asked in. */
  companyEffect: number
  /** What all answers have in common, and how far they spread. */
  answers: { mean: number; deviation: number }
  /** The sum that describes the answers best, and the best one for the learner's own training flats. */
  learned: LinearModel
  best: LinearModel
  /** Of the training flats. */
  statistics: Statistics
}

export const extension = 10
const enlargedFlats = 40
const flatsInOtherCompany = 24

/**
 * New buildings are asked about among themselves, since their own mean age and floor are far from those of the market;
 * and two flats alone, as the page shows them.
 */
export async function askAll(ask: Ask, { training, fresh }: Questions): Promise<Answers> {
  const prices = async (flats: readonly Flat[]) => {
    const { price } = await ask('predict', { flats: flatsTensor(flats) })
    return Array.from(price!.values)
  }
  const { normalised } = await ask('normalise', { flats: flatsTensor(newBuildings(fresh.flats)) })
  const freshPrices = await prices(fresh.flats)
  const trainingPrices = await prices(training.flats)
  const some = fresh.flats.slice(0, enlargedFlats)
  const sizes = await prices([...some, ...some.map(enlarged)])
  const company = fresh.flats.flatMap((flat, index) => (isNew(flat) ? [index] : []))
  const chosen = company.slice(0, flatsInOtherCompany)
  const inCompany = await prices(chosen.map((index) => fresh.flats[index]!))
  const again = chosen.map((index, at) => ({ index, price: inCompany[at]! }))
  for (const index of [0, 1]) {
    const [price] = await prices([fresh.flats[index]!])
    again.push({ index, price: price! })
  }
  return {
    normalised: rowsOf(normalised!.values, measures),
    fresh: freshPrices,
    training: trainingPrices,
    asBuilt: sizes.slice(0, some.length),
    enlarged: sizes.slice(some.length),
    again,
  }
}

export function assess(answers: Answers, { training, fresh }: Questions): Facts {
  const statistics = statisticsOf(training.flats)
  const best = leastSquares(training.flats, training.price)
  const asked = newBuildings(fresh.flats)
  const larger = answers.enlarged.map((price, at) => price - answers.asBuilt[at]!)
  const changes = answers.again.map(({ index, price }) => Math.abs(price - answers.fresh[index]!))
  return {
    columnErrors: columnErrors(answers.normalised, standardised(asked, statistics)),
    normalisation: recognise(answers.normalised, asked, statistics),
    fit: rSquared(answers.fresh, fresh.price),
    trainingFit: rSquared(answers.training, training.price),
    ...correctedFits(answers.fresh, { training, fresh }),
    squareMetre: { learned: mean(larger) / extension, best: best.adds[areaColumn]! },
    companyEffect: Math.max(...changes),
    answers: { mean: mean(answers.fresh), deviation: deviation(answers.fresh) },
    learned: leastSquares(fresh.flats, answers.fresh),
    best,
    statistics,
  }
}

export function newBuildings(flats: readonly Flat[]): Flat[] {
  return flats.filter(isNew)
}

function correctedFits(
  prices: readonly number[],
  { training, fresh }: Questions,
): Pick<Facts, 'shiftedFit' | 'rescaledFit'> {
  const middle = mean(training.price)
  const unit = deviation(training.price)
  const fitOf = (corrected: readonly number[]) => rSquared(corrected, fresh.price)
  return {
    shiftedFit: fitOf(prices.map((price) => price + middle)),
    rescaledFit: fitOf(prices.map((price) => price * unit + middle)),
  }
}

function enlarged([area, ...others]: Flat): Flat {
  return [area + extension, ...others]
}
