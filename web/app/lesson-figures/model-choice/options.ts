/** A way to get a model, with what it costs in euros. */
export interface Option {
  /** Of a year, however many documents there are. */
  fixed: number
  /** Of one document. */
  each: number
  /** Share of the documents booked rightly. */
  right: number
}

export const ways = ['buy', 'tune', 'build'] as const
export type Way = (typeof ways)[number]
export type Options = Record<Way, Option>

export const lessonOptions: Options = {
  buy: { fixed: 8000, each: 0.02, right: 0.94 },
  tune: { fixed: 60_000, each: 0.003, right: 0.955 },
  build: { fixed: 400_000, each: 0.002, right: 0.95 },
}

/** What one more document costs, with the errors that it brings. */
export function oneMore({ each, right }: Option, error: number): number {
  return each + (1 - right) * error
}

/** Euros of a year. */
export function yearOf(option: Option, documents: number, error: number): number {
  return option.fixed + documents * oneMore(option, error)
}

export function cheapest(options: Options, documents: number, error: number): Way {
  return ways.reduce((best, way) =>
    yearOf(options[way], documents, error) < yearOf(options[best], documents, error) ? way : best,
  )
}

/** From how many documents a year the one with the higher fixed cost is cheaper; Infinity where it never is. */
export function crossing(lower: Option, higher: Option, error: number): number {
  const saved = oneMore(lower, error) - oneMore(higher, error)
  return saved > 0 ? (higher.fixed - lower.fixed) / saved : Infinity
}
