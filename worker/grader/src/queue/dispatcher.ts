export interface DispatcherOptions<Run> {
  slots: number
  claim(): Promise<Run | undefined>
  grade(run: Run): Promise<void>
  /** Gives back a run that was claimed in the moment draining began. */
  release(run: Run): Promise<void>
}

/** Claims runs and sees each to its end, a fixed number at a time, however often it is woken. */
export class Dispatcher<Run> {
  private free: number
  private readonly waiting: (() => void)[] = []
  private readonly underway = new Set<Promise<void>>()
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
    await this.takeSlot()
    const working = this.gradeAll()
    this.underway.add(working)
    try {
      await working
    } finally {
      this.underway.delete(working)
      this.returnSlot()
    }
  }

  /** Takes no more runs; resolves when those under way have ended. */
  async drain(): Promise<void> {
    this.draining = true
    while (this.underway.size > 0) await Promise.allSettled([...this.underway])
  }

  private async gradeAll(): Promise<void> {
    while (!this.draining) {
      const run = await this.options.claim()
      if (!run) return
      if (this.draining) return this.options.release(run)
      await this.options.grade(run)
    }
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
