import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'
import { noiseHints } from './noise-hints.js'
import { reportHints } from './report-hints.js'
import { scaleHints } from './scale-hints.js'

/** Help for every mistake that `diagnosis.ts` can recognise. */
export const hints: Readonly<Record<HintId, StagedHint>> = { ...noiseHints, ...scaleHints, ...reportHints }
