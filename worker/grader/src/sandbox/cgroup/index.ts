import type { CgroupDriver } from './driver.js'
import { detectV1 } from './v1.js'
import { detectV2 } from './v2.js'

export type { BoxGroup, BoxLimits, CgroupDriver } from './driver.js'

/** The better driver that works here, or undefined: then limits of single processes take over. */
export function detectCgroups(): CgroupDriver | undefined {
  return process.platform === 'linux' ? (detectV2() ?? detectV1()) : undefined
}
