import type { ResourceDriver } from './driver.js'
import { rlimitsDriver } from './rlimits.js'
import { detectV1 } from './v1.js'
import { detectV2 } from './v2.js'

export type { BoxLimits, BoxResources, ResourceDriver } from './driver.js'

/** The best driver that works here: limits of whole boxes where cgroups are ours to use, else limits of single processes. */
export function detectResources(): ResourceDriver {
  const cgroups = process.platform === 'linux' ? (detectV2() ?? detectV1()) : undefined
  return cgroups ?? rlimitsDriver()
}
