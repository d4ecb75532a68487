export const stations = ['data', 'experiment', 'review'] as const
export type Station = (typeof stations)[number]

export interface Board {
  /** Working days at the data station. */
  data: number
  /** Chance that a try of the experiment works; one that doesn't is tried again. */
  works: number
  /** Working days in review and release. */
  review: number
}

export const lessonBoard: Board = { data: 3, works: 0.4, review: 2 }
const tryDays = 2
export const mostCards = 16
const week = 5

/** Working days that an idea needs at each station if it is alone. */
export function workOf({ data, works, review }: Board): Record<Station, number> {
  return { data, experiment: tryDays / works, review }
}

export interface Flow {
  /** Ideas finished in a week of five days. */
  perWeek: number
  /** Working days from the start of an idea to its end. */
  days: number
  /** Of these, days in which nobody works at it. */
  waiting: number
  /** Cards at each station, on average. */
  cards: Record<Station, number>
}

/**
 * How a board runs on which exactly so many cards are in progress, each station working at one at a time, for a time
 * that varies as an exponential does. Exact, by mean-value analysis (Reiser and Lavenberg 1980): a card that arrives
 * finds what a board with one card less would show. Entry n is the board with n + 1 cards.
 */
export function flowsOf(board: Board): Flow[] {
  const work = workOf(board)
  const alone = stations.reduce((sum, station) => sum + work[station], 0)
  let cards: Record<Station, number> = { data: 0, experiment: 0, review: 0 }
  return Array.from({ length: mostCards }, (_, at) => {
    const found = cards
    const stay = eachStation((station) => work[station] * (1 + found[station]))
    const days = stations.reduce((sum, station) => sum + stay[station], 0)
    const perDay = (at + 1) / days
    cards = eachStation((station) => perDay * stay[station])
    return { perWeek: week * perDay, days, waiting: days - alone, cards }
  })
}

/** Whole cards for the picture, as near to the averages as can be (largest remainders). */
export function wholeCards(cards: Record<Station, number>): Record<Station, number> {
  const whole = eachStation((station) => Math.floor(cards[station] + 1e-9))
  const all = Math.round(stations.reduce((sum, station) => sum + cards[station], 0))
  const left = all - stations.reduce((sum, station) => sum + whole[station], 0)
  const byRemainder = [...stations].sort((a, b) => cards[b] - whole[b] - (cards[a] - whole[a]))
  for (const station of byRemainder.slice(0, left)) whole[station] += 1
  return whole
}

function eachStation(value: (station: Station) => number): Record<Station, number> {
  return { data: value('data'), experiment: value('experiment'), review: value('review') }
}
