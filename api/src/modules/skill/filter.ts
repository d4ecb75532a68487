/**
 * One person's ability in one skill as a probability distribution, moved by evidence and widened by time.
 *
 * Scale: the reference population is N(0, 1); that is also what is believed of anybody before evidence.
 * Time: ability is a random walk with a standard deviation of 0.10 over a week, so old evidence says less about today.
 * Evidence: a graded exercise is ONE observation of an ordered outcome, see `outcome.ts`. The likelihood is Samejima's
 * graded response model, P(outcome ≥ k | θ) = logistic(a·w·(θ − b − t_k)), flattened for what is not known of the
 * exercise's difficulty b (the expected response function, by the usual logistic-normal approximation).
 *
 * Everything here is pure: no database, no clock, no randomness.
 */
import { outcomeRange, type ExerciseEvidence } from './outcome.js'

/** Written beside every stored estimate; a change of any number below is a new version. */
export const modelVersion = 1

export const priorMean = 0
export const priorSd = 1
const driftVariancePerDay = 0.1 ** 2 / 7
const growthWindowDays = 30

/** Slope at weight 1: an exercise is longer than a quiz item, but taken at home with help at hand. */
const discrimination = 1.5
/** Steps of the ordered outcome above the exercise's difficulty: passed at all, in few tries, at once, at once and well. */
const thresholds = [-0.7, 0.2, 0.9, 1.5] as const

const gridStep = 0.15
const grid = Array.from({ length: 67 }, (_, at) => (at - 33) * gridStep)

export interface SkillPosterior {
  mean: number
  sd: number
  /** Exercises, not submissions. */
  evidenceCount: number
  lastEvidenceAt: Date | null
}

/** The posterior right after the last piece of evidence. `evidence` holds one entry for each exercise, in any order. */
export function estimateSkill(evidence: readonly ExerciseEvidence[]): SkillPosterior {
  const ordered = inOrder(evidence)
  const first = ordered[0]
  if (!first) return { mean: priorMean, sd: priorSd, evidenceCount: 0, lastEvidenceAt: null }
  const masses = follow(prior(), ordered, first.at.getTime())
  const total = sum(masses)
  const mean = sum(masses.map((mass, at) => mass * grid[at]!)) / total
  const variance = sum(masses.map((mass, at) => mass * (grid[at]! - mean) ** 2)) / total
  return { mean, sd: Math.sqrt(variance), evidenceCount: ordered.length, lastEvidenceAt: ordered.at(-1)!.at }
}

/**
 * P(ability at the last evidence > ability 30 days before it). The joint distribution of the two is carried through the
 * window, so that growth is told from their correlation and not from the difference of two noisy figures.
 */
export function growthProbability(evidence: readonly ExerciseEvidence[]): number {
  const ordered = inOrder(evidence)
  const last = ordered.at(-1)
  if (!last) return 0.5
  const windowStart = last.at.getTime() - growthWindowDays * dayMs
  const before = ordered.filter((piece) => piece.at.getTime() <= windowStart)
  const within = ordered.filter((piece) => piece.at.getTime() > windowStart)
  const atStart = drift(
    follow(prior(), before, firstAt(before, windowStart)),
    daysBetween(lastAt(before, windowStart), windowStart),
  )
  const joint = followEach(
    atStart.map((mass, row) => spike(row, mass)),
    within,
    windowStart,
  )
  return growthIn(joint) / sum(joint.map(sum))
}

function inOrder(evidence: readonly ExerciseEvidence[]): ExerciseEvidence[] {
  return [...evidence].sort((one, other) => one.at.getTime() - other.at.getTime())
}

/** Standard deviation after `days` without evidence. */
export function sdAfter(sd: number, days: number): number {
  return Math.sqrt(sd ** 2 + driftVariancePerDay * Math.max(0, days))
}

