import { mean, rmse, rowsOf, sum } from '../src/authoring/index.js'
import { int32, type Ask } from '../src/contract/index.js'
import { averagesOf, starsBy, type Averages } from './averages.js'
import { listeners, pairsTensors, range, shows, type Community, type Rating } from './data.js'
import { best, kindOf, listLength, ndcg, unheardBy, usable, type ListKind } from './lists.js'

/** The learner's answers, gathered while the model is alive; computed with afterwards. */
export interface Answers {
  /** Stars expected of every listener for every show. */
  estimates: number[][]
  /** Five shows for every listener. */
  lists: number[][]
}

/** How far a table of stars spreads: between listeners, between shows, and by what is left when both are taken out. */
export interface Spread {
  listener: number
  show: number
  taste: number
}

/** Facts about the learner's model, all from its answers. Errors are root mean squares, in stars. */
export interface Facts {
  /** On shows that a listener has not rated, and on the ratings that the learner was given. */
  error: { learned: number; averages: number; training: number }
  newcomers: { learned: number; averages: number; spread: Spread }
  /** How far the answers lie above the averages: for everybody who has rated, and for newcomers. */
  level: { regular: number; newcomers: number }
  spread: Spread
  /** Spread of the shows by averages alone. */
  showsByAverages: number
  lists: {
    ndcg: { learned: number; averages: number; famous: number }
    /** Lists that hold five different shows which are new to the listener. */
    good: number
    /** Share of places with such a show. */
    usable: number
    kind: ListKind
  }
}

/** Everybody is asked about at once, with every show: whom a show fits is known for all pairs, and what is asked gives nothing away. */
export async function askAll(ask: Ask, { order }: Community): Promise<Answers> {
  const pairs = order.flatMap((listener) => range(shows).map((show) => ({ listener, show })))
  const { stars } = await ask('predict', pairsTensors(pairs))
  const { shows: lists } = await ask('recommend', { listener: int32([listeners], order) })
  const place = new Map(order.map((listener, at) => [listener, at]))
  const byListener = (rows: number[][]) => range(listeners).map((listener) => rows[place.get(listener)!]!)
  return {
    estimates: byListener(rowsOf(stars!.values, shows)),
    lists: byListener(rowsOf(lists!.values, listLength)),
  }
}

export function assess({ estimates, lists }: Answers, community: Community): Facts {
  const averages = averagesOf(community.ratings)
  const regulars = range(listeners).filter((listener) => !community.newcomers.has(listener))
  const newcomers = [...community.newcomers]
  const unheard = pairsOf(community, regulars)
  const unrated = pairsOf(community, newcomers)
  const learned = ({ listener, show }: Rating) => estimates[listener]![show]!
  const byAverages = ({ listener, show }: Rating) => starsBy(averages, listener, show)
  const level = (pairs: readonly Rating[]) => mean(pairs.map((pair) => learned(pair) - byAverages(pair)))
  return {
    error: {
      learned: errorOf(unheard, learned),
      averages: errorOf(unheard, byAverages),
      training: errorOf(community.ratings, learned),
    },
    newcomers: {
      learned: errorOf(unrated, learned),
      averages: errorOf(unrated, byAverages),
      spread: spreadOf(newcomers.map((listener) => estimates[listener]!)),
    },
    level: { regular: level(unheard), newcomers: level(unrated) },
    spread: spreadOf(regulars.map((listener) => estimates[listener]!)),
    showsByAverages: deviation(averages.show),
    lists: {
      ...listFacts(lists, community),
      ndcg: ndcgOf(community, regulars, { lists, averages }),
      kind: kindOf(community, new Map(regulars.map((listener) => [listener, lists[listener]!])), estimates),
    },
  }
}

/** What these listeners would give the shows that they have not rated. */
function pairsOf(community: Community, whom: readonly number[]): Rating[] {
  return whom.flatMap((listener) =>
    unheardBy(community, listener).map((show) => ({
      listener,
      show,
      stars: community.stars[listener]![show]!,
    })),
  )
}

function errorOf(ratings: readonly Rating[], estimate: (rating: Rating) => number): number {
  return rmse(
    ratings.map(estimate),
    ratings.map(({ stars }) => stars),
  )
}

function listFacts(
  lists: readonly number[][],
  community: Community,
): Pick<Facts['lists'], 'good' | 'usable'> {
  const places = lists.map((list, listener) => usable(community, listener, list))
  return {
    good: places.filter((list) => list.every(Boolean)).length,
    usable: mean(places.flat().map(Number)),
  }
}

function ndcgOf(
  community: Community,
  regulars: readonly number[],
  { lists, averages }: { lists: readonly number[][]; averages: Averages },
): Facts['lists']['ndcg'] {
  const heardBy = range(shows).map((show) => sum(community.heard.map((own) => Number(own.has(show)))))
  const meanOf = (listFor: (listener: number) => number[]) =>
    mean(regulars.map((listener) => ndcg(community, listener, listFor(listener))))
  const topBy = (value: readonly number[]) => (listener: number) =>
    best(unheardBy(community, listener), (show) => value[show]!)
  return {
    learned: meanOf((listener) => lists[listener]!),
    averages: meanOf(topBy(averages.show)),
    famous: meanOf(topBy(heardBy)),
  }
}

function spreadOf(table: readonly number[][]): Spread {
  const rows = table.map(mean)
  const columns = table[0]!.map((_, column) => mean(table.map((row) => row[column]!)))
  const middle = mean(rows)
  const left = table.flatMap((row, at) =>
    row.map((value, column) => value - rows[at]! - columns[column]! + middle),
  )
  return {
    listener: deviation(rows),
    show: deviation(columns),
    taste: Math.sqrt(mean(left.map((value) => value ** 2))),
  }
}

function deviation(values: readonly number[]): number {
  const middle = mean(values)
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)))
}
