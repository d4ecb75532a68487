import { readFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { exerciseFile } from '@skillgrad/exercises/catalog'
import type { Rung } from '@skillgrad/exercises/contract'
import { secretRandomFrom } from '@skillgrad/exercises/secret-random'
import { exerciseSlugs, gradeSubmission, loadExercise, type GradableExercise } from '../grading/index.js'
import type { RunnerPool } from '../pool/pool.js'
import { openGradingService } from '../service.js'
import { describeRung, ladder, probeRungs } from '../tensorflow/index.js'
import { runnerRungs } from '../tensorflow/runner-rungs.js'
import { findPyTorch, hasPeer, runPeer, type PyTorch } from './pytorch-peer.js'
import { spreadOf, type Spread } from './statistics.js'

/**
 * `pnpm bench backends [exercise…] [--rounds N] [--json]`: every exercise's reference on every rung it declares and this
 * machine has, in the production sandbox, turn by turn with PyTorch doing the same work on the same data.
 */
const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '5' }, json: { type: 'boolean' } },
})

/** One way of doing the work: a rung, or PyTorch on a device. */
interface Contestant {
  name: string
  once(seed: string): Promise<{ milliseconds: number; cpuSeconds: number }>
}

interface Row {
  exercise: string
  by: string
  wallMs: Spread
  cpuSeconds: Spread
  /** Medians over those of PyTorch on the CPU; above 1 is slower. Null without PyTorch. */
  timesPyTorch: { wall: number; cpu: number } | null
}

const rounds = Number(values.rounds)
const probes = await probeRungs()
const torch = await findPyTorch()
const service = await openGradingService({ allowReduced: true, minimumIdle: 1, rungs: runnerRungs(probes) })
try {
  const rows: Row[] = []
  for (const slug of positionals.length > 0 ? positionals : exerciseSlugs()) rows.push(...(await race(slug)))
  const facts = {
    at: new Date().toISOString(),
    machine: `${cpus().length} × ${cpus()[0]!.model}, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)}`,
    rungs: ladder(probes).map(describeRung),
    absent: probes.flatMap((probe) => (probe.available ? [] : [`${probe.rung}: ${probe.reason}`])),
    pytorch: torch ? `yes, on ${torch.devices.join(', ')}` : 'not on this machine',
  }
  console.log(values.json ? JSON.stringify({ ...facts, rows }, null, 2) : report(facts, rows))
} finally {
  await service.close()
}

async function race(slug: string): Promise<Row[]> {
  const exercise = await loadExercise(slug)
  if (!exercise)
    throw new Error(`There is no exercise named "${slug}". There are: ${exerciseSlugs().join(', ')}.`)
  const contestants = [...(await onRungs(exercise, service.pool)), ...onPyTorch(exercise, torch)]
  const times = contestants.map(() => ({ wall: [] as number[], cpu: [] as number[] }))
  // Turn by turn, so that what else the machine does meets all of them alike.
  for (let round = 0; round < rounds; round++) {
    for (const [index, contestant] of contestants.entries()) {
      if (process.stderr.isTTY)
        process.stderr.write(`\r\u001b[K${slug}: round ${round + 1} of ${rounds}, ${contestant.name}`)
      const { milliseconds, cpuSeconds } = await contestant.once(`bench-${round}`)
      times[index]!.wall.push(milliseconds)
      times[index]!.cpu.push(cpuSeconds)
    }
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  return compared(slug, contestants, times)
}

function compared(
  exercise: string,
  contestants: readonly Contestant[],
  times: readonly { wall: number[]; cpu: number[] }[],
): Row[] {
  const spreads = times.map(({ wall, cpu }) => ({ wall: spreadOf(wall), cpu: spreadOf(cpu) }))
  const peer = spreads[contestants.findIndex(({ name }) => name === 'PyTorch, cpu')]
  return spreads.map(({ wall, cpu }, index) => ({
    exercise,
    by: contestants[index]!.name,
    wallMs: wall,
    cpuSeconds: cpu,
    timesPyTorch: peer ? { wall: wall.p50 / peer.wall.p50, cpu: cpu.p50 / peer.cpu.p50 } : null,
  }))
}

async function onRungs(exercise: GradableExercise, pool: RunnerPool): Promise<Contestant[]> {
  const { slug, rungs } = exercise.definition
  const source = await readFile(exerciseFile(slug, 'solution.ts'), 'utf8')
  return rungs
    .filter((rung) => pool.rungs.includes(rung))
    .map((rung) => ({ name: rung, once: (seed) => trainOnce({ exercise, source, rung, pool, seed }) }))
}

interface Training {
  exercise: GradableExercise
  source: string
  rung: Rung
  pool: RunnerPool
  seed: string
}

async function trainOnce(training: Training): Promise<{ milliseconds: number; cpuSeconds: number }> {
  const { exercise, rung, pool } = training
  await pool.warm(rung, exercise.definition.limits.memoryMb)
  const { verdict, timings } = await gradeSubmission(training)
  if (verdict.kind !== 'passed')
    throw new Error(`The reference of ${exercise.definition.slug} did not pass on ${rung}`)
  return { milliseconds: timings.trainMs, cpuSeconds: timings.cpuSeconds }
}

function onPyTorch(
  { definition, grading, assets }: GradableExercise,
  found: PyTorch | undefined,
): Contestant[] {
  if (!found || !hasPeer(definition.slug)) return []
  const { python, devices } = found
  return devices.map((device) => ({
    name: `PyTorch, ${device}`,
    once: (seed) => {
      const { train } = grading.prepare(secretRandomFrom(seed))
      return runPeer(definition.slug, { ...train, ...assets }, { python, device })
    },
  }))
}

interface Facts {
  at: string
  machine: string
  rungs: readonly string[]
  absent: readonly string[]
  pytorch: string
}

function report({ at, machine, rungs, absent, pytorch }: Facts, rows: readonly Row[]): string {
  const times = (spread: Spread, digits: number) =>
    `${spread.p50.toFixed(digits)} (${spread.min.toFixed(digits)})`
  const ratio = (value: number | undefined) => (value === undefined ? '–' : `${value.toFixed(1)} ×`)
  return [
    `${machine}. ${at}. Rungs: ${rungs.join('; ')}. Not here: ${absent.join('; ') || 'none'}. PyTorch: ${pytorch}.`,
    '',
    '| exercise | by | wall ms, p50 (least) | CPU s, p50 (least) | wall over PyTorch | CPU over PyTorch |',
    '|---|---|---|---|---|---|',
    ...rows.map(
      ({ exercise, by, wallMs, cpuSeconds, timesPyTorch }) =>
        `| ${exercise} | ${by} | ${times(wallMs, 0)} | ${times(cpuSeconds, 2)} | ${ratio(timesPyTorch?.wall)} | ${ratio(timesPyTorch?.cpu)} |`,
    ),
  ].join('\n')
}
