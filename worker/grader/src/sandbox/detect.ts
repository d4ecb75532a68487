import { mkdirSync } from 'node:fs'
import { plainNeeds, type BoxExit } from './box.js'
import { launchBox } from './launch.js'
import type { Launcher } from './launcher.js'
import { findNode, reachableByAll } from './node-binary.js'
import { detectResources } from './resources/index.js'
import { buildFilter, isFilterArchitecture } from './seccomp/filter.js'
import { Slots } from './slots.js'
import { findTools } from './tools.js'

export interface SandboxOptions {
  wanted: 'auto' | 'full' | 'reduced'
  stateFolder: string
  /** Only where nobody but the person at this machine can submit: the server listens on loopback, or the command line. */
  allowReduced: boolean
}

export type SandboxChoice =
  | {
      kind: 'available'
      launcher: Launcher
      /** Why not the full sandbox; absent in full mode. */ reducedBecause?: string
    }
  | { kind: 'refused'; reason: string }

/** Picks the strongest sandbox that really starts here. Never falls back to none. */
export async function detectSandbox(options: SandboxOptions): Promise<SandboxChoice> {
  mkdirSync(options.stateFolder, { recursive: true, mode: 0o755 })
  const lack =
    options.wanted === 'reduced' ? 'SKILLGRAD_SANDBOX=reduced was set' : missingForFull(options.stateFolder)
  const full = lack === undefined ? await tryFull(options.stateFolder) : { reason: lack }
  if ('launcher' in full) return { kind: 'available', launcher: full.launcher }
  if (options.wanted === 'full' || !options.allowReduced) {
    return {
      kind: 'refused',
      reason: `${full.reason}. The reduced sandbox is for a server that only this machine can reach.`,
    }
  }
  return tryReduced(options.stateFolder, full.reason)
}

function missingForFull(stateFolder: string): string | undefined {
  const tools = findTools()
  if (process.platform !== 'linux') return `The full sandbox needs Linux, and this is ${process.platform}`
  if (!isFilterArchitecture(process.arch)) return `There is no system call filter for ${process.arch}`
  if (!tools.bubblewrap) return 'bubblewrap is not installed (Debian and Ubuntu: apt-get install bubblewrap)'
  if (!tools.prlimit || !tools.setpriv)
    return 'setpriv and prlimit are not installed (Debian and Ubuntu: apt-get install util-linux)'
  if (process.getuid?.() === 0 && !reachableByAll(stateFolder))
    return `Other users cannot enter ${stateFolder}; set SKILLGRAD_STATE`
  return undefined
}

async function tryFull(stateFolder: string): Promise<{ launcher: Launcher } | { reason: string }> {
  if (!isFilterArchitecture(process.arch))
    return { reason: `There is no system call filter for ${process.arch}` }
  const launcher = {
    ...(await baseLauncher(stateFolder)),
    mode: 'full',
    filter: buildFilter(process.arch),
  } satisfies Launcher
  const failure = await trialFailure(launcher, stateFolder)
  return failure ? { reason: `The full sandbox does not start: ${failure}` } : { launcher }
}

async function tryReduced(stateFolder: string, reducedBecause: string): Promise<SandboxChoice> {
  const base = { ...(await baseLauncher(stateFolder)), mode: 'reduced', filter: undefined } satisfies Launcher
  const withoutNamespaces = { ...base, tools: { ...base.tools, unshare: undefined } }
  for (const launcher of [base, withoutNamespaces]) {
    if (!(await trialFailure(launcher, stateFolder))) return { kind: 'available', launcher, reducedBecause }
  }
  return {
    kind: 'refused',
    reason: `${reducedBecause}; nor does the reduced sandbox start: ${await trialFailure(withoutNamespaces, stateFolder)}`,
  }
}

async function baseLauncher(
  stateFolder: string,
): Promise<Pick<Launcher, 'tools' | 'node' | 'resources' | 'slots'>> {
  const resources = detectResources()
  await resources.sweep()
  const node = findNode(stateFolder, process.getuid?.() === 0)
  return { tools: findTools(), node, resources, slots: new Slots() }
}

const trialLimitMs = 30_000

/** Starts Node in a box that does nothing; what goes wrong is the reason, in the tools' own words. */
async function trialFailure(launcher: Launcher, stateFolder: string): Promise<string | undefined> {
  const nothing = {
    appFolder: stateFolder,
    nodeFlags: ['--eval', '0'],
    arguments: [],
    memoryMb: 512,
  }
  try {
    const box = launchBox(launcher, { ...nothing, needs: plainNeeds })
    const late = setTimeout(() => box.kill(), trialLimitMs)
    const exit = await box.exited.finally(() => clearTimeout(late))
    await box.removed
    return exit.code === 0 ? undefined : explain(exit)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function explain(exit: BoxExit): string {
  const lines = exit.errorTail.trim().split('\n')
  return lines.at(-1) || `it ended with ${exit.signal ?? `code ${exit.code}`}`
}
