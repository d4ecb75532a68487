export const firstYear = 1950
export const lastYear = 2025

/** Ideas that waited: when each became known, and the turn it came with. */
export const ideas = {
  backpropagation: { known: 1986, turn: 2012 },
  convolution: { known: 1989, turn: 2012 },
  qLearning: { known: 1989, turn: 2013 },
  transformer: { known: 2017, turn: 2022 },
} as const

export type IdeaName = keyof typeof ideas
export const ideaNames = Object.keys(ideas) as IdeaName[]

/** Turns by the idea they belong to; names of their texts. */
export const events = [
  { name: 'turing', year: 1950, strand: 'both' },
  { name: 'dartmouth', year: 1956, strand: 'both' },
  { name: 'perceptron', year: 1958, strand: 'examples' },
  { name: 'checkers', year: 1959, strand: 'both' },
  { name: 'perceptrons', year: 1969, strand: 'examples' },
  { name: 'lighthill', year: 1973, strand: 'rules' },
  { name: 'xcon', year: 1980, strand: 'rules' },
  { name: 'backpropagation', year: 1986, strand: 'examples' },
  { name: 'collapse', year: 1987, strand: 'rules' },
  { name: 'deepBlue', year: 1997, strand: 'rules' },
  { name: 'alexNet', year: 2012, strand: 'examples' },
  { name: 'alphaGo', year: 2016, strand: 'examples' },
  { name: 'transformer', year: 2017, strand: 'examples' },
  { name: 'gpt3', year: 2020, strand: 'examples' },
  { name: 'chatGpt', year: 2022, strand: 'examples' },
] as const

export type EventName = (typeof events)[number]['name']
export type Strand = (typeof events)[number]['strand']

/** Years in which the money was gone; where a winter begins and ends is a convention. */
export const winters = [
  { from: 1974, to: 1980 },
  { from: 1987, to: 1993 },
] as const

export function isWinter(year: number): boolean {
  return winters.some(({ from, to }) => from <= year && year <= to)
}

/** How long an idea has been waiting in a year: nothing before it is known, no more after its turn. */
export function waitedBy(name: IdeaName, year: number): number {
  const { known, turn } = ideas[name]
  return Math.max(0, Math.min(year, turn) - known)
}

export interface Standing {
  /** The latest turn one had seen by then. */
  last: (typeof events)[number]
  /** The one nobody could know of yet. */
  next: (typeof events)[number] | undefined
  idea: 'unknown' | 'waiting' | 'arrived'
  waited: number
}

/** Where somebody stood in a year who looked at one idea. */
export function standingIn(year: number, name: IdeaName): Standing {
  const { known, turn } = ideas[name]
  return {
    last: events.findLast((event) => event.year <= year) ?? events[0],
    next: events.find((event) => event.year > year),
    idea: year < known ? 'unknown' : year < turn ? 'waiting' : 'arrived',
    waited: waitedBy(name, year),
  }
}
