import pg from 'pg'
import { quoted } from './stored-tables.js'

interface Key {
  schema: string
  name: string
  constraint: string
  definition: string
}

/**
 * Runs `work` in one transaction with the schemas' triggers at rest, row-level security open to their owner (COPY takes no rows otherwise) and without
 * foreign keys, which are then laid again: whoever owns tables may do that, and PostgreSQL checks every row anew.
 */
export async function withoutGuards(
  client: pg.ClientBase,
  schemas: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  await client.query('begin')
  try {
    await client.query('set local statement_timeout = 0')
    const keys = await foreignKeys(client, schemas)
    const triggered = await tablesWithTriggers(client, schemas)
    const forced = await forcedTables(client, schemas)
    for (const table of forced) await client.query(`alter table ${quoted(table)} no force row level security`)
    for (const table of triggered) await client.query(`alter table ${quoted(table)} disable trigger user`)
    for (const key of keys)
      await client.query(`alter table ${quoted(key)} drop constraint ${pg.escapeIdentifier(key.constraint)}`)
    await work()
    for (const key of keys)
      await client.query(
        `alter table ${quoted(key)} add constraint ${pg.escapeIdentifier(key.constraint)} ${key.definition}`,
      )
    for (const table of triggered) await client.query(`alter table ${quoted(table)} enable trigger user`)
    for (const table of forced) await client.query(`alter table ${quoted(table)} force row level security`)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

async function foreignKeys(client: pg.ClientBase, schemas: readonly string[]): Promise<Key[]> {
  const { rows } = await client.query<Key>(
    `select nspname as schema, relname as name, conname as constraint, pg_get_constraintdef(pg_constraint.oid) as definition
     from pg_constraint join pg_class on pg_class.oid = conrelid join pg_namespace on pg_namespace.oid = relnamespace
     where contype = 'f' and nspname = any($1) order by 1, 2, 3`,
    [schemas],
  )
  return rows
}

type Named = Pick<Key, 'schema' | 'name'>

async function forcedTables(client: pg.ClientBase, schemas: readonly string[]): Promise<Named[]> {
  const { rows } = await client.query<Named>(
    `select nspname as schema, relname as name
     from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     where relforcerowsecurity and nspname = any($1) order by 1, 2`,
    [schemas],
  )
  return rows
}

async function tablesWithTriggers(client: pg.ClientBase, schemas: readonly string[]): Promise<Named[]> {
  const { rows } = await client.query<Named>(
    `select distinct nspname as schema, relname as name
     from pg_trigger join pg_class on pg_class.oid = tgrelid join pg_namespace on pg_namespace.oid = relnamespace
     where not tgisinternal and relkind = 'r' and nspname = any($1) order by 1, 2`,
    [schemas],
  )
  return rows
}
