import { randomFrom } from '../kit'

/** How the scores fall at the middle of the scale; the figure makes scores for which this is so. */
export interface Counts {
  found: number
  missed: number
  alarms: number
  quiet: number
}

export interface Scores {
  /** Of those that are, from 0 to 100. */
  positive: number[]
  /** Of those that are not. */
  negative: number[]
}

const middle = 50
const highest = 100
/** How far the two groups spread, in points of the score. */
const spread = { positive: 16, negative: 12 }

/**
 * Scores of two groups, each normal about a mean of its own, so placed that at 50 exactly the given counts lie on
 * either side. Each score is drawn by chance within its own share of the distribution, so the counts hold for any seed.
 */
export function scoresWith({ found, missed, alarms, quiet }: Counts, seed = 7): Scores {
  const random = randomFrom(seed)
  const group = (above: number, below: number, sd: number) => {
    const all = above + below
    // Nobody on one side is as rare as half of one.
    const share = Math.min(1 - 0.5 / all, Math.max(0.5 / all, below / all))
    const mean = middle - sd * normalQuantile(share)
    return Array.from({ length: all }, (_, at) => {
      const score = mean + sd * normalQuantile((at + 0.02 + 0.96 * random.uniform()) / all)
      // Rounding must not carry a score over the middle.
      const [least, most] = at < below ? [0, middle - 0.1] : [middle, highest]
      return Math.min(most, Math.max(least, Number(score.toFixed(1))))
    })
  }
  return {
    positive: group(found, missed, spread.positive),
    negative: group(alarms, quiet, spread.negative),
  }
}

/** What becomes of everybody where a score of `threshold` or more says yes. */
export function countsAt({ positive, negative }: Scores, threshold: number): Counts {
  const above = (scores: readonly number[]) => scores.filter((score) => score >= threshold).length
  const [found, alarms] = [above(positive), above(negative)]
  return { found, missed: positive.length - found, alarms, quiet: negative.length - alarms }
}

export interface Measures {
  /** NaN where nobody is flagged. */
  precision: number
  recall: number
  f1: number
  accuracy: number
}

export function measuresOf({ found, missed, alarms, quiet }: Counts): Measures {
  return {
    precision: found / (found + alarms),
    recall: found / (found + missed),
    // The harmonic mean, written so that it is 0 where nothing is found.
    f1: (2 * found) / (2 * found + alarms + missed),
    accuracy: (found + quiet) / (found + missed + alarms + quiet),
  }
}

/** How many scores lie in each bin of `width` points, counted apart below and from the threshold on. */
export function histogram(scores: readonly number[], width: number, threshold: number) {
  const bins = Array.from({ length: highest / width }, () => ({ below: 0, above: 0 }))
  for (const score of scores) {
    const bin = bins[Math.min(bins.length - 1, Math.floor(score / width))]
    if (bin) bin[score >= threshold ? 'above' : 'below'] += 1
  }
  return {
    middles: bins.map((_, at) => (at + 0.5) * width),
    below: bins.map(({ below }) => below),
    above: bins.map(({ above }) => above),
  }
}

/** Acklam's approximation of the standard normal quantile, relative error below 1.15e-9. */
function normalQuantile(p: number): number {
  if (p < 0.02425) return tail(Math.sqrt(-2 * Math.log(p)))
  if (p > 1 - 0.02425) return -tail(Math.sqrt(-2 * Math.log(1 - p)))
  const q = p - 0.5
  const r = q * q
  return (polynomial(a, r) * q) / (polynomial(b, r) * r + 1)
}

function tail(q: number): number {
  return polynomial(c, q) / (polynomial(d, q) * q + 1)
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0)
}

const a = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
  2.506628277459239,
]
const b = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572]
const c = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
]
const d = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416]
