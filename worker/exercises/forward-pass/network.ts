import { rowsOf } from '../src/authoring/index.js'

/** Every unit of a layer reads all numbers of the layer before. */
export interface Layer {
  reads: number
  units: number
  /** Row after row: a row for each number read, in it one weight for each unit. */
  weights: readonly number[]
  biases: readonly number[]
}

export interface Network {
  first: Layer
  second: Layer
}

/** A network and the leads it is asked about, a row of inputs each. */
export interface Case extends Network {
  leads: number
  x: readonly number[]
}

/** What the units of both layers say about every lead, row after row. */
export interface Activations {
  hidden: number[]
  output: number[]
}

/** How a layer turns the numbers it reads into what its units say: the right way, or that of a mistake. */
export type Reading = (read: readonly number[], layer: Layer) => number[]

/** The weighted sum of each unit, bias included, through the sigmoid. */
export const rightReading: Reading = (read, layer) => sumsOf(read, layer).map(sigmoid)

export function forward(
  asked: Case,
  hidden: Reading = rightReading,
  output: Reading = rightReading,
): Activations {
  const rows = inputRows(asked).map((inputs) => {
    const said = hidden(inputs, asked.first)
    return { said, answered: output(said, asked.second) }
  })
  return {
    hidden: rows.flatMap(({ said }) => said),
    output: rows.flatMap(({ answered }) => answered),
  }
}

export function inputRows({ x, first }: Case): number[][] {
  return rowsOf(x, first.reads)
}

export function sumsOf(read: readonly number[], layer: Layer): number[] {
  return weightedSums(read, layer).map((sum, unit) => sum + layer.biases[unit]!)
}

/** Without the biases. */
export function weightedSums(read: readonly number[], { units, weights }: Layer): number[] {
  return Array.from({ length: units }, (_, unit) =>
    read.reduce((sum, value, from) => sum + value * weights[from * units + unit]!, 0),
  )
}

/** 1 / (1 + e^−s): where e^−s overflows to infinity the quotient is 0, as it should be. */
export function sigmoid(sum: number): number {
  return 1 / (1 + Math.exp(-sum))
}
