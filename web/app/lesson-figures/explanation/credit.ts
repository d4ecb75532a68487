import { randomFrom } from '../kit'

export const fields = ['income', 'debt', 'years', 'late'] as const
export type Field = (typeof fields)[number]
/** Thousands a month; share of it that goes into debts; years in the job; payments that came late. */
export type Applicant = Record<Field, number>

export const ranges: Record<Field, { min: number; max: number; step: number }> = {
  income: { min: 1, max: 6, step: 0.1 },
  debt: { min: 0, max: 0.8, step: 0.02 },
  years: { min: 0, max: 20, step: 1 },
  late: { min: 0, max: 5, step: 1 },
}

/** From this chance on the answer is yes. */
export const limit = 0.5
const people = 80

/** The chance to repay, by a model that weighs the fields and one pair of them together. */
export function chanceOf({ income, debt, years, late }: Applicant): number {
  const both = late >= 2 && debt > 0.4 ? -1.2 : 0
  const score = 1.1 + 0.7 * (income - 2.5) - 4 * (debt - 0.3) + 0.08 * (years - 5) - 0.5 * late + both
  return 1 / (1 + Math.exp(-score))
}

export const compared = ['all', 'accepted'] as const
export type Compared = (typeof compared)[number]

const applicants: readonly Applicant[] = makeApplicants()

function makeApplicants(): Applicant[] {
  const random = randomFrom(17)
  return Array.from({ length: people }, () => ({
    income: within(random.normal(2.7, 0.9), ranges.income),
    debt: within(random.normal(0.33, 0.15), ranges.debt),
    years: Math.round(within(6 * -Math.log(1 - random.uniform()), ranges.years)),
    late: Math.round(within(-1.1 * Math.log(1 - random.uniform()), ranges.late)),
  }))
}

export interface Explanation {
  /** The mean chance of those one compares with. */
  base: number
  /** What each field adds to it; together they lead to the chance of this applicant. */
  shares: Applicant
  chance: number
}

/**
 * Shapley values, exactly: the mean of what a field changes when it becomes known, over all orders in which fields can.
 * What isn't known yet is taken from each of those one compares with.
 */
export function explain(applicant: Applicant, compare: Compared): Explanation {
  const others = compare === 'all' ? applicants : applicants.filter((other) => chanceOf(other) >= limit)
  const known = new Map<string, number>()
  const mean = (names: readonly Field[]) => {
    const key = fields.filter((field) => names.includes(field)).join()
    const before = known.get(key)
    if (before !== undefined) return before
    const mixed = others.map((other) => chanceOf({ ...other, ...only(applicant, names) }))
    const value = mixed.reduce((sum, chance) => sum + chance, 0) / mixed.length
    known.set(key, value)
    return value
  }
  const orders = ordersOf(fields)
  const shares = Object.fromEntries(
    fields.map((field) => {
      const changes = orders.map((order) => {
        const before = order.slice(0, order.indexOf(field))
        return mean([...before, field]) - mean(before)
      })
      return [field, changes.reduce((sum, change) => sum + change, 0) / orders.length]
    }),
  ) as Applicant
  return { base: mean([]), shares, chance: chanceOf(applicant) }
}

/** The nearest value of one field, the others as they are, with which the answer would be the other one. */
export function turningPoint(applicant: Applicant, field: Field): number | null {
  const { min, max, step } = ranges[field]
  const isYes = chanceOf(applicant) >= limit
  const stops = Array.from({ length: Math.round((max - min) / step) + 1 }, (_, at) => round(min + at * step))
  const turning = stops.filter((value) => chanceOf({ ...applicant, [field]: value }) >= limit !== isYes)
  return turning.reduce<number | null>(
    (best, value) =>
      best === null || Math.abs(value - applicant[field]) < Math.abs(best - applicant[field]) ? value : best,
    null,
  )
}

function only(applicant: Applicant, names: readonly Field[]): Partial<Applicant> {
  return Object.fromEntries(names.map((name) => [name, applicant[name]]))
}

function ordersOf<T>(things: readonly T[]): T[][] {
  if (things.length < 2) return [[...things]]
  return things.flatMap((first) =>
    ordersOf(things.filter((thing) => thing !== first)).map((rest) => [first, ...rest]),
  )
}

function within(value: number, { min, max }: { min: number; max: number }): number {
  return Math.min(max, Math.max(min, value))
}

function round(value: number): number {
  return Number(value.toFixed(2))
}
