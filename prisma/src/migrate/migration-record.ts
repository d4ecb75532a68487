import { randomUUID } from 'node:crypto'
import type { ClientBase } from 'pg'
import type { MigrationFile } from './migration-files.js'

/** A row of the table by which Prisma remembers what was applied. */
export interface MigrationRecord {
  id: string
  migration_name: string
  checksum: string
  logs: string | null
  finished_at: Date | null
}

/** Marks rows of this applier, whose migrations can't stay half done, since each runs in one transaction. */
const atomicMark = '[one transaction] '

/** As Prisma creates it, so that its CLI goes on from here and back. */
export async function ensureRecordTable(client: ClientBase): Promise<void> {
  await client.query(`
    create table if not exists public._prisma_migrations (
      id varchar(36) primary key not null,
      checksum varchar(64) not null,
      finished_at timestamptz,
      migration_name varchar(255) not null,
      logs text,
      rolled_back_at timestamptz,
      started_at timestamptz not null default now(),
      applied_steps_count integer not null default 0
    )`)
}

/** What stands, oldest first; rolled back attempts are history. */
export async function readRecords(client: ClientBase): Promise<MigrationRecord[]> {
  const { rows } = await client.query<MigrationRecord>(`
    select id, migration_name, checksum, logs, finished_at from public._prisma_migrations
    where rolled_back_at is null order by started_at, migration_name`)
  return rows
}

export async function recordStart(client: ClientBase, migration: MigrationFile): Promise<string> {
  const id = randomUUID()
  await client.query(
    'insert into public._prisma_migrations (id, checksum, migration_name, logs) values ($1, $2, $3, $4)',
    [id, migration.checksum, migration.name, atomicMark],
  )
  return id
}

export async function recordSuccess(client: ClientBase, id: string): Promise<void> {
  await client.query(
    'update public._prisma_migrations set finished_at = now(), applied_steps_count = 1, logs = null where id = $1',
    [id],
  )
}

export async function recordFailure(client: ClientBase, id: string, message: string): Promise<void> {
  await client.query('update public._prisma_migrations set logs = $2 where id = $1', [
    id,
    atomicMark + message,
  ])
}

export async function recordRollback(client: ClientBase, id: string): Promise<void> {
  await client.query('update public._prisma_migrations set rolled_back_at = now() where id = $1', [id])
}

/** Whether an unfinished migration is known to have left nothing behind. */
export function leftNothing(record: MigrationRecord): boolean {
  return record.logs?.startsWith(atomicMark) ?? false
}
