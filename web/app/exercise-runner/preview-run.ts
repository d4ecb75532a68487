import {
  randomFrom,
  type Ask,
  type DeclaredExercise,
  type PreviewDefinition,
  type TensorMap,
} from '@skillgrad/exercises/contract'
import { crossExamine } from '@skillgrad/exercises/cross-examination'
import { previews } from '@skillgrad/exercises/preview'
import type { ExerciseInterface, RunFault, WorkerReport, WorkerRequest } from './protocol/worker'
import { workerReport } from './protocol/worker-report'
import type { RunEvent } from './run-state'
import { loadAssets, loadRunner, type ExerciseAsset } from './runner-assets'
import { openSandboxFrame, type SandboxFrame } from './sandbox-frame'

export interface PreviewRunOptions {
  slug: string
  source: string
  exercise: ExerciseInterface
  assets: readonly ExerciseAsset[]
  /** Of a company's own exercise. */
  declared?: DeclaredExercise | undefined
  onEvent: (event: RunEvent) => void
}

export interface PreviewRun {
  stop(): void
}

/** A run that takes longer in a browser is almost surely an endless loop; the graded run has its own, larger limit. */
const wallLimitSeconds = 90
/** Any seed serves a preview; a fixed one makes two runs of the same code alike. */
const previewSeed = 7

/**
 * Runs the learner's code on the exercise's public data inside the sandboxed frame, then the public checks here on
 * the page's side. Exactly one last event comes: checked, faulted, stopped or broken.
 */
export function startPreviewRun(options: PreviewRunOptions): PreviewRun {
  const startedAt = performance.now()
  const sofar = () => performance.now() - startedAt
  let frame: SandboxFrame | undefined
  let over = false

  const finish = (event: RunEvent) => {
    if (over) return
    over = true
    clearTimeout(limit)
    frame?.stop()
    frame?.close()
    options.onEvent(event)
  }
  const fault = (learnerFault: RunFault) => finish({ kind: 'faulted', fault: learnerFault, totalMs: sofar() })
  const limit = setTimeout(() => fault(timeLimit), wallLimitSeconds * 1000)
  const tell = (event: RunEvent) => void (over || options.onEvent(event))

  options.onEvent({ kind: 'started' })
  prepare(options, (line) => tell({ kind: 'log', line }))
    .then(async (prepared) => {
      if (over) return prepared.frame.close()
      frame = prepared.frame
      const learner = converse(prepared, options, { tell, fault, broken: () => finish({ kind: 'broken' }) })
      const { curve } = await learner.trained
      const examination = crossExamine(learner.ask, options.exercise.handlers, randomFrom('preview'))
      const { checks, figure } = await prepared.preview.check(examination.ask, { curve })
      const contradiction = examination.contradiction()
      if (contradiction && checks.every(({ passed }) => passed))
        return fault({ fault: contradiction.fault, message: contradiction.localized })
      finish({ kind: 'checked', checks, figure })
    })
    .catch((error: unknown) => {
      if (!over) console.error(error)
      finish({ kind: 'broken' })
    })

  return { stop: () => finish({ kind: 'stopped', totalMs: sofar() }) }
}

interface Prepared {
  preview: PreviewDefinition
  runner: { source: ArrayBuffer; wasm: ArrayBuffer }
  data: TensorMap
  frame: SandboxFrame
}

async function prepare(
  { slug, assets, declared }: PreviewRunOptions,
  onError: (message: string) => void,
): Promise<Prepared> {
  const [preview, runner, weights, frame] = await Promise.all([
    declared ? declaredPreviewOf(declared) : builtInPreview(slug),
    loadRunner(),
    loadAssets(assets),
    openSandboxFrame(onError),
  ])
  return { preview, runner, data: { ...preview.data(), ...weights }, frame }
}

interface Listener {
  tell: (event: RunEvent) => void
  fault: (fault: RunFault) => void
  broken: () => void
}

type Trained = Extract<WorkerReport, { kind: 'trained' }>

async function builtInPreview(slug: string): Promise<PreviewDefinition> {
  const load = previews[slug]
  if (!load) throw new Error(`No preview for ${slug}`)
  return load()
}

async function declaredPreviewOf(declared: DeclaredExercise): Promise<PreviewDefinition> {
  const { declaredPreview } = await import('@skillgrad/exercises/declared')
  return declaredPreview(declared)
}

/** Speaks with the Worker over one port; a fault ends the run, so promises that it leaves open are never settled. */
function converse(
  { frame, runner, data }: Prepared,
  { source, exercise }: PreviewRunOptions,
  listener: Listener,
): { trained: Promise<Trained>; ask: Ask } {
  const port = frame.start(runner.source)
  const send = (request: WorkerRequest) => port.postMessage(request)
  const waiting = new Map<number, (output: TensorMap) => void>()
  let readyAt = performance.now()
  let asked = 0

  const trained = new Promise<Trained>((resolve) => {
    port.onmessage = ({ data: message }: MessageEvent<unknown>) => {
      const report = workerReport(message)
      if (!report) return
      switch (report.kind) {
        case 'ready':
          readyAt = performance.now()
          return listener.tell(report)
        case 'progress':
        case 'log':
          return listener.tell(report)
        case 'trained':
          listener.tell({ ...report, trainMs: performance.now() - readyAt })
          return resolve(report)
        case 'answer':
          waiting.get(report.id)?.(report.output)
          return void waiting.delete(report.id)
        case 'fault':
          return listener.fault(report)
        case 'broken':
          return listener.broken()
      }
    }
  })
  send({ kind: 'start', source, exercise, data, seed: previewSeed, wasm: runner.wasm })

  const ask: Ask = (handler, input) =>
    new Promise((resolve) => {
      const id = asked++
      waiting.set(id, resolve)
      send({ kind: 'ask', id, handler, input })
    })
  return { trained, ask }
}

const timeLimit: RunFault = {
  fault: 'TIME_LIMIT',
  message: {
    en: `The run was stopped after ${wallLimitSeconds} seconds. Look for a loop that never ends, or train for fewer steps.`,
    'zh-CN': `运行超过 ${wallLimitSeconds} 秒，已停止。请检查是否有死循环，或减少训练步数。`,
  },
}
