import type { Localized } from '@skillgrad/exercises/contract'
import { LearnerError } from '@skillgrad/exercises/runtime'
import { OurFault } from './our-fault.js'
import { runMessages } from './run-messages.js'
import { at } from './wall.js'

const checkEveryMs = 40
/** Waiting costs no CPU, so a second clock ends what only waits. */
const wallPerCpuSecond = 4
/** Between two looks that are meant to be forty milliseconds apart. */
const pauseMs = 1000
/** A run that lasts this many times that clock, since it gets no processor, cannot be graded here now. */
const patience = 4

export interface RunClock {
  stop(): void
  /** CPU seconds since the clock started. */
  used(): number
}

interface RunClockOptions {
  cpuSeconds: number
  /** CPU seconds so far; undefined where nobody counts them. */
  read: () => number | undefined
  /** Seconds so far in which the run could have computed and was given no processor; undefined where nobody counts them. */
  readDelay: () => number | undefined
  /** Whether the learner may read how much was used. */
  mayTell: () => boolean
  expire: (error: Error) => void
}

/**
 * Ends a run that uses more CPU time than its exercise allows, or that waits too long. Only a run's own waiting counts
 * against it: what it waited for a processor is the machine's, and too much of that our fault.
 */
export function startClock(options: RunClockOptions): RunClock {
  const startedAt = performance.now()
  const atStart = options.read() ?? 0
  const delayAtStart = options.readDelay() ?? 0
  const wallSeconds = options.cpuSeconds * wallPerCpuSecond
  const used = () => Math.max(0, (options.read() ?? atStart) - atStart)
  let delayed = 0
  let lastCheck = startedAt
  let paused = 0
  let checksBeyond = 0
  const check = () => {
    const now = performance.now()
    // A grader that could not look was paused or kept busy, and its runs' results lie unread.
    paused += now - lastCheck > pauseMs ? now - lastCheck : 0
    lastCheck = now
    const seconds = used()
    const elapsed = (now - startedAt - paused) / 1000
    if (seconds > options.cpuSeconds)
      return options.expire(
        timeLimit(runMessages.cpuLimit(options.cpuSeconds, options.mayTell() ? seconds : undefined)),
      )
    if (elapsed <= wallSeconds) return
    // One look that fails must not take back what was seen before.
    delayed = Math.max(delayed, (options.readDelay() ?? delayAtStart) - delayAtStart)
    checksBeyond = elapsed - delayed > wallSeconds ? checksBeyond + 1 : 0
    if (checksBeyond >= 2) options.expire(timeLimit(runMessages.wallLimit(wallSeconds)))
    else if (elapsed > patience * wallSeconds) options.expire(starved(elapsed, delayed))
  }
  const timer = setInterval(check, checkEveryMs)
  return { stop: () => clearInterval(timer), used }
}

function timeLimit(message: Localized): LearnerError {
  return at('clock', new LearnerError('TIME_LIMIT', message))
}

function starved(elapsed: number, delayed: number): OurFault {
  const waited = `${Math.round(delayed)} of ${Math.round(elapsed)} s`
  return new OurFault(`The run waited ${waited} for a processor: this machine is too busy for its slots`)
}
