/** A wait as it is said: no finer than an estimate can promise. */
export type RoughWait = { unit: 'now' } | { unit: 'seconds' | 'minutes' | 'hours'; count: number }

export function roughWait(seconds: number): RoughWait {
  if (seconds < 5) return { unit: 'now' }
  if (seconds < 53) return { unit: 'seconds', count: 5 * Math.round(seconds / 5) }
  if (seconds < 90 * 60) return { unit: 'minutes', count: Math.round(seconds / 60) }
  return { unit: 'hours', count: Math.round(seconds / 3600) }
}

const milestones = [100, 50, 20, 10, 5, 3, 2, 1, 0] as const

/**
 * Of how many ahead a person is told aloud: the page shows each step, but a voice that counts down every one of them would
 * drown everything else. The smallest milestone that is not yet passed; null further back than all of them.
 */
export function spokenAhead(ahead: number): number | null {
  return milestones.findLast((milestone) => ahead <= milestone) ?? null
}
