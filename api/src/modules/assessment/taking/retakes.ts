import type { Attempt } from '@skillgrad/db'
import type { Wanted } from './assessments.js'

const dayMs = 86_400_000
/** Between two attempts at one assessment: by then one has learned something, and remembers no question. */
export const retakeAfterDays = 14
export const mostInAYear = 5
/** An attempt that was left alone for so long is over. */
export const openForDays = 7

export type Taken = Pick<Attempt, 'kind' | 'subject' | 'startedAt' | 'finishedAt' | 'voidedAt' | 'isHurried'>

/** From when on this may be taken again, given all of the person's attempts; null where it may be now. */
export function retakeFrom(attempts: readonly Taken[], { kind, subject }: Wanted, now: Date): Date | null {
  const excused = firstHurriedOfLate(attempts, now)
  const counted = attempts
    .filter((one) => one.kind === kind && one.subject === subject && !one.voidedAt && one !== excused)
    // Whoever waits to finish waits afterwards, too.
    .map(({ startedAt, finishedAt }) => (finishedAt ?? startedAt).getTime())
    .sort((one, other) => other - one)
  const afterLast = counted[0] === undefined ? 0 : counted[0] + retakeAfterDays * dayMs
  const fifth = counted[mostInAYear - 1]
  const from = Math.max(afterLast, fifth === undefined ? 0 : fifth + 365 * dayMs)
  return from > now.getTime() ? new Date(from) : null
}

/** Answering in haste is forgiven once a year; more often it would be a way to look at questions. */
function firstHurriedOfLate(attempts: readonly Taken[], now: Date): Taken | undefined {
  return attempts
    .filter(({ isHurried, startedAt }) => isHurried && now.getTime() - startedAt.getTime() < 365 * dayMs)
    .toSorted((one, other) => one.startedAt.getTime() - other.startedAt.getTime())[0]
}

/** A person may set one attempt aside a year, before they know what it says. */
export function mayVoid(attempts: readonly Taken[], now: Date): boolean {
  return !attempts.some(({ voidedAt }) => voidedAt && now.getTime() - voidedAt.getTime() < 365 * dayMs)
}

/** Whether it is over though nobody has ended it. */
export function isLeftAlone({ startedAt, finishedAt, voidedAt }: Taken, now: Date): boolean {
  return !finishedAt && !voidedAt && now.getTime() - startedAt.getTime() > openForDays * dayMs
}
