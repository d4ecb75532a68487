import { float32, randomFrom, type Random, type TensorMap } from '../src/contract/index.js'
import { forward, inputRows, sumsOf, type Case, type Layer, type Network } from './network.js'

/** Numbers read, hidden units, outputs. */
export type Widths = readonly [inputs: number, units: number, outputs: number]

/** What is asked, by what it shows. */
export interface Questions {
  /** The lead of the statement, shown in the figure and never scored. */
  sample: Case
  /** One lead each, through networks of all widths. */
  single: readonly Case[]
  /** Many leads at once. */
  batches: readonly Case[]
  /** Inputs that nobody has scaled: sums so far from 0 that e to their power has no number. */
  large: readonly Case[]
}

/** Sums of everyday cases stay within this, where a unit is neither on nor off. */
const everyday = 4.5
/** In large cases every hidden unit is further from 0 than this, so that arithmetic in single precision agrees. */
const decided = 30
/** Where e to the power of it overflows double precision. */
const overflowing = 750

const network: Network = {
  first: layer([2, 2], [0.1, 0.3, 0.2, 0.4], [0.1, 0.2]),
  second: layer([2, 2], [0.5, 0.7, 0.6, 0.8], [0.3, 0.4]),
}

/** The lead of the supplier's slide: fit 0.5 and activity 0.7. */
export const sample: Case = { ...network, leads: 1, x: [0.5, 0.7].map(Math.fround) }

/** What the slide says of it: two hidden units and two outputs. */
export const slideClaims = { hidden: [0.9, 0.85], output: [0.9, 0.8] }

export function publicQuestions(): Questions {
  const random = randomFrom('forward-pass/public')
  return {
    sample,
    single: [sample, drawEveryday(random, [4, 3, 1], 1)],
    batches: [drawBatch(random, network, 12)],
    large: [drawLarge(random, [3, 4, 2], 4)],
  }
}

/** Leads within the sums of everyday for a network that is given. */
function drawBatch(random: Random, given: Network, leads: number): Case {
  return { ...given, leads, x: Array.from({ length: 2 * leads }, () => Math.fround(random.uniform())) }
}

/** An ordinary network and ordinary leads: no unit is nearly certain. */
export function drawEveryday(random: Random, widths: Widths, leads: number): Case {
  for (;;) {
    const { first, second } = drawNetwork(random, widths, 1)
    const x = numbers(leads * widths[0], () => random.normal())
    const drawn = { first, second, leads, x }
    const { hidden, output } = allSums(drawn)
    if ([...hidden, ...output].every((sum) => Math.abs(sum) < everyday)) return drawn
  }
}

/** Inputs of either sign up to 100: every hidden unit is on or off, and the outputs still have to be worked out. */
export function drawLarge(random: Random, widths: Widths, leads: number): Case {
  for (;;) {
    const { first, second } = drawNetwork(random, widths, 8)
    const x = numbers(leads * widths[0], () => random.pick([-1, 1]) * (60 + 40 * random.uniform()))
    const drawn = { first, second, leads, x }
    const { hidden, output } = allSums(drawn)
    const isDecided = hidden.every((sum) => Math.abs(sum) > decided)
    const overflows = Math.max(...hidden) > overflowing && Math.min(...hidden) < -overflowing
    if (isDecided && overflows && output.every((sum) => Math.abs(sum) < everyday)) return drawn
  }
}

export function asTensors({ leads, x, first, second }: Case): TensorMap {
  return {
    x: float32([leads, first.reads], x),
    w1: float32([first.reads, first.units], first.weights),
    b1: float32([first.units], first.biases),
    w2: float32([second.reads, second.units], second.weights),
    b2: float32([second.units], second.biases),
  }
}

function drawNetwork(random: Random, [inputs, units, outputs]: Widths, stretch: number): Network {
  const draw = (reads: number, width: number, scale: number) =>
    layer(
      [reads, width],
      numbers(reads * width, () => (scale * random.normal()) / Math.sqrt(reads / 2)),
      // Never near 0, so that a bias left out shows.
      numbers(width, () => random.pick([-1, 1]) * (0.3 + 0.7 * random.uniform())),
    )
  return { first: draw(inputs, units, stretch), second: draw(units, outputs, 1) }
}

/** The sum of every unit for every lead. */
function allSums(asked: Case): { hidden: number[]; output: number[] } {
  const hidden = inputRows(asked).flatMap((inputs) => sumsOf(inputs, asked.first))
  const { output } = forward(asked, undefined, sumsOf)
  return { hidden, output }
}

function layer(
  [reads, units]: readonly [number, number],
  weights: readonly number[],
  biases: readonly number[],
): Layer {
  return { reads, units, weights: weights.map(Math.fround), biases: biases.map(Math.fround) }
}

function numbers(count: number, draw: () => number): number[] {
  return Array.from({ length: count }, () => Math.fround(draw()))
}
