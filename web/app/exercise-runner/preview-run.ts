import type { DeclaredExercise, PreviewDefinition } from '@skillgrad/exercises/contract'
import { previews } from '@skillgrad/exercises/preview'
import { giveUpGpu, hasGpu } from './gpu'
import type { ExerciseInterface, RunFault } from './protocol/worker'
import { runOnBest, type Prepared } from './run-on-best'
import type { RunEvent } from './run-state'
import { loadAssets, loadRunner, type ExerciseAsset, type Runner } from './runner-assets'
import { openSandboxFrame, type SandboxFrame } from './sandbox-frame'

export interface PreviewRunOptions {
  slug: string
  source: string
  exercise: ExerciseInterface
  assets: readonly ExerciseAsset[]
  /** Its thresholds were checked on WebGPU. */
  holdsOnGpu: boolean
  /** Of a company's own exercise. */
  declared?: DeclaredExercise | undefined
  onEvent: (event: RunEvent) => void
}

export interface PreviewRun {
  stop(): void
}

/** A run that takes longer in a browser is almost surely an endless loop; the graded run has its own, larger limit. */
const wallLimitSeconds = 90

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
  const outOfTime = () => finish({ kind: 'faulted', fault: timeLimit, totalMs: sofar() })
  const limit = setTimeout(outOfTime, wallLimitSeconds * 1000)
  const tell = (event: RunEvent) => void (over || options.onEvent(event))

  options.onEvent({ kind: 'started' })
  prepare(options, (line) => tell({ kind: 'log', line }))
    .then(async (prepared) => {
      if (over) return prepared.frame.close()
      frame = prepared.frame
      const ending = await runOnBest(prepared, { tell, onGpuGivenUp: () => over || giveUpGpu() })
      finish(ending.kind === 'faulted' ? { ...ending, totalMs: sofar() } : ending)
    })
    .catch((error: unknown) => {
      if (!over) console.error(error)
      finish({ kind: 'broken' })
    })

  return { stop: () => finish({ kind: 'stopped', totalMs: sofar() }) }
}

async function prepare(
  { slug, source, exercise, assets, holdsOnGpu, declared }: PreviewRunOptions,
  onError: (message: string) => void,
): Promise<Prepared> {
  const [preview, runner, weights, frame] = await Promise.all([
    declared ? declaredPreviewOf(declared) : builtInPreview(slug),
    bestRunner(holdsOnGpu),
    loadAssets(assets),
    openSandboxFrame(onError),
  ])
  const data = { ...preview.data(), ...weights }
  return { source, exercise, preview, data, frame, runner, wasmRunner: () => loadRunner('wasm') }
}

async function bestRunner(holdsOnGpu: boolean): Promise<Runner> {
  return loadRunner(holdsOnGpu && (await hasGpu()) ? 'webgpu' : 'wasm')
}

async function builtInPreview(slug: string): Promise<PreviewDefinition> {
  const load = previews[slug]
  if (!load) throw new Error(`No preview for ${slug}`)
  return load()
}

async function declaredPreviewOf(declared: DeclaredExercise): Promise<PreviewDefinition> {
  const { declaredPreview } = await import('@skillgrad/exercises/declared')
  return declaredPreview(declared)
}

const timeLimit: RunFault = {
  fault: 'TIME_LIMIT',
  message: {
    en: `The run was stopped after ${wallLimitSeconds} seconds. Look for a loop that never ends, or train for fewer steps.`,
    'zh-CN': `运行超过 ${wallLimitSeconds} 秒，已停止。请检查是否有死循环，或减少训练步数。`,
  },
}
