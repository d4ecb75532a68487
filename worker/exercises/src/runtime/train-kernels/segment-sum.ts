import type { TensorInfo, TypedArray } from '@tensorflow/tfjs'
import { provideKernel, type TensorFlow } from './registry.js'
import { computeOnHeap, type WasmBackend } from './wasm-backend.js'

interface CpuBackend {
  data: { get(dataId: TensorInfo['dataId']): { values: TypedArray } }
  makeTensorInfo(shape: readonly number[], dtype: TensorInfo['dtype'], values: TypedArray): TensorInfo
}

interface SegmentSum {
  x: TensorInfo
  segmentIds: TensorInfo
  numSegments: number
}

/**
 * `UnsortedSegmentSum` is the gradient of every embedding lookup. The wasm backend has none; cpu's compares all
 * rows once per segment (rows × vocabulary), this one adds each row once.
 */
export function installSegmentSum(tf: TensorFlow): void {
  provideKernel(tf, 'UnsortedSegmentSum', 'wasm', () => ({ inputs, backend, attrs }) => {
    const call = { ...inputs, ...attrs } as unknown as SegmentSum
    requireVectorOfIds(tf, call)
    const output = { shape: outputShape(call), dtype: call.x.dtype }
    return computeOnHeap(backend as WasmBackend, output, [call.x, call.segmentIds], (sums, x, ids) =>
      addRows(sums, x, ids),
    )
  })
  provideKernel(tf, 'UnsortedSegmentSum', 'cpu', (original) => (parameters) => {
    const call = { ...parameters.inputs, ...parameters.attrs } as unknown as SegmentSum
    if (call.segmentIds.shape.length !== 1 && original) return original(parameters)
    const backend = parameters.backend as CpuBackend
    const shape = outputShape(call)
    const size = tf.util.sizeFromShape([...shape])
    const sums = call.x.dtype === 'int32' ? new Int32Array(size) : new Float32Array(size)
    addRows(sums, backend.data.get(call.x.dataId).values, backend.data.get(call.segmentIds.dataId).values)
    return backend.makeTensorInfo(shape, call.x.dtype, sums)
  })
}

function requireVectorOfIds(tf: TensorFlow, { x, segmentIds }: SegmentSum): void {
  tf.util.assert(
    segmentIds.shape.length === 1 && segmentIds.shape[0] === x.shape[0],
    () => `unsortedSegmentSum on wasm takes one id per row: ids [${segmentIds.shape}], rows [${x.shape}]`,
  )
}

function outputShape({ x, numSegments }: SegmentSum): number[] {
  return [numSegments, ...x.shape.slice(1)]
}

/** Rows whose id lies outside the segments are dropped, as TensorFlow does. */
function addRows(sums: Float32Array | Int32Array, x: TypedArray, ids: TypedArray): void {
  sums.fill(0)
  if (ids.length === 0) return
  const width = x.length / ids.length
  for (let row = 0; row < ids.length; row++) {
    const target = ids[row]! * width
    if (target < 0 || target >= sums.length) continue
    const source = row * width
    for (let column = 0; column < width; column++) sums[target + column]! += x[source + column]!
  }
}
