/**
 * Who in this process waits for what. A topic carries no data: whoever is woken reads the rows again under its own
 * tenant, so a notice can neither leak nor grow stale, and many notices in one moment are one reading.
 */
export class LiveUpdates {
  readonly #waiting = new Map<string, Set<() => void>>()

  publish(topic: string): void {
    for (const wake of this.#waiting.get(topic) ?? []) wake()
  }

  isFollowed(topic: string): boolean {
    return this.#waiting.has(topic)
  }

  /** After notices may have been lost: everybody looks again. */
  publishAll(): void {
    for (const topic of this.#waiting.keys()) this.publish(topic)
  }

  /**
   * What `read` gives now, and again after every notice; ends with `null` or when its consumer stops. Not an async
   * generator: one that waits inside cannot be stopped from outside, and would stay for ever on a quiet topic.
   */
  follow<Value>(topic: string, read: () => Promise<Value | null>): AsyncIterableIterator<Value> {
    let changed = true
    let ended = false
    let wake: (() => void) | undefined
    const noticed = () => {
      changed = true
      wake?.()
    }
    const end = () => {
      ended = true
      this.#remove(topic, noticed)
      wake?.()
      return { done: true, value: undefined } as const
    }
    this.#add(topic, noticed)
    return {
      [Symbol.asyncIterator]() {
        return this
      },
      async next() {
        if (!changed && !ended) await new Promise<void>((resolve) => (wake = resolve))
        if (ended) return end()
        // Before reading, so that a notice that comes meanwhile is not lost.
        changed = false
        const value = await read().catch((error: unknown) => {
          end()
          throw error
        })
        return value === null ? end() : { done: false, value }
      },
      return: async () => end(),
    }
  }

  get size(): number {
    return this.#waiting.size
  }

  #add(topic: string, noticed: () => void): void {
    const all = this.#waiting.get(topic) ?? new Set()
    this.#waiting.set(topic, all.add(noticed))
  }

  #remove(topic: string, noticed: () => void): void {
    const all = this.#waiting.get(topic)
    all?.delete(noticed)
    if (all?.size === 0) this.#waiting.delete(topic)
  }
}

export const submissionTopic = (submissionId: string) => `submission ${submissionId}`
export const dashboardTopic = (organizationId: string) => `dashboard ${organizationId}`
