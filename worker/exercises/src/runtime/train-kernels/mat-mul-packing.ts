import type { TensorInfo } from '@tensorflow/tfjs'
import { computeOnHeap, type WasmBackend } from './wasm-backend.js'

/** The matrix shape in which the wasm side first met some data as the right factor. */
const packedAs = new WeakMap<TensorInfo['dataId'], string>()

/**
 * The wasm side packs the right factor once for each data id and forgets in which shape: after `h·w` with w of [16, 1],
 * `d·wᵀ` on the same data reads beyond the packed matrix and returns garbage. Data in a second shape gets an id of its own.
 */
export function withOwnPacking(
  backend: WasmBackend,
  { a, b }: { a: TensorInfo; b: TensorInfo },
  multiply: (operands: { a: TensorInfo; b: TensorInfo }) => TensorInfo,
): TensorInfo {
  const shape = b.shape.slice(-2).join()
  const first = packedAs.get(b.dataId) ?? shape
  packedAs.set(b.dataId, first)
  if (first === shape) return multiply({ a, b })
  const copy = computeOnHeap(backend, { shape: b.shape, dtype: b.dtype }, [b], (target, values) =>
    target.set(values),
  )
  const product = multiply({ a, b: copy })
  backend.disposeData(copy.dataId)
  return product
}
