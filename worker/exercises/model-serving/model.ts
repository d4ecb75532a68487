import { rowsOf } from '../src/authoring/index.js'
import type { Random } from '../src/contract/index.js'

/** A table of numbers with its shape, row after row. */
export interface Weights {
  shape: readonly number[]
  values: readonly number[]
}

/** What the training team hands over: the scale of the measures, and a network with one hidden layer. */
export type Model = Readonly<Record<TensorName, Weights>>

export const tensorNames = ['mean', 'deviation', 'w1', 'b1', 'w2', 'b2'] as const
export type TensorName = (typeof tensorNames)[number]

export interface ModelSize {
  measures: number
  hidden: number
}

/** Leave it out, look at it soon, fetch it today. */
export const verdictCount = 3

export function drawModel(random: Random, { measures, hidden }: ModelSize): Model {
  const normals = (shape: readonly number[], deviation: number): Weights =>
    table(shape, () => deviation * random.normal())
  return {
    mean: table([measures], () => 10 ** (2 * random.uniform()) * random.pick([-1, 1])),
    deviation: table([measures], () => 10 ** (2 * random.uniform() - 0.5)),
    w1: normals([measures, hidden], 1.5 / Math.sqrt(measures)),
    b1: normals([hidden], 0.5),
    w2: normals([hidden, verdictCount], 3 / Math.sqrt(hidden)),
    b2: normals([verdictCount], 0.5),
  }
}

/** Measures as they come from the street: each in its own unit. */
export function drawRows(random: Random, { mean, deviation }: Model, count: number): number[][] {
  return Array.from({ length: count }, () =>
    mean.values.map((middle, at) => Math.fround(middle + deviation.values[at]! * random.normal())),
  )
}

export interface Scale {
  mean: readonly number[]
  deviation: readonly number[]
}

/** The scores of each row; `scale` may be another than that of the training. */
export function scores(
  model: Model,
  rows: readonly (readonly number[])[],
  scale = scaleOf(model),
): number[][] {
  const [w1, w2] = [model.w1, model.w2].map(({ values, shape }) => rowsOf(values, shape[1]!))
  return rows.map((row) => {
    const x = row.map((value, at) => (value - scale.mean[at]!) / scale.deviation[at]!)
    const hidden = layer(x, w1!, model.b1.values).map(Math.tanh)
    return layer(hidden, w2!, model.b2.values)
  })
}

export function chances(
  model: Model,
  rows: readonly (readonly number[])[],
  scale = scaleOf(model),
): number[][] {
  return scores(model, rows, scale).map(softmax)
}

export function softmax(row: readonly number[]): number[] {
  const most = Math.max(...row)
  const powers = row.map((score) => Math.exp(score - most))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

function scaleOf({ mean, deviation }: Model): Scale {
  return { mean: mean.values, deviation: deviation.values }
}

function layer(
  x: readonly number[],
  weights: readonly (readonly number[])[],
  bias: readonly number[],
): number[] {
  return bias.map((start, unit) => x.reduce((sum, value, at) => sum + value * weights[at]![unit]!, start))
}

function table(shape: readonly number[], draw: () => number): Weights {
  const size = shape.reduce((product, dimension) => product * dimension, 1)
  return { shape, values: Array.from({ length: size }, () => coarse(draw())) }
}

/**
 * Only the upper half of the four bytes is used. Read the wrong way round, such a number is next to nothing instead of
 * now and then infinite or none at all, so that this mistake shows in the same way on every run.
 */
function coarse(value: number): number {
  const bytes = new DataView(new ArrayBuffer(4))
  bytes.setFloat32(0, value)
  bytes.setUint16(2, 0)
  return bytes.getFloat32(0)
}
