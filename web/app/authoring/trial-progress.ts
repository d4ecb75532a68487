interface Tried {
  state: string
  asExpected?: boolean | null
}

/** Every file that must be tried was, and ended as its author said. */
export function isProven(trials: readonly Tried[]): boolean {
  return trials.length > 0 && trials.every(({ asExpected }) => asExpected === true)
}

/** Somebody is at it: asking again will tell more. */
export function isTrying(trials: readonly Tried[]): boolean {
  return trials.some(({ state }) => state === 'WAITING' || state === 'RUNNING')
}

/** Something was tried of what is saved now. */
export function isBegun(trials: readonly Tried[]): boolean {
  return isTrying(trials) || trials.some(({ state }) => state === 'DONE')
}
