import type { Gpu } from './gpu.js'
import type { ReadGpuProcesses } from './gpu-processes.js'

/** A box that computes on a card, as the slots need to know it. */
export interface GpuTenant {
  /** Its processes, as the host and so the driver sees them. */
  processes(): number[]
  /** Resolves when nothing of it is left on the host. */
  removed: Promise<void>
  /** Ends it because it holds more of the card's memory than it may. */
  overfill(): void
}

export interface GpuSlotsOptions {
  gpus: readonly Gpu[]
  readProcesses: ReadGpuProcesses
  /** Something about a card that the operator should know. */
  onTrouble?(gpu: Gpu, sentence: string): void
  lookEveryMs?: number
}

/** A card that is kept for whoever holds this. */
export interface GpuReservation {
  readonly gpu: Gpu
}

/** A reservation is itself the state, so that one which was used or given back opens nothing any more. */
type State = 'free' | 'busy' | GpuReservation

/** What the driver itself takes for each process, and TensorFlow's allocator, which grows by doubling. */
const overheadMb = 1024
const allocatorFactor = 2

/** After so many looks a card that is still held is trouble; it stays out of service until it is let go. */
const looksBeforeTrouble = 10

/**
 * Each card is a slot: one job at a time, reserved before it is claimed. A card is free again only when the driver no
 * longer names a process of the job before; killed processes can hang in a driver.
 */
export class GpuSlots {
  private readonly states = new Map<string, State>()
  private readonly listeners: (() => void)[] = []
  private readonly waiting: (() => void)[] = []
  private readonly timers = new Set<NodeJS.Timeout>()

  constructor(private readonly options: GpuSlotsOptions) {
    for (const { id } of options.gpus) this.states.set(id, 'free')
  }

  get gpus(): readonly Gpu[] {
    return this.options.gpus
  }

  /** Called whenever a job has left its card. */
  onFree(listener: () => void): void {
    this.listeners.push(listener)
  }

  /** A free card, kept for the caller until it is occupied or given back. */
  reserve(): GpuReservation | undefined {
    const gpu = this.gpus.find(({ id }) => this.states.get(id) === 'free')
    if (!gpu) return undefined
    const reservation = { gpu }
    this.states.set(gpu.id, reservation)
    return reservation
  }

  /** The next card that becomes free, for who has nothing else to do. */
  async next(): Promise<GpuReservation> {
    for (;;) {
      const reservation = this.reserve()
      if (reservation) return reservation
      await new Promise<void>((resolve) => this.waiting.push(resolve))
    }
  }

  /**
   * For a reservation that was not used; one that was used is given back by itself. No news to those who look for work:
   * a look that finds none would be the reason for the next.
   */
  giveBack(reservation: GpuReservation | undefined): void {
    if (reservation && this.states.get(reservation.gpu.id) === reservation) this.free(reservation.gpu)
  }

  /** From here on the card is the tenant's until the driver no longer knows any of its processes. */
  occupy(reservation: GpuReservation, tenant: GpuTenant, memoryMb: number): void {
    const { gpu } = reservation
    if (this.states.get(gpu.id) !== reservation) throw new Error(`The reservation of ${gpu.id} is over`)
    this.states.set(gpu.id, 'busy')
    const seen = new Set<number>(tenant.processes())
    const look = async () => {
      for (const pid of tenant.processes()) seen.add(pid)
      if ((await this.heldMb(gpu, seen)) > allocatorFactor * memoryMb + overheadMb) tenant.overfill()
    }
    // A look that fails changes nothing: the clock of the run ends it in any case.
    const watch = this.every(() => void look().catch(() => undefined))
    const ended = () => {
      this.stop(watch)
      void this.freeWhenLet(gpu, seen)
    }
    tenant.removed.then(ended, ended)
  }

  close(): void {
    for (const timer of this.timers) clearInterval(timer)
  }

  private async freeWhenLet(gpu: Gpu, pids: ReadonlySet<number>): Promise<void> {
    for (let look = 1; ; look++) {
      const holders = await this.holders(gpu, pids).catch((error: unknown) => error as Error)
      if (Array.isArray(holders) && holders.length === 0) break
      if (look === looksBeforeTrouble) this.options.onTrouble?.(gpu, troubleWith(holders))
      await this.pause()
    }
    this.free(gpu)
    for (const listener of this.listeners) listener()
  }

  private async heldMb(gpu: Gpu, pids: ReadonlySet<number>): Promise<number> {
    return (await this.holders(gpu, pids)).reduce((sum, { memoryMb }) => sum + memoryMb, 0)
  }

  private async holders(gpu: Gpu, pids: ReadonlySet<number>) {
    if (gpu.kind !== 'nvidia') return []
    const processes = await this.options.readProcesses()
    return processes.filter((process) => process.gpu === gpu.id && pids.has(process.pid))
  }

  private free(gpu: Gpu): void {
    this.states.set(gpu.id, 'free')
    for (const resolve of this.waiting.splice(0)) resolve()
  }

  private every(work: () => void): NodeJS.Timeout {
    const timer = setInterval(work, this.options.lookEveryMs ?? 2000)
    timer.unref()
    this.timers.add(timer)
    return timer
  }

  private stop(timer: NodeJS.Timeout): void {
    clearInterval(timer)
    this.timers.delete(timer)
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = this.every(() => {
        this.stop(timer)
        resolve()
      })
    })
  }
}

function troubleWith(holders: readonly { pid: number }[] | Error): string {
  if (holders instanceof Error)
    return `It is out of service: its driver does not answer (${holders.message}).`
  const pids = holders.map(({ pid }) => pid).join(', ')
  return `It is out of service: process ${pids} of a run that was killed still holds it.`
}
