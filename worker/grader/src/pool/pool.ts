import type { Rung } from '@skillgrad/exercises/contract'
import { ensureSnapshot, heapFlags, type RunnerInstall } from '../runner/install.js'
import { cardsOf, type Gpu } from '../gpu/gpu.js'
import { nvidiaProcesses } from '../gpu/gpu-processes.js'
import { GpuSlots, type GpuReservation } from '../gpu/gpu-slots.js'
import type { BoxSpec } from '../sandbox/box.js'
import { launchBox } from '../sandbox/launch.js'
import type { Launcher } from '../sandbox/launcher.js'
import { heapClassFor, type HeapClass } from './heap-class.js'
import { OurFault } from './our-fault.js'
import type { RungLaunch } from './rung-launch.js'
import { Runner } from './runner.js'

export interface PoolOptions {
  launcher: Launcher
  install: RunnerInstall
  rungs: readonly RungLaunch[]
  /** Runners kept ready for each kind once it was asked for, at most one on a card; 0 starts each one on demand. */
  minimumIdle: number
  /** An idle runner older than this is replaced. */
  idleLifetimeMs?: number
  /** Something about a card that the operator should know. */
  onGpuTrouble?(gpu: Gpu, sentence: string): void
}

interface Kind {
  rung: RungLaunch
  heap: HeapClass
  idle: Runner[]
  /** On their way to being idle; a job that cannot wait takes the first of them. */
  starting: Runner[]
  /** Not yet a process. */
  launching: number
  filling: Set<Promise<void>>
}

const tenMinutes = 600_000
/** Whoever took a runner keeps its slot until the runner ends, so nobody needs the next one sooner. */
const longestWithoutRefillMs = 1000
/** Long enough to record what the job before came to. */
const refillAfterMs = 12

/** Warm runners by rung and heap class. Each is handed over once, used for one job, and never comes back. */
export class RunnerPool {
  private readonly kinds = new Map<string, Kind>()
  private readonly alive = new Set<Runner>()
  private readonly timer: NodeJS.Timeout
  private closed = false
  /** The cards that some of the rungs compute on. */
  readonly gpus: GpuSlots

  constructor(private readonly options: PoolOptions) {
    this.gpus = new GpuSlots({
      gpus: cardsOf(options.rungs),
      readProcesses: nvidiaProcesses,
      onTrouble: (gpu, sentence) => options.onGpuTrouble?.(gpu, sentence),
    })
    this.timer = setInterval(() => this.retireOld(), 30_000)
    this.timer.unref()
  }

  get rungs(): readonly Rung[] {
    return [...new Set(this.options.rungs.map(({ rung }) => rung))]
  }

  /** The cards that runners of this rung can be started on; none for a rung that needs no card. */
  gpusOf(rung: Rung): readonly Gpu[] {
    return this.launchesOf(rung).flatMap(({ gpu }) => (gpu ? [gpu] : []))
  }

  /** Starts filling; resolves when the minimum is idle and ready. */
  async warm(rung: Rung, memoryMb: number): Promise<void> {
    const kinds = this.launchesOf(rung).map((launch) => this.kindFor(launch, memoryMb))
    for (const kind of kinds) this.refill(kind)
    await Promise.all(kinds.flatMap(({ filling }) => [...filling]))
  }

  /**
   * A ready runner that nobody else has or will get. Throws `OurFault` when none can be started. For a rung that computes
   * on cards: on the card that was reserved for it, else on the next free one.
   */
  async take(rung: Rung, memoryMb: number, reserved?: GpuReservation): Promise<Runner> {
    if (this.closed) throw new OurFault('The pool is closed')
    const launches = this.launchesOf(rung)
    if (launches.every(({ gpu }) => !gpu)) return this.takeFrom(this.kindFor(launches[0]!, memoryMb))
    const card = reserved ?? (await this.gpus.next())
    try {
      const launch = launches.find(({ gpu }) => gpu?.id === card.gpu.id)
      if (!launch) throw new OurFault(`${rung} does not run on ${card.gpu.id}`)
      return await this.takeFrom(this.kindFor(launch, memoryMb), card)
    } catch (error) {
      this.gpus.giveBack(card)
      throw error
    }
  }

  private async takeFrom(kind: Kind, card?: GpuReservation): Promise<Runner> {
    const runner = kind.idle.shift() ?? kind.starting.shift() ?? (await this.start(kind))
    if (card) this.gpus.occupy(card, runner, kind.heap.memoryMb)
    runner.hurry()
    this.refillBehind(runner, kind)
    await runner.ready
    return runner
  }

  /**
   * Behind the job: starting a process takes this one some milliseconds and a core the length of a short training,
   * and the learner who waits would pay for them.
   */
  private refillBehind(runner: Runner, kind: Kind): void {
    const long = setTimeout(() => this.refill(kind), longestWithoutRefillMs).unref()
    void runner.exited.then(() => {
      clearTimeout(long)
      setTimeout(() => this.refill(kind), refillAfterMs).unref()
    })
  }

