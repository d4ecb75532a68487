/// <reference lib="webworker" />
import * as tf from '@tensorflow/tfjs'
import { asLearnerError, startLearner, type Learner } from '@skillgrad/exercises/runtime'
import type { WorkerReport, WorkerRequest } from '../protocol/worker'

type Start = Extract<WorkerRequest, { kind: 'start' }>
/** Starts TensorFlow.js; `wasm` are the bytes of its WebAssembly. */
type StartTensorFlow = (wasm: ArrayBuffer) => Promise<void>

/**
 * What the Worker inside the sandboxed frame does. TensorFlow.js and the learner's code run here, on the page's public data;
 * the page asks through a port. The same runtime runs in the grader's sandbox.
 */
export function serveRuns(startTensorFlow: StartTensorFlow): void {
  const listen = (event: MessageEvent<{ port: MessagePort }>) => serve(event.data.port, startTensorFlow)
  addEventListener('message', listen, { once: true })
}

function serve(port: MessagePort, startTensorFlow: StartTensorFlow): void {
  // Bound before the learner's code is there, so that replacing a prototype's method does not hand it the port.
  const report: (message: WorkerReport) => void = port.postMessage.bind(port)
  let learner: Learner | undefined
  let source = ''
  port.onmessage = async ({ data: request }: MessageEvent<WorkerRequest>) => {
    if (request.kind === 'ask') return void (learner && (await answer({ learner, source }, request, report)))
    source = request.source
    learner = await start(request, startTensorFlow, report)
  }
}

async function start(
  request: Start,
  startTensorFlow: StartTensorFlow,
  report: (message: WorkerReport) => void,
): Promise<Learner | undefined> {
  try {
    await startTensorFlow(request.wasm)
    report({ kind: 'ready', backend: `${tf.getBackend()} · TensorFlow.js ${tf.version.tfjs}` })
  } catch (error) {
    report({ kind: 'broken', message: String(error) })
    return undefined
  }
  reportUncaught(request.source, report)
  try {
    const learner = await startLearner({
      tf,
      source: request.source,
      shape: request.exercise.shape,
      handlers: request.exercise.handlers,
      data: request.data,
      seed: request.seed,
      onProgress: (point) => report({ kind: 'progress', point }),
      onLog: (line) => report({ kind: 'log', line }),
    })
    report({ kind: 'trained', curve: learner.curve })
    return learner
  } catch (error) {
    report(fault(error, request.source))
    return undefined
  }
}

/** What the learner's code leaves to the event loop ends the run with its line, as it does in the grader. */
function reportUncaught(source: string, report: (message: WorkerReport) => void): void {
  addEventListener('unhandledrejection', (event) => report(fault(event.reason, source)))
  addEventListener('error', (event) => {
    event.preventDefault()
    report(fault(event.error, source))
  })
}

async function answer(
  { learner, source }: { learner: Learner; source: string },
  request: Extract<WorkerRequest, { kind: 'ask' }>,
  report: (message: WorkerReport) => void,
): Promise<void> {
  try {
    report({ kind: 'answer', id: request.id, output: await learner.answer(request.handler, request.input) })
  } catch (error) {
    report({ ...fault(error, source), id: request.id })
  }
}

function fault(error: unknown, source: string): Extract<WorkerReport, { kind: 'fault' }> {
  const { fault: word, localized, at } = asLearnerError(error, source)
  return { kind: 'fault', fault: word, message: localized, ...at }
}
