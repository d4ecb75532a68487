import { setTimeout as after } from 'node:timers/promises'
import type { Random } from '@skillgrad/exercises/contract'
import type { Victim } from './victims.js'

export interface Blow {
  what: string
  /** Milliseconds since 1970. */
  at: number
  /** Runs that were under way where it fell. */
  underway: string[]
  /** Until what was hit was at work again; undefined where the bench ended before. */
  recoveredMs?: number
}

/** When the other side is not back by then, the next blow falls anyway. */
const mostMs = 90_000

export interface Chaos {
  /** In the order in which they fell. */
  blows: Blow[]
  /** No more of them; resolves when the last one has fallen. */
  calm(): Promise<void>
}

/** One blow every few seconds, each after the recovery from the one before, so that the times are of one blow alone. */
export function raiseChaos(victims: readonly Victim[], dice: Random): Chaos {
  const blows: Blow[] = []
  const lots = victims.flatMap((victim) => Array.from({ length: victim.weight }, () => victim))
  let isOver = false
  const raise = async () => {
    while (!isOver) {
      await after(1000 + dice.integer(2000))
      if (!isOver) await hit(dice.pick(lots), blows, () => isOver)
    }
  }
  const raised = raise()
  // Told to whoever waits for it below.
  raised.catch(() => undefined)
  return {
    blows,
    calm: async () => {
      isOver = true
      await raised
    },
  }
}

async function hit(victim: Victim, blows: Blow[], isOver: () => boolean): Promise<void> {
  await victim.aim()
  const underway = await victim.underway().catch(() => [])
  const blow: Blow = { what: victim.blow, at: Date.now(), underway }
  try {
    await victim.strike()
  } catch {
    // What is not there at the moment cannot be hit.
    return
  }
  blows.push(blow)
  const since = new Date(blow.at)
  while (!isOver() && Date.now() < blow.at + mostMs) {
    if (await victim.recovered(since).catch(() => false)) {
      blow.recoveredMs = Date.now() - blow.at
      return
    }
    await after(20)
  }
}
