import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { ExerciseDefinition, TensorMap } from '@skillgrad/exercises/contract'

export interface BareJob {
  slug: string
  source: string
  seed: string
  shape: ExerciseDefinition['shape']
  handlers: ExerciseDefinition['handlers']
  assets: TensorMap
}

export interface BareProcesses {
  /** Milliseconds of training and answering in a fresh process that had TensorFlow.js loaded before. */
  run(job: BareJob): Promise<number>
  close(): Promise<void>
}

/** Bundled once, as the runner is, so that both sides start from the same kind of file. */
export async function openBareProcesses(): Promise<BareProcesses> {
  const folder = await mkdtemp(join(tmpdir(), 'skillgrad-bench-'))
  const file = join(folder, 'bare.cjs')
  await build({
    entryPoints: [join(dirname(fileURLToPath(import.meta.url)), 'bare-child.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    conditions: ['source'],
    logLevel: 'error',
  })
  const require = createRequire(import.meta.url)
  const wasm = dirname(require.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'))
  return {
    run: async (job) => {
      const child = fork(file, [wasm], {
        serialization: 'advanced',
        execArgv: ['--no-warnings'],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      })
      await once(child, 'message')
      child.send(job)
      const [milliseconds] = (await once(child, 'message')) as [number]
      child.kill('SIGKILL')
      return milliseconds
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}
