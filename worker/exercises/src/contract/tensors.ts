/**
 * Arrays as they cross the border between the trusted grader and the learner's code:
 * little-endian typed arrays with a declared shape, never objects or JSON numbers.
 */
export type Dtype = 'float32' | 'int32'

export interface WireTensor {
  dtype: Dtype
  /** Row-major dimensions; the product equals `values.length`. */
  shape: readonly number[]
  values: Float32Array | Int32Array
}

/** Named arrays, e.g. `{ x: [120, 1], y: [120, 1] }`. Names match /^[a-zA-Z][a-zA-Z0-9]*$/. */
export type TensorMap = Readonly<Record<string, WireTensor>>

/** What a query or an answer must look like. */
export interface TensorSpec {
  dtype: Dtype
  /** A number is exact; a string names a dimension, equal wherever the same name stands in one query and its answer. */
  shape: readonly (number | string)[]
}

export type TensorMapSpec = Readonly<Record<string, TensorSpec>>

export function float32(shape: readonly number[], values: ArrayLike<number>): WireTensor {
  return { dtype: 'float32', shape, values: Float32Array.from(values) }
}

export function int32(shape: readonly number[], values: ArrayLike<number>): WireTensor {
  return { dtype: 'int32', shape, values: Int32Array.from(values) }
}

export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((size, dimension) => size * dimension, 1)
}
