import type { PrismaClient } from '@skillgrad/db'
import { Gauge, type Registry } from '@skillgrad/telemetry'
import pg from 'pg'

interface Sources {
  shared: PrismaClient
  /** Only the queue's own role sees its jobs. */
  queueUrl: string
}

/** What waits for graders and for the background, read when somebody asks; the same in every process that counts it. */
export function countQueue(registry: Registry, { shared, queueUrl }: Sources): void {
  const isUp: Gauge = new Gauge({
    name: 'skillgrad_database_up',
    help: '1 where the database told what waits when it was last asked, else 0.',
    registers: [registry],
    async collect() {
      await runs()
    },
  })
  const runs = readOnce(isUp, () => runsInQueue(shared))
  const jobs = readOnce(isUp, () => jobsInQueue(queueUrl))
  const ofRuns = { registry, read: runs, labels: ['kind', 'purpose'] as const }
  const ofJobs = { registry, read: jobs, labels: ['task'] as const }
  gauge({
    ...ofRuns,
    name: 'skillgrad_queue_waiting',
    help: 'What waits for a grader, by the kind of host that it needs and what it is for.',
    value: ({ waiting }) => waiting,
  })
  gauge({
    ...ofRuns,
    name: 'skillgrad_queue_running',
    help: 'Gradings under way, by the kind of host and what they are for.',
    value: ({ running }) => running,
  })
  gauge({
    ...ofRuns,
    name: 'skillgrad_queue_oldest_seconds',
    help: 'How long the first that waits for a grader has waited.',
    value: ({ oldestSeconds }) => oldestSeconds,
  })
  gauge({
    ...ofJobs,
    name: 'skillgrad_jobs_due',
    help: 'Jobs of the background that are due, by task.',
    value: ({ due }) => due,
  })
  gauge({
    ...ofJobs,
    name: 'skillgrad_jobs_failed',
    help: 'Jobs that failed so often that they are no longer tried, by task.',
    value: ({ failed }) => failed,
  })
  gauge({
    ...ofJobs,
    name: 'skillgrad_jobs_oldest_seconds',
    help: 'How long the first job that is due has waited, by task.',
    value: ({ oldestSeconds }) => oldestSeconds,
  })
}

interface LineGauge<Line, Label extends keyof Line & string> {
  registry: Registry
  name: string
  help: string
  labels: readonly Label[]
  read(): Promise<Line[]>
  value(line: Line): number
}

/** One series for each line that there is at the moment. */
function gauge<Line, Label extends keyof Line & string>(of: LineGauge<Line, Label>): void {
  new Gauge({
    name: of.name,
    help: of.help,
    labelNames: [...of.labels] as string[],
    registers: [of.registry],
    async collect() {
      const lines = await of.read()
      this.reset()
      for (const line of lines)
        this.set(Object.fromEntries(of.labels.map((label) => [label, String(line[label])])), of.value(line))
    },
  })
}

const oneScrapeMs = 500

/** Several gauges of one scrape are one reading. A database that is away tells nothing, and that. */
function readOnce<Line>(isUp: Gauge, read: () => Promise<Line[]>): () => Promise<Line[]> {
  let latest: { at: number; lines: Promise<Line[]> } | undefined
  const readNow = async () => {
    try {
      const lines = await read()
      isUp.set(1)
      return lines
    } catch {
      isUp.set(0)
      return []
    }
  }
  return () => {
    if (!latest || performance.now() - latest.at > oneScrapeMs)
      latest = { at: performance.now(), lines: readNow() }
    return latest.lines
  }
}

interface RunLine {
  kind: string
  purpose: string
  waiting: number
  running: number
  oldestSeconds: number
}

/** A quiet queue says so, instead of being absent. */
const quiet: RunLine = { kind: 'cpu', purpose: 'grade', waiting: 0, running: 0, oldestSeconds: 0 }

async function runsInQueue(shared: PrismaClient): Promise<RunLine[]> {
  const lines = await shared.$queryRaw<RunLine[]>`
    select kind, purpose, waiting, running, oldest_seconds as "oldestSeconds" from app.queue_figures()`
  const hasUsual = lines.some(({ kind, purpose }) => kind === quiet.kind && purpose === quiet.purpose)
  return hasUsual ? lines : [quiet, ...lines]
}

interface JobLine {
  task: string
  due: number
  failed: number
  oldestSeconds: number
}

/** With a connection of its own, which nobody needs between two looks. */
async function jobsInQueue(url: string): Promise<JobLine[]> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<JobLine>(`
      select t.identifier as task,
        (count(j.id) filter (where j.attempts < j.max_attempts and j.run_at <= now()))::int as due,
        (count(j.id) filter (where j.attempts >= j.max_attempts))::int as failed,
        coalesce(extract(epoch from now() - min(j.run_at)
          filter (where j.attempts < j.max_attempts and j.run_at <= now())), 0)::float8 as "oldestSeconds"
      from graphile_worker._private_tasks t left join graphile_worker._private_jobs j on j.task_id = t.id
      group by t.identifier`)
    return rows
  } finally {
    await client.end().catch(() => undefined)
  }
}

const patienceMs = 3000
