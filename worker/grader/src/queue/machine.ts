import type { Logger } from 'pino'
import type { Rung } from '@skillgrad/exercises/contract'
import type { RunnerPool } from '../pool/pool.js'
import { isFit, type SandboxReport } from '../sandbox/canary/report.js'
import { openGradingService } from '../service.js'
import {
  chooseRung,
  describeRung,
  ladder,
  probeRungs,
  type Choice,
  type RungProbe,
} from '../tensorflow/index.js'
import { runnerRungs } from '../tensorflow/runner-rungs.js'
import type { DaemonEnv } from './env.js'

/** What this machine offers: a sandbox that was attacked and held, rungs that were tried, runners. */
export interface Machine {
  pool: RunnerPool
  sandbox: SandboxReport
  probes: readonly RungProbe[]
  /** Rungs that runs may be claimed for. */
  rungs: readonly Rung[]
  rungFor(declared: readonly Rung[]): Choice
  close(): Promise<void>
}

/** A wall of the sandbox is down: no learner's code may run here. The message is for the operator. */
export class SandboxUnfit extends Error {
  override readonly name = 'SandboxUnfit'
}

/** Throws `SandboxRefused` or `SandboxUnfit` rather than grade without walls. */
export async function openMachine(env: DaemonEnv, log: Logger): Promise<Machine> {
  const forced = env.backend === 'auto' ? undefined : env.backend
  const probes = await probeRungs(forced)
  const service = await openGradingService({
    allowReduced: env.loopbackOnly,
    minimumIdle: env.slots,
    rungs: runnerRungs(probes),
  })
  try {
    const sandbox = await service.selfTest()
    if (!isFit(sandbox)) throw new SandboxUnfit(unfitMessage(sandbox))
    report(log, sandbox, probes)
    const offered = probes.filter((probe) => service.pool.rungs.includes(probe.rung))
    const rungFor = (declared: readonly Rung[]) => chooseRung(declared, offered, forced)
    const rungs = forced ? [forced] : ladder(offered).map(({ rung }) => rung)
    return { pool: service.pool, sandbox, probes, rungs, rungFor, close: () => service.close() }
  } catch (error) {
    await service.close()
    throw error
  }
}

function report(log: Logger, sandbox: SandboxReport, probes: readonly RungProbe[]): void {
  if (sandbox.mode === 'reduced') {
    log.warn(
      { reason: sandbox.reason },
      'Reduced sandbox: for a server that only people at this machine can reach',
    )
  }
  for (const { layer, detail } of sandbox.layers.filter(({ holds }) => !holds)) log.warn({ layer }, detail)
  log.info({ rungs: ladder(probes).map(describeRung), sandbox: sandbox.mode }, 'The machine is fit to grade')
}

function unfitMessage({ layers }: SandboxReport): string {
  const down = layers.filter(({ holds, required }) => required && !holds)
  return `The sandbox does not hold, so nothing is graded here. ${down.map(({ layer, detail }) => `${layer}: ${detail}`).join('; ')}`
}
