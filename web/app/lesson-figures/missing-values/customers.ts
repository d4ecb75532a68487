import { randomFrom } from '../kit/random'

/** Whose minutes are not known. */
export const absences = ['chance', 'light', 'heavy'] as const
export type Absence = (typeof absences)[number]

/** What is put where nothing is known. */
export const fillings = ['mean', 'median', 'out', 'code'] as const
export type Filling = (typeof fillings)[number]

export const code = -999
const count = 200
const typical = { mean: 190, deviation: 50 }
/** How much else than the minutes decides whether they are known, in standard deviations. */
const blur = 0.5

export interface Customer {
  minutes: number
  /** Chance of their own, which decides whose minutes go missing. */
  luck: number
}

/** Minutes a week of 200 customers, with just the mean and the deviation of the lesson. */
export const customers: readonly Customer[] = drawCustomers()

export interface Column {
  known: number[]
  /** What stands in the gaps; empty where rows were left out. */
  filled: number[]
}

export function columnOf(share: number, absence: Absence, filling: Filling): Column {
  const gaps = new Set(
    [...customers]
      .sort((one, other) => order(one, absence) - order(other, absence))
      .slice(0, Math.round(share * count)),
  )
  const known = customers.filter((customer) => !gaps.has(customer)).map(({ minutes }) => minutes)
  if (filling === 'out') return { known, filled: [] }
  const fill = filling === 'code' ? code : filling === 'mean' ? meanOf(known) : medianOf(known)
  return { known, filled: Array.from(gaps, () => fill) }
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

export function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values)
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)))
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2
}

/** The median, and the median of all distances from it. */
export function typicalOf(values: readonly number[]): { median: number; distance: number } {
  const median = medianOf(values)
  return { median, distance: medianOf(values.map((value) => Math.abs(value - median))) }
}

export interface Bins {
  middles: number[]
  counts: number[]
}

export function binned(values: readonly number[], [from, to]: [number, number], width: number): Bins {
  const middles = Array.from({ length: (to - from) / width }, (_, at) => from + (at + 0.5) * width)
  return {
    middles,
    counts: middles.map(
      (middle) => values.filter((value) => value >= middle - width / 2 && value < middle + width / 2).length,
    ),
  }
}

function order({ minutes, luck }: Customer, absence: Absence): number {
  if (absence === 'chance') return luck
  const usual = (minutes - typical.mean) / typical.deviation
  return (absence === 'light' ? usual : -usual) + blur * luck
}

function drawCustomers(): Customer[] {
  const random = randomFrom(11)
  const raw = Array.from({ length: count }, () => random.normal())
  const [mean, deviation] = [meanOf(raw), deviationOf(raw)]
  return raw.map((value) => ({
    minutes: Math.round(typical.mean + (typical.deviation * (value - mean)) / deviation),
    luck: random.normal(),
  }))
}
