import type { backend_util, TensorInfo } from '@tensorflow/tfjs'
import { provideKernel, type TensorFlow } from './registry.js'
import { computeOnHeap, type WasmBackend } from './wasm-backend.js'

type ConvInfo = backend_util.Conv2DInfo

interface FilterGradient {
  x: TensorInfo
  dy: TensorInfo
  strides: number | [number, number]
  pad: 'valid' | 'same' | number | backend_util.ExplicitPadding
  dataFormat: 'NHWC' | 'NCHW'
  dimRoundingMode?: 'floor' | 'round' | 'ceil'
  filterShape: [number, number, number, number]
}

/** Values of unrolled patches held at once (16 MB): larger batches are summed in parts. */
const patchValues = 4 << 20

/**
 * `Conv2DBackpropFilter`, which the wasm backend lacks: without it no convolution can be trained there.
 * dW = patchesᵀ · dy, the patches written already transposed so that XNNPACK multiplies them as they are.
 */
export function installConvolutionGradients(tf: TensorFlow): void {
  provideKernel(tf, 'Conv2DBackpropFilter', 'wasm', () => ({ inputs, backend, attrs }) => {
    const call = { ...inputs, ...attrs } as unknown as FilterGradient
    const { x, dy, strides, pad, dataFormat, dimRoundingMode, filterShape } = call
    tf.util.assert(dataFormat === 'NHWC', () => `Conv2DBackpropFilter on wasm takes NHWC, got ${dataFormat}`)
    const shape = x.shape as [number, number, number, number]
    const info = tf.backend_util.computeConv2DInfo(shape, filterShape, strides, 1, pad, dimRoundingMode)
    return filterGradient(tf, backend as WasmBackend, info, x, dy)
  })
}

function filterGradient(
  tf: TensorFlow,
  backend: WasmBackend,
  info: ConvInfo,
  x: TensorInfo,
  dy: TensorInfo,
): TensorInfo {
  const patchSize = info.filterHeight * info.filterWidth * info.inChannels
  const positions = info.outHeight * info.outWidth
  const imagesAtOnce = Math.max(1, Math.floor(patchValues / (patchSize * positions)))
  const parts: TensorInfo[] = []
  for (let first = 0; first < info.batchSize; first += imagesAtOnce) {
    const images = Math.min(imagesAtOnce, info.batchSize - first)
    const patches = computeOnHeap(
      backend,
      { shape: [patchSize, images * positions], dtype: 'float32' },
      [x],
      (unrolled, values) => unrollTransposed(unrolled, values, info, { first, images }),
    )
    const slopes = rowsOf(backend, dy, first * positions, images * positions, info.outChannels)
    parts.push(multiply(tf, backend, patches, slopes))
    backend.disposeData(patches.dataId)
    backend.disposeData(slopes.dataId)
  }
  const gradient = computeOnHeap(
    backend,
    { shape: info.filterShape, dtype: 'float32' },
    parts,
    (sum, ...values) => {
      sum.set(values[0]!)
      for (const part of values.slice(1)) for (let at = 0; at < sum.length; at++) sum[at]! += part[at]!
    },
  )
  for (const part of parts) backend.disposeData(part.dataId)
  return gradient
}

/** Writes `unrolled[(filterRow, filterColumn, channel)][(image, outRow, outColumn)]`, zero outside the image. */
function unrollTransposed(
  unrolled: Float32Array,
  x: Float32Array,
  info: ConvInfo,
  { first, images }: { first: number; images: number },
): void {
  const { inHeight, inWidth, inChannels, outHeight, outWidth, padInfo } = info
  const columns = images * outHeight * outWidth
  unrolled.fill(0)
  for (let filterRow = 0; filterRow < info.filterHeight; filterRow++) {
    for (let filterColumn = 0; filterColumn < info.filterWidth; filterColumn++) {
      const base = (filterRow * info.filterWidth + filterColumn) * inChannels * columns
      for (let line = 0; line < images * outHeight; line++) {
        const row = (line % outHeight) * info.strideHeight + filterRow - padInfo.top
        if (row < 0 || row >= inHeight) continue
        const image = first + Math.floor(line / outHeight)
        const rowStart = (image * inHeight + row) * inWidth
        for (let outColumn = 0; outColumn < outWidth; outColumn++) {
          const column = outColumn * info.strideWidth + filterColumn - padInfo.left
          if (column < 0 || column >= inWidth) continue
          const source = (rowStart + column) * inChannels
          let target = base + line * outWidth + outColumn
          for (let channel = 0; channel < inChannels; channel++, target += columns) {
            unrolled[target] = x[source + channel]!
          }
        }
      }
    }
  }
}

function rowsOf(
  backend: WasmBackend,
  matrix: TensorInfo,
  first: number,
  rows: number,
  width: number,
): TensorInfo {
  return computeOnHeap(backend, { shape: [rows, width], dtype: 'float32' }, [matrix], (part, all) =>
    part.set(all.subarray(first * width, (first + rows) * width)),
  )
}

function multiply(tf: TensorFlow, backend: WasmBackend, a: TensorInfo, b: TensorInfo): TensorInfo {
  const attrs = { transposeA: false, transposeB: false }
  return tf.getKernel('BatchMatMul', 'wasm')!.kernelFunc({ inputs: { a, b }, backend, attrs }) as TensorInfo
}
