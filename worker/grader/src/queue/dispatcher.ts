export interface DispatcherOptions<Run> {
  slots: number
  claim(): Promise<Run | undefined>
  grade(run: Run): Promise<void>
  /** Gives back a run that was claimed in the moment draining began. */
  release(run: Run): Promise<void>
  /** The queue could not be looked into; the next news or look tries again. */
  onMissed(error: unknown): void
}

/** Claims runs and sees each to its end, a fixed number at a time, however often it is woken. */
export class Dispatcher<Run> {
  private free: number
  /** Counts what was heard, so that a look which began before the news is done again. */
  private news = 0
  private readonly underway = new Set<Promise<void>>()
  private draining = false

  constructor(private readonly options: DispatcherOptions<Run>) {
    this.free = options.slots
  }

  get busy(): number {
    return this.options.slots - this.free
  }

  /** A run may be waiting. Looks into the queue with a free slot, or else as soon as one is. */
  wake(): void {
    this.news++
    this.begin()
  }

  /** Takes no more runs; resolves when those under way have ended. */
  async drain(): Promise<void> {
    this.draining = true
    while (this.underway.size > 0) await Promise.all([...this.underway])
  }

  private begin(): void {
    if (this.free === 0 || this.draining) return
    this.free--
    const working: Promise<void> = this.gradeAll()
      .catch((error: unknown) => this.options.onMissed(error))
      .finally(() => {
        this.free++
        this.underway.delete(working)
      })
    this.underway.add(working)
  }

  private async gradeAll(): Promise<void> {
    while (!this.draining) {
      const heard = this.news
      const run = await this.options.claim()
      if (!run && heard === this.news) return
      if (!run) continue
      if (this.draining) return this.options.release(run)
      // Where one was, there may be more.
      this.begin()
      await this.options.grade(run)
    }
  }
}
