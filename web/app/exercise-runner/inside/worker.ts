/// <reference lib="webworker" />
/**
 * The Worker inside the sandboxed frame. TensorFlow.js and the learner's code run here, on the page's public data;
 * the page asks through a port. The same runtime runs in the grader's sandbox.
 */
import * as tf from '@tensorflow/tfjs'
import { LearnerError, startLearner, type Learner } from '@skillgrad/exercises/runtime'
import type { WorkerReport, WorkerRequest } from '../protocol/worker'
import { startTensorFlow } from './backend'

type Start = Extract<WorkerRequest, { kind: 'start' }>

addEventListener('message', (event: MessageEvent<{ port: MessagePort }>) => serve(event.data.port), {
  once: true,
})

function serve(port: MessagePort): void {
  // Bound before the learner's code is there, so that replacing a prototype's method does not hand it the port.
  const report: (message: WorkerReport) => void = port.postMessage.bind(port)
  let learner: Learner | undefined
  port.onmessage = async ({ data: request }: MessageEvent<WorkerRequest>) => {
    if (request.kind === 'start') learner = await start(request, report)
    else if (learner) await answer(learner, request, report)
  }
}

async function start(request: Start, report: (message: WorkerReport) => void): Promise<Learner | undefined> {
  try {
    report({ kind: 'ready', backend: await startTensorFlow(request.wasm) })
  } catch (error) {
    report({ kind: 'broken', message: String(error) })
    return undefined
  }
  addEventListener('unhandledrejection', (event) =>
    report({ kind: 'log', line: `Unhandled: ${String(event.reason)}` }),
  )
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
    report(fault(error))
    return undefined
  }
}

async function answer(
  learner: Learner,
  request: Extract<WorkerRequest, { kind: 'ask' }>,
  report: (message: WorkerReport) => void,
): Promise<void> {
  try {
    report({ kind: 'answer', id: request.id, output: await learner.answer(request.handler, request.input) })
  } catch (error) {
    report({ ...fault(error), id: request.id })
  }
}

function fault(error: unknown): Extract<WorkerReport, { kind: 'fault' }> {
  if (error instanceof LearnerError) {
    return { kind: 'fault', fault: error.fault, message: error.localized, line: error.line }
  }
  const text = String(error)
  return { kind: 'fault', fault: 'RUNTIME_ERROR', message: { en: text, 'zh-CN': text } }
}
