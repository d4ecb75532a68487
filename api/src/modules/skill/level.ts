import { sdAfter } from './filter.js'

export type LevelName = 'STARTING' | 'WORKING' | 'LEADING'

/** What can honestly be said of a person's skill today. */
export type LevelStatement =
  | { state: 'STATED'; level: LevelName; probability: number }
  | { state: 'BETWEEN'; level: LevelName; otherLevel: LevelName; probability: number }
  | { state: 'NOT_ENOUGH_EVIDENCE' }

/** Cuts between the three levels; they split the reference population into fifths at the ends. */
export const levelCuts = { working: -0.84, leading: 0.84 } as const

/** A level is stated only when it is at least this likely. */
export const statedFrom = 0.8
/** "Between two levels" is the weaker claim, so it must be the surer one. */
export const betweenFrom = 0.9
/** "Growing" is said only from here; a bare rise of the mean is right half of the time when nothing has changed. */
export const growingFrom = 0.9

/** Fewer pieces of evidence can never make growth this likely (asserted in `filter.test.ts`), so they are not asked. */
export const growthNeeds = 3

export interface StoredEstimate {
  mean: number
  sd: number
  evidenceCount: number
  lastEvidenceAt: Date | null
}

/**
 * Time since the last evidence widens the estimate, so a statement can fade. Not enough evidence is said when there is
 * none, or when even the two likelier neighbouring levels together are not likely enough (P < 0.9): with a wide
 * estimate all three levels stay possible, and "between" would claim more than is known.
 */
export function describeLevel(estimate: StoredEstimate, now: Date): LevelStatement {
  if (estimate.evidenceCount === 0 || !estimate.lastEvidenceAt) return { state: 'NOT_ENOUGH_EVIDENCE' }
  const sd = sdAfter(estimate.sd, (now.getTime() - estimate.lastEvidenceAt.getTime()) / 86_400_000)
  const chances = levelProbabilities(estimate.mean, sd)

  const [likeliest, ...rest] = byProbability(chances)
  if (chances[likeliest!] >= statedFrom)
    return { state: 'STATED', level: likeliest!, probability: chances[likeliest!] }

  const other = rest.find((level) => level === 'WORKING' || likeliest === 'WORKING')!
  if (chances[likeliest!] + chances[other] < betweenFrom) return { state: 'NOT_ENOUGH_EVIDENCE' }
  return { state: 'BETWEEN', level: likeliest!, otherLevel: other, probability: chances[likeliest!] }
}

export function levelProbabilities(mean: number, sd: number): Record<LevelName, number> {
  const belowWorking = normalCdf((levelCuts.working - mean) / sd)
  const belowLeading = normalCdf((levelCuts.leading - mean) / sd)
  return { STARTING: belowWorking, WORKING: belowLeading - belowWorking, LEADING: 1 - belowLeading }
}

function byProbability(chances: Record<LevelName, number>): LevelName[] {
  return (['WORKING', 'LEADING', 'STARTING'] as const).toSorted((one, other) => chances[other] - chances[one])
}

/** Abramowitz and Stegun 26.2.17; error under 7.5e-8. */
function normalCdf(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x))
  const poly =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const upper = (Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI)) * poly
  return x >= 0 ? 1 - upper : upper
}