/** P(outcome = k) for every k, at one ability; exported for simulation. */
export function outcomeProbabilities(
  theta: number,
  exercise: Pick<ExerciseEvidence, 'weight' | 'difficulty'>,
): number[] {
  const reaches = (step: number | undefined) =>
    step === undefined ? 0 : logistic(discrimination * exercise.weight * (theta - exercise.difficulty - step))
  return [1, ...thresholds].map(
    (_, outcome) => (outcome === 0 ? 1 : reaches(thresholds[outcome - 1])) - reaches(thresholds[outcome]),
  )
}

function follow(start: number[], evidence: readonly ExerciseEvidence[], from: number): number[] {
  return followEach([start], evidence, from)[0]!
}

/** Masses stay unnormalised: within the growth window each row keeps its share of the joint distribution. */
function followEach(starts: number[][], evidence: readonly ExerciseEvidence[], from: number): number[][] {
  let rows = starts
  let at = from
  for (const piece of evidence) {
    const days = daysBetween(at, piece.at.getTime())
    const chances = grid.map((theta) => likelihood(theta, piece))
    rows = rows.map((row) => drift(row, days).map((mass, index) => mass * chances[index]!))
    at = piece.at.getTime()
  }
  return rows
}

/** P(what was seen | θ): the sum over the outcomes that are still possible, see `outcomeRange`. */
function likelihood(theta: number, piece: ExerciseEvidence): number {
  const { least, most } = outcomeRange(piece)
  const slope = discrimination * piece.weight
  const flattened = slope / Math.sqrt(1 + (Math.PI / 8) * (slope * piece.difficultySd) ** 2)
  const reaches = (outcome: number) =>
    outcome <= 0
      ? 1
      : outcome > thresholds.length
        ? 0
        : logistic(flattened * (theta - piece.difficulty - thresholds[outcome - 1]!))
  return reaches(least) - reaches(most + 1)
}

function drift(masses: number[], days: number): number[] {
  if (days <= 0) return masses
  const kernel = driftKernel(days)
  const reach = kernel.length - 1
  const moved = masses.map(() => 0)
  for (let from = 0; from < masses.length; from++) {
    if (masses[from]! < negligible) continue
    for (let shift = -reach; shift <= reach; shift++) {
      const to = Math.min(masses.length - 1, Math.max(0, from + shift))
      moved[to]! += masses[from]! * kernel[Math.abs(shift)]!
    }
  }
  return moved
}

/**
 * One half of a symmetric kernel on the grid with exactly the variance asked for. Where the Gaussian is narrower than
 * the grid, mass moves to the neighbours only, in the share that gives that variance (a lazy random walk).
 */
function driftKernel(days: number): number[] {
  const variance = (driftVariancePerDay * days) / gridStep ** 2
  if (variance < 0.5) return [1 - variance, variance / 2]
  const reach = Math.min(grid.length, Math.ceil(4 * Math.sqrt(variance)))
  const weights = Array.from({ length: reach + 1 }, (_, at) => Math.exp((-0.5 * at ** 2) / variance))
  const total = 2 * sum(weights) - weights[0]!
  return weights.map((weight) => weight / total)
}

/** Half of the diagonal counts: on a grid, "equal" is as often a small growth as a small loss. */
function growthIn(joint: number[][]): number {
  return sum(joint.map((row, from) => sum(row.slice(from + 1)) + row[from]! / 2))
}

function prior(): number[] {
  const masses = grid.map((theta) => Math.exp(-0.5 * ((theta - priorMean) / priorSd) ** 2))
  const total = sum(masses)
  return masses.map((mass) => mass / total)
}

function spike(at: number, mass: number): number[] {
  return grid.map((_, index) => (index === at ? mass : 0))
}

/** Far below what could move a probability anybody reads. */
const negligible = 1e-14
const dayMs = 86_400_000
const daysBetween = (from: number, until: number) => (until - from) / dayMs
const firstAt = (evidence: readonly ExerciseEvidence[], otherwise: number) =>
  evidence[0]?.at.getTime() ?? otherwise
const lastAt = (evidence: readonly ExerciseEvidence[], otherwise: number) =>
  evidence.at(-1)?.at.getTime() ?? otherwise
const logistic = (x: number) => 1 / (1 + Math.exp(-x))
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
