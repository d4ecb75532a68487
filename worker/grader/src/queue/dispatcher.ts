/** Claims runs and sees each to its end, a fixed number at a time, however often it is woken. */
export interface DispatcherOptions<Run> {
  slots: number
  claim(): Promise<Run | undefined>
  grade(run: Run): Promise<void>
}

export class Dispatcher<Run> {
  private free: number
  private readonly waiting: (() => void)[] = []
  private readonly active = new Set<Promise<void>>()
  private draining = false

  constructor(private readonly options: DispatcherOptions<Run>) {
    this.free = options.slots
  }

  get idle(): boolean {
    return this.free > 0 && !this.draining
  }

  /**
   * Grades until nothing is left to claim. Waits for a free slot first: whoever holds it may have looked into the
   * queue just before the run that this call is about was committed.
   */
  async work(): Promise<void> {
    if (this.draining) return
    await this.takeSlot()
    try {
      while (!this.draining) {
        const run = await this.options.claim()
        if (!run) return
        const grading = this.options.grade(run)
        this.active.add(grading)
        await grading.finally(() => this.active.delete(grading))
      }
    } finally {
      this.returnSlot()
    }
  }

  /** Takes no more runs; resolves when those under way have ended. */
  async drain(): Promise<void> {
    this.draining = true
    while (this.active.size > 0) await Promise.allSettled([...this.active])
  }

  private takeSlot(): Promise<void> | undefined {
    if (this.free > 0) return void this.free--
    return new Promise((resolve) => this.waiting.push(resolve))
  }

  private returnSlot(): void {
    const next = this.waiting.shift()
    if (next) next()
    else this.free++
  }
}
