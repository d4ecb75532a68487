import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { connected } from '../connection/connected.js'
import type { DatabaseUrls } from '../connection/roles.js'
import { readRecords } from '../migrate/migration-record.js'
import { BackupError } from './backup-error.js'
import { copyFiles } from './data-files.js'
import { manifestName, secretMark, tableFile, type Manifest, type StoredTable } from './manifest.js'
import { Meter } from './meter.js'
import { copied, ownSchemas, queueSchemas, storedTables, type Table } from './stored-tables.js'

export interface BackupOptions {
  urls: DatabaseUrls
  secret: string
  dataDir: string
  /** A folder that is not there yet. */
  folder: string
  onProgress?: (message: string) => void
}

/**
 * The whole installation in one folder, while it runs: every table as of one moment, the queue's included, then the files of the data folder. Nothing
 * but a connection is asked of the server. A table's row order is the server's own, so that the same data restored gives the same sums.
 * Throws BackupError where there is nothing to back up or the folder is taken.
 */
export async function takeBackup(options: BackupOptions): Promise<Manifest> {
  const { folder } = options
  const unfinished = `${folder}.unfinished`
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 })
  await mkdir(folder, { mode: 0o700 }).catch((cause: unknown) => {
    throw new BackupError(`${folder} can't be made, or is there already. Name a new folder.`, { cause })
  })
  await rm(unfinished, { recursive: true, force: true })
  try {
    await mkdir(join(unfinished, 'tables'), { recursive: true, mode: 0o700 })
    const manifest = await write(options, unfinished)
    await writeFile(join(unfinished, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
    await rename(unfinished, folder)
    return manifest
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

async function write(options: BackupOptions, folder: string): Promise<Manifest> {
  const { urls, secret, dataDir, onProgress = () => undefined } = options
  return connected(urls.migrator, (owner) =>
    connected(urls.queue, async (queue) => {
      const madeAt = new Date().toISOString()
      const snapshot = await beginAt(owner)
      await beginAt(queue, snapshot)
      const migrations = await migrationsOf(owner)
      const tables: StoredTable[] = []
      for (const [client, schemas] of [
        [owner, ownSchemas],
        [queue, queueSchemas],
      ] as const)
        for (const table of await storedTables(client, schemas)) {
          onProgress(`${table.schema}.${table.name}`)
          tables.push(await writeTable(client, table, folder))
        }
      const sequences = [
        ...(await sequencesOf(owner, ownSchemas)),
        ...(await sequencesOf(queue, queueSchemas)),
      ]
      onProgress('files')
      // After the moment of the tables: what they name was written before they named it.
      const files = await copyFiles({ from: dataDir, to: join(folder, 'data') })
      const postgres = (await owner.query<{ v: string }>(`select current_setting('server_version') as v`))
        .rows[0]!.v
      return {
        format: 1,
        madeAt,
        postgres,
        migrations,
        secretMark: secretMark(secret),
        tables,
        sequences,
        files,
      }
    }),
  )
}

/** Begins a transaction that sees one moment, another's where given; resolves with the name that another can begin at. */
async function beginAt(client: pg.Client, snapshot?: string): Promise<string> {
  await client.query('begin isolation level repeatable read read only')
  // A long table may not be ended by a limit that is meant for the product's own questions.
  await client.query('set local statement_timeout = 0')
  // Rows in the order in which they lie.
  await client.query('set local max_parallel_workers_per_gather = 0; set local synchronize_seqscans = off')
  if (snapshot !== undefined) await client.query(`set transaction snapshot '${snapshot}'`)
  return (await client.query<{ name: string }>('select pg_export_snapshot() as name')).rows[0]!.name
}

async function migrationsOf(client: pg.Client): Promise<Manifest['migrations']> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('public._prisma_migrations') is not null as there`,
  )
  if (!rows[0]!.there)
    throw new BackupError('This database holds no Skillgrad yet: there is nothing to back up.')
  const records = await readRecords(client)
  const open = records.find(({ finished_at }) => finished_at === null)
  if (open)
    throw new BackupError(
      `Migration ${open.migration_name} is not finished. Run npm start first, which finishes it.`,
    )
  return records.map(({ migration_name: name, checksum }) => ({ name, checksum }))
}

async function writeTable(client: pg.Client, table: Table, folder: string): Promise<StoredTable> {
  const rows = client.query(copyTo(`copy ${copied(table)} to stdout`))
  const meter = new Meter()
  const file = createWriteStream(join(folder, tableFile(table)), { mode: 0o600 })
  await pipeline(rows, meter, createGzip(), file)
  return { ...table, rows: rows.rowCount, ...meter.measured() }
}

async function sequencesOf(client: pg.Client, schemas: readonly string[]): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ schema: string; name: string; value: string; isCalled: boolean }>(
    `select schemaname as schema, sequencename as name, coalesce(last_value, start_value)::text as value,
       last_value is not null as "isCalled"
     from pg_sequences where schemaname = any($1) order by 1, 2`,
    [schemas],
  )
  return rows
}
