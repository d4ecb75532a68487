/** Limits of one box. They hold for all its processes together. */
export interface BoxLimits {
  memoryBytes: number
  tasks: number
}

/** Counts and caps what one box uses; exists before the box starts and outlives its last process. */
export interface BoxGroup {
  /** Files into which a process writes its own id to join, before it becomes the box. */
  readonly joinFiles: readonly string[]
  limitMemory(bytes: number): void
  /** Idle boxes start behind running ones; `full` gives the box its share of the processor. */
  priority(level: 'low' | 'full'): void
  /** CPU time of all processes so far, or undefined where the kernel was not asked to count. */
  cpuSeconds(): number | undefined
  /** Whether the kernel killed a process of the box for memory. */
  ranOutOfMemory(): boolean
  peakMemoryBytes(): number | undefined
  /** Kills every process in it. */
  kill(): void
  /** Removes the group; resolves when no process is left in it. */
  remove(): Promise<void>
}

/** One way of grouping processes that this machine offers. */
export interface CgroupDriver {
  readonly version: 'v2' | 'v1'
  /** Sentence for `doctor`. */
  readonly description: string
  create(name: string, limits: BoxLimits): BoxGroup
  /** CPU time of all boxes there ever were here, those removed included. */
  cpuSeconds(): number | undefined
  /** Names of the groups that exist. */
  names(): readonly string[]
  /** Removes groups that a killed grader left behind. */
  sweep(): void
}
