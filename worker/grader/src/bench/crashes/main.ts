import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openPrisma } from '@skillgrad/db'
import { prepareDatabase, startDatabase } from '@skillgrad/db/setup'
import { randomFrom, type Random } from '@skillgrad/exercises/contract'
import { endGraders, startGrader, type GraderProcess } from '../queue/testkit/grader-process.js'
import { quickCode, slowCode, submissionsIn, type Handed } from '../queue/testkit/submissions.js'
import { postmasterOf } from './postmaster.js'
import { spreadOf, type Spread } from './statistics.js'

/**
 * `pnpm bench crashes [--submissions N] [--seed N] [--json]`: hands submissions to two graders while graders and
 * PostgreSQL are killed at random, and counts what was lost, graded twice or charged for our faults. Exit code 1 unless
 * all three are zero and everything handed in has ended.
 */
const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    submissions: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean' },
  },
})

interface Sample {
  code: string
  verdict: 'passed' | 'failed' | 'learner_error'
}

/** What people hand in: most of it right, some of it not, some of it long enough to be killed in the middle. */
const samples: readonly Sample[] = [
  { code: quickCode, verdict: 'passed' },
  { code: slowCode(1), verdict: 'passed' },
  { code: quickCode.replace('epochs = 60', 'epochs = 1'), verdict: 'failed' },
  { code: 'export function train() {\n  throw new Error("not today")\n}', verdict: 'learner_error' },
]
const mostWaiting = 12
const names = ['one', 'two'] as const

type Blow = { at: number; what: string; recoveredMs?: number }

const random = randomFrom(`crashes-${values.seed}`)
const wanted = Number(values.submissions)
const server = await openServer()
const began = performance.now()
const accepted = new Map<Handed, Sample>()
const blows: Blow[] = []
try {
  const graders = new Map(names.map((name) => [name, start(name)]))
  await Promise.all([...graders.values()].map((grader) => grader.ready()))
  let over = false
  const chaos = raise(graders, random.fork('blows'), () => over)
  await handInAll(random.fork('people'))
  over = true
  await chaos
  await allDone()
  const figures = await count()
  console.log(values.json ? JSON.stringify(figures, null, 2) : report(figures))
  process.exitCode = figures.lost + figures.gradedTwice + figures.charged + figures.unfinished === 0 ? 0 : 1
} finally {
  await endGraders()
  await server.close()
}

function start(name: string): GraderProcess {
  return startGrader(server.urls, { GRADER_NAME: name, GRADER_LEASE_SECONDS: '5', LOG_LEVEL: 'info' })
}

/** Never more than a dozen waiting, so that blows meet work in every state. */
async function handInAll(people: Random): Promise<void> {
  while (accepted.size < wanted) {
    const waiting = await server.waiting().catch(() => mostWaiting)
    if (waiting >= mostWaiting) {
      await after(50)
      continue
    }
    const sample = samples[people.integer(samples.length)]!
    // While the database is away the api refuses, and nothing was promised.
    const handed = await server.submissions.handIn(sample.code).catch(() => undefined)
    if (handed) accepted.set(handed, sample)
    if (accepted.size % 50 === 0) note(`${accepted.size} of ${wanted} handed in, ${blows.length} blows`)
  }
}

/** One blow every few seconds, and at once what a supervisor does: start it again. */
async function raise(
  graders: Map<string, GraderProcess>,
  dice: Random,
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    await after(1500 + dice.integer(3000))
    const before = await server.graded().catch(() => 0)
    const victim = names[dice.integer(names.length)]!
    const kind = dice.integer(4)
    const blow: Blow = {
      at: performance.now(),
      what: kind === 0 ? 'PostgreSQL' : `grader, ${kind === 1 ? 'SIGTERM' : 'SIGKILL'}`,
    }
    blows.push(blow)
    if (kind === 0) await server.crash()
    else {
      await graders.get(victim)!.kill(kind === 1 ? 'SIGTERM' : 'SIGKILL')
      graders.set(victim, start(victim))
    }
    while (!isOver() && (await server.graded().catch(() => before)) <= before) await after(20)
    blow.recoveredMs = performance.now() - blow.at
  }
}

async function allDone(): Promise<void> {
  const deadline = performance.now() + 180_000
  while ((await server.waiting().catch(() => 1)) > 0 && performance.now() < deadline) await after(100)
}

interface CrashFigures {
  submissions: number
  blows: Record<string, number>
  lost: number
  gradedTwice: number
  /** Gradings that count against the learner and say something else than the code deserves. */
  charged: number
  unfinished: number
  /** Ended as our fault after three tries: no attempt is charged, the learner is told. */
  givenUp: number
  recoveryMs: Spread
  seconds: number
}

async function count(): Promise<CrashFigures> {
  const figures = { lost: 0, gradedTwice: 0, charged: 0, unfinished: 0, givenUp: 0 }
  for (const [handed, { verdict }] of accepted) {
    const [gradings, run] = await Promise.all([
      server.submissions.gradings(handed),
      server.submissions.run(handed).catch(() => undefined),
    ])
    if (!run) figures.lost++
    else if (run.state !== 'done' || gradings.length === 0) figures.unfinished++
    if (gradings.length > 1) figures.gradedTwice++
    const [grading] = gradings
    if (grading?.verdict === 'our_fault') figures.givenUp++
    else if (grading && grading.verdict !== verdict) figures.charged++
  }
  const kinds = [...new Set(blows.map(({ what }) => what))]
  return {
    submissions: accepted.size,
    blows: Object.fromEntries(kinds.map((kind) => [kind, blows.filter(({ what }) => what === kind).length])),
    ...figures,
    recoveryMs: spreadOf(blows.flatMap(({ recoveredMs }) => recoveredMs ?? [])),
    seconds: Math.round((performance.now() - began) / 1000),
  }
}

function report(figures: CrashFigures): string {
  const { submissions, lost, gradedTwice, charged, unfinished, givenUp, recoveryMs, seconds } = figures
  const kinds = Object.entries(figures.blows).map(([kind, times]) => `${times} × ${kind}`)
  return [
    `${submissions} submissions in ${seconds} s under ${blows.length} blows (${kinds.join(', ')}).`,
    `Lost ${lost}, graded twice ${gradedTwice}, charged for our faults ${charged}, unfinished ${unfinished}; given up as our fault, at no cost: ${givenUp}.`,
    `From a blow to the next grading: ${(recoveryMs.p50 / 1000).toFixed(1)} s at the median, ${(recoveryMs.p95 / 1000).toFixed(1)} s at p95.`,
  ].join('\n')
}

function note(text: string): void {
  if (!values.json && process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`)
}

/** A PostgreSQL of the bench's own that can be killed and comes back at the same address. */
async function openServer() {
  const folder = await mkdtemp(join(tmpdir(), 'skillgrad-crashes-'))
  await chmod(folder, 0o755)
  const place = { dataDir: join(folder, 'data'), stateFolder: join(folder, 'state') }
  const open = () => startDatabase({ dataDir: place.dataDir, env: { ...place, given: {} } })
  let running = await open()
  await prepareDatabase({ urls: running.urls })
  const owner = openPrisma(running.urls.migrator)
  return {
    urls: running.urls,
    submissions: submissionsIn(owner),
    waiting: () => owner.run.count({ where: { state: { not: 'done' } } }),
    graded: () => owner.grading.count(),
    crash: async () => {
      process.kill(await postmasterOf(owner), 'SIGKILL')
      running = await open()
    },
    close: async () => {
      await owner.$disconnect()
      await running.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
