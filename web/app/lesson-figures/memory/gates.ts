import { randomFrom } from '../kit'

export const words = 40

export interface Gates {
  /** How much of the memory stays at each later word. */
  forget: number
  /** How much each later word writes. */
  input: number
  /** The factor of a plain recurrent network. */
  plain: number
}

export interface Courses {
  /** What is left of the first note after so many words: the forget gate to their power. */
  left: number[]
  /** What the cell holds, the note and what other words have written on top. */
  cell: number[]
  /** At most what a plain network has left. */
  plain: number[]
}

/** A note of 1 is written at the first word; each later one brings something unrelated, evenly between -1 and 1. */
export function coursesOf({ forget, input, plain }: Gates, seed = 4): Courses {
  const random = randomFrom(seed)
  const cell = [1]
  for (let at = 1; at <= words; at++)
    cell.push(forget * (cell[at - 1] ?? 0) + input * (2 * random.uniform() - 1))
  const powers = (factor: number) => Array.from({ length: words + 1 }, (_, at) => factor ** at)
  return { left: powers(forget), cell, plain: powers(plain) }
}

/** After so many words half of a note is left. */
export function halfLife(factor: number): number {
  return factor >= 1 ? Infinity : Math.log(0.5) / Math.log(factor)
}
