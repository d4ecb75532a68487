import type { backend_util, TensorInfo } from '@tensorflow/tfjs'
import { provideKernel, type TensorFlow } from './registry.js'
import { computeOnHeap, type WasmBackend } from './wasm-backend.js'

type ConvInfo = backend_util.Conv2DInfo
type Shape4D = [number, number, number, number]

interface DepthwiseAttributes {
  strides: number | [number, number]
  dilations: number | [number, number]
  pad: 'valid' | 'same' | number | backend_util.ExplicitPadding
  dimRoundingMode?: 'floor' | 'round' | 'ceil'
}

type FilterGradient = DepthwiseAttributes & { x: TensorInfo; dy: TensorInfo; filterShape: Shape4D }
type InputGradient = DepthwiseAttributes & { dy: TensorInfo; filter: TensorInfo; inputShape: Shape4D }

/** The two gradients of depthwise convolution, which the wasm backend lacks; separable layers need both. */
export function installDepthwiseGradients(tf: TensorFlow): void {
  provideKernel(tf, 'DepthwiseConv2dNativeBackpropFilter', 'wasm', () => ({ inputs, backend, attrs }) => {
    const call = { ...inputs, ...attrs } as unknown as FilterGradient
    const info = depthwiseInfo(tf, call.x.shape as Shape4D, call.filterShape, call)
    const output = { shape: call.filterShape, dtype: call.x.dtype }
    return computeOnHeap(backend as WasmBackend, output, [call.x, call.dy], (dw, x, dy) => {
      dw.fill(0)
      forEachTap(info, (weight, input, output) => {
        dw[weight]! += x[input]! * dy[output]!
      })
    })
  })
  provideKernel(tf, 'DepthwiseConv2dNativeBackpropInput', 'wasm', () => ({ inputs, backend, attrs }) => {
    const call = { ...inputs, ...attrs } as unknown as InputGradient
    const info = depthwiseInfo(tf, call.inputShape, call.filter.shape as Shape4D, call)
    const output = { shape: call.inputShape, dtype: call.dy.dtype }
    return computeOnHeap(backend as WasmBackend, output, [call.filter, call.dy], (dx, filter, dy) => {
      dx.fill(0)
      forEachTap(info, (weight, input, output) => {
        dx[input]! += filter[weight]! * dy[output]!
      })
    })
  })
}

function depthwiseInfo(
  tf: TensorFlow,
  input: Shape4D,
  filter: Shape4D,
  attributes: DepthwiseAttributes,
): ConvInfo {
  const { strides, dilations, pad, dimRoundingMode } = attributes
  return tf.backend_util.computeConv2DInfo(input, filter, strides, dilations, pad, dimRoundingMode, true)
}

/** Visits every product of the forward pass as flat indices: filter weight × input value → output value. */
function forEachTap(info: ConvInfo, visit: (weight: number, input: number, output: number) => void): void {
  const { inChannels, outChannels, inHeight, inWidth, outHeight, outWidth } = info
  const multiplier = outChannels / inChannels
  for (let line = 0; line < info.batchSize * outHeight; line++) {
    const imageStart = Math.floor(line / outHeight) * inHeight
    for (let filterRow = 0; filterRow < info.filterHeight; filterRow++) {
      const row = (line % outHeight) * info.strideHeight + filterRow * info.dilationHeight - info.padInfo.top
      if (row < 0 || row >= inHeight) continue
      for (let filterColumn = 0; filterColumn < info.filterWidth; filterColumn++) {
        const weight = (filterRow * info.filterWidth + filterColumn) * outChannels
        for (let outColumn = 0; outColumn < outWidth; outColumn++) {
          const column = outColumn * info.strideWidth + filterColumn * info.dilationWidth - info.padInfo.left
          if (column < 0 || column >= inWidth) continue
          const input = ((imageStart + row) * inWidth + column) * inChannels
          const output = (line * outWidth + outColumn) * outChannels
          for (let channel = 0; channel < outChannels; channel++) {
            visit(weight + channel, input + Math.floor(channel / multiplier), output + channel)
          }
        }
      }
    }
  }
}
