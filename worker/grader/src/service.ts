import type { Rung } from '@skillgrad/exercises/contract'
import { readSandboxEnv } from './env.js'
import type { Gpu } from './gpu/gpu.js'
import { RunnerPool } from './pool/pool.js'
import { javascriptRungs, type RungLaunch } from './pool/rung-launch.js'
import { installRunner, type RunnerInstall } from './runner/install.js'
import type { SandboxReport } from './sandbox/canary/report.js'
import { selfTest, testNativeBox } from './sandbox/canary/self-test.js'
import { detectSandbox } from './sandbox/detect.js'
import type { Launcher } from './sandbox/launcher.js'

export interface GradingService {
  launcher: Launcher
  install: RunnerInstall
  pool: RunnerPool
  /** Why the sandbox is only the reduced one; absent where all walls stand. */
  reducedBecause: string | undefined
  /** Attacks the sandbox and says which walls held; `isFit` decides whether to work. */
  selfTest(): Promise<SandboxReport>
  /** The rungs that cannot be used although they were found, each with the reason: its own kind of box was tried and attacked. */
  testNativeRungs(): Promise<ReadonlyMap<Rung, string>>
  close(): Promise<void>
}

export interface ServiceOptions {
  /** True only where nobody but the person at this machine can submit. */
  allowReduced: boolean
  /** Runners kept ready for each kind; 0 for a command that grades once. */
  minimumIdle: number
  rungs?: readonly RungLaunch[]
  /** Something about a card that the operator should know. */
  onGpuTrouble?(gpu: Gpu, sentence: string): void
}

/** No sandbox may be used here: the grader must not start. The message is for the operator. */
export class SandboxRefused extends Error {
  override readonly name = 'SandboxRefused'
}

/** Everything that grading needs on this machine, from sandbox to warm runners. Throws `SandboxRefused`. */
export async function openGradingService(options: ServiceOptions): Promise<GradingService> {
  const { sandbox, stateFolder } = readSandboxEnv()
  const choice = await detectSandbox({ wanted: sandbox, stateFolder, allowReduced: options.allowReduced })
  if (choice.kind === 'refused') throw new SandboxRefused(choice.reason)
  const { launcher, reducedBecause } = choice
  const install = await installRunner(stateFolder)
  const rungs = options.rungs ?? javascriptRungs
  const { minimumIdle, onGpuTrouble } = options
  const pool = new RunnerPool({
    launcher,
    install,
    rungs,
    minimumIdle,
    ...(onGpuTrouble && { onGpuTrouble }),
  })
  return {
    launcher,
    install,
    pool,
    reducedBecause,
    selfTest: () => selfTest({ launcher, pool, reducedBecause }),
    testNativeRungs: async () => {
      const refused = new Map<Rung, string>()
      for (const launch of rungs.filter(({ runner }) => runner === 'native')) {
        const reason = refused.has(launch.rung) ? undefined : await testNativeBox(launcher, pool, launch)
        if (reason) refused.set(launch.rung, reason)
      }
      return refused
    },
    close: () => pool.close(),
  }
}
