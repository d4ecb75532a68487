import { sum } from '../src/authoring/index.js'

export type HintId = 'not-divided' | 'wrong-average'

/** Reads the mistake from the answer alone. */
export function diagnose(average: number, minutes: readonly number[]): HintId {
  return Math.abs(average - sum(minutes)) < 0.1 ? 'not-divided' : 'wrong-average'
}
