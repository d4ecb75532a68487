import type { Readable, Writable } from 'node:stream'

/** What one box runs and what it may use. Paths are the host's; the launcher maps them into the box. */
export interface BoxSpec {
  /** Folder that the box sees read-only as its application folder. */
  appFolder: string
  /** Flags for Node before the entry; part of the identity of a V8 snapshot. */
  nodeFlags: readonly string[]
  /** Entry file inside the application folder, or none when a flag already names the code to run. */
  entry?: string
  /** Last arguments, as the runner reads them. */
  arguments: readonly string[]
  /** For everything the learner's code makes; a rung's own overhead comes on top. */
  memoryMb: number
  needs: BoxNeeds
}

/** What a TensorFlow rung needs beyond plain JavaScript and WebAssembly. */
export interface BoxNeeds {
  /** Native addons may be loaded. */
  addons: boolean
  /** Further host files or folders, bound read-only at the same path. */
  readOnlyPaths: readonly string[]
  /** Device files such as `/dev/nvidia0`. */
  devices: readonly string[]
  /** Groups of the system that may open those devices, where not everybody may. */
  groups: readonly number[]
  environment: Readonly<Record<string, string>>
  /** More threads than JavaScript needs, e.g. for libtensorflow. */
  tasks: number
  /** Files open at the same time. */
  descriptors: number
  /** Memory that the rung's own libraries take, on top of what an exercise allows. */
  overheadMb: number
}

/** The limit of a box, for the exercise's megabytes or for those the box was started with. */
export function memoryBytes({ needs, memoryMb }: Pick<BoxSpec, 'needs' | 'memoryMb'>): number {
  return (memoryMb + needs.overheadMb) * 1024 * 1024
}

export const plainNeeds: BoxNeeds = {
  addons: false,
  readOnlyPaths: [],
  devices: [],
  groups: [],
  // One allocator arena: the engine's helper threads would each keep half a megabyte of their own in every idle runner.
  environment: { MALLOC_ARENA_MAX: '1' },
  tasks: 48,
  descriptors: 128,
  overheadMb: 0,
}

/** A started process inside its walls. Its pipes carry whatever the code in it chooses to write. */
export interface Box {
  /** The outermost process, as the host sees it. */
  readonly pid: number
  readonly input: Writable
  readonly output: Readable
  /**
   * Resolves when the kill has been delivered to everything in the box, or all of it ended by itself: no instruction of
   * it runs any more. Its memory may still be on the way back to the system.
   */
  readonly silent: Promise<void>
  /** Resolves with how it ended, once its last process is gone. */
  readonly exited: Promise<BoxExit>
  /** Resolves when nothing of the box is left on the host. */
  readonly removed: Promise<void>
  kill(): void
  /** CPU time used so far by everything in the box; undefined where this machine cannot tell. */
  cpuSeconds(): number | undefined
  /** Seconds in which it could have computed and was given no processor; undefined where this machine cannot tell. */
  runDelaySeconds(): number | undefined
  /** Tightens the limit from the class of the box to that of the exercise. */
  limitMemory(megabytes: number): void
  /** From the background share of an idle box to the full share of a running one. */
  runAtFullPriority(): void
  /** Called once if the box writes more to its standard streams than it may. */
  onFlood(react: () => void): void
}

/** The box met its own limit, or the machine had nothing left, which is no fault of what ran in the box. */
export type LackingMemory = 'box' | 'machine'

export interface BoxExit {
  code: number | null
  signal: NodeJS.Signals | null
  /** Whose lack of memory the kernel killed it for, if it did. */
  killedForMemoryOf: LackingMemory | undefined
  cpuSeconds: number | undefined
  peakMemoryBytes: number | undefined
  /** The end of standard error, for crash reports of the engine. */
  errorTail: string
}
