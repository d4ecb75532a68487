import type { TestDatabase } from '@skillgrad/db/testkit'
import pg from 'pg'

/** What asking may add to: refusals are recorded, tries are counted. */
const countsTries = new Set(['app.audit_event', 'auth.rate_limit'])

interface OwnedTable {
  name: string
  column: 'organization_id' | 'user_id' | 'id'
  of: 'company' | 'person'
}

/** The two that others point at. */
const heads: OwnedTable[] = [
  { name: 'auth.organization', column: 'id', of: 'company' },
  { name: 'auth."user"', column: 'id', of: 'person' },
]

/** A digest of every row of a company and of its people, by table. */
type Snapshot = ReadonlyMap<string, string>

/**
 * What takes a snapshot whenever it is called: of all tables of the catalogue, so none is forgotten. By one connection and one
 * prepared statement, since it is called after every single thing that is asked.
 */
export async function companySnapshots(
  db: TestDatabase,
  { organizationId, userIds }: { organizationId: string; userIds: readonly string[] },
): Promise<() => Promise<Snapshot>> {
  const client = new pg.Client({ connectionString: db.urls.migrator })
  await client.connect()
  afterAll(() => client.end())
  const digests = (await ownedTables(client)).map(({ name, column, of }) => {
    const owners = of === 'company' ? [organizationId] : userIds
    const owned = owners.map((id) => `'${id}'`).join(', ')
    return `select '${name}' as name, coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest from ${name} t where t.${column} in (${owned})`
  })
  const statement = { name: 'company_snapshot', text: digests.join(' union all ') }
  return async () => {
    const { rows } = await client.query<{ name: string; digest: string }>(statement)
    return new Map(rows.map(({ name, digest }) => [name, digest]))
  }
}

async function ownedTables(client: pg.Client): Promise<OwnedTable[]> {
  const { rows } = await client.query<{ name: string; column: 'organization_id' | 'user_id' }>(
    `select distinct on (c.oid) c.oid::regclass::text as name, a.attname as column
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace in ('app'::regnamespace, 'auth'::regnamespace, 'catalogue'::regnamespace)
       and c.relkind in ('r', 'p') and not c.relispartition and a.attname in ('organization_id', 'user_id') and not a.attisdropped
     order by c.oid, a.attname`,
  )
  const owned = rows
    .filter(({ name }) => !countsTries.has(name))
    .map(({ name, column }): OwnedTable => ({
      name,
      column,
      of: column === 'user_id' ? 'person' : 'company',
    }))
  return [...heads, ...owned]
}

export function changedTables(before: Snapshot, after: Snapshot): string[] {
  return [...after].flatMap(([name, digest]) => (before.get(name) === digest ? [] : [name]))
}
