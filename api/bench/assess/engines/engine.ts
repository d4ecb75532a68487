import type { Blueprint } from '../../../src/modules/assessment/engine/blueprint.js'
import type { ParameterSet } from '../../../src/modules/assessment/engine/bank.js'
import type { Exposure } from '../../../src/modules/assessment/engine/exposure.js'
import type { Level } from '../../../src/modules/assessment/engine/levels.js'

/** All that an installation would know; the runner keeps true abilities, true parameters and faults to itself. */
export interface Known {
  parameters: ParameterSet
  /** In the order of `skills`, estimated from a pilot. */
  correlation: number[][]
  skills: readonly string[]
  blueprint: Blueprint
  exposureCap: number
}

export interface Engine {
  open(seed: number, exposure: Exposure): Taking
}

export interface Taking {
  /** The id of the item to ask, or null when it is over. */
  next(): string | null
  answer(item: string, score: number | null): void
  /** In the order of `skills`. */
  scores(): Score[]
}

export interface Score {
  mean: number
  standardError: number
  interval: readonly [number, number]
  likeliest: Level
  /** Of the likeliest level; null where the engine does not say. */
  probability: number | null
}
