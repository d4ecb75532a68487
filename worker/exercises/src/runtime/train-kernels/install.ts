import { installConvolutionGradients } from './conv2d-backprop-filter.js'
import { installDepthwiseGradients } from './depthwise-backprop.js'
import { installEinsum } from './einsum.js'
import { installMatMul } from './mat-mul.js'
import { installMaxPoolGradient } from './max-pool-grad.js'
import { installMissingGradients } from './missing-gradients.js'
import type { TensorFlow } from './registry.js'
import { installSegmentSum } from './segment-sum.js'
import { installStridedSlice } from './strided-slice.js'

/**
 * Completes TensorFlow.js 4.22 for training on the wasm backend and adds gradients that every backend lacks.
 * Needs the wasm backend's module to be imported, not yet started; does nothing where it is absent.
 * Touches only wasm, except the segment sum (also cpu, where it is quadratic) and gradients (shared by all).
 * Installing twice changes nothing.
 */
export function installTrainKernels(tf: TensorFlow): void {
  installMissingGradients(tf)
  installSegmentSum(tf)
  installStridedSlice(tf)
  installMatMul(tf)
  installEinsum(tf)
  installConvolutionGradients(tf)
  installDepthwiseGradients(tf)
  installMaxPoolGradient(tf)
}
