import type { RungDescription } from './rung.js'

/** One line for people, e.g. "tfjs-node-gpu on CPU, libtensorflow 2.21.0, TensorFlow.js 4.22.0". */
export function describeRung({ rung, device, libtensorflow, tensorflowJs }: RungDescription): string {
  const library = libtensorflow ? `, libtensorflow ${libtensorflow}` : ''
  return `${rung} on ${device}${library}, TensorFlow.js ${tensorflowJs}`
}
