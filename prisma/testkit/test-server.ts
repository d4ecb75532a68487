import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join, dirname } from 'node:path'
import pg from 'pg'
import { connected } from '../src/connection/connected.js'
import { syncContent } from '../src/content/sync-content.js'
import { databaseUrls, withDatabase } from '../src/connection/roles.js'
import { withFileLock } from '../src/embedded/file-lock.js'
import { isAlive } from '../src/embedded/postmaster.js'
import { startDatabase, type RunningDatabase } from '../src/embedded/start-database.js'
import { readDatabaseEnv } from '../src/env.js'
import { describeRefusal, migrateDatabase } from '../src/migrate/migrate-database.js'
import { packageRoot } from '../src/package-root.js'

/** Speed instead of durability: what tests write may be lost with the machine. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' }

/** Databases of a run carry the process id of its Jest, by which leftovers of killed runs are found. */
const prefix = 'skillgrad_test_'

export interface TestRun {
  /** Process that began it and will end it. */
  pid: number
  /** Owner's address of the migrated template. */
  templateUrl: string
  secret: string
}

const dataDir = join(dirname(packageRoot()), '.data', 'test')
const runsFolder = join(dataDir, 'runs')

/** Starts the server all test runs share (or finds it running) and migrates a template for the run of this Jest process. */
export async function beginTestRun(runPid: number): Promise<TestRun> {
  const server = await takeServer(runPid)
  await dropLeftovers(server)
  const template = `${prefix}${runPid}_template`
  await connected(withDatabase(server.url, 'postgres'), async (client) => {
    await client.query(`drop database if exists ${template} with (force)`)
    await client.query(`create database ${template}`)
  })
  const templateUrl = withDatabase(server.url, template)
  const outcome = await migrateDatabase({ urls: databaseUrls({ url: templateUrl, secret: server.secret }) })
  const refusal = describeRefusal(outcome)
  if (refusal) throw new Error(refusal)
  await syncContent({ url: templateUrl })
  return { pid: runPid, templateUrl, secret: server.secret }
}

/** Drops what this run made and, where no other run goes on, stops the server. */
export async function endTestRun(runPid: number): Promise<void> {
  await withFileLock({ file: join(dataDir, 'runs.lock') }, async () => {
    const server = await startTestServer()
    await dropDatabases(server, (pid) => pid === runPid)
    await rm(join(runsFolder, String(runPid)), { force: true })
    const others = await readdir(runsFolder).catch(() => [])
    if (!others.some((pid) => isAlive(Number(pid)))) await server.stop()
  })
}

async function takeServer(runPid: number): Promise<RunningDatabase> {
  return withFileLock({ file: join(dataDir, 'runs.lock') }, async () => {
    await mkdir(runsFolder, { recursive: true })
    await writeFile(join(runsFolder, String(runPid)), '')
    return startTestServer()
  })
}

async function startTestServer(): Promise<RunningDatabase> {
  const env = readDatabaseEnv()
  const { testDatabaseUrl: databaseUrl, stateFolder } = env
  return startDatabase({ dataDir, settings, env: { databaseUrl, stateFolder, dataDir, given: {} } })
}

async function dropLeftovers(server: RunningDatabase): Promise<void> {
  // On a server that other machines use too, a process id says nothing.
  if (server.kind === 'embedded') await dropDatabases(server, (pid) => !isAlive(pid))
  for (const pid of await readdir(runsFolder))
    if (!isAlive(Number(pid))) await rm(join(runsFolder, pid), { force: true })
}

async function dropDatabases(server: RunningDatabase, belongs: (pid: number) => boolean): Promise<void> {
  await connected(withDatabase(server.url, 'postgres'), async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select datname as name from pg_database where datname like '${prefix}%'`,
    )
    for (const { name } of rows) {
      const pid = Number(name.slice(prefix.length).split('_')[0])
      if (!belongs(pid)) continue
      // What is still in use is left for a later run to drop.
      await client.query(`drop database if exists ${pg.escapeIdentifier(name)}`).catch(() => undefined)
    }
  })
}
