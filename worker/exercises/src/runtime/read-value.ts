import type { TensorSpec } from '../contract/index.js'
import { ProblemFound } from './answer-problem.js'
import { valueWords, type ValueWord } from './value-words.js'
import { expectedShape, type Dimensions } from './dimensions.js'

export interface Found {
  shape: readonly number[]
  values: ArrayLike<number>
}

/** Reads a tensor, a typed array, nested lists of numbers or `{ values, shape }`, whichever the learner returned. */
export async function readValue(
  output: string,
  value: unknown,
  spec: TensorSpec,
  dimensions: Dimensions,
): Promise<Found> {
  if (isTensor(value)) {
    if (value.isDisposed) throw new ProblemFound({ kind: 'disposed', output })
    return { shape: [...value.shape], values: await value.data() }
  }
  if (typeof value === 'number') return { shape: [], values: [value] }
  if (isNumbers(value)) return { shape: shapeForFlat(value.length, spec, dimensions), values: value }
  if (Array.isArray(value)) return readNested(output, value, spec, dimensions)
  const given = value as { values?: unknown; shape?: unknown }
  if (Array.isArray(given.shape) && isNumbers(given.values))
    return { shape: given.shape.map(Number), values: given.values }
  if (Array.isArray(given.shape) && Array.isArray(given.values)) {
    return { shape: given.shape.map(Number), values: requireNumbers(output, given.values) }
  }
  throw new ProblemFound({ kind: 'not-an-array', output, got: describeValue(value) })
}

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !ArrayBuffer.isView(value) &&
    !isTensor(value)
  )
}

export function describeValue(value: unknown): ValueWord {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (isTensor(value)) return 'a tensor'
  if (value instanceof Promise) return 'a promise'
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return 'an array'
  const word = typeof value === 'object' ? 'an object' : `a ${typeof value}`
  return valueWords.find((known) => known === word) ?? 'something else'
}

function readNested(
  output: string,
  rows: readonly unknown[],
  spec: TensorSpec,
  dimensions: Dimensions,
): Found {
  const shape: number[] = []
  for (let level: unknown = rows; Array.isArray(level) || isNumbers(level); level = level[0])
    shape.push(level.length)
  const values: unknown[] = []
  flatten(output, rows, shape, 0, values)
  const numbers = requireNumbers(output, values)
  if (shape.length === 1) return { shape: shapeForFlat(numbers.length, spec, dimensions), values: numbers }
  return { shape, values: numbers }
}

function flatten(
  output: string,
  node: unknown,
  shape: readonly number[],
  depth: number,
  into: unknown[],
): void {
  if (depth === shape.length) {
    into.push(node)
    return
  }
  if (!(Array.isArray(node) || isNumbers(node)) || node.length !== shape[depth])
    throw new ProblemFound({ kind: 'ragged', output })
  for (let index = 0; index < node.length; index++) flatten(output, node[index], shape, depth + 1, into)
}

/** A flat list carries no shape of its own: it is read as the declared shape when the sizes allow it. */
function shapeForFlat(length: number, spec: TensorSpec, dimensions: Dimensions): readonly number[] {
  const expected = expectedShape(spec, dimensions)
  const open = expected.filter((dimension) => typeof dimension === 'string')
  const known = expected.reduce<number>(
    (size, dimension) => (typeof dimension === 'number' ? size * dimension : size),
    1,
  )
  const fits = open.length === 0 ? known === length : open.length === 1 && known > 0 && length % known === 0
  return fits
    ? expected.map((dimension) => (typeof dimension === 'number' ? dimension : length / known))
    : [length]
}

function requireNumbers(output: string, values: readonly unknown[]): number[] {
  for (const value of values) {
    if (typeof value !== 'number' && typeof value !== 'boolean') {
      throw new ProblemFound({ kind: 'not-an-array', output, got: describeValue(value) })
    }
  }
  return values.map(Number)
}

interface TensorLike {
  isDisposed: boolean
  shape: readonly number[]
  data(): Promise<ArrayLike<number>>
}

function isTensor(value: unknown): value is TensorLike {
  const tensor = value as Partial<TensorLike> | null
  return typeof tensor === 'object' && typeof tensor?.data === 'function' && Array.isArray(tensor.shape)
}

function isNumbers(value: unknown): value is ArrayLike<number> {
  const isView = ArrayBuffer.isView(value) && 'length' in value
  return isView && !(value instanceof BigInt64Array) && !(value instanceof BigUint64Array)
}
