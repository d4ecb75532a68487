import type { TensorInfo } from '@tensorflow/tfjs'
import { provideKernel, type TensorFlow } from './registry.js'
import type { WasmBackend } from './wasm-backend.js'

/**
 * The stock kernel labels every result float32: integers come back as their bits read as tiny floats, all zero.
 * Their bits are right and of the same width, so naming the type repairs them.
 */
export function installStridedSlice(tf: TensorFlow): void {
  if (!tf.getKernel('StridedSlice', 'wasm')) return
  provideKernel(tf, 'StridedSlice', 'wasm', (original) => (parameters) => {
    const result = original!(parameters) as TensorInfo
    if (parameters.inputs['x']!.dtype !== 'int32' || result.dtype === 'int32') return result
    const stored = (parameters.backend as WasmBackend).dataIdMap.get(result.dataId)
    stored.dtype = 'int32'
    return { ...result, dtype: 'int32' }
  })
}
