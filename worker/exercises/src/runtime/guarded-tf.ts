import { LearnerError } from './learner-error.js'
import { messages } from './messages.js'
import { submissionFile, withFrames } from './source-position.js'
import type { WatchedEngine } from './tensor-watch.js'

/** The part of TensorFlow.js that the runtime itself touches; any build of 4.x fits. */
export interface TensorFlow {
  Tensor: abstract new (...given: never[]) => object
  engine?(): WatchedEngine
}

const synchronousReads: Readonly<Record<string, string>> = {
  dataSync: 'await tensor.data()',
  arraySync: 'await tensor.array()',
  bufferSync: 'await tensor.buffer()',
  print: 'console.log(await tensor.array())',
}
const backendChoices = ['setBackend', 'registerBackend', 'removeBackend', 'setPlatform'] as const
const graphModelLoaders = ['loadGraphModel', 'loadGraphModelSync'] as const

/**
 * The namespace given to learners: without synchronous reads and `print`, which fail on WebGPU and so must fail alike
 * on every rung, without a way to change the backend, and without loaders of converted models, which the grader's build
 * leaves out because nothing could be fetched. A courtesy to honest learners, not a security boundary.
 */
export function guardTensorFlow<Tf extends TensorFlow>(tf: Tf): Tf {
  guardTensorMethods(tf)
  const guarded = { ...tf } as Record<string, unknown>
  guarded['print'] = () => refuse(messages.synchronousRead('tf.print', synchronousReads['print']!))
  for (const name of backendChoices) guarded[name] = () => refuse(messages.fixedBackend(name))
  for (const name of graphModelLoaders) guarded[name] = () => refuse(messages.noModelFiles(name))
  return guarded as unknown as Tf
}

const guardedPrototypes = new WeakSet<object>()

/** TensorFlow's own code may still read synchronously where its backend can, so only direct calls by the learner are refused. */
function guardTensorMethods(tf: TensorFlow): void {
  const prototype = tf.Tensor.prototype as Record<string, unknown>
  if (guardedPrototypes.has(prototype)) return
  guardedPrototypes.add(prototype)
  for (const [name, instead] of Object.entries(synchronousReads)) {
    const original = prototype[name]
    if (typeof original !== 'function') continue
    prototype[name] = function guardedRead(this: unknown, ...given: unknown[]): unknown {
      if (calledByLearner()) refuse(messages.synchronousRead(`tensor.${name}`, instead))
      return original.apply(this, given)
    }
  }
}

/** Frames: the three that look, the guard, the caller; engines that start with a message line have one line more. */
function calledByLearner(): boolean {
  const frames = withFrames(5, () => new Error('trace').stack ?? '')
    .split('\n')
    .filter((line) => !line.startsWith('Error'))
  return frames[4]?.includes(submissionFile) ?? false
}

function refuse(message: { en: string; 'zh-CN': string }): never {
  throw new LearnerError('RUNTIME_ERROR', message, { mistake: 'misuse' })
}
