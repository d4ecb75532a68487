import {
  sizeOf,
  type HandlerSpec,
  type TensorMap,
  type TensorSpec,
  type WireTensor,
} from '../contract/index.js'
import { LearnerError } from './learner-error.js'
import { messages } from './messages.js'

/** Named dimensions and the sizes that one query has given them. */
export type Dimensions = ReadonlyMap<string, number>

/** Binds the string dimensions of a handler's input, e.g. `n` to 120 where `x: [n, 2]` is asked with 120 rows. */
export function bindDimensions(handler: HandlerSpec, input: TensorMap): Map<string, number> {
  const bound = new Map<string, number>()
  for (const [name, spec] of Object.entries(handler.input)) {
    spec.shape.forEach((dimension, axis) => {
      const size = input[name]?.shape[axis]
      if (typeof dimension === 'string' && size !== undefined) bound.set(dimension, size)
    })
  }
  return bound
}

/** Turns whatever a handler returned into arrays of the declared types and shapes, or throws `BAD_OUTPUT`. */
export async function normalizeAnswer(
  name: string,
  handler: HandlerSpec,
  input: TensorMap,
  returned: unknown,
): Promise<TensorMap> {
  const declared = Object.entries(handler.output)
  if (!isPlainAnswer(returned)) {
    throw bad(
      messages.notAnObject(
        name,
        declared.map(([output]) => output),
        describe(returned),
      ),
    )
  }
  const dimensions = bindDimensions(handler, input)
  const answer: Record<string, WireTensor> = {}
  for (const [output, spec] of declared) {
    const value = (returned as Record<string, unknown>)[output]
    if (value == null) throw bad(messages.missingOutput(name, output))
    const found = await readValue(name, output, value, spec, dimensions)
    answer[output] = convert(name, output, spec, requireShape(name, output, spec, found, dimensions))
  }
  return answer
}

/** Checks arrays against a declared output; the grader repeats on its side what the runner claims to have checked. */
export function requireDeclaredAnswer(
  name: string,
  handler: HandlerSpec,
  input: TensorMap,
  answer: TensorMap,
): TensorMap {
  const dimensions = bindDimensions(handler, input)
  const checked: Record<string, WireTensor> = {}
  for (const [output, spec] of Object.entries(handler.output)) {
    const tensor = answer[output]
    if (!tensor || tensor.dtype !== spec.dtype) throw bad(messages.missingOutput(name, output))
    checked[output] = convert(name, output, spec, requireShape(name, output, spec, tensor, dimensions))
  }
  return checked
}

interface Found {
  shape: readonly number[]
  values: ArrayLike<number>
}

async function readValue(
  handler: string,
  output: string,
  value: unknown,
  spec: TensorSpec,
  dimensions: Dimensions,
): Promise<Found> {
  if (isTensor(value)) {
    if (value.isDisposed) throw bad(messages.disposed(handler, output))
    return { shape: [...value.shape], values: await value.data() }
  }
  if (typeof value === 'number') return { shape: [], values: [value] }
  if (isNumbers(value)) return { shape: shapeForFlat(value.length, spec, dimensions), values: value }
  if (Array.isArray(value)) return readNested(handler, output, value, spec, dimensions)
  const given = value as { values?: unknown; shape?: unknown }
  if (isNumbers(given.values) && Array.isArray(given.shape))
    return { shape: given.shape.map(Number), values: given.values }
  if (Array.isArray(given.values) && Array.isArray(given.shape)) {
    return { shape: given.shape.map(Number), values: requireNumbers(handler, output, given.values) }
  }
  throw bad(messages.notAnArray(handler, output, describe(value)))
}

function readNested(
  handler: string,
  output: string,
  rows: unknown[],
  spec: TensorSpec,
  dimensions: Dimensions,
): Found {
  const shape: number[] = []
  let level: unknown = rows
  while (Array.isArray(level) || isNumbers(level)) {
    shape.push(level.length)
    level = level[0]
  }
  const values: unknown[] = []
  flatten(handler, output, rows, shape, 0, values)
  const numbers = requireNumbers(handler, output, values)
  return shape.length === 1
    ? { shape: shapeForFlat(numbers.length, spec, dimensions), values: numbers }
    : { shape, values: numbers }
}

function flatten(
  handler: string,
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
    throw bad(messages.ragged(handler, output))
  for (let index = 0; index < node.length; index++)
    flatten(handler, output, node[index], shape, depth + 1, into)
}

/** A flat list carries no shape of its own: it is read as the declared shape when the sizes allow it. */
function shapeForFlat(length: number, spec: TensorSpec, dimensions: Dimensions): readonly number[] {
  const expected = expectedShape(spec, dimensions)
  const open = expected.filter((dimension) => typeof dimension === 'string')
  const known = expected.reduce<number>(
    (size, dimension) => (typeof dimension === 'number' ? size * dimension : size),
    1,
  )
  if (open.length === 0 && known === length) return expected as number[]
  if (open.length === 1 && known > 0 && length % known === 0) {
    return expected.map((dimension) => (typeof dimension === 'number' ? dimension : length / known))
  }
  return [length]
}

function requireShape(
  handler: string,
  output: string,
  spec: TensorSpec,
  found: Found,
  dimensions: Dimensions,
): Found {
  const expected = expectedShape(spec, dimensions)
  const fits =
    found.shape.length === expected.length &&
    expected.every((dimension, axis) => typeof dimension === 'string' || dimension === found.shape[axis]) &&
    found.values.length === sizeOf(found.shape)
  if (!fits)
    throw bad(messages.wrongShape(handler, output, spec, expected.join(', '), `[${found.shape.join(', ')}]`))
  return found
}

function expectedShape(spec: TensorSpec, dimensions: Dimensions): (number | string)[] {
  return spec.shape.map((dimension) =>
    typeof dimension === 'string' ? (dimensions.get(dimension) ?? dimension) : dimension,
  )
}

function convert(handler: string, output: string, spec: TensorSpec, found: Found): WireTensor {
  const values = spec.dtype === 'float32' ? Float32Array.from(found.values) : Int32Array.from(found.values)
  for (let index = 0; index < values.length; index++) {
    const given = found.values[index]!
    if (!Number.isFinite(values[index]) || !Number.isFinite(given))
      throw bad(messages.nonFinite(handler, output, String(given)))
    if (spec.dtype === 'int32' && values[index] !== given)
      throw bad(messages.notInteger(handler, output, String(given)))
  }
  return { dtype: spec.dtype, shape: [...found.shape], values }
}

function requireNumbers(handler: string, output: string, values: readonly unknown[]): number[] {
  const odd = values.find((value) => typeof value !== 'number' && typeof value !== 'boolean')
  if (odd !== undefined || values.includes(undefined))
    throw bad(messages.notAnArray(handler, output, `a list that holds ${describe(odd)}`))
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

function isNumbers(value: unknown): value is ArrayLike<number> & Iterable<number> {
  return (
    ArrayBuffer.isView(value) &&
    'length' in value &&
    !(value instanceof BigInt64Array) &&
    !(value instanceof BigUint64Array)
  )
}

function isPlainAnswer(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !ArrayBuffer.isView(value) &&
    !isTensor(value)
  )
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (isTensor(value)) return 'a tensor'
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

function bad(message: { en: string; 'zh-CN': string }): LearnerError {
  return new LearnerError('BAD_OUTPUT', message)
}
