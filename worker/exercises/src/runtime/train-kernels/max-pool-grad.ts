import type { backend_util, TensorInfo } from '@tensorflow/tfjs'
import { provideKernel, type TensorFlow } from './registry.js'
import { computeOnHeap, type WasmBackend } from './wasm-backend.js'

type PoolInfo = backend_util.Conv2DInfo

interface PoolGradient {
  dy: TensorInfo
  input: TensorInfo
  filterSize: number | [number, number]
  strides: number | [number, number]
  pad: 'valid' | 'same' | number | backend_util.ExplicitPadding
  dimRoundingMode?: 'floor' | 'round' | 'ceil'
}

/**
 * The stock kernel starts each window's search at 0, so a window without a positive value sends its gradient to
 * the tensor's first element: training goes wrong in silence. Here the search starts below every number.
 */
export function installMaxPoolGradient(tf: TensorFlow): void {
  if (!tf.getKernel('MaxPoolGrad', 'wasm')) return
  provideKernel(tf, 'MaxPoolGrad', 'wasm', () => ({ inputs, backend, attrs }) => {
    const call = { ...inputs, ...attrs } as unknown as PoolGradient
    const { dy, input, filterSize, strides, pad, dimRoundingMode } = call
    const shape = input.shape as [number, number, number, number]
    const info = tf.backend_util.computePool2DInfo(shape, filterSize, strides, 1, pad, dimRoundingMode)
    return computeOnHeap(backend as WasmBackend, input, [dy, input], (dx, dyValues, x) => {
      dx.fill(0)
      forEachWindow(info, (output, window) => {
        const winner = firstMaximum(x, info, window)
        if (winner >= 0) dx[winner]! += dyValues[output]!
      })
    })
  })
}

/** One pooling window of one channel, clipped to the image. */
interface Window {
  /** Index of the image's first value of this channel. */
  origin: number
  top: number
  bottom: number
  left: number
  right: number
}

function forEachWindow(info: PoolInfo, visit: (output: number, window: Window) => void): void {
  const channels = info.inChannels
  const imageSize = info.inHeight * info.inWidth * channels
  const window: Window = { origin: 0, top: 0, bottom: 0, left: 0, right: 0 }
  let output = 0
  for (let image = 0; image < info.batchSize; image++) {
    for (let row = 0; row < info.outHeight; row++) {
      const top = row * info.strideHeight - info.padInfo.top
      window.top = Math.max(0, top)
      window.bottom = Math.min(info.inHeight, top + info.filterHeight)
      for (let column = 0; column < info.outWidth; column++) {
        const left = column * info.strideWidth - info.padInfo.left
        window.left = Math.max(0, left)
        window.right = Math.min(info.inWidth, left + info.filterWidth)
        for (let channel = 0; channel < channels; channel++) {
          window.origin = image * imageSize + channel
          visit(output++, window)
        }
      }
    }
  }
}

/** Index in `x` of the window's maximum; of equal ones the first, as on every other backend. -1 when empty. */
function firstMaximum(x: Float32Array, info: PoolInfo, window: Window): number {
  let winner = -1
  let maximum = -Infinity
  for (let row = window.top; row < window.bottom; row++) {
    for (let column = window.left; column < window.right; column++) {
      const at = window.origin + (row * info.inWidth + column) * info.inChannels
      if (winner < 0 || x[at]! > maximum) {
        maximum = x[at]!
        winner = at
      }
    }
  }
  return winner
}
