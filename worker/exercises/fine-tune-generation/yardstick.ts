/** What others reach on the same kind of texts, measured as `measurements.md` tells; perplexities are means over seeds. */
export interface Yardstick {
  untrained: { fresh: number; general: number }
  scratch: { fresh: number }
  reference: { fresh: number; general: number }
  /** At most so much on fresh answers of the brand. */
  voice: number
  /** At most so much on general texts. */
  language: number
}

export const measuredOn = '2026-11-28'

/** On the graded run: 40 examples. */
export const gradedYardstick: Yardstick = {
  untrained: { fresh: 1070, general: 2.7 },
  scratch: { fresh: 10.8 },
  reference: { fresh: 3.2, general: 4.1 },
  voice: 5.5,
  language: 8,
}

/** On the browser's run, which has 24. */
export const publicYardstick: Yardstick = {
  untrained: { fresh: 1070, general: 2.7 },
  scratch: { fresh: 13.2 },
  reference: { fresh: 4.3, general: 3.6 },
  voice: 5.5,
  language: 8,
}
