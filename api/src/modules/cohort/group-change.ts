import { ChangeSaid } from '../../graphql/enums.js'
import { normalCdf } from '../assessment/estimate/gaussian.js'
import { growingFrom } from '../assessment/estimate/growth.js'
import type { PersonChange } from './person-change.js'
import { applied, inverse, plus, scaled, times, transposed, zero, type Matrix, type Two } from './two.js'

/** Means over people, on the reference scale, in steps of `stepFor`. */
export interface GroupChange {
  before: number
  beforeSd: number
  after: number
  afterSd: number
  change: number
  changeSd: number
  /** P(change > 0). */
  probability: number
  said: ChangeSaid
}

/** Half the width of the central 90 %, in standard deviations. */
export const reach90 = 1.6449

/**
 * How the mean ability of people moved, as it is told. `of` is how many there are, where those given were drawn by lot. See docs/metrics.md.
 */
export function groupChange(people: readonly PersonChange[], of = people.length): GroupChange {
  const step = stepFor(of)
  const { means, covariance } = groupMean(people)
  const [[before, shared], [, after]] = covariance
  const errors = designEffect(people)
  const drawn = drawnByLot(people, of)
  const sdOf = (variance: number, ofLot: number) => sdIn(step, variance * errors + ofLot)
  const told = {
    before: nearest(step, means[0]),
    beforeSd: sdOf(before, drawn.before),
    change: nearest(step, means[1] - means[0]),
    changeSd: sdOf(before + after - 2 * shared, drawn.change),
  }
  const probability = normalCdf(told.change / told.changeSd)
  const last = { after: nearest(step, told.before + told.change), afterSd: sdOf(after, drawn.after) }
  return { ...told, ...last, probability, said: saidOf(probability) }
}

/**
 * A group differs from the reference population by N(0, 1) on the first day, and moves besides by N(0, 1.25²), as is believed of a
 * change between two sittings: wide, so that the evidence speaks.
 */
const commonPrecision: Matrix = [
  [1 + 1.25 ** -2, -(1.25 ** -2)],
  [-(1.25 ** -2), 1.25 ** -2],
]

/**
 * The posterior of the two means in a normal hierarchical model (Lindley & Smith 1972): each person is believed to be what the prior says, plus what
 * the group has in common. A mean of what is believed of each alone would be drawn to the reference population.
 */
function groupMean(people: readonly PersonChange[]) {
  let precision = commonPrecision
  let seen: Two = [0, 0]
  for (const { prior, posterior } of people) {
    const known = inverse(prior.covariance)
    precision = plus(precision, plus(known, times(times(known, posterior.covariance), known), -1))
    const [first, last] = applied(known, difference(posterior.means, prior.means))
    seen = [seen[0] + first, seen[1] + last]
  }
  const common = { means: applied(inverse(precision), seen), covariance: inverse(precision) }
  const carried = people.map(({ prior, posterior }) => times(posterior.covariance, inverse(prior.covariance)))
  const along = scaled(carried.reduce(plusOne, zero), 1 / people.length)
  const own = people.reduce((sum, { posterior }) => plus(sum, posterior.covariance), zero)
  const [moved, meansOf] = [
    applied(along, common.means),
    (at: 0 | 1) => mean(people.map(({ posterior }) => posterior.means[at])),
  ]
  return {
    means: [meansOf(0) + moved[0], meansOf(1) + moved[1]] as Two,
    covariance: plus(
      scaled(own, people.length ** -2),
      times(times(along, common.covariance), transposed(along)),
    ),
  }
}

/**
 * What two people's errors share at most, having done the same: nobody knows how difficult exercises are. Of the variance of one outcome, (π²/3) / 1.5² for
 * chance and 0.8² for the difficulty, that is 0.64 / 2.10.
 */
const sharedError = 0.3

/** By how much a mean's variance grows as errors are shared (Kish 1965), by how alike what people did is: the mean cosine of two people's evidence. */
function designEffect(people: readonly PersonChange[]): number {
  const together = new Map<string, number>()
  for (const { evidence } of people)
    for (const piece of evidence)
      together.set(piece, (together.get(piece) ?? 0) + 1 / Math.sqrt(evidence.length))
  const all = [...together.values()].reduce((sum, value) => sum + value * value, 0)
  // Of each with each other one: without each with themselves.
  return 1 + (sharedError * Math.max(0, all - people.length)) / people.length
}

/** What a mean over people drawn by lot adds to the variance. */
function drawnByLot(people: readonly PersonChange[], of: number) {
  const share = (1 - people.length / of) / people.length
  const added = (value: (person: PersonChange) => number) => share * varianceOf(people.map(value))
  return {
    before: added(({ posterior }) => posterior.means[0]),
    after: added(({ posterior }) => posterior.means[1]),
    change: added(({ posterior }) => posterior.means[1] - posterior.means[0]),
  }
}

/** So coarse that two means over almost the same people do not tell how one of them moved: one person's change of 1 is within the step. */
export function stepFor(people: number): number {
  if (people < 10) return 0.2
  return people < 20 ? 0.1 : 0.05
}

function saidOf(probability: number): ChangeSaid {
  if (probability >= growingFrom) return ChangeSaid.GREW
  return probability <= 1 - growingFrom ? ChangeSaid.FELL : ChangeSaid.NO_DIFFERENCE
}

function varianceOf(values: readonly number[]): number {
  const middle = mean(values)
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / Math.max(1, values.length - 1)
}

const plusOne = (one: Matrix, other: Matrix) => plus(one, other)
const difference = ([a, b]: Two, [x, y]: Two): Two => [a - x, b - y]
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const nearest = (step: number, value: number) => Number((Math.round(value / step) * step).toFixed(2)) + 0
/** Never less than it is. */
const sdIn = (step: number, variance: number) =>
  Math.max(step, Number((Math.ceil(Math.sqrt(variance) / step - 1e-9) * step).toFixed(2)))
