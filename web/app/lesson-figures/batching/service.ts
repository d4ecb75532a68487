import { randomFrom } from '../kit'

/** Milliseconds that a call takes to start, and those that each request in it adds. */
export const call = { start: 20, each: 1 } as const

/** Requests that are watched. */
const watched = 4000

export interface Service {
  /** Requests a second, at times of their own. */
  rate: number
  /** Requests that one call takes at most. */
  most: number
  /** Milliseconds that the first of a batch waits for others. */
  patience: number
}

export interface Outcome {
  /** Milliseconds from the request to its answer, in order of arrival. */
  waits: number[]
  calls: number
  median: number
  /** 95 of 100 are answered within it. */
  p95: number
  /** Of the time that the machine works. */
  busy: number
  /** Requests a second that the machine could answer with full batches. */
  capacity: number
  overrun: boolean
}

/** Requests come by chance (seeded); whoever waits when the machine is free and the batch is full, or patience ends, goes along. */
export function outcomeOf({ rate, most, patience }: Service): Outcome {
  const arrivals = arrivalsAt(rate)
  const waits: number[] = []
  let free = 0
  let working = 0
  let calls = 0
  for (let first = 0; first < arrivals.length;) {
    const opened = arrivals[first] ?? 0
    const filled = arrivals[first + most - 1] ?? Infinity
    const start = Math.max(free, Math.min(filled, opened + patience))
    let size = 0
    while (size < most && (arrivals[first + size] ?? Infinity) <= start) size++
    const time = call.start + call.each * size
    free = start + time
    working += time
    calls++
    for (let at = first; at < first + size; at++) waits.push(free - (arrivals[at] ?? 0))
    first += size
  }
  const sorted = [...waits].sort((a, b) => a - b)
  const capacity = capacityOf(most)
  return {
    waits,
    calls,
    median: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    busy: working / free,
    capacity,
    overrun: rate > capacity,
  }
}

/** Requests a second with batches that are always full. */
export function capacityOf(most: number): number {
  return (1000 * most) / (call.start + call.each * most)
}

/** The mean wait before a lone server with a fixed time for each request, by Pollaczek and Khinchine. */
export function meanQueue(rate: number, time: number): number {
  const load = (rate * time) / 1000
  return (load / (2 * (1 - load))) * time
}

function arrivalsAt(rate: number): number[] {
  const random = randomFrom(11)
  let now = 0
  return Array.from({ length: watched }, () => (now += (-Math.log(1 - random.uniform()) * 1000) / rate))
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN
}
