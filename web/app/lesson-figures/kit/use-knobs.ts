import { useState } from 'react'

export interface Knobs<T> {
  knobs: T
  turn: (changed: Partial<T>) => void
  /** Back to the first state; nothing where it stands there. */
  reset: (() => void) | undefined
}

/** All that a reader can set in a figure, and the way back to how it was. */
export function useKnobs<T extends object>(first: T): Knobs<T> {
  const [initial] = useState(first)
  const [knobs, setKnobs] = useState(first)
  const isTurned = (Object.keys(initial) as (keyof T)[]).some(
    (name) => !Object.is(knobs[name], initial[name]),
  )
  return {
    knobs,
    turn: (changed) => setKnobs((before) => ({ ...before, ...changed })),
    reset: isTurned ? () => setKnobs(initial) : undefined,
  }
}
