import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPrisma, type DatabaseUrls, type PrismaClient } from '@skillgrad/db'
import { prepareDatabase, startDatabase } from '@skillgrad/db/setup'
import { createMember, createOrganization, createSubmission } from '@skillgrad/db/testkit'

export interface RunClocks {
  /** When the claim began, as milliseconds since 1970 by this machine's clock. */
  claimedAt: number
  /** The grader's own clocks. */
  handOverMs: number
  trainMs: number
  totalMs: number
}

export interface BenchDatabase {
  urls: DatabaseUrls
  /** Prepares a person of their own for one submission; calling what it resolves to hands it in and resolves to the run's id. */
  enrol(slug: string, code: string): Promise<() => Promise<string>>
  clocksOf(run: string): Promise<RunClocks>
  close(): Promise<void>
}

/** An embedded PostgreSQL of the bench's own, as durable as the one people get. */
export async function openBenchDatabase(): Promise<BenchDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'skillgrad-bench-db-'))
  // PostgreSQL runs as a user of its own where this runs as root.
  await chmod(folder, 0o755)
  const place = { dataDir: join(folder, 'data'), stateFolder: join(folder, 'state') }
  const running = await startDatabase({ dataDir: place.dataDir, env: { ...place, given: {} } })
  await prepareDatabase({ urls: running.urls })
  const owner = openPrisma(running.urls.migrator)
  const organization = await createOrganization(owner)
  return {
    urls: running.urls,
    enrol: async (slug, code) => {
      const exercise = await published(owner, slug)
      const member = await createMember(owner, { organization })
      return async () => (await createSubmission(owner, { code, exercise, member })).runId!
    },
    clocksOf: async (id) => {
      const [grading, run] = await Promise.all([
        owner.grading.findFirstOrThrow({ where: { runId: id } }),
        owner.run.findFirstOrThrow({ where: { id } }),
      ])
      const timings = grading.timings as unknown as Omit<RunClocks, 'claimedAt'>
      return { ...timings, claimedAt: run.claimedAt!.getTime() }
    },
    close: async () => {
      await owner.$disconnect()
      await running.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function published(owner: PrismaClient, slug: string) {
  const { versions, ...exercise } = await owner.exercise.findUniqueOrThrow({
    where: { slug },
    include: { versions: { orderBy: { number: 'desc' }, take: 1 } },
  })
  return { exercise, version: versions[0]! }
}
