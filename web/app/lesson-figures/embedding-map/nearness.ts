import { dot, unpacked } from '../kit'
import places from './places.json' with { type: 'json' }

export const kinds = ['messages', 'words'] as const
export type Kind = (typeof kinds)[number]

export const measures = ['meaning', 'words'] as const
export type Measure = (typeof measures)[number]

export interface Placed {
  vector: number[]
  /** Where the two directions put it in which these places differ most. */
  x: number
  y: number
}

const placed: Record<Kind, Placed[]> = {
  messages: places.messages.map(({ vector, x, y }) => ({ vector: unpacked(vector), x, y })),
  words: places.words.map(({ vector, x, y }) => ({ vector: unpacked(vector), x, y })),
}

export function placesOf(kind: Kind): readonly Placed[] {
  return placed[kind]
}

export interface Neighbour {
  at: number
  /** Cosine, or the share of words in common. */
  nearness: number
}

/** All others, the nearest first; `texts` are the messages in the order of their places. */
export function neighboursOf(
  chosen: number,
  kind: Kind,
  measure: Measure,
  texts: readonly string[],
): Neighbour[] {
  const all = placed[kind]
  const nearness = (at: number) =>
    measure === 'meaning'
      ? dot(all[chosen]?.vector ?? [], all[at]?.vector ?? [])
      : sharedWords(texts[chosen] ?? '', texts[at] ?? '')
  return all
    .map((_, at) => ({ at, nearness: at === chosen ? -Infinity : nearness(at) }))
    .sort((one, other) => other.nearness - one.nearness)
    .slice(0, -1)
}

/** Words that both have, out of all that either has. */
function sharedWords(one: string, other: string): number {
  const [mine, theirs] = [one, other].map((text) => new Set(text.split(' ').filter((word) => word !== ',')))
  const both = [...(mine ?? [])].filter((word) => theirs?.has(word)).length
  return both / ((mine?.size ?? 0) + (theirs?.size ?? 0) - both)
}
