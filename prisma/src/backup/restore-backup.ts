import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { Logger, runMigrations } from 'graphile-worker'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { connected } from '../connection/connected.js'
import type { DatabaseUrls } from '../connection/roles.js'
import { applyMigrations, withDeploymentLock } from '../migrate/apply-migrations.js'
import { describeRefusal, migrateDatabase } from '../migrate/migrate-database.js'
import { readMigrations } from '../migrate/migration-files.js'
import { prepareRoles } from '../migrate/prepare-roles.js'
import { BackupError } from './backup-error.js'
import { tableFile, type Manifest, type StoredTable } from './manifest.js'
import { copied, ownSchemas, queueSchemas, quoted } from './stored-tables.js'
import { withoutGuards } from './without-guards.js'

export interface RestoreOptions {
  urls: DatabaseUrls
  /** A checked backup, and what it says of itself. */
  folder: string
  manifest: Manifest
  onProgress?: (message: string) => void
}

/**
 * Fills a database without Skillgrad from a backup: the tables as they were then, all in one transaction, with every foreign key checked anew; the
 * queue; then the migrations that have come since. Throws BackupError where the database is not empty or the backup is of a newer version.
 */
export async function restoreBackup({
  urls,
  folder,
  manifest,
  onProgress = () => undefined,
}: RestoreOptions): Promise<void> {
  const files = await migrationsOf(manifest)
  await connected(urls.migrator, (client) =>
    withDeploymentLock(client, async () => {
      await requireEmpty(client)
      onProgress('tables of that version')
      const refusal = describeRefusal(await applyMigrations(client, files, onProgress))
      if (refusal) throw new BackupError(refusal)
      await prepareRoles(client, urls)
      await withoutGuards(client, ownSchemas, () =>
        load(client, { folder, manifest, schemas: ownSchemas, onProgress }),
      )
    }),
  )
  await runMigrations({ connectionString: urls.queue, logger: new Logger(() => () => undefined) })
  await connected(urls.queue, async (client) => {
    await client.query('begin')
    await load(client, { folder, manifest, schemas: queueSchemas, onProgress })
    // Whoever worked on them then is gone.
    await client.query(
      'update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_at is not null',
    )
    await client.query(
      'update graphile_worker._private_job_queues set locked_at = null, locked_by = null where locked_at is not null',
    )
    await client.query('commit')
  })
  onProgress('migrations since then')
  const refusal = describeRefusal(await migrateDatabase({ urls, onProgress }))
  if (refusal) throw new BackupError(refusal)
  await connected(urls.migrator, (client) => client.query('analyze'))
}

/** The files of the migrations that the backup's database had; none may be unknown or other than it was. */
async function migrationsOf(manifest: Manifest) {
  const files = await readMigrations()
  return manifest.migrations.map(({ name, checksum }) => {
    const file = files.find((one) => one.name === name)
    if (!file)
      throw new BackupError(
        `The backup has migration ${name}, which this version of Skillgrad does not know. Restore it with the version that made it, or a newer one.`,
      )
    if (file.checksum !== checksum)
      throw new BackupError(
        `Migration ${name} was another one when this backup was made. Fetch that version's file.`,
      )
    return file
  })
}

/** Throws BackupError where a database holds a Skillgrad already. */
export function requireEmptyDatabase(url: string): Promise<void> {
  return connected(url, requireEmpty)
}

async function requireEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    'select nspname as name from pg_namespace where nspname = any($1)',
    [[...ownSchemas, ...queueSchemas]],
  )
  if (rows.length > 0)
    throw new BackupError(
      'This database holds a Skillgrad already. A backup goes into an empty one: name another in DATABASE_URL, or a new folder in SKILLGRAD_DATA.',
    )
}

interface Load {
  folder: string
  manifest: Manifest
  schemas: readonly string[]
  onProgress: (message: string) => void
}

async function load(client: pg.Client, { folder, manifest, schemas, onProgress }: Load): Promise<void> {
  const tables = manifest.tables.filter(({ schema }) => schemas.includes(schema))
  if (tables.length > 0) await client.query(`truncate ${tables.map(quoted).join(', ')}`)
  for (const table of tables) {
    onProgress(`${table.schema}.${table.name}`)
    await loadTable(client, table, folder)
  }
  for (const { schema, name, value, isCalled } of manifest.sequences)
    if (schemas.includes(schema))
      await client.query("select setval(format('%I.%I', $1::text, $2::text)::regclass, $3::bigint, $4)", [
        schema,
        name,
        value,
        isCalled,
      ])
}

async function loadTable(client: pg.Client, table: StoredTable, folder: string): Promise<void> {
  const rows = client.query(copyFrom(`copy ${copied(table)} from stdin`))
  await pipeline(createReadStream(join(folder, tableFile(table))), createGunzip(), rows)
  if (rows.rowCount !== table.rows)
    throw new BackupError(
      `${quoted(table)} took ${rows.rowCount} rows, and the backup counted ${table.rows}.`,
    )
}
