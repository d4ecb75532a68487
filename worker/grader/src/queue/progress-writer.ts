import type { TrainingProgress } from '@skillgrad/exercises/contract'

export interface ProgressSink {
  /** False when the lease is lost. */
  write(point: TrainingProgress): Promise<boolean>
  onLost(): void
}

/** Four writes a second are enough for an eye; more would be the database's busiest statement. */
export const progressSpacingMs = 250

/** Writes the latest point of a live curve, never two at once and never sooner than allowed. */
export class ProgressWriter {
  private waiting: TrainingProgress | undefined
  private timer: NodeJS.Timeout | undefined
  private writing = false
  private over = false
  private lastAt = -Infinity

  constructor(private readonly sink: ProgressSink) {}

  add(point: TrainingProgress): void {
    this.waiting = point
    this.schedule()
  }

  /** What is not written by now is in the final curve anyway. */
  end(): void {
    this.over = true
    clearTimeout(this.timer)
  }

  private schedule(): void {
    if (this.over || this.writing || this.timer || !this.waiting) return
    const dueMs = Math.max(0, this.lastAt + progressSpacingMs - performance.now())
    this.timer = setTimeout(() => void this.writeLatest(), dueMs)
  }

  private async writeLatest(): Promise<void> {
    const point = this.waiting
    this.timer = undefined
    this.waiting = undefined
    if (!point || this.over) return
    this.writing = true
    this.lastAt = performance.now()
    try {
      if (!(await this.sink.write(point))) this.sink.onLost()
    } catch {
      // A point that could not be written is no loss; the lease keeper judges the database.
    } finally {
      this.writing = false
    }
    this.schedule()
  }
}
