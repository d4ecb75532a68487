import { sizeOf, type Dtype, type TensorMap, type WireTensor } from '@skillgrad/exercises/contract'
import { ProtocolViolation } from './violation.js'

/** Where the tensors of a body stand: consecutive, in this order, four bytes a value. */
export type TensorLayout = readonly { name: string; dtype: Dtype; shape: readonly number[] }[]

const maximumTensors = 256
const maximumRank = 6
const maximumValues = 2 ** 28

export function layoutOf(tensors: TensorMap): TensorLayout {
  return Object.entries(tensors).map(([name, { dtype, shape }]) => ({ name, dtype, shape }))
}

export function bytesOf(tensors: TensorMap): Uint8Array[] {
  return Object.values(tensors).map(
    ({ values }) => new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
  )
}

/** Reads a layout from an untrusted header, copying known fields only. */
export function requireLayout(value: unknown): TensorLayout {
  if (!Array.isArray(value) || value.length > maximumTensors) throw new ProtocolViolation('tensor layout')
  return value.map((entry: unknown) => {
    const { name, dtype, shape } = (entry ?? {}) as Record<string, unknown>
    if (typeof name !== 'string' || !/^[a-zA-Z][a-zA-Z0-9]{0,63}$/.test(name))
      throw new ProtocolViolation('tensor name')
    if (dtype !== 'float32' && dtype !== 'int32') throw new ProtocolViolation('tensor dtype')
    return { name, dtype, shape: requireShape(shape) }
  })
}

/** The tensors of a body as copies of their own; the body must be filled exactly. */
export function readTensors(layout: TensorLayout, body: Uint8Array): TensorMap {
  const tensors: Record<string, WireTensor> = Object.create(null) as Record<string, WireTensor>
  let at = 0
  for (const { name, dtype, shape } of layout) {
    const bytes = sizeOf(shape) * 4
    if (at + bytes > body.byteLength) throw new ProtocolViolation('tensor body is too short')
    const copy = body.slice(at, at + bytes)
    const buffer =
      copy.byteOffset === 0 ? copy.buffer : copy.buffer.slice(copy.byteOffset, copy.byteOffset + bytes)
    const values =
      dtype === 'float32' ? new Float32Array(buffer, 0, bytes / 4) : new Int32Array(buffer, 0, bytes / 4)
    tensors[name] = { dtype, shape, values }
    at += bytes
  }
  if (at !== body.byteLength) throw new ProtocolViolation('tensor body is too long')
  return tensors
}

function requireShape(shape: unknown): number[] {
  if (!Array.isArray(shape) || shape.length > maximumRank) throw new ProtocolViolation('tensor shape')
  const dimensions = shape.map((dimension: unknown) => {
    if (
      typeof dimension !== 'number' ||
      !Number.isInteger(dimension) ||
      dimension < 0 ||
      dimension > maximumValues
    ) {
      throw new ProtocolViolation('tensor dimension')
    }
    return dimension
  })
  if (sizeOf(dimensions) > maximumValues) throw new ProtocolViolation('tensor size')
  return dimensions
}
