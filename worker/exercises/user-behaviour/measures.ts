import { mean } from '../src/authoring/index.js'

/** Chances closer to 0 and 1 than this count as this close: nobody is surprised without end. */
const closest = 1e-4

/** Mean surprise: minus the logarithm of the chance of what happened. */
export function logLoss<Answer extends { right: number }>(
  answers: readonly Answer[],
  chance: (answer: Answer) => number,
): number {
  return mean(
    answers.map((answer) => {
      const said = kept(chance(answer))
      return -Math.log(answer.right === 1 ? said : 1 - said)
    }),
  )
}

export function logOdds(chance: number): number {
  const said = kept(chance)
  return Math.log(said / (1 - said))
}

/** Spearman's: the correlation of ranks, equals sharing theirs. 0 where one list has no order at all. */
export function rankCorrelation(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [ranks(one), ranks(other)]
  const [middleA, middleB] = [mean(a), mean(b)]
  const shared = mean(a.map((rank, at) => (rank - middleA) * (b[at]! - middleB)))
  const spread = deviation(a) * deviation(b)
  return spread === 0 ? 0 : shared / spread
}

export function deviation(values: readonly number[]): number {
  const middle = mean(values)
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)))
}

function ranks(values: readonly number[]): number[] {
  const sorted = [...values].sort((one, other) => one - other)
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2)
}

function kept(chance: number): number {
  return Math.min(1 - closest, Math.max(closest, chance))
}
