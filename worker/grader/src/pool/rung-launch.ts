import type { Rung } from '@skillgrad/exercises/contract'
import { plainNeeds, type BoxNeeds } from '../sandbox/box.js'

/** How a runner for one rung of the TensorFlow ladder is started. */
export interface RungLaunch {
  rung: Rung
  /** `javascript`: the bundle or its snapshot. `native`: Node loads a TensorFlow build with an addon by itself. */
  runner: 'javascript' | 'native'
  needs: BoxNeeds
}

export const javascriptRungs: readonly RungLaunch[] = [
  { rung: 'wasm', runner: 'javascript', needs: plainNeeds },
  { rung: 'cpu', runner: 'javascript', needs: plainNeeds },
]
