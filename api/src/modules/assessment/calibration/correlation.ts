import type { Bank } from '../engine/bank.js'
import { jointPosterior, likelihoodsOf, type Scored } from '../engine/posterior.js'

/** Believed of any two skills before there is data, and as how many people's worth that belief counts. */
const believed = { correlation: 0.5, people: 20 } as const
const mostRounds = 30
const settled = 1e-3

/**
 * Correlations of the abilities, in the bank's order of skills, from people's answers: expectation maximisation, where the
 * mean over people of posterior covariance plus outer product of posterior means is the next covariance, scaled back to
 * a diagonal of 1 (Bock, Gibbons & Muraki 1988, doi:10.1177/014662168801200305, with the diagonal fixed for the scale).
 * `people` holds one list of answers a person; those without answers on two skills say nothing.
 */
export function estimateCorrelation(bank: Bank, people: readonly (readonly Scored[])[]): number[][] {
  const telling = people
    .map((answers) => likelihoodsOf(bank, answers))
    .filter((likelihoods) => likelihoods.filter(Boolean).length > 1)
  const skills = bank.skills.map((_, at) => at)
  let correlation: number[][] = skills.map((row) =>
    skills.map((column) => (row === column ? 1 : believed.correlation)),
  )
  for (let round = 0; round < mostRounds && telling.length > 0; round++) {
    const sums = correlation.map((row) =>
      row.map((value) => believed.people * (value === 1 ? 1 : believed.correlation)),
    )
    for (const likelihoods of telling) {
      const { means, covariance } = jointPosterior(likelihoods, correlation)
      for (const row of skills)
        for (const column of skills)
          sums[row]![column]! += covariance[row]![column]! + means[row]! * means[column]!
    }
    const next = sums.map((row, at) =>
      row.map((value, other) =>
        at === other ? 1 : value / Math.sqrt(sums[at]![at]! * sums[other]![other]!),
      ),
    )
    const moved = Math.max(
      ...next.flatMap((row, at) => row.map((value, other) => Math.abs(value - correlation[at]![other]!))),
    )
    correlation = symmetric(next)
    if (moved < settled) break
  }
  return correlation
}

/** Rounding must not leave the two halves apart by a bit. */
function symmetric(matrix: number[][]): number[][] {
  return matrix.map((row, at) => row.map((_, other) => matrix[Math.min(at, other)]![Math.max(at, other)]!))
}
