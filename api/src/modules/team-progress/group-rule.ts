import { leastForAverage } from '../privacy/sight.js'

/**
 * What may be said of groups of people without saying something of a few of them. What is shown of everybody and of some groups can be
 * subtracted: so only groups that share nobody are shown beside everybody, each of five or more, and whoever is in none of them is nobody or
 * again five or more. Everything that sums and differences can tell is then about five people at least.
 */
export function shownGroups(everybody: number, groups: ReadonlyMap<string, number>): ReadonlySet<string> {
  if (everybody < leastForAverage) return new Set()
  const shown = [...groups]
    .filter(([, size]) => size >= leastForAverage)
    .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  const inGroups = shown.reduce((sum, [, size]) => sum + size, 0)
  const rest = everybody - inGroups
  // The smallest joins whoever is in none.
  if (rest > 0 && rest < leastForAverage) shown.pop()
  return new Set(shown.map(([id]) => id))
}

/** Of groups that share people the largest; the others are not shown. `sharing`: pairs with at least one person in both. */
export function disjointGroups(
  sizes: ReadonlyMap<string, number>,
  sharing: readonly (readonly [string, string])[],
): ReadonlyMap<string, number> {
  const apart = new Map<string, Set<string>>()
  for (const [one, other] of sharing) {
    apart.set(one, (apart.get(one) ?? new Set()).add(other))
    apart.set(other, (apart.get(other) ?? new Set()).add(one))
  }
  const taken = new Map<string, number>()
  const largestFirst = [...sizes].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  for (const [id, size] of largestFirst)
    if (![...(apart.get(id) ?? [])].some((other) => taken.has(other))) taken.set(id, size)
  return taken
}

/** How many have something: null where they, or those who have not, are fewer than five, since that says something of each. */
export function countShown(having: number, of: number): number | null {
  return having >= leastForAverage && of - having >= leastForAverage ? having : null
}
