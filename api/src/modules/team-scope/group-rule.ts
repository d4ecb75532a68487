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

/** So many people, and how many of them have something. */
export interface Having {
  people: number
  having: number
}

/** That nobody or everybody has it says it of each, and one to four say almost that. */
const areEnough = ({ people, having }: Having) =>
  having >= leastForAverage && people - having >= leastForAverage

/** Whether it may be told how many of everybody, or of a group, have something. */
export function isCountShown(
  everybody: Having,
  groups: ReadonlyMap<string, Having>,
  group: string | null,
): boolean {
  return group ? countedGroups(everybody, groups).has(group) : areEnough(everybody)
}

/**
 * Of which groups that share nobody it may be told how many have something. What is shown of everybody and of some groups can be subtracted, and what
 * is withheld tells something too. So people are divided by halves, and each time both halves are told apart or neither. What sums and
 * differences tell is then of whole halves, of which five have it and five have not; and of what is not told apart both remain
 * possible, that one half has as much of it as there is and that the other has. Which halves there are follows from the sizes
 * alone: were it chosen by who has what, the choice would tell who.
 */
function countedGroups(everybody: Having, groups: ReadonlyMap<string, Having>): ReadonlySet<string> {
  if (!areEnough(everybody)) return new Set()
  const parts: Part[] = [...groups]
    .filter(([, { people }]) => people >= 2 * leastForAverage)
    .toSorted(([a, one], [b, other]) => other.people - one.people || (a < b ? -1 : 1))
    .map(([id, group]) => ({ id, ...group }))
  const inGroups = sumOf(parts)
  const rest = { people: everybody.people - inGroups.people, having: everybody.having - inGroups.having }
  // Beside the smallest: the two are not told apart where the rest are few.
  if (rest.people > 0) parts.push({ id: null, ...rest })
  return new Set(toldApart(parts))
}

/** `id` is null for whoever is in no group that could be told. */
interface Part extends Having {
  id: string | null
}

function toldApart(parts: readonly Part[]): string[] {
  if (parts.length < 2) return parts.flatMap(({ id }) => id ?? [])
  const middle = Math.floor(parts.length / 2)
  const halves = [parts.slice(0, middle), parts.slice(middle)]
  return halves.every((half) => areEnough(sumOf(half))) ? halves.flatMap(toldApart) : []
}

function sumOf(parts: readonly Having[]): Having {
  return {
    people: parts.reduce((sum, { people }) => sum + people, 0),
    having: parts.reduce((sum, { having }) => sum + having, 0),
  }
}
