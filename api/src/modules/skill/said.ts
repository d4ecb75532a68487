import { describeLevel, type LevelName, type LevelStatement, type StoredEstimate } from './level.js'

/** What is said of a skill, as it is kept: lists of people are sorted and filtered by it. */
export interface Said {
  rank: number
  saidAt: Date
  /** When time alone makes it another. */
  holdsUntil: Date
}

const rankOfLevel: Readonly<Record<LevelName, number>> = { STARTING: 1, WORKING: 3, LEADING: 5 }

/** From 0, nothing, to 5, Leading; what lies between two levels lies between their ranks. */
export function rankOf(said: LevelStatement): number {
  switch (said.state) {
    case 'NOT_ENOUGH_EVIDENCE':
      return 0
    case 'STATED':
      return rankOfLevel[said.level]
    case 'BETWEEN':
      return (rankOfLevel[said.level] + rankOfLevel[said.otherLevel]) / 2
  }
}

const weekMs = 7 * 86_400_000
/** Ten years: whatever holds as long is looked at again then. */
const mostWeeks = 520

/**
 * What is said now, and until when without more evidence. Looked for week by week from the last evidence, so that it is the same moment
 * whenever it is asked for, then to the millisecond.
 */
export function sayOf(estimate: StoredEstimate, now: Date): Said {
  const rankAt = (ms: number) => rankOf(describeLevel(estimate, new Date(ms)))
  const rank = rankAt(now.getTime())
  const evidence = estimate.lastEvidenceAt.getTime()
  const week = Math.max(0, Math.floor((now.getTime() - evidence) / weekMs))
  const lastWeek = mostWeeks * (Math.floor(week / mostWeeks) + 1)
  for (let later = week + 1; later <= lastWeek; later++) {
    const at = evidence + later * weekMs
    if (rankAt(at) === rank) continue
    const from = Math.max(at - weekMs, now.getTime())
    return { rank, saidAt: now, holdsUntil: firstMoment({ from, until: at }, (ms) => rankAt(ms) !== rank) }
  }
  return { rank, saidAt: now, holdsUntil: new Date(evidence + lastWeek * weekMs) }
}

/** Of those after `from` until `until`, where it holds. */
function firstMoment({ from, until }: { from: number; until: number }, holds: (ms: number) => boolean): Date {
  let [before, after] = [from, until]
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (holds(middle)) after = middle
    else before = middle
  }
  return new Date(after)
}
