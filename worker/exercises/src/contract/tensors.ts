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

/** Tensors that stand in a file or a message one after the other: little-endian, four bytes a value, in this order. */
export type TensorLayout = readonly { name: string; dtype: Dtype; shape: readonly number[] }[]

/** What a layout fills, in bytes. */
export function bytesIn(layout: TensorLayout): number {
  return 4 * layout.reduce((total, { shape }) => total + sizeOf(shape), 0)
}

/** Each tensor as a copy of its own; `bytes` must be filled exactly. Names are looked up in nothing but the layout. */
export function cutTensors(layout: TensorLayout, bytes: Uint8Array): TensorMap {
  if (bytes.byteLength !== bytesIn(layout))
    throw new RangeError(`${bytes.byteLength} bytes do not fill tensors of ${bytesIn(layout)}`)
  const tensors = Object.create(null) as Record<string, WireTensor>
  let from = bytes.byteOffset
  for (const { name, dtype, shape } of layout) {
    const until = from + 4 * sizeOf(shape)
    const own = bytes.buffer.slice(from, until)
    tensors[name] = {
      dtype,
      shape,
      values: dtype === 'float32' ? new Float32Array(own) : new Int32Array(own),
    }
    from = until
  }
  return tensors
}
