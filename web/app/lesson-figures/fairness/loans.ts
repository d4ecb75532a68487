export const groups = ['residents', 'newcomers'] as const
export type Group = (typeof groups)[number]

/** Applicants of each group. */
export const applicants = 1000
const bins = 100
/** How the scores of a group lie: normal about a mean, cut at 0 and 1. */
const shapes: Record<Group, { mean: number; sd: number }> = {
  residents: { mean: 0.72, sd: 0.2 },
  newcomers: { mean: 0.58, sd: 0.2 },
}
/** A repaid loan earns 1, and one that fails costs 2: from two thirds on a loan is worth giving. */
const money = { repaid: 1, failed: -2 }
export const worthwhile = 0.66

/** The scores mean what they say: of those with 0.7, seventy of a hundred repay, in either group. */
export const scores = Array.from({ length: bins }, (_, at) => (at + 0.5) / bins)

/** Applicants at each score. */
export const counts = Object.fromEntries(
  groups.map((group) => {
    const { mean, sd } = shapes[group]
    const weights = scores.map((score) => Math.exp(-((score - mean) ** 2) / (2 * sd ** 2)))
    const all = weights.reduce((sum, weight) => sum + weight, 0)
    return [group, weights.map((weight) => (applicants * weight) / all)]
  }),
) as Record<Group, number[]>

export interface Result {
  given: number
  /** Of those given, who repay. */
  repaid: number
  /** Share of all applicants who get a loan. */
  selected: number
  /** Of those who would repay, who get one. */
  opportunity: number
  /** Of those who would not, who get one. */
  wrongly: number
  /** Of those who get one, who repay; NaN where nobody gets one. */
  kept: number
  earned: number
}

/** What becomes of a group where a loan is given from a score of `limit` on. */
export function resultOf(group: Group, limit: number): Result {
  let [given, repaid, wouldRepay] = [0, 0, 0]
  counts[group].forEach((count, at) => {
    const score = scores[at] ?? 0
    wouldRepay += count * score
    if (score < limit) return
    given += count
    repaid += count * score
  })
  return {
    given,
    repaid,
    selected: given / applicants,
    opportunity: repaid / wouldRepay,
    wrongly: (given - repaid) / (applicants - wouldRepay),
    kept: repaid / given,
    earned: money.repaid * repaid + money.failed * (given - repaid),
  }
}

export const rules = ['one-limit', 'as-many', 'same-chance'] as const
export type Rule = (typeof rules)[number]
export type Limits = Record<Group, number>

/** The limits of a rule, given that of the residents. */
export function limitsBy(rule: Rule, residents: number): Limits {
  if (rule === 'one-limit') return { residents, newcomers: residents }
  const measure = rule === 'as-many' ? 'selected' : 'opportunity'
  const wanted = resultOf('residents', residents)[measure]
  const off = (limit: number) => Math.abs(resultOf('newcomers', limit)[measure] - wanted)
  const limits = scores.map((_, at) => at / bins)
  return { residents, newcomers: limits.reduce((best, limit) => (off(limit) < off(best) ? limit : best)) }
}
