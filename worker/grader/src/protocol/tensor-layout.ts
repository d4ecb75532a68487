import { bytesIn, cutTensors, sizeOf, type TensorLayout, type TensorMap } from '@skillgrad/exercises/contract'
import { ProtocolViolation } from './violation.js'

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
  if (body.byteLength !== bytesIn(layout)) throw new ProtocolViolation('tensor body has another length')
  return cutTensors(layout, body)
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
