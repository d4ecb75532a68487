import {
  asLearnerError,
  BadAnswer,
  startLearner,
  type Learner,
  type TensorFlow,
} from '@skillgrad/exercises/runtime'
import type { ClaimedProblem, GraderMessage } from '../protocol/messages.js'
import { readTensors, receive, send, sendAnswer } from './pipes.js'

export interface OpenBackend {
  tf: TensorFlow
  /** `tf.getBackend()` as found, e.g. "wasm". */
  backend: string
  /** For people, e.g. "wasm (SIMD), tfjs 4.22.0". */
  description: string
}

/** One job in a runner's life: ready → train → trained → questions, until the grader kills this process. */
export async function serveOneJob(open: () => Promise<OpenBackend>): Promise<void> {
  let tf: TensorFlow
  try {
    const opened = await open()
    tf = opened.tf
    send({ kind: 'ready', backend: opened.backend, description: opened.description })
  } catch (error) {
    send({ kind: 'broken', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    process.exit(70)
  }
  const { message, body } = receive()
  if (message.kind !== 'train') throw new Error(`Expected train, got ${message.kind}`)
  const source = new TextDecoder().decode(body.subarray(0, message.sourceBytes))
  reportUncaught(source)
  try {
    const learner = await train({ tf, source }, message, body)
    for (;;) await answerOne(learner)
  } catch (error) {
    sendFailure(error, source)
    process.exit(1)
  }
}

async function train(
  { tf, source }: { tf: TensorFlow; source: string },
  message: Extract<GraderMessage, { kind: 'train' }>,
  body: Uint8Array,
): Promise<Learner> {
  send({ kind: 'started' })
  let training = true
  const learner = await startLearner({
    tf,
    source,
    shape: message.shape,
    handlers: message.handlers,
    data: { ...readTensors(message.tensors, body.slice(message.sourceBytes)) },
    seed: message.seed,
    onCompiled: () => send({ kind: 'compiled' }),
    // After training the grader listens to answers alone.
    onProgress: (progress) => training && send({ kind: 'progress', progress }),
    onLog: (line) => training && send({ kind: 'log', line }),
    onTensors: (tensors) => training && send({ kind: 'tensors', tensors }),
  })
  training = false
  send({ kind: 'trained', curve: [...learner.curve] })
  return learner
}

async function answerOne(learner: Learner): Promise<void> {
  const { message, body } = receive()
  if (message.kind !== 'query') throw new Error(`Expected query, got ${message.kind}`)
  sendAnswer(await learner.answer(message.handler, { ...readTensors(message.tensors, body) }))
}

/** What the learner's code leaves to the event loop must end the run as their error, with its line. */
function reportUncaught(source: string): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.removeAllListeners(event)
    process.on(event, (error: unknown) => {
      sendFailure(error, source)
      process.exit(1)
    })
  }
}

function sendFailure(error: unknown, source: string): void {
  const fault = asLearnerError(error, source)
  send({
    kind: 'failed',
    fault: fault.fault,
    localized: { en: fault.localized.en.slice(0, 4000), 'zh-CN': fault.localized['zh-CN'].slice(0, 4000) },
    ...(fault.at && { at: fault.at }),
    ...(fault.mistake && { mistake: fault.mistake }),
    ...(fault instanceof BadAnswer ? { problem: claim(fault) } : {}),
  })
}

function claim({ problem }: BadAnswer): ClaimedProblem {
  const got = 'got' in problem ? problem.got : ''
  const shape = typeof got === 'string' ? got : got.filter((dimension) => dimension !== '…')
  return { kind: problem.kind, output: 'output' in problem ? problem.output : '', got: shape }
}
