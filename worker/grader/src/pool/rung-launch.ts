import type { Rung } from '@skillgrad/exercises/contract'
import type { Gpu } from '../gpu/gpu.js'
import { plainNeeds, type BoxNeeds } from '../sandbox/box.js'

/** How a runner for one rung of the TensorFlow ladder is started. */
export interface RungLaunch {
  rung: Rung
  /** `javascript`: the bundle or its snapshot. `native`: a bundle that loads an addon, libtensorflow's or Dawn's. */
  runner: 'javascript' | 'native'
  /** The card that it computes on; there is one launch for each card. */
  gpu?: Gpu
  needs: BoxNeeds
}

export const javascriptRungs: readonly RungLaunch[] = [
  { rung: 'wasm', runner: 'javascript', needs: plainNeeds },
  { rung: 'cpu', runner: 'javascript', needs: plainNeeds },
]
