import type { TrainingRecord } from '../src/contract/index.js'
import type { Facts } from './assessment.js'

export type HintId =
  | 'one-place'
  | 'copied'
  | 'own-noise'
  | 'detective-sign'
  | 'inventor-sign'
  | 'detective-one-sided'
  | 'inventor-idle'
  | 'averages'
  | 'one-heap'
  | 'collapsed'
  | 'not-converged'
  | 'not-chances'
  | 'sigmoid-twice'

/** Share of invented places within reach of a quarter's centre. */
export const nearNeeded = 0.65
/** Trips of each quarter, as a multiple of what is right. */
export const ratioBetween = [0.35, 1.8] as const
/** Energy distance from true places, where one heap has 1. */
export const strangenessAllowed = 0.95
export const copiedAllowed = 0.05
/** How far a place may move when its noise hardly does: a share of how far places lie from their middle. */
export const jumpAllowed = 0.3
/** Below this, places are one for all that matters. */
export const widthNeeded = 0.001
/** Where a detective's mean belief must lie, in true places and in invented ones. */
export const believedBetween = [0.4, 0.58] as const

/** The likeliest mistake behind a failed criterion on places, most telling symptom first. */
export function diagnose(facts: Facts, record: TrainingRecord): HintId {
  const { width, copied, jump, believed, objective } = facts
  if (copied > copiedAllowed) return 'copied'
  if (width < widthNeeded) return 'one-place'
  if (jump > jumpAllowed) return 'own-noise'
  // A detective who learns nothing right: it would do better by always saying one half, for −0.69.
  if (objective < -2)
    return believed.fresh > 0.9 && !isUpsideDown(record) ? 'detective-one-sided' : 'detective-sign'
  return believed.fresh - believed.invented > 0.5 ? explainLosing(facts) : explainEven(facts)
}

/** Whoever lowers J itself may end by believing everything, true places too. But −J is never below 0, and J always is. */
function isUpsideDown({ curve }: TrainingRecord): boolean {
  return (curve.at(-1)?.loss ?? 0) < 0
}

/** The detective wins with ease. */
function explainLosing({ width, offset }: Facts): HintId {
  if (width > 3) return 'inventor-sign'
  return width < 0.2 && offset < 0.5 ? 'averages' : 'inventor-idle'
}

/** Neither side wins, and the places are wrong all the same. */
function explainEven(facts: Facts): HintId {
  const { near, ratios, width } = facts
  if (width < 0.35 || (near > 0.5 && Math.min(...ratios) < 0.1)) return 'collapsed'
  return near < 0.5 && isHeap(facts) ? 'one-heap' : 'not-converged'
}

/** The middle and the width of true trips: more than a crowd that has only begun to move would get right. */
function isHeap({ width, offset, strangeness }: Facts): boolean {
  return Math.abs(width - 1) < 0.08 && offset < 0.25 && strangeness < 2
}

/** What is wrong with the detective's answers themselves; where they are sound, the contest went wrong. */
export function diagnoseDetective(facts: Facts, record: TrainingRecord): HintId {
  const { least, most } = facts.chances
  if (least < 0 || most > 1) return 'not-chances'
  return least > 0.499 ? 'sigmoid-twice' : diagnose(facts, record)
}
