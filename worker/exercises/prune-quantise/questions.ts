import { float32, type Ask } from '../src/contract/index.js'
import { asQuantised, weightsTensor, type Tables } from './data.js'
import type { Quantised } from './compression.js'
import type { Model } from './model.js'
import type { Weights } from './network.js'

export interface Questions {
  tables: Tables
  model: Model
}

/** One layer after the learner's functions had it, one after the other. */
export interface CompressedLayer {
  quantised: Quantised
  restored: Weights
  bytes: number
}

export interface Observed {
  prune: Weights[]
  quantise: Quantised[]
  restore: Weights[]
  size: number[]
  /** The network's layers, by share pruned. */
  compressed: { share: number; layers: CompressedLayer[] }[]
}

/** The share at which the network counts; the others are drawn. */
export const shareThatCounts = 0.5
const shares = [0, 0.25, shareThatCounts, 0.65, 0.75, 0.85, 0.95]

export async function askAll(ask: Ask, { tables, model }: Questions): Promise<Observed> {
  return {
    prune: await inTurn(tables.prune, ({ weights, share }) => prune(ask, weights, share)),
    quantise: await inTurn(tables.quantise, (weights) => quantise(ask, weights)),
    restore: await inTurn(tables.restore, (table) => dequantise(ask, table)),
    size: await inTurn(tables.size, (table) => size(ask, table)),
    compressed: await inTurn(shares, async (share) => ({
      share,
      layers: await inTurn(model.network, ({ weights }) => compress(ask, weights, share)),
    })),
  }
}

async function compress(ask: Ask, weights: Weights, share: number): Promise<CompressedLayer> {
  const quantised = await quantise(ask, await prune(ask, weights, share))
  return {
    quantised,
    restored: await dequantise(ask, quantised),
    bytes: await size(ask, quantised),
  }
}

async function prune(ask: Ask, weights: Weights, share: number): Promise<Weights> {
  const answer = await ask('prune', { weights: weightsTensor(weights), share: float32([1], [share]) })
  return { ...weights, values: Array.from(answer['weights']!.values) }
}

async function quantise(ask: Ask, weights: Weights): Promise<Quantised> {
  const { codes, scales } = await ask('quantise', { weights: weightsTensor(weights) })
  const { rows, columns } = weights
  return { rows, columns, codes: Array.from(codes!.values), scales: Array.from(scales!.values) }
}

async function dequantise(ask: Ask, table: Quantised): Promise<Weights> {
  const answer = await ask('dequantise', asQuantised(table))
  const { rows, columns } = table
  return { rows, columns, values: Array.from(answer['weights']!.values) }
}

async function size(ask: Ask, table: Quantised): Promise<number> {
  const { codes } = asQuantised(table)
  const { bytes } = await ask('size', { codes: codes! })
  return bytes!.values[0]!
}

/** One question after the other: a learner's code is not to be asked two things at once. */
async function inTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  for (const item of items) results.push(await work(item))
  return results
}
