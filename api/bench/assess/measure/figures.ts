import { levelAt, defaultCuts } from '../../../src/modules/assessment/engine/levels.js'
import type { Score } from '../engines/engine.js'
import { drawsFrom, streams } from '../simulate/draws.js'

/** One simulee's result: what is true and what was said, by skill. */
export interface Taken {
  abilities: readonly number[]
  scores: readonly Score[]
  length: number
}

export interface Figures {
  rmse: number
  /** Mean of estimate less truth. */
  bias: number
  /** By true ability: below -1, between, above 1. */
  biasByAbility: { low: number; middle: number; high: number }
  /** Root mean square of the standard errors stated. */
  meanSe: number
  /** Share of true abilities within the 95 % interval stated. */
  coverage: number
  meanLength: number
  levelAccuracy: number
  /** Greatest distance between stated probability and share right, over bins of .1 with at least 300 statements. */
  levelGap: number | null
}

export function figuresOf(taken: readonly Taken[]): Figures {
  const pairs = taken.flatMap(({ abilities, scores }) =>
    scores.map((score, at) => ({ truth: abilities[at]!, score })),
  )
  const errors = pairs.map(({ truth, score }) => score.mean - truth)
  const biasWhere = (isMeant: (truth: number) => boolean) =>
    mean(errors.filter((_, at) => isMeant(pairs[at]!.truth)))
  return {
    rmse: Math.sqrt(mean(errors.map((error) => error ** 2))),
    bias: mean(errors),
    biasByAbility: {
      low: biasWhere((truth) => truth < -1),
      middle: biasWhere((truth) => truth >= -1 && truth <= 1),
      high: biasWhere((truth) => truth > 1),
    },
    meanSe: Math.sqrt(mean(pairs.map(({ score }) => score.standardError ** 2))),
    coverage: mean(
      pairs.map(({ truth, score }) => Number(truth >= score.interval[0] && truth <= score.interval[1])),
    ),
    meanLength: mean(taken.map(({ length }) => length)),
    levelAccuracy: mean(pairs.map((pair) => Number(isRight(pair)))),
    levelGap: levelGap(pairs),
  }
}

interface Pair {
  truth: number
  score: Score
}

const isRight = ({ truth, score }: Pair) => levelAt(truth, defaultCuts) === score.likeliest
const leastInBin = 300

function levelGap(pairs: readonly Pair[]): number | null {
  const bins = new Map<number, Pair[]>()
  for (const pair of pairs) {
    if (pair.score.probability === null) return null
    const bin = Math.min(9, Math.floor(pair.score.probability * 10))
    const there = bins.get(bin)
    if (there) there.push(pair)
    else bins.set(bin, [pair])
  }
  const gaps = [...bins.values()]
    .filter((bin) => bin.length >= leastInBin)
    .map((bin) =>
      Math.abs(
        mean(bin.map(({ score }) => score.probability!)) - mean(bin.map((pair) => Number(isRight(pair)))),
      ),
    )
  return gaps.length > 0 ? Math.max(...gaps) : null
}

/** 95 % percentile intervals over simulees drawn anew (Efron 1979), of figures that are means over simulees. */
export function bootstrapped(
  taken: readonly Taken[],
  seed: number,
): Record<'rmse' | 'coverage' | 'meanLength' | 'levelAccuracy', [number, number]> {
  const draws = drawsFrom(seed, streams.bootstrap)
  const sums = taken.map(sumsOf)
  const drawn = Array.from({ length: resamples }, () => {
    const all = [0, 0, 0, 0, 0]
    for (let at = 0; at < sums.length; at++) {
      const one = sums[Math.floor(draws.uniform() * sums.length)]!
      for (let part = 0; part < all.length; part++) all[part]! += one[part]!
    }
    const [count, squares, covered, lengths, right] = all as [number, number, number, number, number]
    return {
      rmse: Math.sqrt(squares / count),
      coverage: covered / count,
      meanLength: lengths / sums.length,
      levelAccuracy: right / count,
    }
  })
  const spread = (figure: keyof (typeof drawn)[number]): [number, number] => {
    const sorted = drawn.map((one) => one[figure]).sort((one, other) => one - other)
    return [sorted[Math.floor(0.025 * resamples)]!, sorted[Math.ceil(0.975 * resamples) - 1]!]
  }
  return {
    rmse: spread('rmse'),
    coverage: spread('coverage'),
    meanLength: spread('meanLength'),
    levelAccuracy: spread('levelAccuracy'),
  }
}

const resamples = 400

function sumsOf({ abilities, scores, length }: Taken): number[] {
  const sums = [scores.length, 0, 0, length, 0]
  scores.forEach((score, at) => {
    const truth = abilities[at]!
    sums[1]! += (score.mean - truth) ** 2
    sums[2]! += Number(truth >= score.interval[0] && truth <= score.interval[1])
    sums[4]! += Number(isRight({ truth, score }))
  })
  return sums
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
