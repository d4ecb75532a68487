/**
 * What this very network reaches on one set of new requests, measured as `measurements.md` tells.
 * A grade compares with these figures instead of training a second network each time.
 */
export interface Yardstick {
  /** Macro-F1 of the network trained from random weights. */
  scratch: { mean: number; highest: number }
  /** Macro-F1 of the reference solution. */
  fineTuned: { mean: number }
  /** More than scratch ever reached, by a margin. */
  beatsScratch: number
  /** What a carefully fine-tuned encoder reaches. */
  needed: number
}

export const measuredOn = '2026-11-22'

/** On the hidden requests, 160 drawn anew for each submission. */
export const hiddenYardstick: Yardstick = {
  scratch: { mean: 0.22, highest: 0.28 },
  fineTuned: { mean: 0.93 },
  beatsScratch: 0.5,
  needed: 0.8,
}

/** On the practice requests of the browser run. */
export const practiceYardstick: Yardstick = {
  scratch: { mean: 0.29, highest: 0.37 },
  fineTuned: { mean: 0.99 },
  beatsScratch: 0.5,
  needed: 0.8,
}
