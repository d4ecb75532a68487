/** What part of all that counts may come from one company; where there are fewer, each has an equal part. */
const greatestShare = 1 / 3
/** A company of so many people counts whole, however few the others are: below, all information is needed. */
export const countsWholeUpTo = 100

/**
 * How much each person counts, so that no company sets the scale alone: those of a large one count less, until it makes up a third of
 * the whole at most. As surveys of many countries weigh theirs ("senate weights", PISA 2018 Technical Report, ch. 8-9), but trimmed rather than equal,
 * since a company may be three people. Nobody counts more than once, so that doubts are never smaller than they are.
 *
 * @param companies of each person, in any order
 * @returns in the same order, above 0 and at most 1
 */
export function companyWeights(companies: readonly number[]): number[] {
  const people = new Map<number, number>()
  for (const company of companies) people.set(company, (people.get(company) ?? 0) + 1)
  const most = Math.max(countsWholeUpTo, greatestCount([...people.values()]))
  return companies.map((company) => Math.min(1, most / people.get(company)!))
}

/** The largest m that is no more than its share of all, where nobody counts as more than m. */
function greatestCount(sizes: readonly number[]): number {
  const share = Math.max(greatestShare, 1 / sizes.length)
  let whole = 0
  for (const [at, size] of sizes.toSorted((one, other) => one - other).entries()) {
    // Until the next size is reached, the smaller companies count whole and `capped` ones as m.
    const capped = sizes.length - at
    const most = share * capped >= 1 - 1e-9 ? Infinity : (share * whole) / (1 - share * capped)
    if (most < size) return most
    whole += size
  }
  return Math.max(...sizes)
}
