/** How many requests a token may send within a minute, to one process of the api. */
export const mostInAMinute = 600
/** The same of a browser: twenty a second is more than anybody clicks. */
export const mostOfASession = 1_200
/** Of all in one network who have not signed in; a whole office may. */
export const mostOfANetwork = 3_000

const minuteMs = 60_000
const mostCounted = 10_000

/** Counts requests by who asks, in memory: it keeps one from taking a process for itself, and costs no statement. */
export class Pace {
  readonly #minutes = new Map<string, { begun: number; count: number }>()

  constructor(
    private readonly now: () => number = Date.now,
    private readonly most = mostInAMinute,
  ) {}

  /** Seconds to wait; 0: go on. */
  take(who: string): number {
    const now = this.now()
    const held = this.#minutes.get(who)
    if (!held || now - held.begun >= minuteMs) {
      if (this.#minutes.size >= mostCounted) this.#minutes.clear()
      this.#minutes.set(who, { begun: now, count: 1 })
      return 0
    }
    held.count += 1
    return held.count <= this.most ? 0 : Math.ceil((held.begun + minuteMs - now) / 1000)
  }
}
