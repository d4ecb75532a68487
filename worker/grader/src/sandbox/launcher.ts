import type { NodeBinary } from './node-binary.js'
import type { ResourceDriver } from './resources/index.js'
import type { Slots } from './slots.js'
import type { Tools } from './tools.js'

/** What this machine offers to build a box with. */
export interface Launcher {
  mode: 'full' | 'reduced'
  tools: Tools
  node: NodeBinary
  resources: ResourceDriver
  /** The assembled system call filter; full mode only. */
  filter: Buffer | undefined
  slots: Slots
}
