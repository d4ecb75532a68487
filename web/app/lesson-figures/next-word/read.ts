import type { ReadText } from './chances'
import read from './texts.json' with { type: 'json' }

/** Written by `worker/exercises/lesson-figures/write-language-model.ts`; JSON knows no pairs. */
export const readTexts = read as unknown as readonly ReadText[]
