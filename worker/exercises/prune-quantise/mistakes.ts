import {
  columnsOf,
  countOf,
  largestCode,
  largestOf,
  onRulers,
  placesBy,
  quantised,
  withZeros,
  type Parts,
  type Quantised,
} from './compression.js'
import type { PruningTask } from './data.js'
import type { Weights } from './network.js'

export type PruneMistake =
  'not-started' | 'signed' | 'largest-pruned' | 'share-kept' | 'share-of-the-largest' | 'column-by-column'

export type QuantiseMistake =
  | 'not-started'
  | 'truncated'
  | 'max-not-abs'
  | 'one-scale'
  | 'zero-moved'
  | 'few-codes'
  | 'overflow'
  | 'scale-upside-down'

export type SizeMistake = 'not-started' | 'in-bits' | 'as-floats' | 'zeros-counted' | 'extras-forgotten'

/** What becomes of a code that fits in no byte: it stays, is held back, or comes out at the other end. */
const codings: readonly ((steps: number) => number)[] = [
  Math.round,
  (steps) => Math.min(127, Math.max(-128, Math.round(steps))),
  (steps) => (Math.round(steps) << 24) >> 24,
]

const absolute = (steps: number) => (own: number[]) => largestOf(own) / steps || 1
const highest = (own: number[]) => Math.max(...own) / largestCode || 1

/** What goes wrong in pruning, each as the table it would give. */
export const pruneMistakes: readonly (readonly [PruneMistake, (task: PruningTask) => Weights])[] = [
  ['not-started', ({ weights }) => weights],
  ['not-started', ({ weights }) => ({ ...weights, values: weights.values.map(() => 0) })],
  ['signed', (task) => firstPruned(task, (value) => value)],
  ['signed', prunedBelowThreshold],
  ['largest-pruned', (task) => firstPruned(task, (value) => -Math.abs(value))],
  ['largest-pruned', (task) => firstPruned(task, (value) => -value)],
  ['share-kept', ({ weights, share }) => firstPruned({ weights, share: 1 - share }, Math.abs)],
  ['share-of-the-largest', ({ weights, share }) => prunedBelow(weights, share * largestOf(weights.values))],
  ['column-by-column', byGroups((place, columns) => place % columns)],
  ['column-by-column', byGroups((place, columns) => Math.floor(place / columns))],
]

/** What goes wrong in quantising, each as the codes and scales it would give. */
export const quantiseMistakes: readonly (readonly [QuantiseMistake, (weights: Weights) => Quantised])[] = [
  [
    'not-started',
    (weights) =>
      onRulers(
        weights,
        () => 1,
        () => 0,
      ),
  ],
  ['not-started', (weights) => ({ ...quantised(weights), codes: weights.values.map(() => 0) })],
  ['truncated', (weights) => onRulers(weights, absolute(largestCode), Math.trunc)],
  ['truncated', (weights) => onRulers(weights, absolute(largestCode), Math.floor)],
  ['truncated', (weights) => onRulers(weights, absolute(largestCode), Math.ceil)],
  ...codings.map((code) => ['max-not-abs', (weights: Weights) => onRulers(weights, highest, code)] as const),
  ...codings.map((code) => ['one-scale', (weights: Weights) => onOneRuler(weights, code)] as const),
  ...[0, -128].map((first) => ['zero-moved', (weights: Weights) => withOffset(weights, first)] as const),
  ...[7, 8, 15].map(
    (steps) => ['few-codes', (weights: Weights) => onRulers(weights, absolute(steps))] as const,
  ),
  ...[128, 255, 256].flatMap((steps) =>
    codings.map(
      (code) => ['overflow', (weights: Weights) => onRulers(weights, absolute(steps), code)] as const,
    ),
  ),
  [
    'scale-upside-down',
    (weights) => {
      const right = quantised(weights)
      return { ...right, scales: right.scales.map((scale) => 1 / scale) }
    },
  ],
  ['scale-upside-down', (weights) => onRulers(weights, (own) => largestCode / (largestOf(own) || 1))],
]

/** What goes wrong in counting bytes. */
export const sizeMistakes: readonly (readonly [SizeMistake, (parts: Parts) => number])[] = [
  ['not-started', () => 0],
  ['in-bits', ({ all, kept, columns }) => all + 8 * kept + 64 * columns],
  ['in-bits', ({ all, kept, columns }) => all + kept + 8 * columns],
  ['as-floats', ({ all, kept, columns }) => Math.ceil(all / 8) + 4 * kept + 8 * columns],
  ['as-floats', ({ all, columns }) => 4 * all + 4 * columns],
  ['zeros-counted', ({ all, columns }) => Math.ceil(all / 8) + all + 8 * columns],
  ['zeros-counted', ({ all, columns }) => all + 8 * columns],
  ['extras-forgotten', ({ all, kept }) => Math.ceil(all / 8) + kept],
  ['extras-forgotten', ({ all, kept, columns }) => Math.ceil(all / 8) + kept + 4 * columns],
  ['extras-forgotten', ({ all, kept, columns }) => Math.ceil(all / 8) + kept + 5 * columns],
  ['extras-forgotten', ({ all, kept, columns }) => Math.ceil(all / 8) + kept + 2 * columns],
  ['extras-forgotten', ({ all, kept }) => Math.ceil(all / 8) + kept + 8],
  ['extras-forgotten', ({ kept, columns }) => kept + 8 * columns],
  ['extras-forgotten', ({ kept }) => kept],
]

function firstPruned({ weights, share }: PruningTask, worth: (value: number) => number): Weights {
  return withZeros(weights, placesBy(weights.values, worth).slice(0, countOf(weights, share)))
}

/** The right threshold, and weights compared with it instead of their sizes: all negative ones go. */
function prunedBelowThreshold({ weights, share }: PruningTask): Weights {
  const sizes = weights.values.map(Math.abs).sort((one, other) => one - other)
  const threshold = sizes[countOf(weights, share)] ?? Infinity
  return { ...weights, values: weights.values.map((value) => (value < threshold ? 0 : value)) }
}

function prunedBelow(weights: Weights, threshold: number): Weights {
  return { ...weights, values: weights.values.map((value) => (Math.abs(value) < threshold ? 0 : value)) }
}

/** The share taken from each row or column by itself. */
function byGroups(groupOf: (place: number, columns: number) => number) {
  return ({ weights, share }: PruningTask): Weights => {
    const groups = new Map<number, number[]>()
    for (const place of placesBy(weights.values, Math.abs)) {
      const group = groupOf(place, weights.columns)
      groups.set(group, [...(groups.get(group) ?? []), place])
    }
    const gone = [...groups.values()].flatMap((places) => places.slice(0, Math.round(share * places.length)))
    return withZeros(weights, gone)
  }
}

function onOneRuler(weights: Weights, code: (steps: number) => number): Quantised {
  const largest = largestOf(columnsOf(weights).flat())
  return onRulers(weights, () => largest / largestCode, code)
}

/** From the lowest to the highest weight in 255 steps, `first` standing for the lowest. */
function withOffset(weights: Weights, first: number): Quantised {
  const lowest = columnsOf(weights).map((own) => Math.min(...own))
  const { scales, ...table } = onRulers(weights, (own) => (Math.max(...own) - Math.min(...own)) / 255 || 1)
  const codes = weights.values.map((value, place) => {
    const column = place % weights.columns
    return Math.round((value - lowest[column]!) / scales[column]!) + first
  })
  return { ...table, codes, scales }
}
