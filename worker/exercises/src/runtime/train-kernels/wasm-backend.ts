import type { DataType, TensorInfo } from '@tensorflow/tfjs'

type DataId = TensorInfo['dataId']

/** What these kernels use of tfjs-backend-wasm 4.22, whose own type is not exported with these members. */
export interface WasmBackend {
  makeOutput(shape: readonly number[], dtype: DataType): TensorInfo
  /** A window on the wasm heap; any later allocation may move the heap and leave the window empty. */
  typedArrayFromHeap(tensor: TensorInfo): Float32Array | Int32Array | Uint8Array
  disposeData(dataId: DataId): boolean
  dataIdMap: { get(dataId: DataId): { id: number; memoryOffset: number; dtype: DataType } }
  dataIdNextNumber: number
  wasm: {
    cwrap(
      name: string,
      result: null,
      parameters: readonly ('number' | 'array')[],
    ): (...values: unknown[]) => void
    tfjs: {
      registerTensor(id: number, size: number, memoryOffset: number): void
      disposeData(id: number): void
    }
  }
}

/** Writes a fresh output from inputs, with all windows opened after the last allocation. */
export function computeOnHeap(
  backend: WasmBackend,
  output: { shape: readonly number[]; dtype: DataType },
  inputs: readonly TensorInfo[],
  compute: (result: Float32Array, ...values: Float32Array[]) => void,
): TensorInfo {
  const result = backend.makeOutput(output.shape, output.dtype)
  const windows = inputs.map((input) => backend.typedArrayFromHeap(input) as Float32Array)
  compute(backend.typedArrayFromHeap(result) as Float32Array, ...windows)
  return result
}