  idleCount(rung: Rung, memoryMb: number): number {
    return this.idle(rung, memoryMb).length
  }

  idle(rung: Rung, memoryMb: number): readonly Runner[] {
    return this.launchesOf(rung).flatMap((launch) => this.kindFor(launch, memoryMb).idle)
  }

  /** Starting, idle and busy ones. */
  get aliveRunners(): readonly Runner[] {
    return [...this.alive].filter((runner) => runner.alive)
  }

  /** Runners that have a job and are not dead. */
  get running(): number {
    return this.aliveRunners.filter((runner) => runner.busy).length
  }

  /** Resolves when nothing is left of the runners that have ended: no process, no cgroup, no user id in use. */
  async settled(): Promise<void> {
    await Promise.all([...this.alive].filter((runner) => !runner.alive).map((runner) => runner.removed))
  }

  /** Kills every runner, idle or not, and resolves when nothing of them is left. */
  async close(): Promise<void> {
    this.closed = true
    clearInterval(this.timer)
    this.gpus.close()
    await Promise.all([...this.alive].map(async (runner) => (await runner.end(), runner.removed)))
  }

  /** One, or one for each card. */
  private launchesOf(rung: Rung): readonly RungLaunch[] {
    const launches = this.options.rungs.filter((known) => known.rung === rung)
    if (launches.length === 0) throw new OurFault(`This grader has no ${rung} runners`)
    return launches
  }

  private kindFor(launch: RungLaunch, memoryMb: number): Kind {
    const heap = heapClassFor(memoryMb)
    const key = `${launch.rung}/${launch.gpu?.id ?? ''}/${heap.memoryMb}`
    const kind = this.kinds.get(key) ?? {
      rung: launch,
      heap,
      idle: [],
      starting: [],
      launching: 0,
      filling: new Set(),
    }
    this.kinds.set(key, kind)
    return kind
  }

  private refill(kind: Kind): void {
    const coming = kind.idle.length + kind.starting.length + kind.launching
    const wanted = kind.rung.gpu ? Math.min(1, this.options.minimumIdle) : this.options.minimumIdle
    for (let count = coming; count < wanted && !this.closed; count++) {
      // If it fails, the next job starts a runner itself and reports why it cannot.
      const filling = this.addIdle(kind)
        .catch(() => undefined)
        .finally(() => kind.filling.delete(filling))
      kind.filling.add(filling)
    }
  }

  private async addIdle(kind: Kind): Promise<void> {
    kind.launching++
    const runner = await this.start(kind).finally(() => kind.launching--)
    kind.starting.push(runner)
    try {
      await runner.ready
    } finally {
      // A job may have taken it meanwhile; then it is nobody else's.
      if (remove(kind.starting, runner) && runner.alive) kind.idle.push(runner)
    }
    void runner.exited.then(() => remove(kind.idle, runner))
  }

  private async start(kind: Kind): Promise<Runner> {
    const spec = await this.specFor(kind)
    if (this.closed) throw new OurFault('The pool was closed')
    try {
      const runner = new Runner(launchBox(this.options.launcher, spec))
      this.alive.add(runner)
      runner.removed.finally(() => this.alive.delete(runner)).catch(() => undefined)
      return runner
    } catch (error) {
      throw new OurFault('A runner could not be started', { cause: error })
    }
  }

  private async specFor({ rung, heap }: Kind): Promise<BoxSpec> {
    const { install } = this.options
    const base = {
      appFolder: install.folder,
      arguments: [rung.rung],
      memoryMb: heap.memoryMb,
      needs: rung.needs,
    }
    if (rung.runner === 'native')
      return { ...base, nodeFlags: heapFlags(heap.heapMb), entry: 'runner-native.cjs' }
    const snapshot = await ensureSnapshot(install, heap.heapMb)
    if (!snapshot) return { ...base, nodeFlags: heapFlags(heap.heapMb), entry: 'runner.cjs' }
    return { ...base, nodeFlags: snapshot }
  }

  /** Replaces idle runners that are past their lifetime; called on a timer. */
  retireOld(): void {
    const lifetime = this.options.idleLifetimeMs ?? tenMinutes
    for (const kind of this.kinds.values()) {
      const old = kind.idle.filter((runner) => performance.now() - runner.startedAt > lifetime)
      kind.idle = kind.idle.filter((runner) => !old.includes(runner))
      old.forEach((runner) => void runner.end())
      this.refill(kind)
    }
  }
}

function remove(from: Runner[], runner: Runner): boolean {
  const index = from.indexOf(runner)
  if (index >= 0) from.splice(index, 1)
  return index >= 0
}
