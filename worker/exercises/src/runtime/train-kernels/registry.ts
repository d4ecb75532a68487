import type * as tfjs from '@tensorflow/tfjs'

/** The TensorFlow.js namespace; passed in, so that browser and sandbox each bring their own build of it. */
export type TensorFlow = typeof tfjs

type KernelFunction = tfjs.KernelConfig['kernelFunc']

/** Kernel functions of ours, so that installing twice neither wraps nor replaces them again. */
const ours = new WeakSet<KernelFunction>()

/** Replaces (or adds) the kernel of one backend. `repair` gets the function it stands in for, if there was one. */
export function provideKernel(
  tf: TensorFlow,
  kernelName: string,
  backendName: string,
  repair: (original: KernelFunction | undefined) => KernelFunction,
): void {
  const existing = tf.getKernel(kernelName, backendName)
  if (existing && ours.has(existing.kernelFunc)) return

  const kernelFunc = repair(existing?.kernelFunc)
  ours.add(kernelFunc)
  if (existing) tf.unregisterKernel(kernelName, backendName)
  // The original's set-up is kept: it must still run when this is installed before the backend starts.
  tf.registerKernel({ ...existing, kernelName, backendName, kernelFunc })
}

/** Adds a gradient that TensorFlow.js lacks; one that it has by now is left alone. */
export function provideGradient(tf: TensorFlow, gradient: tfjs.GradConfig): void {
  if (!tf.getGradient(gradient.kernelName)) tf.registerGradient(gradient)
}
