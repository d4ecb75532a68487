import type { Ask, TensorMap } from '@skillgrad/exercises/contract'
import type { ExerciseInterface, RunFault, WorkerReport, WorkerRequest } from './protocol/worker'
import { workerReport } from './protocol/worker-report'
import type { RunEvent } from './run-state'
import type { Runner } from './runner-assets'
import type { SandboxFrame } from './sandbox-frame'

/** A Worker in the sandboxed frame that trains the learner's code, and answers when that is done. */
export interface Conversation {
  /** TensorFlow.js has started, and the learner's code begins. */
  ready: Promise<void>
  trained: Promise<Trained>
  ask: Ask
  /** Nothing that still arrives is heard any more. */
  end(): void
}

type Trained = Extract<WorkerReport, { kind: 'trained' }>

interface Listener {
  tell: (event: RunEvent) => void
  /** A fault ends a run, so promises that it leaves open are never settled. */
  fault: (fault: RunFault) => void
  broken: () => void
}

interface Start {
  frame: SandboxFrame
  runner: Runner
  source: string
  exercise: ExerciseInterface
  data: TensorMap
}

/** Any seed serves a preview; a fixed one makes two runs of the same code alike. */
const previewSeed = 7

/** Starts a Worker, in the place of one that may still run, and speaks with it over one port. */
export function converse({ frame, runner, source, exercise, data }: Start, listener: Listener): Conversation {
  const port = frame.start(runner.source)
  const send = (request: WorkerRequest) => port.postMessage(request)
  const waiting = new Map<number, (output: TensorMap) => void>()
  const ready = open<void>()
  const trained = open<Trained>()
  let readyAt = performance.now()
  let asked = 0

  port.onmessage = ({ data: message }: MessageEvent<unknown>) => {
    const report = workerReport(message)
    if (!report) return
    switch (report.kind) {
      case 'ready':
        readyAt = performance.now()
        listener.tell(report)
        return ready.resolve()
      case 'progress':
      case 'log':
        return listener.tell(report)
      case 'trained':
        listener.tell({ ...report, trainMs: performance.now() - readyAt })
        return trained.resolve(report)
      case 'answer':
        waiting.get(report.id)?.(report.output)
        return void waiting.delete(report.id)
      case 'fault':
        return listener.fault(report)
      case 'broken':
        return listener.broken()
    }
  }
  send({ kind: 'start', source, exercise, data, seed: previewSeed, wasm: runner.wasm })

  const ask: Ask = (handler, input) =>
    new Promise((resolve) => {
      const id = asked++
      waiting.set(id, resolve)
      send({ kind: 'ask', id, handler, input })
    })
  return { ready: ready.promise, trained: trained.promise, ask, end: () => port.close() }
}

/** A promise that is kept from outside. */
function open<Value>(): { promise: Promise<Value>; resolve: (value: Value) => void } {
  let resolve!: (value: Value) => void
  const promise = new Promise<Value>((keep) => (resolve = keep))
  return { promise, resolve }
}
