/** How many requests a token may send within a minute, to one process of the api. */
export const mostInAMinute = 600

const minuteMs = 60_000
const mostTokens = 10_000

/** Counts requests by token, in memory: it keeps one program from taking a process for itself, and costs no statement. */
export class Pace {
  readonly #minutes = new Map<string, { begun: number; count: number }>()

  constructor(private readonly now: () => number = Date.now) {}

  /** Seconds to wait; 0: go on. */
  take(tokenId: string): number {
    const now = this.now()
    const held = this.#minutes.get(tokenId)
    if (!held || now - held.begun >= minuteMs) {
      if (this.#minutes.size >= mostTokens) this.#minutes.clear()
      this.#minutes.set(tokenId, { begun: now, count: 1 })
      return 0
    }
    held.count += 1
    return held.count <= mostInAMinute ? 0 : Math.ceil((held.begun + minuteMs - now) / 1000)
  }
}
