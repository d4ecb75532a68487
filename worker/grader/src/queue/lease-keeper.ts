import { isConnectionLoss } from './reachable.js'

export interface Lease {
  leaseMs: number
  /** Resolves to false when the lease is somebody else's or nobody's by now. */
  renew(): Promise<boolean>
  /** Called at most once: another grader may be at work on the run already. */
  onLost(): void
}

/**
 * Renews a lease four times in its length. While the database is away, or a cut network swallows the question, the lease is
 * still ours until it runs out: nobody else can have taken it.
 */
export class LeaseKeeper {
  private readonly timer: NodeJS.Timeout
  private renewedAt = performance.now()
  private asking = false
  private over = false

  constructor(private readonly lease: Lease) {
    this.timer = setInterval(() => void this.renew(), lease.leaseMs / 4)
  }

  stop(): void {
    this.over = true
    clearInterval(this.timer)
  }

  lost(): void {
    if (this.over) return
    this.stop()
    this.lease.onLost()
  }

  private async renew(): Promise<void> {
    if (this.asking) return this.judge()
    const asked = performance.now()
    this.asking = true
    try {
      if (!(await this.lease.renew())) return this.lost()
      this.renewedAt = asked
    } catch (error) {
      if (isConnectionLoss(error)) this.judge()
      else this.lost()
    } finally {
      this.asking = false
    }
  }

  /** Without an answer, the clock tells. */
  private judge(): void {
    if (performance.now() - this.renewedAt > this.lease.leaseMs) this.lost()
  }
}
