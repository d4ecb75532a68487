import type { TensorInfo } from '@tensorflow/tfjs'
import type { TensorFlow } from './registry.js'
import type { WasmBackend } from './wasm-backend.js'

/** Below this many multiplications per matrix, setting XNNPACK up costs more than the naive loop. */
const worthwhile = 2048

type MultiplyOnHeap = (...values: unknown[]) => void
const multiplications = new WeakMap<WasmBackend['wasm'], MultiplyOnHeap>()

/**
 * Multiplies a batch of matrices one by one, each through XNNPACK, by showing the wasm side every matrix as a tensor
 * of its own in place. Returns undefined where the stock kernel does as well: one matrix, or tiny ones.
 */
export function multiplyBatches(
  tf: TensorFlow,
  backend: WasmBackend,
  { a, b }: { a: TensorInfo; b: TensorInfo },
): TensorInfo | undefined {
  const [rows, inner] = a.shape.slice(-2) as [number, number]
  const [innerOfB, columns] = b.shape.slice(-2) as [number, number]
  const batchOf = (x: TensorInfo) => tf.util.sizeFromShape(x.shape.slice(0, -2))
  const batch = Math.max(batchOf(a), batchOf(b))
  const fitting = inner === innerOfB && sameOrSingle(batchOf(a), batchOf(b))
  if (!fitting || batch < 2 || rows * inner * columns < worthwhile) return undefined

  const outer = tf.backend_util.assertAndGetBroadcastShape(a.shape.slice(0, -2), b.shape.slice(0, -2))
  if (tf.util.sizeFromShape(outer) !== batch) return undefined
  const product = backend.makeOutput([...outer, rows, columns], 'float32')
  const multiply = multiplicationOf(backend)
  const matrixOf = (x: TensorInfo, index: number, size: number) =>
    viewMatrix(backend, x, batchOf(x) === 1 ? 0 : index * size, size)
  const [shapeA, shapeB] = [bytes([1, rows, inner]), bytes([1, inner, columns])]
  for (let index = 0; index < batch; index++) {
    const left = matrixOf(a, index, rows * inner)
    const right = matrixOf(b, index, inner * columns)
    const result = matrixOf(product, index, rows * columns)
    multiply(left, shapeA, 3, right, shapeB, 3, 0, 0, result)
    for (const id of [left, right, result]) backend.wasm.tfjs.disposeData(id)
  }
  return product
}

function sameOrSingle(one: number, other: number): boolean {
  return one === other || one === 1 || other === 1
}

/** Announces part of a tensor as a tensor; to be withdrawn by `wasm.tfjs.disposeData`, which frees no memory. */
function viewMatrix(backend: WasmBackend, x: TensorInfo, offset: number, size: number): number {
  const id = backend.dataIdNextNumber++
  backend.wasm.tfjs.registerTensor(id, size, backend.dataIdMap.get(x.dataId).memoryOffset + 4 * offset)
  return id
}

function multiplicationOf({ wasm }: WasmBackend): MultiplyOnHeap {
  let multiply = multiplications.get(wasm)
  if (!multiply) {
    const n = 'number'
    multiply = wasm.cwrap('BatchMatMul', null, [n, 'array', n, n, 'array', n, n, n, n])
    multiplications.set(wasm, multiply)
  }
  return multiply
}

function bytes(shape: readonly number[]): Uint8Array {
  return new Uint8Array(new Int32Array(shape).buffer)
}
