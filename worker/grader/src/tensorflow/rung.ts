import type * as tfjs from '@tensorflow/tfjs'
import type { Rung } from '@skillgrad/exercises/contract'

export type TensorFlow = typeof tfjs

/** `software-gpu`: a graphics driver that computes on the processor. */
export type ComputesOn = 'gpu' | 'software-gpu' | 'processor'

/** What ran a grading, recorded with it. */
export interface RungDescription {
  rung: Rung
  /** Of TensorFlow.js, e.g. "4.22.0". */
  tensorflowJs: string
  /** Of libtensorflow, where it does the work. */
  libtensorflow?: string
  /** "CPU", "CUDA", or the adapter's name. */
  device: string
  computesOn: ComputesOn
}

export interface OpenRung {
  tf: TensorFlow
  description: RungDescription
}

export interface RungOptions {
  /** Accept a WebGPU adapter that is software. */
  allowSoftware: boolean
  /** Try the libtensorflow in this folder instead of the one in use. */
  nativeFolder?: string
}
