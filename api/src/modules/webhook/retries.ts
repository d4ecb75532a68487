const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** Pauses between the tries of one delivery: eight tries over some 28 hours. */
const pausesMs = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 10 * hour]

export const triesOfADelivery = pausesMs.length + 1

/** Longer than this a receiver can't put us off. */
const longestPauseMs = day

/** A webhook at which nothing arrived for so long is switched off. */
export const patienceMs = 5 * day

/** A receiver that let us wait to the end is left alone so long, so that others get their turn. */
export const restMs = minute

/**
 * When to try again after `left` more tries were left; null: not at all. `random` is between 0 and 1, and spreads those
 * that failed in the same moment by a tenth to either side; `atLeastMs` is what the receiver asked for.
 */
export function nextTry(
  left: number,
  { now, atLeastMs = 0, random }: { now: Date; atLeastMs?: number; random: number },
): Date | null {
  if (left <= 0) return null
  const pauseMs = pausesMs.at(-left) ?? pausesMs[0]!
  const spreadMs = pauseMs * (0.9 + 0.2 * random)
  return new Date(now.getTime() + Math.max(spreadMs, Math.min(atLeastMs, longestPauseMs)))
}

/** `Retry-After` in milliseconds, which is seconds or a date; 0 for whatever is neither. */
export function retryAfterMs(header: string | null, now: Date): number {
  if (!header) return 0
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * second
  const at = Date.parse(header)
  return Number.isNaN(at) ? 0 : Math.max(0, at - now.getTime())
}
