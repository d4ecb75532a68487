import type { ItemState, KnownItem } from './parameter-content.js'

/** Answers after which an item that was tried out counts. */
const liveFrom = 50
/** Answers from which an item that looks broken is asked of nobody. */
const watchedFrom = 100
/** Answers that an item which a person has found sound is given before what it looks like counts again. */
export const trustedFor = 100

/** Where an item stands after a calibration. */
export function stateAfter(
  { state, releasedAt }: Pick<KnownItem, 'state' | 'releasedAt'>,
  { answers, isSuspected }: { answers: number; isSuspected: boolean },
): ItemState {
  const from = releasedAt === undefined ? watchedFrom : Math.max(watchedFrom, releasedAt + trustedFor)
  if (isSuspected && answers >= from) return 'watch'
  // Whoever has looked at a watched item releases it, or publishes it anew as another version.
  if (state === 'watch') return 'watch'
  return state === 'pilot' && answers >= liveFrom && !isSuspected ? 'live' : state
}
