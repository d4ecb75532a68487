import type { LackingMemory } from '../box.js'

/** Limits of one box. */
export interface BoxLimits {
  memoryBytes: number
  tasks: number
}

/** Counts and caps what one box uses; exists before the box starts and outlives its last process. */
export interface BoxResources {
  /** Files into which a process writes its own id to join, before it becomes the box. */
  readonly joinFiles: readonly string[]
  /** Limits by their names for `prlimit`, which the process sets itself before it becomes the box. */
  readonly processLimits: Readonly<Record<string, number>>
  /** Tells the outermost process of the box, once there is one. */
  started(pid: number): void
  limitMemory(bytes: number): void
  /** Idle boxes start behind running ones; `full` gives the box its share of the processor. */
  priority(level: 'low' | 'full'): void
  /** CPU time of all processes so far; undefined where nobody counts it. */
  cpuSeconds(): number | undefined
  /** Whose lack of memory the kernel killed a process of the box for, if it did. */
  killedForMemoryOf(): LackingMemory | undefined
  peakMemoryBytes(): number | undefined
  /** Kills what the driver can reach, the outermost process included. */
  kill(): void
  /** Ends what is left of the box; resolves when nothing is. */
  remove(): Promise<void>
}

/** What a driver holds to, in the words of its conformance tests. The other walls know nothing of the difference. */
export interface ResourcePromises {
  /** Whom the memory limit sees. */
  memory: 'the whole box' | 'each process'
  /** What happens at the limit: the kernel ends the box and says so, or the process is refused memory and fails by itself. */
  atTheLimit: 'killed and named' | 'refused'
  /** Where the number of tasks is limited; a user's own limit is one of the box only where each box has its own user id. */
  tasks: 'in the box' | 'of the user id' | 'not'
  /** Whom a kill reaches. Who left its parents is then caught by the box's pid namespace alone. */
  kill: 'every member' | 'every descendant'
  /** Whether idle boxes can be put behind running ones, and the most memory ever used can be told. */
  accounting: 'complete' | 'processor time'
}

/** One way of limiting and counting that this machine offers. */
export interface ResourceDriver {
  readonly kind: 'cgroup v2' | 'cgroup v1' | 'rlimits'
  readonly promises: ResourcePromises
  /** Sentence for `doctor`. */
  readonly description: string
  create(name: string, limits: BoxLimits): BoxResources
  /** CPU time of all boxes there ever were here, other graders' and those removed included; undefined where nobody counts it. */
  cpuSeconds(): number | undefined
  /** Names of the boxes that exist. */
  names(): readonly string[]
  /** Removes what killed graders left behind. */
  sweep(): Promise<void>
}
