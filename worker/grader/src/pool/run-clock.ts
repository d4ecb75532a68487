import type { Localized } from '@skillgrad/exercises/contract'
import { LearnerError } from '@skillgrad/exercises/runtime'
import { runMessages } from './run-messages.js'
import { at } from './wall.js'

const checkEveryMs = 40
/** Waiting costs no CPU, so a second clock ends what only waits. */
const wallPerCpuSecond = 4

export interface RunClock {
  stop(): void
  /** CPU seconds since the clock started. */
  used(): number
}

/** Ends a run that uses more CPU time than its exercise allows, or that waits too long. */
export function startClock(options: {
  cpuSeconds: number
  read: () => number | undefined
  expire: (error: LearnerError) => void
}): RunClock {
  const startedAt = performance.now()
  const atStart = options.read() ?? 0
  const wallSeconds = options.cpuSeconds * wallPerCpuSecond
  const used = () => Math.max(0, (options.read() ?? atStart) - atStart)
  const check = () => {
    const seconds = used()
    if (seconds > options.cpuSeconds)
      options.expire(timeLimit(runMessages.cpuLimit(options.cpuSeconds, seconds)))
    else if (performance.now() - startedAt > wallSeconds * 1000) {
      options.expire(timeLimit(runMessages.wallLimit(wallSeconds)))
    }
  }
  const timer = setInterval(check, checkEveryMs)
  return { stop: () => clearInterval(timer), used }
}

function timeLimit(message: Localized): LearnerError {
  return at('clock', new LearnerError('TIME_LIMIT', message))
}
