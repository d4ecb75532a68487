import type { Tensor } from '@tensorflow/tfjs'
import { provideGradient, type TensorFlow } from './registry.js'

/** Steps: constant almost everywhere, so their slope is zero. `tf.where(x.greater(0), …)` in a loss needs it. */
const comparisons = ['Greater', 'Less', 'LessEqual', 'Equal', 'NotEqual', 'LogicalAnd', 'LogicalOr']

/** Gradients that no backend of TensorFlow.js 4.22 has, so that training through these ops throws. */
export function installMissingGradients(tf: TensorFlow): void {
  for (const kernelName of comparisons) {
    provideGradient(tf, {
      kernelName,
      inputsToSave: ['a', 'b'],
      gradFunc: (_dy, [a, b]) => ({ a: () => tf.zerosLike(a!), b: () => tf.zerosLike(b!) }),
    })
  }
  provideGradient(tf, {
    kernelName: 'LogicalNot',
    inputsToSave: ['x'],
    gradFunc: (_dy, [x]) => ({ x: () => tf.zerosLike(x!) }),
  })
  provideGradient(tf, {
    kernelName: 'StridedSlice',
    inputsToSave: ['x'],
    gradFunc: (dy, [x], attrs) => ({
      x: () => stridedSliceSlope(tf, dy as Tensor, x!, attrs as unknown as SliceBounds),
    }),
  })
  provideGradient(tf, {
    kernelName: 'GatherNd',
    inputsToSave: ['params', 'indices'],
    gradFunc: (dy, [params, indices]) => ({
      params: () => tf.scatterND(indices!, dy as Tensor, params!.shape as number[] as [number]),
      indices: () => tf.zerosLike(indices!),
    }),
  })
}

interface SliceBounds {
  begin: number[]
  end: number[]
  strides: number[]
  beginMask: number
  endMask: number
  ellipsisMask: number
  newAxisMask: number
  shrinkAxisMask: number
}

/** Sends every slope back to the place it was sliced from, found by slicing the places themselves. */
function stridedSliceSlope(tf: TensorFlow, dy: Tensor, x: Tensor, bounds: SliceBounds): Tensor {
  const { begin, end, strides, beginMask, endMask, ellipsisMask, newAxisMask, shrinkAxisMask } = bounds
  const places = tf.range(0, x.size, 1, 'int32').reshape(x.shape)
  const taken = tf.stridedSlice(
    places,
    begin,
    end,
    strides,
    beginMask,
    endMask,
    ellipsisMask,
    newAxisMask,
    shrinkAxisMask,
  )
  return tf.unsortedSegmentSum(dy.flatten(), taken.flatten().toInt(), x.size).reshape(x.shape)
}
