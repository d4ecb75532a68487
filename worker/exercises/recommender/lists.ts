import { mean, sum } from '../src/authoring/index.js'
import { range, shows, type Community } from './data.js'

/** What a list of recommendations turns out to be, going by the learner's own estimates. */
export type ListKind = 'own-best' | 'own-worst' | 'heard-too' | 'places' | 'one-for-all' | 'other'

export const listLength = 5

/** The numbers of all shows that a listener has not rated. */
export function unheardBy({ heard }: Community, listener: number): number[] {
  return range(shows).filter((show) => !heard[listener]!.has(show))
}

/** The shows with the largest numbers, best first. */
export function best(candidates: readonly number[], value: (show: number) => number): number[] {
  return [...candidates].sort((one, other) => value(other) - value(one)).slice(0, listLength)
}

/** Places of a list that hold a show which is there, is new to the listener, and does not stand in the list already. */
export function usable(community: Community, listener: number, list: readonly number[]): boolean[] {
  const free = new Set(unheardBy(community, listener))
  return list.map((show) => free.delete(show))
}

/** NDCG of a list: what its shows are worth to the listener, the first place counting most, against the best possible list. */
export function ndcg(community: Community, listener: number, list: readonly number[]): number {
  const gain = (show: number) => 2 ** community.stars[listener]![show]! - 1
  const counts = usable(community, listener, list)
  const ideal = best(unheardBy(community, listener), gain)
  const reached = discounted(list.map((show, place) => (counts[place] ? gain(show) : 0)))
  return reached / discounted(ideal.map(gain))
}

/** How most lists came about. `estimates`: the learner's own stars for each listener and show. */
export function kindOf(
  community: Community,
  lists: ReadonlyMap<number, number[]>,
  estimates: number[][],
): ListKind {
  const shareOf = (expected: (listener: number) => number[]) =>
    mean([...lists].map(([listener, list]) => (equal(list, expected(listener)) ? 1 : 0)))
  const by = (listener: number) => (show: number) => estimates[listener]![show]!
  const ownBest = (listener: number) => best(unheardBy(community, listener), by(listener))
  const rules: readonly [ListKind, (listener: number) => number[]][] = [
    ['own-best', ownBest],
    ['heard-too', (listener) => best(range(shows), by(listener))],
    ['own-worst', (listener) => best(unheardBy(community, listener), (show) => -by(listener)(show))],
    ['places', (listener) => ownBest(listener).map((show) => unheardBy(community, listener).indexOf(show))],
  ]
  const recognised = rules.find(([, expected]) => shareOf(expected) > 0.5)
  if (recognised) return recognised[0]
  return concentration([...lists.values()]) > 0.9 ? 'one-for-all' : 'other'
}

/** Share of all places that the most recommended shows take, as many shows as three lists have. */
export function concentration(lists: readonly (readonly number[])[]): number {
  const counts = new Map<number, number>()
  for (const show of lists.flat()) counts.set(show, (counts.get(show) ?? 0) + 1)
  const most = [...counts.values()].sort((one, other) => other - one).slice(0, 3 * listLength)
  return sum(most) / lists.flat().length
}

function discounted(gains: readonly number[]): number {
  return sum(gains.map((gain, place) => gain / Math.log2(place + 2)))
}

function equal(one: readonly number[], other: readonly number[]): boolean {
  return one.every((show, place) => show === other[place])
}
