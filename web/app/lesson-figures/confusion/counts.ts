export interface Counts {
  found: number
  missed: number
  alarms: number
  quiet: number
}

export type Cell = keyof Counts

export const measures = ['precision', 'recall', 'f1', 'accuracy'] as const
export type Measure = (typeof measures)[number]

/** How often each cell counts above the line of a measure, and how often below it. */
const fractions: Record<Measure, Record<'above' | 'below', Partial<Counts>>> = {
  precision: { above: { found: 1 }, below: { found: 1, alarms: 1 } },
  recall: { above: { found: 1 }, below: { found: 1, missed: 1 } },
  f1: { above: { found: 2 }, below: { found: 2, alarms: 1, missed: 1 } },
  accuracy: { above: { found: 1, quiet: 1 }, below: { found: 1, missed: 1, alarms: 1, quiet: 1 } },
}

export interface Model {
  all: number
  urgent: number
  /** Of the urgent ones, flagged. */
  found: number
  /** Of the others, flagged. */
  alarms: number
}

export function countsOf({ all, urgent, found, alarms }: Model): Counts {
  return { found, missed: urgent - found, alarms, quiet: all - urgent - alarms }
}

/** NaN where there is nothing to divide by. */
export function valueOf(counts: Counts, measure: Measure): number {
  const { above, below } = fractions[measure]
  return total(counts, above) / total(counts, below)
}

/** Two standard errors to either side; none for F1, which is no share of anything. */
export function bandOf(counts: Counts, measure: Measure): number | undefined {
  if (measure === 'f1') return undefined
  const share = valueOf(counts, measure)
  return 2 * Math.sqrt((share * (1 - share)) / total(counts, fractions[measure].below))
}

export type Role = 'both' | 'below' | 'out'

/** Where a cell stands in the fraction of a measure. */
export function roleOf(cell: Cell, measure: Measure): Role {
  const { above, below } = fractions[measure]
  return above[cell] ? 'both' : below[cell] ? 'below' : 'out'
}

/** The fraction with its numbers, e.g. “40 / (40 + 20)”. */
export function fractionOf(counts: Counts, measure: Measure, format: (count: number) => string): string {
  const side = (weights: Partial<Counts>) =>
    cellsOf(weights)
      .map(([cell, weight]) => (weight === 1 ? '' : `${weight} · `) + format(counts[cell]))
      .join(' + ')
  const { above, below } = fractions[measure]
  const top = side(above)
  return `${cellsOf(above).length > 1 ? `(${top})` : top} / (${side(below)})`
}

function total(counts: Counts, weights: Partial<Counts>): number {
  return cellsOf(weights).reduce((sum, [cell, weight]) => sum + weight * counts[cell], 0)
}

function cellsOf(weights: Partial<Counts>): [Cell, number][] {
  return Object.entries(weights) as [Cell, number][]
}
