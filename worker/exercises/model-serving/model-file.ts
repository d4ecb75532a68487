import { rowsOf } from '../src/authoring/index.js'
import { tensorNames, type Model, type TensorName, type Weights } from './model.js'

/** A model file: one line of JSON that lists the tensors, then their values, four bytes each, little-endian. */
export interface Entry {
  name: string
  dtype: string
  shape: readonly number[]
}

/** Why a file could not be read, in the order in which a reader notices. */
export type FileProblem = 'not-bytes' | 'no-header' | 'no-shapes' | 'length'

export type FileRead =
  { problem: FileProblem } | { problem?: undefined; entries: Entry[]; tensors: ReadonlyMap<string, Weights> }

const lineEnd = 10

/**
 * Our writer. Another order of the tensors and of the entries' fields is as good a file, and the values never begin at a
 * multiple of four: whoever lays a list of floats over the bytes as they lie is stopped on every run.
 */
export function writeFile(model: Model, order: readonly TensorName[]): number[] {
  const entries = order.map((name) => ({ shape: model[name].shape, name, dtype: 'float32' }))
  const header = JSON.stringify(entries)
  const padding = (header.length + 1) % 4 === 0 ? ' ' : ''
  const text = Array.from(`${header}${padding}\n`, (sign) => sign.charCodeAt(0))
  return [...text, ...order.flatMap((name) => model[name].values.flatMap((value) => bytesOf(value, true)))]
}

/** Our reader. Strict where a file could be read in two ways, and indifferent to the order of tensors. */
export function readFile(bytes: readonly number[], littleEndian = true): FileRead {
  if (bytes.some((byte) => byte < 0 || byte > 255)) return { problem: 'not-bytes' }
  const end = bytes.indexOf(lineEnd)
  const entries = end < 0 ? undefined : entriesIn(bytes.slice(0, end))
  if (!entries) return { problem: 'no-header' }
  if (!entries.every(({ shape }) => isShape(shape))) return { problem: 'no-shapes' }
  const values = bytes.slice(end + 1)
  const sizes = entries.map(({ shape }) => shape.reduce((product, dimension) => product * dimension, 1))
  if (values.length !== 4 * sizes.reduce((sum, size) => sum + size, 0)) return { problem: 'length' }
  const numbers = rowsOf(values, 4).map((four) => floatOf(four, littleEndian))
  let at = 0
  const tensors = entries.map(({ name, shape }, index): [string, Weights] => {
    const from = at
    at += sizes[index]!
    return [name, { shape, values: numbers.slice(from, at) }]
  })
  return { entries, tensors: new Map(tensors) }
}

/** A number whose four bytes are taken the wrong way round. */
export function swapped(value: number): number {
  return floatOf(bytesOf(value, true), false)
}

/** What a file takes up, name by name, in bytes. */
export function sizesOf(model: Model): { name: TensorName; bytes: number }[] {
  return tensorNames.map((name) => ({ name, bytes: 4 * model[name].values.length }))
}

function entriesIn(bytes: readonly number[]): Entry[] | undefined {
  try {
    const parsed: unknown = JSON.parse(String.fromCharCode(...bytes))
    return Array.isArray(parsed) && parsed.every(isEntry) ? parsed : undefined
  } catch {
    return undefined
  }
}

function isEntry(entry: unknown): entry is Entry {
  const { name, dtype } = (entry ?? {}) as Partial<Entry>
  return typeof name === 'string' && dtype === 'float32'
}

function isShape(shape: unknown): boolean {
  return (
    Array.isArray(shape) &&
    shape.every((dimension) => Number.isSafeInteger(dimension) && (dimension as number) > 0)
  )
}

function bytesOf(value: number, littleEndian: boolean): number[] {
  const bytes = new DataView(new ArrayBuffer(4))
  bytes.setFloat32(0, value, littleEndian)
  return [0, 1, 2, 3].map((at) => bytes.getUint8(at))
}

function floatOf(four: readonly number[], littleEndian: boolean): number {
  const bytes = new DataView(new ArrayBuffer(4))
  four.forEach((byte, at) => bytes.setUint8(at, byte))
  return bytes.getFloat32(0, littleEndian)
}
