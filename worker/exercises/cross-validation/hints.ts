import type { StagedHint } from '../src/contract/index.js'
import { choiceHints } from './choice-hints.js'
import type { HintId } from './diagnosis.js'
import { foldHints } from './fold-hints.js'
import { pickHints } from './pick-hints.js'
import { scoreHints } from './score-hints.js'

/** Help for every mistake that `diagnosis.ts` can recognise. */
export const hints: Readonly<Record<HintId, StagedHint>> = {
  ...foldHints,
  ...scoreHints,
  ...choiceHints,
  ...pickHints,
}
