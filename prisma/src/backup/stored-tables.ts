import pg from 'pg'

export interface Table {
  schema: string
  name: string
  /** Without those that PostgreSQL computes. */
  columns: string[]
}

/** The schemas that the migrator owns. */
export const ownSchemas = ['app', 'auth', 'catalogue']
/** The queue's, owned by its role. */
export const queueSchemas = ['graphile_worker']

/** What a database has by its migrations, and keeps. */
const unstored = ['graphile_worker.migrations', 'auth.personal_rows']

/** The tables of these schemas with what is stored of each, by name. */
export async function storedTables(client: pg.ClientBase, schemas: readonly string[]): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select nspname as schema, relname as name,
       array_agg(attname::text order by attnum) filter (where attgenerated = '') as columns
     from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
     where relkind = 'r' and nspname = any($1) and not nspname || '.' || relname = any($2)
     group by 1, 2 order by 1, 2`,
    [schemas, unstored],
  )
  return rows
}

export const quoted = ({ schema, name }: Pick<Table, 'schema' | 'name'>): string =>
  `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`

/** The table with its stored columns, as COPY takes it. */
export const copied = (table: Table): string =>
  `${quoted(table)} (${table.columns.map((column) => pg.escapeIdentifier(column)).join(', ')})`
