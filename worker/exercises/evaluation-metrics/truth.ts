import { confusion, sum } from '../src/authoring/index.js'

/** Row-major: what a message was by what was said of it; class 0 is ordinary, class 1 urgent. */
export type Counts = readonly number[]

export interface Rates {
  precision: number
  recall: number
  f1: number
}

export function countsOf(labels: readonly number[], predictions: readonly number[]): number[] {
  return confusion(predictions, labels, 2)
}

/** Of the urgent class; 0 of 0 is 0. */
export function ratesOf([, falseAlarms, missed, caught]: Counts): Rates {
  const precision = share(caught!, caught! + falseAlarms!)
  const recall = share(caught!, caught! + missed!)
  return { precision, recall, f1: share(2 * precision * recall, precision + recall) }
}

/** The same of the ordinary class. */
export function ratesOfOrdinary([quiet, falseAlarms, missed, caught]: Counts): Rates {
  return ratesOf([caught!, missed!, falseAlarms!, quiet!])
}

export function accuracyOf(counts: Counts): number {
  return share(counts[0]! + counts[3]!, sum(counts))
}

/**
 * Area under the ROC curve by the rank statistic of Mann and Whitney: equal scores share the mean of their ranks, so a
 * tie between an urgent and an ordinary message counts one half. One half, too, where there is no such pair.
 */
export function aucOf(labels: readonly number[], scores: readonly number[]): number {
  const urgent = sum(labels)
  const pairs = urgent * (labels.length - urgent)
  if (pairs === 0) return 0.5
  const ranks = meanRanks(scores)
  const urgentRanks = sum(ranks.filter((_, at) => labels[at] === 1))
  return (urgentRanks - (urgent * (urgent + 1)) / 2) / pairs
}

/** 0 where there is nothing to take a share of. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

/** From 1 for the lowest; equal values share the mean of the ranks they take up together. */
function meanRanks(values: readonly number[]): number[] {
  const order = values.map((_, at) => at).sort((one, other) => values[one]! - values[other]!)
  const ranks = new Array<number>(values.length)
  for (let from = 0; from < order.length;) {
    let until = from
    while (until < order.length && values[order[until]!] === values[order[from]!]) until++
    for (let at = from; at < until; at++) ranks[order[at]!] = (from + until + 1) / 2
    from = until
  }
  return ranks
}
