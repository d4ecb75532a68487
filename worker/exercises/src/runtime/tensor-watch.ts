/** Tensors alive at one moment, as TensorFlow.js counts them. */
export interface LiveTensors {
  count: number
  bytes: number
}

/** A fourth more than last time: a leak of any size is told in a few dozen reports, and its last is nearly its end. */
const growth = 1.25
const firstCount = 16
const firstBytes = 1024 * 1024

/**
 * Tells each time that live tensors have reached a new height. The process that runs out of memory is killed without a
 * last word, so what it held must have been said before. Advice for the learner, never the ground of a verdict.
 */
export function watchTensors(
  tf: { engine?(): WatchedEngine },
  onGrowth: (tensors: LiveTensors) => void,
): void {
  const engine = tf.engine?.()
  if (!engine?.trackTensor || !engine.state) return
  const { state } = engine
  const track = engine.trackTensor
  let nextCount = firstCount
  let nextBytes = firstBytes
  engine.trackTensor = function watched(this: unknown, ...given: unknown[]): unknown {
    const result = track.apply(this, given)
    const { numTensors: count, numBytes: bytes } = state
    if (count >= nextCount || bytes >= nextBytes) {
      nextCount = Math.max(nextCount, Math.ceil(count * growth))
      nextBytes = Math.max(nextBytes, Math.ceil(bytes * growth))
      onGrowth({ count, bytes })
    }
    return result
  }
}

/** What is used of TensorFlow's engine; a release that has it otherwise is simply not watched. */
export interface WatchedEngine {
  trackTensor?(...given: unknown[]): unknown
  state?: { numTensors: number; numBytes: number }
}
