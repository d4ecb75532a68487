import {
  float32,
  int32,
  randomFrom,
  type Random,
  type TensorMap,
  type WireTensor,
} from '../src/contract/index.js'
import type { Quantised } from './compression.js'
import type { Weights } from './network.js'

/** A table of weights to be pruned, and how much of it. */
export interface PruningTask {
  weights: Weights
  share: number
}

/** Questions about single tables, and the tables themselves. */
export interface Tables {
  prune: PruningTask[]
  quantise: Weights[]
  restore: Quantised[]
  size: Quantised[]
}

const tablesOfEachKind = 8

/** Tables of all sizes, made so that mistakes show: lopsided, with columns of unlike size, and with an empty one. */
export function drawTables(random: Random): Tables {
  const each = <Table>(draw: (random: Random, at: number) => Table) =>
    Array.from({ length: tablesOfEachKind }, (_, at) => draw(random, at))
  return {
    prune: each((random) => ({
      weights: drawWeights(random, { empty: false }),
      share: Math.fround(random.pick([0.2, 0.3, 0.4, 0.6, 0.7, 0.8])),
    })),
    quantise: each((random, at) => drawWeights(random, { empty: at % 2 === 1 })),
    restore: each((random) => drawQuantised(random, 0.3)),
    size: each((random, at) => drawQuantised(random, [0, 1, 0.9, 0.5][at] ?? random.uniform())),
  }
}

export function publicTables(): Tables {
  return drawTables(randomFrom('prune-quantise/public-tables'))
}

export function weightsTensor({ rows, columns, values }: Weights): WireTensor {
  return float32([rows, columns], values)
}

export function asQuantised({ rows, columns, codes, scales }: Quantised): TensorMap {
  return { codes: int32([rows, columns], codes), scales: float32([columns], scales) }
}

/** Each column has a size of its own, and leans to one side: its furthest weight may well be negative. */
function drawWeights(random: Random, { empty }: { empty: boolean }): Weights {
  const [rows, columns] = drawShape(random)
  const emptyColumn = empty ? random.integer(columns) : -1
  const rulers = Array.from({ length: columns }, (_, column) => ({
    size: column === emptyColumn ? 0 : 0.02 * 100 ** random.uniform(),
    lean: column % 2 === 0 ? -0.7 : 0.5,
  }))
  const values = Array.from({ length: rows * columns }, (_, place) => {
    const { size, lean } = rulers[place % columns]!
    return Math.fround(size * (random.normal() + lean))
  })
  return { rows, columns, values }
}

function drawQuantised(random: Random, zeros: number): Quantised {
  const [rows, columns] = drawShape(random)
  return {
    rows,
    columns,
    codes: Array.from({ length: rows * columns }, () =>
      random.uniform() < zeros ? 0 : random.pick([-1, 1]) * (1 + random.integer(127)),
    ),
    scales: Array.from({ length: columns }, () => Math.fround(0.001 + 0.02 * random.uniform())),
  }
}

/** Taller than wide, and never a multiple of 8 weights: the last byte of bits is not full. */
function drawShape(random: Random): [rows: number, columns: number] {
  for (;;) {
    const [rows, columns] = [13 + random.integer(20), 4 + random.integer(7)]
    if ((rows * columns) % 8 !== 0) return [rows, columns]
  }
}
