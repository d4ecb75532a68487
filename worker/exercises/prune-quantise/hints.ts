import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'
import { hintsOnPruning } from './pruning-hints.js'
import { hintsOnQuantising } from './quantising-hints.js'
import { hintsOnSize } from './size-hints.js'

/** Help for every mistake that `diagnosis.ts` can recognise. */
export const hints: Readonly<Record<HintId, StagedHint>> = {
  ...hintsOnPruning,
  ...hintsOnQuantising,
  ...hintsOnSize,
}
