import { freemem } from 'node:os'
import { findGpus } from './gpu/find-gpus.js'
import { nvidiaProcesses } from './gpu/gpu-processes.js'
import { openGradingService, SandboxRefused } from './service.js'
import { describeRung, ladder, probeRungs, type RungProbe } from './tensorflow/index.js'
import { withRefusals } from './tensorflow/probe.js'
import { runnerRungs } from './tensorflow/runner-rungs.js'

export interface Check {
  /** What was looked at, e.g. "sandbox: network". */
  name: string
  /** `failed`: grading does not work until it is mended. `warning`: it works with less. */
  status: 'ok' | 'warning' | 'failed'
  detail: string
  /** What to do about it, in one line. */
  remedy?: string
}

export interface GraderInspection {
  checks: Check[]
  /** One line for the rung that gradings will use, absent when there is none. */
  rung?: string
  sandbox: 'full' | 'reduced' | 'refused'
}

/** Two warm runners, one training of a small exercise, and the grader itself. */
const comfortableMb = 1024

/**
 * Tries what grading needs on this machine: the sandbox wall by wall, each rung of the TensorFlow ladder, memory.
 * Never throws; takes some seconds, because nothing is believed without an attempt.
 */
export async function inspectGrader(options: { allowReduced: boolean }): Promise<GraderInspection> {
  const probes = await probeRungs()
  const sandbox = await inspectSandbox(options.allowReduced, probes)
  const best = ladder(sandbox.probes)[0]
  return {
    sandbox: sandbox.mode,
    ...(best && { rung: describeRung(best) }),
    checks: [...sandbox.checks, ...sandbox.probes.map(rungCheck), ...(await gpuChecks()), memoryCheck()],
  }
}

interface InspectedSandbox {
  mode: GraderInspection['sandbox']
  checks: Check[]
  /** Without the rungs that do not run, or do not hold, in the sandbox. */
  probes: readonly RungProbe[]
}

async function inspectSandbox(
  allowReduced: boolean,
  probes: readonly RungProbe[],
): Promise<InspectedSandbox> {
  try {
    const service = await openGradingService({ allowReduced, minimumIdle: 0, rungs: runnerRungs(probes) })
    try {
      const { mode, reason, layers } = await service.selfTest()
      const checks = layers.map(({ layer, holds, required, detail }): Check => {
        const status = holds ? 'ok' : required ? 'failed' : 'warning'
        return { name: `sandbox: ${layer}`, status, detail }
      })
      const settled = withRefusals(probes, await service.testNativeRungs())
      return { mode, checks: [modeCheck(mode, reason), ...checks], probes: settled }
    } finally {
      await service.close()
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    const remedy = error instanceof SandboxRefused ? 'apt-get install bubblewrap (Debian, Ubuntu)' : undefined
    return {
      mode: 'refused',
      probes,
      checks: [{ name: 'sandbox', status: 'failed', detail, ...(remedy && { remedy }) }],
    }
  }
}

function modeCheck(mode: GraderInspection['sandbox'], reason: string | undefined): Check {
  if (mode === 'full') return { name: 'sandbox', status: 'ok', detail: 'full: every wall stands' }
  return {
    name: 'sandbox',
    status: 'warning',
    detail: `reduced, for a server that only people at this machine can reach. ${reason ?? ''}`.trim(),
    remedy: 'apt-get install bubblewrap (Debian, Ubuntu)',
  }
}

/** A rung that is absent is no fault: the ladder goes on. Only plain JavaScript and WebAssembly must work everywhere. */
function rungCheck(probe: RungProbe): Check {
  const name = `TensorFlow: ${probe.rung}`
  if (probe.available) return { name, status: 'ok', detail: describeRung(probe.description) }
  const everywhere = probe.rung === 'wasm' || probe.rung === 'cpu'
  return { name, status: everywhere ? 'failed' : 'warning', detail: `not used: ${probe.reason}` }
}

/** The cards that were found. Without NVIDIA's tool nobody can see whether a killed job has let its card go. */
async function gpuChecks(): Promise<Check[]> {
  const gpus = findGpus()
  const found = gpus.map(({ id, name }): Check => ({ name: 'GPU', status: 'ok', detail: `${name} (${id})` }))
  if (!gpus.some(({ kind }) => kind === 'nvidia')) return found
  const problem = await nvidiaProcesses().then(
    () => undefined,
    (error: Error) => error.message,
  )
  if (problem === undefined) return found
  const remedy = 'Install nvidia-smi, which comes with the driver'
  return [...found, { name: 'GPU watch', status: 'warning', detail: `cannot be asked: ${problem}`, remedy }]
}

function memoryCheck(): Check {
  const freeMb = Math.round(freemem() / 1024 / 1024)
  const detail = `${freeMb} MB free`
  if (freeMb >= comfortableMb) return { name: 'memory', status: 'ok', detail }
  return {
    name: 'memory',
    status: 'warning',
    detail,
    remedy: `Grading is comfortable from ${comfortableMb} MB on`,
  }
}
