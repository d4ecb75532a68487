import { byHand, learned, type Learned } from './shares'

export const kinds = ['hand', 'reader', 'writer'] as const
export type Kind = (typeof kinds)[number]

export interface Knobs {
  of: Kind
  /** By hand: what the word asks for. */
  query: readonly number[]
  divided: boolean
  /** Learned: which head is looked into, from which word. */
  block: number
  head: number
  masked: boolean
  at: number
}

const first: Record<Learned, Pick<Knobs, 'block' | 'head' | 'masked' | 'at'>> = {
  reader: { block: 2, head: 3, masked: false, at: learned.reader.words.indexOf('it') },
  writer: { block: 3, head: 1, masked: true, at: learned.writer.words.length - 1 },
}

/** Where each kind begins: the reader at “it”, the writer at its last word. */
export function firstOf(of: Kind): Knobs {
  return { of, query: byHand.query, divided: true, ...first[of === 'hand' ? 'reader' : of] }
}
