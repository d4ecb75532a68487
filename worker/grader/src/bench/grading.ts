import { readFile } from 'node:fs/promises'
import { cpus, loadavg, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { exerciseFile } from '@skillgrad/exercises/catalog'
import { telemetryShape } from '@skillgrad/telemetry'
import { pino } from 'pino'
import { z } from 'zod'
import { loadExercise } from '../grading/index.js'
import { startDaemon, type Daemon } from '../queue/daemon.js'
import { eventually } from '../queue/testkit/eventually.js'
import { GraderWatch } from '../watch/grader-watch.js'
import { openBareProcesses, type BareProcesses } from './bare.js'
import { openBenchDatabase, type BenchDatabase } from './bench-database.js'
import { proportionalMemoryMb } from './memory.js'
import { measureBursts, perSecondWithoutDatabase } from './bursts.js'
import { printReport, type ExerciseFigures, type GradingFigures } from './report.js'
import { watchRuns, type RunWatch } from './run-watch.js'
import { spreadOf } from './statistics.js'

/**
 * `pnpm bench grading [--json] [--pairs N] [--only <exercise>]`: bare training and the whole way to the record, side by side in
 * one run; then bursts of submissions by number of slots and processes.
 */
const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    json: { type: 'boolean' },
    pairs: { type: 'string', default: '15' },
    only: { type: 'string' },
  },
})

/** Long exercises get fewer pairs: their overhead is the same and their noise larger. */
const exercises = [
  { slug: 'linear-regression', share: 1 },
  { slug: 'mlp-classifier', share: 0.6 },
  { slug: 'fine-tune-intents', share: 0.2 },
]

interface Bench {
  database: BenchDatabase
  watch: RunWatch
  bare: BareProcesses
}

const database = await openBenchDatabase()
const bench: Bench = {
  database,
  watch: await watchRuns(database.urls.migrator),
  bare: await openBareProcesses(),
}
try {
  const figures = await measure(bench)
  console.log(values.json ? JSON.stringify(figures, null, 2) : printReport(figures))
} finally {
  await bench.watch.close()
  await bench.bare.close()
  await bench.database.close()
}

async function measure(bench: Bench): Promise<GradingFigures> {
  const single = await openDaemon(bench)
  const [coldStartMs, idleRunnerMb] = await measureRunners(single)
  const overheads: ExerciseFigures[] = []
  for (const { slug, share } of exercises.filter(({ slug }) => !values.only || slug === values.only)) {
    overheads.push(
      await measureOverhead(slug, Math.max(2, Math.round(Number(values.pairs) * share)), single, bench),
    )
  }
  await single.drain()
  return {
    at: new Date().toISOString(),
    machine: `${cpus().length} × ${cpus()[0]!.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)}`,
    sandbox: single.machine.sandbox.mode,
    exercises: overheads,
    coldStartMs: spreadOf(coldStartMs),
    idleRunnerMb: spreadOf(idleRunnerMb),
    bursts: values.only ? [] : await measureBursts(bench),
    withoutDatabasePerSecond: await perSecondWithoutDatabase(),
  }
}

function openDaemon({ database }: Bench): Promise<Daemon> {
  return startDaemon(
    {
      graderUrl: database.urls.grader,
      loopbackOnly: true,
      name: 'bench',
      slots: 1,
      backend: 'wasm',
      leaseSeconds: 60,
      drainSeconds: 60,
      logLevel: 'error',
      telemetry: z.object(telemetryShape).parse({}),
    },
    { log: pino({ level: 'error' }), watch: new GraderWatch('bench') },
  )
}

/** Runners of a memory class that nothing keeps warm, so that each is started on demand. */
async function measureRunners({ machine }: Daemon): Promise<[startMs: number[], memoryMb: number[]]> {
  const unusedClassMb = 2048
  const [startMs, memoryMb]: [number[], number[]] = [[], []]
  for (let round = 0; round < 5; round++) {
    const began = performance.now()
    const runner = await machine.pool.take('wasm', unusedClassMb)
    startMs.push(performance.now() - began)
    memoryMb.push(proportionalMemoryMb(runner.pid))
    await runner.end()
  }
  // The first one makes the snapshot of its class, once per installation.
  return [startMs.slice(1), memoryMb]
}

async function measureOverhead(
  slug: string,
  pairs: number,
  daemon: Daemon,
  bench: Bench,
): Promise<ExerciseFigures> {
  const exercise = (await loadExercise(slug))!
  const { shape, handlers, limits } = exercise.definition
  const source = await readFile(exerciseFile(slug, 'solution.ts'), 'utf8')
  const [bareMs, gradedMs, queueMs, handOverMs, afterMs, recordMs, addedMs]: number[][] = [
    [],
    [],
    [],
    [],
    [],
    [],
    [],
  ]
  for (let pair = 0; pair < pairs; pair++) {
    await quiet(daemon, limits.memoryMb)
    bareMs!.push(
      await bench.bare.run({ slug, source, seed: `bench-${pair}`, shape, handlers, assets: exercise.assets }),
    )
    const handIn = await bench.database.enrol(slug, source)
    await quiet(daemon, limits.memoryMb)
    const run = await handIn()
    const times = await bench.watch.done(run)
    const clocks = await bench.database.clocksOf(run)
    const wholeMs = times.doneAt - clocks.claimedAt
    gradedMs!.push(wholeMs)
    queueMs!.push(clocks.claimedAt - times.queuedAt)
    handOverMs!.push(clocks.handOverMs)
    afterMs!.push(clocks.totalMs - clocks.handOverMs - clocks.trainMs)
    recordMs!.push(wholeMs - clocks.totalMs)
    addedMs!.push(wholeMs - clocks.trainMs)
  }
  const [bare, graded] = [spreadOf(bareMs!), spreadOf(gradedMs!)]
  return {
    slug,
    bare,
    graded,
    queue: spreadOf(queueMs!),
    handOver: spreadOf(handOverMs!),
    afterTraining: spreadOf(afterMs!),
    record: spreadOf(recordMs!),
    added: spreadOf(addedMs!),
    differenceMs: {
      p50: graded.p50 - bare.p50,
      p95: graded.p95 - bare.p95,
      min: graded.min - bare.min,
    },
  }
}

/** Until the runner used last has been replaced, so that no sample pays for the one before it. */
async function quiet({ machine }: Daemon, memoryMb: number): Promise<void> {
  await machine.pool.warm('wasm', memoryMb)
  await eventually(
    () => Promise.resolve(machine.pool.idleCount('wasm', memoryMb)),
    (idle) => idle > 0,
  )
}
