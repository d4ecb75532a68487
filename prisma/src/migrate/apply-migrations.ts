import type { ClientBase } from 'pg'
import type { MigrationFile } from './migration-files.js'
import {
  ensureRecordTable,
  leftNothing,
  readRecords,
  recordFailure,
  recordRollback,
  recordStart,
  recordSuccess,
  type MigrationRecord,
} from './migration-record.js'

export type MigrationOutcome =
  | { kind: 'up-to-date' }
  | { kind: 'applied'; names: string[] }
  /** Its transaction was rolled back; those before it stand. */
  | { kind: 'failed'; name: string; message: string; applied: string[] }
  /** The file is no longer what was applied. */
  | { kind: 'changed'; name: string }
  /** The database has seen a migration that this version of Skillgrad does not know. */
  | { kind: 'ahead'; name: string }
  /** Another tool left a migration unfinished, and what it left behind is unknown. */
  | { kind: 'unfinished'; name: string }

type Progress = (message: string) => void

/** The key by which Prisma's CLI keeps two deployments apart: theirs and ours exclude each other. */
const deploymentLock = 72707369

/** Runs `work` while no other deployment runs on this database. */
export async function withDeploymentLock<T>(client: ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('select pg_advisory_lock($1)', [deploymentLock])
  try {
    return await work()
  } finally {
    await client.query('select pg_advisory_unlock($1)', [deploymentLock])
  }
}

/** Brings the database to the newest migration, each in one transaction. Call it under the deployment lock. */
export async function applyMigrations(
  client: ClientBase,
  files: readonly MigrationFile[],
  onProgress: Progress = () => undefined,
): Promise<MigrationOutcome> {
  await ensureRecordTable(client)
  const records = await readRecords(client)
  const refusal = findRefusal(files, records)
  if (refusal) return refusal
  for (const record of records) if (!record.finished_at) await recordRollback(client, record.id)
  const done = new Set(records.filter((record) => record.finished_at).map((record) => record.migration_name))
  const applied: string[] = []
  for (const file of files) {
    if (done.has(file.name)) continue
    onProgress(`migration ${file.name}`)
    const failure = await applyOne(client, file)
    if (failure !== undefined) return { kind: 'failed', name: file.name, message: failure, applied }
    applied.push(file.name)
  }
  return applied.length > 0 ? { kind: 'applied', names: applied } : { kind: 'up-to-date' }
}

function findRefusal(
  files: readonly MigrationFile[],
  records: readonly MigrationRecord[],
): MigrationOutcome | undefined {
  const known = new Map(files.map((file) => [file.name, file]))
  for (const record of records) {
    const name = record.migration_name
    const file = known.get(name)
    if (!record.finished_at && !leftNothing(record)) return { kind: 'unfinished', name }
    if (!record.finished_at) continue
    if (!file) return { kind: 'ahead', name }
    if (file.checksum !== record.checksum) return { kind: 'changed', name }
  }
  return undefined
}

/** Resolves with the message of a failure. The record of the start outlives it; the record of success commits with the migration. */
async function applyOne(client: ClientBase, file: MigrationFile): Promise<string | undefined> {
  const id = await recordStart(client, file)
  try {
    await client.query('begin')
    await client.query(file.sql)
    await recordSuccess(client, id)
    await client.query('commit')
    return undefined
  } catch (error) {
    await client.query('rollback')
    const message = error instanceof Error ? error.message : String(error)
    await recordFailure(client, id, message)
    return message
  }
}
