import { readFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { exerciseFile } from '@skillgrad/exercises/catalog'
import { gradeSubmission, loadExercise } from '../grading/index.js'
import { endGraders, startGrader } from '../queue/testkit/grader-process.js'
import { openGradingService } from '../service.js'
import type { BenchDatabase } from './bench-database.js'
import type { Arrangement, Burst } from './report.js'
import type { RunWatch } from './run-watch.js'
import { spreadOf } from './statistics.js'

const trivial = {
  exercise: 'linear-regression',
  code: `export async function train() {
  return { predict: async ({ km }) => ({ minutes: km.values.map((distance) => 2 * distance) }) }
}`,
}

const byProcessesAndSlots: readonly Arrangement[] = [
  { processes: 1, slots: 1 },
  { processes: 1, slots: 2 },
  { processes: 1, slots: 4 },
  { processes: 2, slots: 1 },
  { processes: 2, slots: 2 },
  { processes: 4, slots: 1 },
]

/** Reference solutions: as many as show a rate, for the time they take. */
const references = [
  { slug: 'linear-regression', submissions: 100 },
  { slug: 'mlp-classifier', submissions: 100 },
  { slug: 'fine-tune-intents', submissions: 20 },
]

interface Stage {
  database: BenchDatabase
  watch: RunWatch
}

/** The curve of trivial submissions over slots and processes, and of each reference over one and two slots. */
export async function measureBursts(stage: Stage): Promise<Burst[]> {
  const bursts: Burst[] = []
  for (const arrangement of byProcessesAndSlots)
    bursts.push(await measureBurst(stage, { name: 'trivial', ...trivial, submissions: 100 }, arrangement))
  for (const { slug, submissions } of references) {
    const code = await readFile(exerciseFile(slug, 'solution.ts'), 'utf8')
    for (const slots of [1, 2]) {
      const work = { name: slug, exercise: slug, code, submissions }
      bursts.push(await measureBurst(stage, work, { processes: 1, slots }))
    }
  }
  return bursts
}

interface Work {
  name: string
  exercise: string
  code: string
  submissions: number
}

async function measureBurst(
  { database, watch }: Stage,
  { name, exercise, code, submissions }: Work,
  arrangement: Arrangement,
): Promise<Burst> {
  const handIns = await Promise.all(Array.from({ length: submissions }, () => database.enrol(exercise, code)))
  await startGraders(database, arrangement)
  try {
    // The runners of this exercise's memory class are started by its first submissions.
    const warmUps = await Promise.all(
      Array.from({ length: 2 * arrangement.processes * arrangement.slots }, () =>
        database.enrol(exercise, code),
      ),
    )
    await Promise.all(warmUps.map(async (handIn) => watch.done(await handIn())))
    const before = processorTime()
    const began = performance.timeOrigin + performance.now()
    const runs = await Promise.all(handIns.map((handIn) => handIn()))
    const times = await Promise.all(runs.map((run) => watch.done(run)))
    const after = processorTime()
    const clocks = await Promise.all(runs.map((run) => database.clocksOf(run)))
    return {
      exercise: name,
      submissions,
      ...arrangement,
      perSecond: (1000 * submissions) / (Math.max(...times.map(({ doneAt }) => doneAt)) - began),
      waitMs: spreadOf(clocks.map(({ claimedAt }, index) => claimedAt - times[index]!.queuedAt)),
      busy: (after.busy - before.busy) / (after.all - before.all),
    }
  } finally {
    await endGraders()
  }
}

/** As operators run them, each a process of its own; ready when this resolves. */
async function startGraders({ urls }: BenchDatabase, { processes, slots }: Arrangement): Promise<void> {
  const graders = Array.from({ length: processes }, (_, index) =>
    startGrader(urls, { GRADER_NAME: `bench-${index + 1}`, GRADER_SLOTS: String(slots), LOG_LEVEL: 'info' }),
  )
  await Promise.all(graders.map((grader) => grader.ready()))
}

/** Of the whole machine since it started, in its own ticks. */
function processorTime(): { busy: number; all: number } {
  const times = cpus().map((cpu) => cpu.times)
  const all = times.reduce((sum, { user, nice, sys, idle, irq }) => sum + user + nice + sys + idle + irq, 0)
  return { busy: all - times.reduce((sum, { idle }) => sum + idle, 0), all }
}

/** The same trivial submissions from code to verdict, two at a time, with nobody to record them. */
export async function perSecondWithoutDatabase(submissions = 100): Promise<number> {
  const exercise = (await loadExercise(trivial.exercise))!
  const service = await openGradingService({ allowReduced: true, minimumIdle: 2 })
  let next = 0
  const work = async () => {
    while (next++ < submissions) {
      const seed = `burst-${next}`
      const { pool } = service
      const { verdict } = await gradeSubmission({ exercise, source: trivial.code, seed, rung: 'wasm', pool })
      if (verdict.kind === 'our-fault') throw new Error('A grading failed by our fault')
    }
  }
  try {
    await service.pool.warm('wasm', exercise.definition.limits.memoryMb)
    const began = performance.now()
    await Promise.all([work(), work()])
    return (1000 * submissions) / (performance.now() - began)
  } finally {
    await service.close()
  }
}
