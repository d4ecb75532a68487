import type { Random } from '../src/contract/index.js'
import { deviationOf, summaryOf } from './summary.js'

const tables = 6
/** How far apart numbers lie on which a choice hangs. */
const gap = 0.003

/** Made-up scores by candidate and fold, on which every mistake in choosing shows. */
export function drawScores(random: Random): number[][][] {
  return Array.from({ length: tables }, (_, at) => {
    for (;;) {
      const scores = drawTable(random, 3 + random.integer(4), 3 + random.integer(6))
      if (isTelling(scores, at % 2 === 0)) return scores
    }
  })
}

/** Better up to some candidate and worse from there on, some of them shakier than others. */
function drawTable(random: Random, candidates: number, folds: number): number[][] {
  const top = 0.7 + 0.2 * random.uniform()
  const peak = random.integer(candidates)
  return Array.from({ length: candidates }, (_, at) => {
    const centre = top - 0.02 * Math.abs(at - peak) * (0.3 + random.uniform())
    const scatter = 0.01 + 0.06 * random.uniform()
    return Array.from({ length: folds }, () => Math.fround(Math.min(1, centre + scatter * random.normal())))
  })
}

function isTelling(scores: readonly number[][], plainer: boolean): boolean {
  const { means, errors, best, simplest } = summaryOf(scores)
  const enough = means[best]! - errors[best]!
  const luckiest = scores.findIndex((own) => own.includes(Math.max(...scores.flat())))
  const first = means.findIndex((value) => value >= enough)
  const others = means.filter((_, at) => at !== best)
  return (
    Math.min(...others.map((value) => means[best]! - value)) > gap &&
    Math.min(...means.map((value) => Math.abs(value - enough))) > gap &&
    Math.min(...errors) > gap &&
    Math.min(...scores.map((own) => deviationOf(own, own.length))) > gap &&
    luckiest !== best &&
    scores.length !== scores[0]!.length &&
    (plainer ? simplest !== best && simplest !== first && simplest < scores.length - 1 : first !== best)
  )
}
