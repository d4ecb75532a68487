import { accuracy } from '../src/authoring/index.js'
import type { Random } from '../src/contract/index.js'
import { movements, sensors, type Readings } from './readings.js'

/** A table of weights, row-major: a row for each input, a column for each unit that reads them. */
export interface Weights {
  rows: number
  columns: number
  values: number[]
}

export interface Layer {
  weights: Weights
  /** One for each column. */
  biases: number[]
}

/** Two layers with a ReLU between them. */
export type Network = readonly [Layer, Layer]

const units = 48
const epochs = 14
const batch = 60
const learningRate = 0.01
/** How strongly weights that nothing needs are pulled to 0. */
const decay = 0.2

/** Layer by layer: products with each column, its bias, and between the layers a ReLU. */
export function scoresOf([first, second]: Network, input: readonly number[]): number[] {
  return applied(second, applied(first, input).map(relu))
}

export function accuracyOf(network: Network, { inputs, movement }: Readings): number {
  const choices = inputs.map((input) => {
    const scores = scoresOf(network, input)
    return scores.indexOf(Math.max(...scores))
  })
  return accuracy(choices, movement)
}

/** The network with other weights and its own biases. */
export function withWeights(network: Network, weights: readonly Weights[]): Network {
  const [first, second] = network.map(({ biases }, layer) => ({ weights: weights[layer]!, biases }))
  return [first!, second!]
}

function applied({ weights: { columns, values }, biases }: Layer, input: readonly number[]): number[] {
  const outputs = [...biases]
  input.forEach((value, row) => {
    if (value === 0) return
    const from = row * columns
    for (let column = 0; column < columns; column++) outputs[column]! += value * values[from + column]!
  })
  return outputs
}

function relu(value: number): number {
  return value > 0 ? value : 0
}

/** Adam on small batches, in plain loops: a tenth of a second. Weights decay by steps of one length, like under an L1 penalty. */
export function trained(random: Random, readings: Readings): Network {
  const network: Network = [drawLayer(random, sensors, units), drawLayer(random, units, movements)]
  const memories = network.map(({ weights, biases }) => [memoryOf(weights.values), memoryOf(biases)] as const)
  const order = readings.inputs.map((_, at) => at)
  let step = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    const shuffled = random.shuffle(order)
    for (let from = 0; from < order.length; from += batch) {
      const gradients = gradientsOf(network, readings, shuffled.slice(from, from + batch))
      step++
      network.forEach(({ weights, biases }, layer) => {
        adam(weights.values, gradients[layer]!.weights, memories[layer]![0], step, decay)
        adam(biases, gradients[layer]!.biases, memories[layer]![1], step, 0)
      })
    }
  }
  return withWeights(
    network,
    network.map(({ weights }) => ({ ...weights, values: weights.values.map(Math.fround) })),
  )
}

function drawLayer(random: Random, rows: number, columns: number): Layer {
  const deviation = Math.sqrt(2 / rows)
  const values = Array.from({ length: rows * columns }, () => deviation * random.normal())
  return { weights: { rows, columns, values }, biases: new Array<number>(columns).fill(0) }
}

interface Gradient {
  weights: number[]
  biases: number[]
}

/** Of the mean cross-entropy, by hand: chance minus truth at the end, and back through the ReLU. */
function gradientsOf(network: Network, { inputs, movement }: Readings, rows: readonly number[]): Gradient[] {
  const [first, second] = network
  const gradients = network.map(({ weights, biases }) => ({
    weights: new Array<number>(weights.values.length).fill(0),
    biases: new Array<number>(biases.length).fill(0),
  }))
  for (const row of rows) {
    const input = inputs[row]!
    const hidden = applied(first, input).map(relu)
    const chances = softmax(applied(second, hidden))
    const outer = chances.map((chance, at) => (chance - Number(at === movement[row])) / rows.length)
    const inner = hidden.map((value, unit) => (value > 0 ? along(second, unit, outer) : 0))
    accumulate(gradients[1]!, hidden, outer)
    accumulate(gradients[0]!, input, inner)
  }
  return gradients
}

function along({ weights: { columns, values } }: Layer, row: number, errors: readonly number[]): number {
  let total = 0
  for (let column = 0; column < columns; column++) total += values[row * columns + column]! * errors[column]!
  return total
}

function accumulate(
  { weights, biases }: Gradient,
  input: readonly number[],
  errors: readonly number[],
): void {
  errors.forEach((error, column) => (biases[column]! += error))
  input.forEach((value, row) => {
    if (value === 0) return
    const from = row * errors.length
    for (let column = 0; column < errors.length; column++) weights[from + column]! += value * errors[column]!
  })
}

function softmax(scores: readonly number[]): number[] {
  const largest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - largest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

interface Memory {
  mean: number[]
  square: number[]
}

function memoryOf(values: readonly number[]): Memory {
  return { mean: values.map(() => 0), square: values.map(() => 0) }
}

/** No global is looked up in the loop: in a test's context that costs more than the arithmetic. */
function adam(
  values: number[],
  gradient: readonly number[],
  { mean, square }: Memory,
  step: number,
  decay: number,
) {
  const [meanShare, squareShare] = [1 - 0.9 ** step, 1 - 0.99 ** step]
  for (let at = 0; at < values.length; at++) {
    const slope = gradient[at]!
    mean[at] = 0.9 * mean[at]! + 0.1 * slope
    square[at] = 0.99 * square[at]! + 0.01 * slope * slope
    const direction = mean[at]! / meanShare / ((square[at]! / squareShare) ** 0.5 + 1e-8)
    values[at]! -= learningRate * (direction + (values[at]! > 0 ? decay : -decay))
  }
}
