import type { Logger } from 'pino'
import type { ExerciseDefinition, Rung } from '@skillgrad/exercises/contract'
import type { GpuReservation } from '../gpu/gpu-slots.js'
import type { RunnerPool } from '../pool/pool.js'
import { isFit, type SandboxReport } from '../sandbox/canary/report.js'
import { openGradingService } from '../service.js'
import {
  chooseRung,
  describeRung,
  ladder,
  probeRungs,
  type Choice,
  type RungDescription,
  type RungProbe,
} from '../tensorflow/index.js'
import { withRefusals } from '../tensorflow/probe.js'
import { runnerRungs } from '../tensorflow/runner-rungs.js'
import type { Offer, RunKind } from './claims.js'
import type { DaemonEnv } from './env.js'

/** What this machine offers: a sandbox that was attacked and held, rungs that were tried, runners. */
export interface Machine {
  pool: RunnerPool
  sandbox: SandboxReport
  probes: readonly RungProbe[]
  /** Every rung that gradings can run on here, best first. */
  rungs: readonly Rung[]
  /** Classes of runs that this machine takes. */
  kinds: readonly RunKind[]
  /** What runs can be claimed with this card, or with none. */
  offers(gpu: GpuReservation | undefined): readonly Offer[]
  /** What such a grading will run on: the best rung, and the best without a card, for when all cards have a job. */
  rungsToWarm(declared: readonly Rung[]): readonly Rung[]
  /** The best rung for an exercise with this card, or with none. */
  rungFor(exercise: Asked, gpu: GpuReservation | undefined): Choice
  close(): Promise<void>
}

/** What an exercise asks of a machine. */
export type Asked = Pick<ExerciseDefinition, 'rungs' | 'device'>

/** A wall of the sandbox is down, or no rung works: no learner's code may run here. The message is for the operator. */
export class MachineUnfit extends Error {
  override readonly name = 'MachineUnfit'
}

/** Throws `SandboxRefused` or `MachineUnfit` rather than grade without walls. */
export async function openMachine(env: DaemonEnv, log: Logger): Promise<Machine> {
  const forced = env.backend === 'auto' ? undefined : env.backend
  const found = await probeRungs(forced)
  const service = await openGradingService({
    allowReduced: env.loopbackOnly,
    minimumIdle: env.slots,
    rungs: runnerRungs(found),
    onGpuTrouble: ({ id, name }, sentence) => log.error({ gpu: id, name }, sentence),
  })
  try {
    const sandbox = await service.selfTest()
    if (!isFit(sandbox)) throw new MachineUnfit(unfitMessage(sandbox))
    const probes = withRefusals(found, await service.testNativeRungs())
    if (ladder(probes).length === 0)
      throw new MachineUnfit(`Nothing can be graded here. ${reasonsOf(probes)}`)
    report(log, sandbox, probes)
    const { pool, close } = service
    return { pool, sandbox, probes, ...abilities(pool, probes, forced), close: () => close() }
  } catch (error) {
    await service.close()
    throw error
  }
}

/** What can be graded: with a card all that runs on it, and without one what computes on the processor. */
function abilities(pool: RunnerPool, probes: readonly RungProbe[], forced: Rung | undefined) {
  const offered = probes.filter((probe) => pool.rungs.includes(probe.rung))
  const onCard = (rung: RungDescription, gpu: GpuReservation | undefined) =>
    pool.gpusOf(rung.rung).some(({ id }) => id === gpu?.gpu.id)
  const usable = (device: Asked['device'], gpu: GpuReservation | undefined) =>
    offered.filter(
      (probe) =>
        !probe.available ||
        (probe.description.computesOn === 'processor' ? device !== 'gpu' : onCard(probe.description, gpu)),
    )
  const rungsWith = (device: Asked['device'], gpu: GpuReservation | undefined) =>
    ladder(usable(device, gpu)).map(({ rung }) => rung)
  return {
    rungs: ladder(offered).map(({ rung }) => rung),
    kinds: pool.gpus.gpus.length > 0 ? (['gpu', 'cpu'] as const) : (['cpu'] as const),
    offers: (gpu: GpuReservation | undefined): Offer[] => [
      { kind: 'gpu', rungs: rungsWith('gpu', gpu) },
      { kind: 'cpu', rungs: rungsWith(undefined, gpu) },
    ],
    rungsToWarm: (declared: readonly Rung[]) => {
      const all = ladder(offered).filter(({ rung }) => declared.includes(rung))
      const best = [all[0], all.find(({ computesOn }) => computesOn === 'processor')]
      return [...new Set(best.flatMap((found) => (found ? [found.rung] : [])))]
    },
    rungFor: ({ rungs, device }: Asked, gpu: GpuReservation | undefined) =>
      chooseRung(rungs, usable(device, gpu), forced),
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

/** Why none of these rungs works. */
function reasonsOf(probes: readonly RungProbe[]): string {
  return probes.flatMap((probe) => (probe.available ? [] : [`${probe.rung}: ${probe.reason}`])).join(' · ')
}

function unfitMessage({ layers }: SandboxReport): string {
  const down = layers.filter(({ holds, required }) => required && !holds)
  return `The sandbox does not hold, so nothing is graded here. ${down.map(({ layer, detail }) => `${layer}: ${detail}`).join('; ')}`
}
