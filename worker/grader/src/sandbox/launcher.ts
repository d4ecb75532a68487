import type { CgroupDriver } from './cgroup/index.js'
import type { NodeBinary } from './node-binary.js'
import type { Slots } from './slots.js'
import type { Tools } from './tools.js'

/** What this machine offers to build a box with. */
export interface Launcher {
  mode: 'full' | 'reduced'
  tools: Tools
  node: NodeBinary
  cgroups: CgroupDriver | undefined
  /** File with the assembled seccomp filter; full mode only. */
  filterFile: string | undefined
  /** A folder that only the grader can write. */
  privateFolder: string
  slots: Slots
}
