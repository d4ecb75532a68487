import type { MatrixPanel, Series, XyPanel } from '@skillgrad/exercises/contract'
import { said, useNumbers, useTexts } from '../kit'
import {
  errorOf,
  expected,
  heardFirst,
  learn,
  listBy,
  ndcg,
  shows,
  starsOf,
  type Belief,
  type Pair,
} from './listener'
import { texts } from './texts'

export interface Judged {
  heard: readonly number[]
  belief: Belief
  list: number[]
  error: number
  own: number
  bestRated: number
}

/** What is learned from the first ratings, recommended, and worth. */
export function judge(count: number, pull: number, taste: Pair): Judged {
  const heard = heardFirst.slice(0, count)
  const belief = learn(heard, taste, pull)
  const starsAt = (places: readonly number[]) =>
    places.flatMap((at) => (shows[at] ? [starsOf(shows[at], taste)] : []))
  const unheard = starsAt(shows.map((_, at) => at).filter((at) => !heard.includes(at)))
  const list = listBy((show) => expected(show, belief.kindness, belief.taste), heard)
  return {
    heard,
    belief,
    list,
    error: errorOf(belief, heard, taste),
    own: ndcg(starsAt(list), unheard),
    bestRated: ndcg(starsAt(listBy((show) => show.worth, heard)), unheard),
  }
}

/** The map with both arrows, the list with its stars, and all shows as a table. */
export function useTastePanels({ heard, belief, list }: Judged, taste: Pair) {
  const t = useTexts(texts)
  const n = useNumbers()
  const starsAt = (at: number) => {
    const show = shows[at]
    return show ? [expected(show, belief.kindness, belief.taste), starsOf(show, taste)] : [NaN, NaN]
  }
  const points = (name: string, tone: Series['tone'], holds: (at: number) => boolean): Series => {
    const some = shows.filter((_, at) => holds(at))
    return {
      name: said(name),
      mark: 'points',
      tone,
      x: some.map(({ traits }) => traits[0]),
      y: some.map(({ traits }) => traits[1]),
    }
  }
  const arrow = (name: string, mark: 'line' | 'dashed-line', tone: Series['tone'], to: Pair): Series => ({
    name: said(name),
    mark,
    tone,
    x: [0, to[0]],
    y: [0, to[1]],
  })
  const map: XyPanel = {
    kind: 'xy',
    title: said(t.map),
    x: { label: said(t.factorOne) },
    y: { label: said(t.factorTwo) },
    series: [
      points(t.heard, 2, (at) => heard.includes(at)),
      points(t.unheard, 0, (at) => !heard.includes(at) && !list.includes(at)),
      points(t.listed, 3, (at) => list.includes(at)),
      arrow(t.trueTaste, 'dashed-line', 2, taste),
      arrow(t.learnedTaste, 'line', 1, belief.taste),
    ],
  }
  const table = (
    title: string,
    places: readonly number[],
    columns: string[],
    valuesAt: (at: number) => number[],
  ) =>
    ({
      kind: 'matrix',
      title: said(title),
      rowAxis: said(t.showAxis),
      columnAxis: said(t.stars),
      rows: places.map((at) => said(t.show(n.whole(at + 1)))),
      columns: columns.map(said),
      values: places.flatMap(valuesAt),
      format: 'number',
    }) satisfies MatrixPanel
  return {
    map,
    list: table(t.list, list, [t.expected, t.wouldGive], (at) =>
      starsAt(at).map((stars) => Number(stars.toFixed(1))),
    ),
    all: table(
      t.all,
      shows.map((_, at) => at),
      [t.factorOne, t.factorTwo, t.worth, t.expected, t.wouldGive],
      (at) => [...(shows[at]?.traits ?? []), shows[at]?.worth ?? NaN, ...starsAt(at)],
    ),
  }
}
