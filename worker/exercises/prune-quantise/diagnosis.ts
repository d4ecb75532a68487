import { isRight, type Facts } from './assessment.js'
import { largestOf, partsOf, type Quantised } from './compression.js'
import type { Tables } from './data.js'
import {
  pruneMistakes,
  quantiseMistakes,
  sizeMistakes,
  type PruneMistake,
  type QuantiseMistake,
  type SizeMistake,
} from './mistakes.js'
import type { Weights } from './network.js'
import type { Observed } from './questions.js'

export type HintId =
  | PruneMistake
  | QuantiseMistake
  | SizeMistake
  | 'other-pruning'
  | 'other-codes'
  | 'not-restored'
  | 'other-size'

/** The likeliest mistake behind each criterion; meaningless for one that passed. */
export interface Diagnosis {
  prune: HintId
  quantise: HintId
  restore: HintId
  size: HintId
  /** The network fails because of the first step that does. */
  network: HintId
}

/** A mistake is named only where it explains every answer: guesses about code stay out of hints. */
export function diagnose(observed: Observed, tables: Tables, facts: Facts): Diagnosis {
  const prune = explainPruning(observed, tables)
  const quantise = explainCodes(observed, tables)
  const restore = isUntouched(observed) ? 'not-started' : 'not-restored'
  const network = !isRight(facts.prune) ? prune : !isRight(facts.quantise) ? quantise : restore
  return { prune, quantise, restore, size: explainSize(observed, tables), network }
}

function explainPruning({ prune }: Observed, tables: Tables): HintId {
  const found = pruneMistakes.find(([, mistake]) =>
    tables.prune.every((task, at) => sameWeights(prune[at]!, mistake(task))),
  )
  return found?.[0] ?? 'other-pruning'
}

function explainCodes({ quantise }: Observed, tables: Tables): HintId {
  const found = quantiseMistakes.find(([, mistake]) =>
    tables.quantise.every((weights, at) => sameCodes(quantise[at]!, mistake(weights))),
  )
  return found?.[0] ?? 'other-codes'
}

function explainSize({ size }: Observed, tables: Tables): HintId {
  const parts = tables.size.map(partsOf)
  const found = sizeMistakes.find(([, mistake]) =>
    parts.every((table, at) => Math.abs(size[at]! - mistake(table)) < 0.01),
  )
  return found?.[0] ?? 'other-size'
}

function isUntouched({ restore }: Observed): boolean {
  return restore.every(({ values }) => values.every((value) => value === 0))
}

function sameWeights(one: Weights, other: Weights): boolean {
  const allowed = 1e-4 * largestOf(other.values)
  return one.values.every((value, place) => Math.abs(value - other.values[place]!) <= allowed)
}

/** Arithmetic in another precision turns a code here and there, most of all that of a column’s furthest weight. */
function sameCodes(one: Quantised, other: Quantised): boolean {
  const equal = one.codes.filter((code, place) => code === other.codes[place]).length
  const sameScales = one.scales.every(
    (scale, column) => Math.abs(scale - other.scales[column]!) <= 1e-3 * Math.abs(other.scales[column]!),
  )
  return sameScales && equal >= 0.9 * one.codes.length
}
