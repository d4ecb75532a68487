import { createServer } from 'node:net'
import { once } from 'node:events'
import { setTimeout as after } from 'node:timers/promises'
import type { Rung } from '@skillgrad/exercises/contract'
import { LearnerError } from '@skillgrad/exercises/runtime'
import type { RunnerPool } from '../../pool/pool.js'
import type { RungLaunch } from '../../pool/rung-launch.js'
import type { TrainJob } from '../../pool/runner.js'
import { plainNeeds } from '../box.js'
import type { Launcher } from '../launcher.js'
import { exhaustions, type Exhaustion } from './exhaustion.js'
import { probeSource } from './probe-source.js'
import { probes, type ProbeSurroundings, type Sighting } from './probes.js'
import type { LayerReport, SandboxReport } from './report.js'

/** Enough for a runner, little enough to run out of at once. */
const canaryMemoryMb = 128
const canaryCpuSeconds = 0.3
const probeCpuSeconds = 3
/** Only a wall that is down lets a canary live longer than its clocks, even on a machine that is very busy. */
const patienceMs = 60_000

/**
 * Attacks every wall through the launch path that learners' code takes, and reports which held.
 * A wall that is never attacked may be down for weeks without anybody knowing.
 */
export async function selfTest(options: {
  launcher: Launcher
  pool: RunnerPool
  reducedBecause?: string | undefined
  deadlineMs?: number
}): Promise<SandboxReport> {
  const beganAt = performance.now()
  const { launcher, pool, reducedBecause, deadlineMs = patienceMs } = options
  const run: RunCanary = (job) => runCanary({ pool, rung: 'cpu' }, job, deadlineMs)
  const [attacked, ...exhausted] = await Promise.all([
    attackFromInside(run),
    ...exhaustions.map((exhaustion) => exhaust(exhaustion, run)),
  ])
  return {
    mode: launcher.mode,
    ...(reducedBecause ? { reason: reducedBecause } : {}),
    layers: [...judge(attacked, plainNeeds, launcher), ...exhausted],
    tookMs: Math.round(performance.now() - beganAt),
  }
}

/**
 * Why the box of a native rung cannot be used, or undefined where it starts and every wall around it holds. Its addon sees
 * more of the machine than plain JavaScript does, so a box of its own kind is attacked.
 */
export async function testNativeBox(
  launcher: Launcher,
  pool: RunnerPool,
  { rung, needs }: Pick<RungLaunch, 'rung' | 'needs'>,
): Promise<string | undefined> {
  const attacked = await attackFromInside((job) => runCanary({ pool, rung }, job, patienceMs))
  if (typeof attacked.seen === 'string') return `It does not run in the sandbox: ${attacked.seen}`
  const open = judge(attacked, needs, launcher).find(({ holds, required }) => required && !holds)
  return open && `Its sandbox does not hold. ${open.layer}: ${open.detail}`
}

/** What was seen from inside (or why nothing was), and whether anything reached a listener on this host. */
interface Attacked {
  seen: Sighting | string
  connected: boolean
}

type RunCanary = (job: TrainJob) => Promise<void>

async function attackFromInside(run: RunCanary): Promise<Attacked> {
  const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1')
  await once(server, 'listening')
  let connected = false
  server.on('connection', () => (connected = true))
  try {
    const { port } = server.address() as { port: number }
    return { seen: await look(run, probeSource(port)), connected }
  } finally {
    server.close()
  }
}

function judge(
  { seen, connected }: Attacked,
  allowed: ProbeSurroundings['allowed'],
  { mode }: Launcher,
): LayerReport[] {
  return probes.map(({ layer, attack, hole, requiredIn }) => {
    const found = typeof seen === 'string' ? seen : hole(seen, { connected, allowed })
    return layerReport(layer, attack, found, requiredIn.includes(mode))
  })
}

/** The sighting, or why there is none: then no wall counts as holding. */
async function look(run: RunCanary, source: string): Promise<Sighting | string> {
  let line = ''
  try {
    const job = canaryJob(source, probeCpuSeconds)
    await run({ ...job, onLog: (text) => (line = text) })
    return JSON.parse(line) as Sighting
  } catch (error) {
    return `the probe failed: ${error instanceof Error ? error.message : String(error)}`
  }
}

async function exhaust({ layer, attack, source, fault }: Exhaustion, run: RunCanary): Promise<LayerReport> {
  try {
    await run(canaryJob(source, fault === 'TIME_LIMIT' ? canaryCpuSeconds : probeCpuSeconds))
    return layerReport(layer, attack, 'it ended by itself', true)
  } catch (error) {
    const met = error instanceof LearnerError ? error.fault : String(error)
    return layerReport(layer, attack, met === fault ? undefined : met, true)
  }
}

interface Boxes {
  pool: RunnerPool
  rung: Rung
}

async function runCanary({ pool, rung }: Boxes, job: TrainJob, deadlineMs: number): Promise<void> {
  const runner = await pool.take(rung, canaryMemoryMb)
  const late = new AbortController()
  const deadline = after(deadlineMs, undefined, { signal: late.signal, ref: false }).then(() => {
    throw new Error(`nothing ended it in ${deadlineMs / 1000} s`)
  })
  try {
    await Promise.race([runner.train(job), deadline])
  } finally {
    late.abort()
    deadline.catch(() => undefined)
    await runner.end()
  }
}

function canaryJob(source: string, cpuSeconds: number): TrainJob {
  const nothing = () => undefined
  return {
    source,
    shape: 'train',
    handlers: {},
    data: {},
    seed: 0,
    limits: { cpuSeconds, memoryMb: canaryMemoryMb },
    onStarted: nothing,
    onProgress: nothing,
    onLog: nothing,
    onTensors: nothing,
  }
}

function layerReport(
  layer: string,
  attack: string,
  hole: string | undefined,
  required: boolean,
): LayerReport {
  return {
    layer,
    required,
    holds: hole === undefined,
    detail: hole === undefined ? `refused: ${attack}` : `open to "${attack}": ${hole}`,
  }
}
